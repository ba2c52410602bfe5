package org.bangshou.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.proof.Tale.ANNA;
import static org.bangshou.proof.Tale.BERTA;
import static org.bangshou.proof.Tale.ORDER;
import static org.bangshou.proof.Tale.OTHER_SEAT;
import static org.bangshou.proof.Tale.SEAT;

import java.util.List;
import java.util.UUID;
import org.bangshou.kernel.Ids;
import org.junit.jupiter.api.Test;

/** Each check is shown a broken history and says so, and beside it one that only looks broken. */
class ChecksTest {

  private static final UUID ONE = Ids.next();
  private static final UUID TWO = Ids.next();
  private static final UUID OTHER = Ids.next();

  @Test
  void aGrantThatIsNotInTheDatabaseIsLost() {
    Tale tale = new Tale().claim("a", ANNA, 1, 2, Result.GRANTED, "", ONE);
    assertThat(broken(new AnswersStand(), tale)).containsExactly("answers-stand");
  }

  @Test
  void aGrantMustBeOfWhoeverAsked() {
    Tale tale = new Tale().claim("a", ANNA, 1, 2, Result.GRANTED, "", ONE).row(ONE, SEAT, BERTA, "GRAB", "ACCEPTED", 1, null, null);
    assertThat(broken(new AnswersStand(), tale)).hasSize(1);
  }

  @Test
  void aGiveBackThatWasAcknowledgedIsDone() {
    Tale tale = granted().deed(Deed.GIVE_BACK, ANNA, 5, 6, Result.DONE, ONE);
    assertThat(broken(new AnswersStand(), tale.row(ONE, SEAT, ANNA, "GRAB", "ACCEPTED", 1, null, null))).hasSize(1);
  }

  @Test
  void aYesANoACancellationAndALeavingStandToo() {
    Tale tale =
        new Tale()
            .row(ONE, SEAT, ANNA, "WAITLIST", "EXPIRED", 1, 9, 8)
            .deed(Deed.ACCEPT, ANNA, 2, 3, Result.DONE, ONE)
            .deed(Deed.DECLINE, ANNA, 2, 3, Result.DONE, ONE)
            .deed(Deed.PLACE, ANNA, 2, 3, Result.DONE, TWO)
            .deed(Deed.CANCEL, ANNA, 2, 3, Result.DONE)
            .deed(Deed.LEAVE_WAITLIST, ANNA, 2, 3, Result.DONE)
            .waits(1, ANNA, "WAITING");
    assertThat(broken(new AnswersStand(), tale)).hasSize(5);
  }

  @Test
  void whatStandsIsNotReported() {
    Tale tale =
        granted()
            .row(ONE, SEAT, ANNA, "GRAB", "GIVEN_BACK", 1, 5, null)
            .deed(Deed.GIVE_BACK, ANNA, 5, 6, Result.DONE, ONE)
            .deed(Deed.CANCEL, ANNA, 7, 8, Result.DONE)
            .isCancelled()
            .deed(Deed.LEAVE_WAITLIST, BERTA, 7, 8, Result.DONE)
            .waits(1, BERTA, "LEFT");
    assertThat(broken(new AnswersStand(), tale)).isEmpty();
    assertThat(broken(new EndsHaveACause(), tale)).isEmpty();
  }

  @Test
  void nobodysPromiseEndsByItself() {
    assertThat(broken(new EndsHaveACause(), granted().row(ONE, SEAT, ANNA, "GRAB", "GIVEN_BACK", 1, 5, null))).hasSize(1);
    assertThat(broken(new EndsHaveACause(), granted().row(ONE, SEAT, ANNA, "GRAB", "CANCELLED", 1, 5, null))).hasSize(1);
    assertThat(broken(new EndsHaveACause(), granted().row(ONE, SEAT, ANNA, "PLACEMENT", "DECLINED", 1, 5, 9))).hasSize(1);
    assertThat(broken(new EndsHaveACause(), granted().row(ONE, SEAT, ANNA, "GRAB", "NO_SHOW", 1, 5, null))).hasSize(1);
    assertThat(broken(new EndsHaveACause(), granted().row(ONE, SEAT, ANNA, "GRAB", "ACCEPTED", 1, 5, null))).hasSize(1);
  }

  @Test
  void aGiveBackThatWasRefusedEndsNothing() {
    Tale tale = granted().deed(Deed.GIVE_BACK, ANNA, 3, 4, Result.REFUSED, ONE).row(ONE, SEAT, ANNA, "GRAB", "GIVEN_BACK", 1, 5, null);
    assertThat(broken(new EndsHaveACause(), tale)).hasSize(1);
  }

  @Test
  void anOfferExpiresAfterItsDeadlineOnly() {
    assertThat(broken(new EndsHaveACause(), new Tale().row(ONE, SEAT, ANNA, "WAITLIST", "EXPIRED", 1, 7, 8))).hasSize(1);
    assertThat(broken(new EndsHaveACause(), new Tale().row(ONE, SEAT, ANNA, "WAITLIST", "EXPIRED", 1, 8, 8))).isEmpty();
  }

  @Test
  void oneKeyNeverGetsTwoAnswers() {
    Tale tale = granted().claim("a", ANNA, 3, 4, Result.REFUSED, "already-on-this-order").keeps("a", ONE, 0);
    assertThat(broken(new KeysAreAnsweredOnce(), tale)).hasSize(2);
    Tale twice = granted().claim("a", ANNA, 3, 4, Result.GRANTED, "", TWO).keeps("a", ONE, 0);
    assertThat(broken(new KeysAreAnsweredOnce(), twice)).isNotEmpty();
    Tale soldOut = granted().claim("a", ANNA, 3, 4, Result.REFUSED, "order-full").keeps("a", ONE, 0);
    assertThat(broken(new KeysAreAnsweredOnce(), soldOut)).hasSize(1);
  }

  @Test
  void anAnswerIsKept() {
    assertThat(broken(new KeysAreAnsweredOnce(), granted())).hasSize(1);
    assertThat(broken(new KeysAreAnsweredOnce(), granted().keeps("a", TWO, 0))).hasSize(1);
    assertThat(broken(new KeysAreAnsweredOnce(), granted().keeps("a", ONE, 0))).isEmpty();
  }

  @Test
  void everyClaimIsAnsweredInTheEnd() {
    assertThat(broken(new KeysAreAnsweredOnce(), new Tale().claim("a", ANNA, 1, 2, Result.UNKNOWN, ""))).hasSize(1);
  }

  @Test
  void soldOutByANoteMayBeDecidedAnew() {
    Tale tale =
        new Tale()
            .claim("a", ANNA, 1, 2, Result.REFUSED, "waitlist-full")
            .claim("a", ANNA, 3, 4, Result.GRANTED, "", ONE)
            .claim("a", ANNA, 5, 6, Result.GRANTED, "", ONE)
            .keeps("a", ONE, 0);
    assertThat(broken(new KeysAreAnsweredOnce(), tale)).isEmpty();
  }

  @Test
  void aSeatWithoutAClaimIsReportedAndSoIsOneOfARefusedClaim() {
    Tale nobodys = new Tale().row(ONE, SEAT, ANNA, "GRAB", "ACCEPTED", 1, null, null);
    assertThat(broken(new ClaimsLeaveOneTrace(), nobodys)).hasSize(1);
    Tale refused =
        new Tale()
            .claim("a", ANNA, 1, 2, Result.REFUSED, "time-conflict")
            .row(ONE, SEAT, ANNA, "GRAB", "ACCEPTED", 1, null, null)
            .keeps("a", ONE, 0);
    assertThat(broken(new ClaimsLeaveOneTrace(), refused)).hasSize(1);
  }

  @Test
  void aClaimLeavesOneSeatOrOnePlace() {
    Tale twice = granted().row(ONE, SEAT, ANNA, "GRAB", "ACCEPTED", 1, null, null).keeps("a", ONE, 0).keeps("b", ONE, 0);
    assertThat(broken(new ClaimsLeaveOneTrace(), twice)).hasSize(1);
    Tale place = new Tale().claim("a", ANNA, 1, 2, Result.WAITING, "").waits(7, ANNA, "WAITING");
    assertThat(broken(new ClaimsLeaveOneTrace(), place)).hasSize(1);
    assertThat(broken(new ClaimsLeaveOneTrace(), new Tale().claim("a", ANNA, 1, 2, Result.WAITING, "").keeps("a", null, 8))).hasSize(1);
    assertThat(broken(new ClaimsLeaveOneTrace(), place.keeps("a", null, 7))).isEmpty();
  }

  @Test
  void aSeatIsNotAcknowledgedToTwoWithNothingInBetween() {
    Tale tale =
        granted()
            .claim("b", BERTA, 3, 4, Result.GRANTED, "", TWO)
            .row(ONE, SEAT, ANNA, "GRAB", "ACCEPTED", 1, null, null)
            .row(TWO, SEAT, BERTA, "GRAB", "ACCEPTED", 3, null, null);
    assertThat(broken(new OneHolderAtATime(), tale)).containsExactly("one-holder-at-a-time");
  }

  @Test
  void aSeatThatWasPerhapsGivenBackMayBeTakenAgain() {
    Tale tale =
        granted()
            .deed(Deed.GIVE_BACK, ANNA, 3, 9, Result.UNKNOWN, ONE)
            .claim("b", BERTA, 4, 5, Result.GRANTED, "", TWO)
            .row(ONE, SEAT, ANNA, "GRAB", "GIVEN_BACK", 1, 3, null)
            .row(TWO, SEAT, BERTA, "GRAB", "ACCEPTED", 4, null, null);
    assertThat(broken(new OneHolderAtATime(), tale)).isEmpty();
  }

  @Test
  void anOfferThatRanOutFreesItsSeatAndOneThatWasAcceptedDoesNot() {
    Tale ranOut =
        new Tale()
            .deed(Deed.PLACE, ANNA, 1, 2, Result.DONE, ONE)
            .claim("b", BERTA, 101, 102, Result.GRANTED, "", TWO)
            .row(ONE, SEAT, ANNA, "PLACEMENT", "EXPIRED", 1, 100, 100)
            .row(TWO, SEAT, BERTA, "GRAB", "ACCEPTED", 101, null, null);
    assertThat(broken(new OneHolderAtATime(), ranOut)).isEmpty();
    assertThat(broken(new OneHolderAtATime(), ranOut.deed(Deed.ACCEPT, ANNA, 3, 4, Result.DONE, ONE))).hasSize(1);
  }

  @Test
  void aPersonIsNotAcknowledgedInTwoPlaces() {
    UUID elsewhere = Ids.next();
    Tale tale =
        granted()
            .deed(Deed.PLACE, ANNA, 3, 4, Result.DONE, TWO)
            .row(ONE, SEAT, ANNA, "GRAB", "ACCEPTED", 1, null, null)
            .row(TWO, elsewhere, OTHER_SEAT, ANNA, "PLACEMENT", "OFFERED", 3, null, 900);
    assertThat(broken(new OnePlaceAtATime(), tale)).containsExactly("one-place-at-a-time");
    assertThat(broken(new OnePlaceAtATime(), tale.deed(Deed.GIVE_BACK, ANNA, 2, 3, Result.UNKNOWN, ONE))).isEmpty();
  }

  @Test
  void anOrderWithAFreeSeatIsNotFull() {
    Tale tale = new Tale().twoSeats().row(ONE, SEAT, ANNA, "GRAB", "ACCEPTED", 1, null, null);
    assertThat(broken(new FullWasFull(), tale.claim("b", BERTA, 103, 104, Result.REFUSED, "order-full"))).containsExactly("full-was-full");
    assertThat(broken(new FullWasFull(), tale.claim("c", BERTA, 103, 104, Result.WAITING, ""))).hasSize(2);
    tale.row(TWO, OTHER_SEAT, BERTA, "PLACEMENT", "OFFERED", 2, null, 900);
    assertThat(broken(new FullWasFull(), tale)).isEmpty();
  }

  @Test
  void aSeatThatWasFreedBeforeOneAskedIsFree() {
    Tale tale =
        granted()
            .deed(Deed.GIVE_BACK, ANNA, 3, 4, Result.DONE, ONE)
            .row(ONE, SEAT, ANNA, "GRAB", "GIVEN_BACK", 1, 3, null)
            .claim("b", BERTA, 105, 106, Result.REFUSED, "waitlist-full")
            .claim("c", BERTA, 5, 6, Result.WAITING, "");
    assertThat(broken(new FullWasFull(), tale)).hasSize(2);
    assertThat(broken(new FullWasFull(), tale.claim("d", BERTA, 14, 15, Result.REFUSED, "waitlist-full"))).as("believed for a moment").hasSize(2);
    assertThat(broken(new FullWasFull(), tale.redisAway(2, 109))).as("a note is let pass while Redis is broken").hasSize(1);
  }

  @Test
  void aSeatThatBecomesFreeWhileOneAsksMayHaveBeenHeld() {
    Tale tale =
        granted()
            .deed(Deed.GIVE_BACK, ANNA, 3, 6, Result.DONE, ONE)
            .row(ONE, SEAT, ANNA, "GRAB", "GIVEN_BACK", 1, 3, null)
            .claim("b", BERTA, 5, 7, Result.REFUSED, "order-full");
    assertThat(broken(new FullWasFull(), tale)).isEmpty();
  }

  @Test
  void seatsMustHaveBeenHeldAtTheSameMoment() {
    Tale tale =
        new Tale()
            .twoSeats()
            .row(ONE, SEAT, ANNA, "GRAB", "GIVEN_BACK", 100, 103, null)
            .deed(Deed.GIVE_BACK, ANNA, 103, 104, Result.DONE, ONE)
            .row(TWO, OTHER_SEAT, BERTA, "GRAB", "ACCEPTED", 150, null, null)
            .claim("c", BERTA, 101, 160, Result.REFUSED, "order-full");
    assertThat(broken(new FullWasFull(), tale)).hasSize(1);
  }

  @Test
  void whoIsQueuedFirstStandsFirst() {
    Tale tale =
        new Tale()
            .claim("a", ANNA, 1, 2, Result.WAITING, "")
            .claim("b", BERTA, 3, 4, Result.WAITING, "")
            .keeps("a", null, 8)
            .keeps("b", null, 7);
    assertThat(broken(new FirstComeFirstQueued(), tale)).containsExactly("first-come-first-queued");
  }

  @Test
  void whoAskedMeanwhileMayStandBefore() {
    Tale tale =
        new Tale()
            .claim("a", ANNA, 1, 4, Result.WAITING, "")
            .claim("b", BERTA, 3, 6, Result.WAITING, "")
            .keeps("a", null, 8)
            .keeps("b", null, 7);
    assertThat(broken(new FirstComeFirstQueued(), tale)).isEmpty();
  }

  @Test
  void aTeamsGrantIsOfTheTeamAndWhole() {
    Tale tale = team("TEAM_GRAB", 1, 1);
    assertThat(broken(new AnswersStand(), tale)).isEmpty();
    assertThat(broken(new KeysAreAnsweredOnce(), tale)).isEmpty();
    assertThat(broken(new ClaimsLeaveOneTrace(), tale)).isEmpty();
    assertThat(broken(new TeamsGoTogether(), tale)).isEmpty();
    assertThat(broken(new AnswersStand(), team("GRAB", 1, 1))).as("not a team's").hasSize(1);
    assertThat(broken(new KeysAreAnsweredOnce(), tale.teamClaim("t", ANNA, 3, 4, Result.GRANTED, ONE))).as("a repeat names half of it").hasSize(2);
  }

  @Test
  void halfATeamIsNoTeam() {
    Tale half =
        new Tale()
            .teamClaim("t", ANNA, 1, 2, Result.GRANTED, ONE)
            .row(ONE, SEAT, ANNA, "TEAM_GRAB", "ACCEPTED", 1, null, null)
            .keepsForTeam("t", ONE);
    assertThat(broken(new TeamsGoTogether(), half)).containsExactly("teams-go-together");
    assertThat(broken(new AnswersStand(), half)).hasSize(1);
    assertThat(broken(new TeamsGoTogether(), team("TEAM_GRAB", 1, 2))).as("one after the other").hasSize(1);
  }

  @Test
  void aSeatThatWasHandedOverIsTheColleagues() {
    assertThat(broken(new AnswersStand(), handedOver(BERTA, 3))).isEmpty();
    assertThat(broken(new EndsHaveACause(), handedOver(BERTA, 3))).isEmpty();
    assertThat(broken(new SeatsChangeHandsByYes(), handedOver(BERTA, 3))).isEmpty();
    assertThat(broken(new AnswersStand(), handedOver(ANNA, 3))).as("it went to somebody else").hasSize(1);
    assertThat(broken(new AnswersStand(), handedOver(BERTA, 4))).as("it was free in between").hasSize(1);
    assertThat(broken(new SeatsChangeHandsByYes(), handedOver(BERTA, 4))).containsExactly("seats-change-hands-by-yes");
  }

  @Test
  void aSwapGivesEachTheOthers() {
    UUID hers = Ids.next();
    UUID his = Ids.next();
    Tale tale =
        new Tale()
            .row(ONE, SEAT, ANNA, "GRAB", "GIVEN_BACK", 1, 3, null)
            .row(TWO, OTHER_SEAT, BERTA, "GRAB", "GIVEN_BACK", 1, 3, null)
            .row(hers, OTHER_SEAT, ANNA, "SWAP", "ACCEPTED", 3, null, null)
            .deed(Deed.EXCHANGE, BERTA, 2, 4, Result.DONE, ONE, TWO);
    assertThat(broken(new AnswersStand(), tale)).as("nobody got hers").hasSize(1);
    assertThat(broken(new AnswersStand(), tale.row(his, SEAT, BERTA, "SWAP", "ACCEPTED", 3, null, null))).isEmpty();
  }

  @Test
  void whoTookASeatOverHoldsItFromThenOn() {
    Tale tale = handedOver(BERTA, 3).claim("c", ANNA, 5, 6, Result.GRANTED, "", OTHER).row(OTHER, SEAT, ANNA, "GRAB", "ACCEPTED", 5, null, null);
    assertThat(broken(new OneHolderAtATime(), handedOver(BERTA, 3))).isEmpty();
    assertThat(broken(new OneHolderAtATime(), tale)).containsExactly("one-holder-at-a-time");
  }

  private static Tale team(String origin, int oneAt, int otherAt) {
    return new Tale()
        .teamClaim("t", ANNA, 1, 2, Result.GRANTED, ONE, TWO)
        .row(ONE, SEAT, ANNA, origin, "ACCEPTED", oneAt, null, null)
        .row(TWO, OTHER_SEAT, BERTA, origin, "ACCEPTED", otherAt, null, null)
        .keepsForTeam("t", ONE, TWO);
  }

  /** Anna's seat, to which Berta said yes. */
  private static Tale handedOver(UUID to, int at) {
    return granted()
        .row(ONE, SEAT, ANNA, "GRAB", "GIVEN_BACK", 1, 3, null)
        .deed(Deed.EXCHANGE, BERTA, 2, 4, Result.DONE, ONE)
        .row(TWO, SEAT, to, "HAND_OVER", "ACCEPTED", at, null, null);
  }

  private static Tale granted() {
    return new Tale().claim("a", ANNA, 1, 2, Result.GRANTED, "", ONE);
  }

  private static List<String> broken(Check check, Tale tale) {
    assertThat(tale.evidence().rows().seats()).containsKey(ORDER);
    return check.find(tale.evidence()).stream().map(Violation::check).toList();
  }
}
