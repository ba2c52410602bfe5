package org.bangshou.rules;

/**
 * How seats are claimed and kept fairly.
 *
 * @param waitlistLimit most people waiting per order, 0..500
 * @param waitlistOfferMinutes how long a freed seat waits for the answer of the first in the queue
 * @param placementOfferHours how long an offer of a published placement waits for an answer
 * @param consentHours how long the requester has to agree to who claimed, where the function asks for that
 * @param consentBySilence does a requester who says nothing agree? Else the claim ends
 * @param exchangeOfferHours how long a colleague may think about taking over or swapping a seat
 * @param maxOpenClaims most claims of one person that are not served yet
 * @param maxClaimsPerWeek most claims that one person may make in seven days
 * @param coolDownDays days without grabbing after a no-show
 * @param grabHoursBeforeDispatch hours for grabbing before the solver gets what is left
 * @param leaderTakesSeveral may a leader take several seats for the team at once?
 * @param swapNeedsApproval must a coordinator approve when two volunteers swap their seats?
 * @param release who may grab from when on
 */
public record GrabPolicy(
    WaitlistMode waitlistMode,
    int waitlistLimit,
    int waitlistOfferMinutes,
    int placementOfferHours,
    int consentHours,
    boolean consentBySilence,
    int exchangeOfferHours,
    int maxOpenClaims,
    int maxClaimsPerWeek,
    int coolDownDays,
    int grabHoursBeforeDispatch,
    boolean leaderTakesSeveral,
    boolean swapNeedsApproval,
    Release release) {

  /** What happens to a claim (候补). */
  public enum WaitlistMode {
    /** When the seats are gone, the answer is no. */
    NONE,
    /** Seats first; who comes after waits. */
    OVERFLOW,
    /** Everybody waits; a coordinator promotes. */
    WAITLIST_ONLY
  }
}
