package org.bangshou.ledger;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Lets go of what the ledger need not keep. What was promised, served and credited stays for ever. */
@Singleton
public class Forgetting {

  private final AnswerRepository answers;
  private final RefusalRepository refusals;

  Forgetting(AnswerRepository answers, RefusalRepository refusals) {
    this.answers = answers;
    this.refusals = refusals;
  }

  /** Deletes the first answers to repeated claims; from then on a repeat is a new claim. Answers their number. */
  @Transactional
  public int forgetAnswers(Instant before) {
    return answers.deleteBefore(before);
  }

  /** Deletes claims that were refused, with what was seen. Answers their number. */
  @Transactional
  public int forgetRefusals(Instant before) {
    return refusals.deleteBefore(before);
  }
}
