package org.bangshou.planning;

/** Where a proposal stands. */
public enum ProposalStatus {
  /** To review and edit. */
  DRAFT,
  /** Each placement went to the ledger and has its outcome. */
  PUBLISHED,
  DISCARDED
}
