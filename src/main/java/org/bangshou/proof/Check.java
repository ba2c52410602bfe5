package org.bangshou.proof;

import java.util.List;

/** Holds the evidence against one truth. Reports what is certainly wrong, and nothing that could be explained. */
interface Check {

  List<Violation> find(Evidence evidence);

  /** All of them. */
  static List<Check> all() {
    return List.of(
        new AnswersStand(),
        new EndsHaveACause(),
        new SeatsChangeHandsByYes(),
        new TeamsGoTogether(),
        new KeysAreAnsweredOnce(),
        new ClaimsLeaveOneTrace(),
        new OneHolderAtATime(),
        new OnePlaceAtATime(),
        new FullWasFull(),
        new FirstComeFirstQueued());
  }
}
