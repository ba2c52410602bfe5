package org.bangshou.identity;

/** What a requester is. */
public enum RequesterKind {
  ENTERPRISE,
  VILLAGE,
  COMMUNITY,
  SCHOOL,
  PERSON
}
