package org.bangshou.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.bangshou.testing.OrderFixtures.between;
import static org.bangshou.testing.OrderFixtures.lasting;
import static org.bangshou.testing.OrderFixtures.openOrder;
import static org.bangshou.testing.OrderFixtures.seats;
import static org.bangshou.testing.VolunteerFixtures.ELECTRICIAN;
import static org.bangshou.testing.VolunteerFixtures.alsoSkilled;
import static org.bangshou.testing.VolunteerFixtures.barber;
import static org.bangshou.testing.VolunteerFixtures.certificateUntil;
import static org.bangshou.testing.VolunteerFixtures.electrician;
import static org.bangshou.testing.VolunteerFixtures.memberOf;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bangshou.identity.Account;
import org.bangshou.identity.Accounts;
import org.bangshou.identity.Role;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Refusal;
import org.bangshou.kernel.Zone;
import org.bangshou.ledger.ExchangeOutcome.Standing;
import org.bangshou.ledger.Outcome.Granted;
import org.bangshou.ledger.Outcome.Waitlisted;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.roster.Roster;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.Eligibility;
import org.bangshou.testing.Eventually;
import org.bangshou.testing.RuleFolders;
import org.bangshou.testing.Scene;
import org.bangshou.testing.TeamFixtures;
import org.bangshou.testing.TimeFixtures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seats change hands: handed over to a colleague, or swapped for one of theirs. */
class ExchangeIT {

  private static final String TUESDAY = "2026-11-24T09:00";
  private static final String THURSDAY = "2026-11-26T09:00";

  @TempDir private static Path folder;

  private static Scene scene;

  @BeforeAll
  static void openTheHouse() {
    RuleFolders.packagedIn(folder);
    scene = Scene.open(Map.of("bangshou.rules", folder.toString()));
  }

  @AfterAll
  static void closeTheHouse() {
    scene.close();
  }

  @Test
  void aColleagueWhoSaysYesHasTheSeatAndTheGiverIsFree() {
    Team team = team();
    Commitment given = grabbed(order(TUESDAY), member(team));
    Volunteer colleague = member(team);
    Exchange asked = standing(exchanging().proposeHandOver(given.id(), colleague.id()));
    assertThat(asked.status()).isEqualTo(ExchangeStatus.PROPOSED);
    assertThat(holders(given.orderId())).as("nobody is bound yet").containsExactly(given.volunteerId());
    Exchange done = standing(exchanging().accept(asked.id()));
    assertThat(done.status()).isEqualTo(ExchangeStatus.DONE);
    Commitment ended = scene.ledger().getCommitment(given.id());
    assertThat(ended.status()).isEqualTo(CommitmentStatus.GIVEN_BACK);
    assertThat(ended.endReason()).isEqualTo("hand-over");
    assertThat(active(given.orderId())).singleElement().satisfies(
        c -> {
          assertThat(c.volunteerId()).isEqualTo(colleague.id());
          assertThat(c.origin()).isEqualTo(Origin.HAND_OVER);
          assertThat(c.status()).isEqualTo(CommitmentStatus.ACCEPTED);
          assertThat(c.seatId()).isEqualTo(given.seatId());
          assertThat(c.service()).isEqualTo(given.service());
          assertThat(c.ruleVersion()).isEqualTo(scene.get(CurrentRules.class).get().version());
        });
    assertThat(scene.orders().getOrder(given.orderId()).status()).isEqualTo(OrderStatus.FILLED);
  }

  @Test
  void whoWaitsIsNotAskedSinceTheSeatNeverWasFree() {
    Team team = team();
    Order order = order(TUESDAY);
    Commitment given = grabbed(order, member(team));
    Volunteer waiting = member(team);
    Volunteer colleague = member(team);
    grab(order, waiting);
    grab(order, colleague);
    accepted(exchanging().proposeHandOver(given.id(), colleague.id()));
    assertThat(holders(order.id())).containsExactly(colleague.id());
    assertThat(scene.ledger().findWaitlistPosition(order.id(), waiting.id())).hasValue(1);
    assertThat(scene.ledger().findWaitlistPosition(order.id(), colleague.id())).as("has what they waited for").isEmpty();
  }

  @Test
  void aNoAndASilenceChangeNothingForTheGiver() throws SQLException {
    Team team = team();
    Commitment given = grabbed(order(TUESDAY), member(team));
    UUID colleague = member(team).id();
    Exchange declined = standing(exchanging().proposeHandOver(given.id(), colleague));
    assertThat(exchanging().decline(declined.id()).status()).isEqualTo(ExchangeStatus.DECLINED);
    assertThat(scene.ledger().getCommitment(given.id())).isEqualTo(given);
    Exchange unanswered = standing(exchanging().proposeHandOver(given.id(), colleague));
    overdue(unanswered);
    Eventually.within(Duration.ofSeconds(10), "it is over by itself", () -> status(unanswered) == ExchangeStatus.EXPIRED);
    assertThat(scene.ledger().getCommitment(given.id())).isEqualTo(given);
    assertThat(code(() -> exchanging().accept(unanswered.id()))).isEqualTo("exchange-status");
  }

  @Test
  void aYesBeyondTheDeadlineOfTheDatabasesClockIsTooLate() throws SQLException {
    Team team = team();
    Commitment given = grabbed(order(TUESDAY), member(team));
    Exchange asked = standing(exchanging().proposeHandOver(given.id(), member(team).id()));
    overdue(asked);
    assertThat(code(() -> exchanging().accept(asked.id()))).isEqualTo("exchange-status");
    assertThat(holders(given.orderId())).containsExactly(given.volunteerId());
  }

  @Test
  void theAnswerIsDueAsTheRulesSayAndBeforeTheServiceBegins() {
    Team team = team();
    Exchange farOff = standing(exchanging().proposeHandOver(grabbed(order(THURSDAY), member(team)).id(), member(team).id()));
    assertThat(hoursToAnswer(farOff)).isEqualTo("12");
    Exchange near = standing(exchanging().proposeHandOver(grabbed(order("2026-11-23T13:00"), member(team)).id(), member(team).id()));
    assertThat(hoursToAnswer(near)).as("it is eight o'clock").isEqualTo("5");
  }

  @Test
  void whoLacksTheCertificateIsRefusedByNameAndNothingIsWritten() throws SQLException {
    Team team = team();
    Order order = scene.open(openOrder(seats(ELECTRICIAN, 1, 1), between(TUESDAY, "2026-11-24T10:30")));
    Volunteer holder = scene.save(electrician(memberOf(team), certificateUntil("2029-01-01")));
    Volunteer without = scene.save(electrician(memberOf(team)));
    Volunteer with = scene.save(electrician(memberOf(team), certificateUntil("2029-01-01")));
    members(team, holder, without, with);
    Commitment given = grabbed(order, holder);
    String before = everything();
    assertThat(refused(exchanging().proposeHandOver(given.id(), without.id()))).containsExactly("certificate-missing");
    assertThat(everything()).isEqualTo(before);
    Exchange asked = standing(exchanging().proposeHandOver(given.id(), with.id()));
    scene.tell("DELETE FROM certificate WHERE volunteer_id = '" + with.id() + "'");
    before = everything();
    assertThat(refused(exchanging().accept(asked.id()))).as("checked again").containsExactly("certificate-missing");
    assertThat(everything()).isEqualTo(before);
    assertThat(holders(order.id())).containsExactly(holder.id());
  }

  @Test
  void whoIsPromisedElsewhereAtThatTimeOrDidNotComeLatelyCannotTakeItOver() throws SQLException {
    Team team = team();
    Commitment given = grabbed(order(TUESDAY), member(team));
    Volunteer busy = member(team);
    grabbed(order(TUESDAY), busy);
    assertThat(refused(exchanging().proposeHandOver(given.id(), busy.id()))).containsExactly("time-conflict");
    Volunteer unreliable = member(team);
    scene.ledger().noShow(grabbed(order(THURSDAY), unreliable).id());
    scene.tell("UPDATE commitment SET ended_at = '2026-11-22T10:00+08' WHERE volunteer_id = '" + unreliable.id() + "'");
    assertThat(refused(exchanging().proposeHandOver(given.id(), unreliable.id()))).containsExactly("cooling-down");
    assertThat(holders(given.orderId())).containsExactly(given.volunteerId());
  }

  @Test
  void aPromiseMadeElsewhereMeanwhileIsFoundWhenTheColleagueSaysYes() {
    Team team = team();
    Commitment given = grabbed(order(TUESDAY), member(team));
    Volunteer colleague = member(team);
    Exchange asked = standing(exchanging().proposeHandOver(given.id(), colleague.id()));
    grabbed(order(TUESDAY), colleague);
    assertThat(refused(exchanging().accept(asked.id()))).containsExactly("time-conflict");
    assertThat(holders(given.orderId())).containsExactly(given.volunteerId());
  }

  @Test
  void oneAsksColleaguesOnly() {
    Commitment given = grabbed(order(TUESDAY), member(team()));
    Volunteer stranger = member(team());
    assertThat(code(() -> exchanging().proposeHandOver(given.id(), stranger.id()))).isEqualTo("not-a-colleague");
    Commitment theirs = grabbed(order(THURSDAY), stranger);
    assertThat(code(() -> exchanging().proposeSwap(given.id(), theirs.id()))).isEqualTo("not-a-colleague");
    assertThat(code(() -> exchanging().proposeHandOver(given.id(), given.volunteerId()))).isEqualTo("not-a-colleague");
  }

  @Test
  void whenTheGiverGivesBackMeanwhileTheProposalIsOver() {
    Team team = team();
    Order order = order(TUESDAY);
    Commitment given = grabbed(order, member(team));
    Volunteer waiting = member(team);
    grab(order, waiting);
    Exchange asked = standing(exchanging().proposeHandOver(given.id(), member(team).id()));
    scene.ledger().release(given.id(), "ill");
    assertThat(status(asked)).isEqualTo(ExchangeStatus.WITHDRAWN);
    assertThat(code(() -> exchanging().accept(asked.id()))).isEqualTo("exchange-status");
    assertThat(holders(order.id())).as("who waited was asked").containsExactly(waiting.id());
  }

  @Test
  void whenTheOrderIsCalledOffOrTheServiceBeginsTheProposalIsOver() {
    Team team = team();
    Commitment off = grabbed(order(TUESDAY), member(team));
    Exchange about = standing(exchanging().proposeHandOver(off.id(), member(team).id()));
    scene.orders().cancel(off.orderId(), "rain");
    assertThat(status(about)).isEqualTo(ExchangeStatus.WITHDRAWN);
    Commitment begun = grabbed(order(TUESDAY), member(team));
    Exchange late = standing(exchanging().proposeHandOver(begun.id(), member(team).id()));
    scene.ledger().serve(begun.id(), CommitmentStatus.SERVING);
    assertThat(status(late)).isEqualTo(ExchangeStatus.WITHDRAWN);
  }

  @Test
  void aPromiseIsInOneOpenExchangeOnlyAndTheDatabaseInsists() {
    Team team = team();
    Commitment mine = grabbed(order(TUESDAY), member(team));
    Commitment theirs = grabbed(order(THURSDAY), member(team));
    Exchange open = standing(exchanging().proposeSwap(mine.id(), theirs.id()));
    assertThat(code(() -> exchanging().proposeHandOver(mine.id(), member(team).id()))).isEqualTo("already-exchanging");
    assertThat(code(() -> exchanging().proposeHandOver(theirs.id(), member(team).id()))).isEqualTo("already-exchanging");
    String version = scene.get(CurrentRules.class).get().version();
    var rows = scene.get(ExchangeRepository.class);
    assertThatThrownBy(
            () ->
                rows.insert(
                    Ids.next(), "HAND_OVER", theirs.volunteerId(), mine.volunteerId(), theirs.id(), null, 60, version))
        .hasMessageContaining("one_open_exchange");
    exchanging().withdraw(open.id());
    standing(exchanging().proposeHandOver(mine.id(), member(team).id()));
  }

  @Test
  void aSwapIsDoneWithTheOthersYes() {
    Team team = team();
    Commitment mine = grabbed(order(TUESDAY), member(team));
    Commitment theirs = grabbed(order(THURSDAY), member(team));
    Exchange asked = standing(exchanging().proposeSwap(mine.id(), theirs.id()));
    assertThat(holders(mine.orderId())).containsExactly(mine.volunteerId());
    assertThat(standing(exchanging().accept(asked.id())).status()).isEqualTo(ExchangeStatus.DONE);
    assertThat(holders(mine.orderId())).containsExactly(theirs.volunteerId());
    assertThat(holders(theirs.orderId())).containsExactly(mine.volunteerId());
    assertThat(active(mine.orderId())).extracting(Commitment::origin).containsOnly(Origin.SWAP);
    assertThat(scene.ledger().getCommitment(mine.id()).endReason()).isEqualTo("swap");
  }

  @Test
  void seatsOfOrdersAtTheSameTimeAreSwappedSinceEachLeavesTheOther() {
    Team team = team();
    Commitment mine = grabbed(order(TUESDAY), member(team));
    Commitment theirs = grabbed(order(TUESDAY), member(team));
    accepted(exchanging().proposeSwap(mine.id(), theirs.id()));
    assertThat(holders(mine.orderId())).containsExactly(theirs.volunteerId());
    assertThat(holders(theirs.orderId())).containsExactly(mine.volunteerId());
  }

  @Test
  void twoSeatsOfOneOrderAreSwappedAlsoBetweenStrangers() {
    Order order = scene.open(openOrder(seats(2), between(TUESDAY, "2026-11-24T10:30")));
    Commitment mine = grabbed(order, member(team()));
    Commitment theirs = grabbed(order, member(team()));
    accepted(exchanging().proposeSwap(mine.id(), theirs.id()));
    assertThat(active(order.id())).extracting(Commitment::volunteerId, Commitment::seatId)
        .containsExactlyInAnyOrder(
            tuple(theirs.volunteerId(), mine.seatId()),
            tuple(mine.volunteerId(), theirs.seatId()));
  }

  @Test
  void aSwapThatOnlyOneOfThemMayMakeIsRefusedForBoth() {
    Team team = team();
    Order wiring = scene.open(openOrder(seats(ELECTRICIAN, 1, 1), between(THURSDAY, "2026-11-26T10:30")));
    Volunteer barber = scene.save(barber(memberOf(team)));
    Volunteer both = scene.save(electrician(alsoSkilled("barber", 3), certificateUntil("2029-01-01"), memberOf(team)));
    members(team, barber, both);
    Commitment haircut = grabbed(order(TUESDAY), barber);
    Commitment wires = grabbed(wiring, both);
    String before = everything();
    assertThat(refused(exchanging().proposeSwap(haircut.id(), wires.id()))).contains("skill-missing");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void whereTheRulesAskACoordinatorHasTheLastWord() {
    asking(
        true,
        () -> {
          Team team = team();
          Commitment mine = grabbed(order(TUESDAY), member(team));
          Commitment theirs = grabbed(order(THURSDAY), member(team));
          UUID coordinator = coordinator();
          Exchange asked = standing(exchanging().proposeSwap(mine.id(), theirs.id()));
          assertThat(code(() -> exchanging().approve(asked.id(), coordinator))).as("not before both agree").isEqualTo("exchange-status");
          assertThat(standing(exchanging().accept(asked.id())).status()).isEqualTo(ExchangeStatus.AGREED);
          assertThat(holders(mine.orderId())).as("not yet").containsExactly(mine.volunteerId());
          assertThat(exchanging().listAgreed("330521")).extracting(Exchange::id).contains(asked.id());
          assertThat(exchanging().listAgreed("330324")).extracting(Exchange::id).doesNotContain(asked.id());
          Exchange done = standing(exchanging().approve(asked.id(), coordinator));
          assertThat(done.approvedBy()).isEqualTo(coordinator);
          assertThat(holders(mine.orderId())).containsExactly(theirs.volunteerId());
          assertThat(holders(theirs.orderId())).containsExactly(mine.volunteerId());
        });
  }

  @Test
  void whatTheCoordinatorRefusesOrLeavesLyingChangesNothing() {
    asking(
        true,
        () -> {
          Team team = team();
          Commitment mine = grabbed(order(TUESDAY), member(team));
          Commitment theirs = grabbed(order(THURSDAY), member(team));
          Exchange refused = standing(exchanging().proposeSwap(mine.id(), theirs.id()));
          exchanging().accept(refused.id());
          assertThat(exchanging().refuse(refused.id(), "one who knows the place must go")).satisfies(
              e -> {
                assertThat(e.status()).isEqualTo(ExchangeStatus.REFUSED);
                assertThat(e.endReason()).isEqualTo("one who knows the place must go");
              });
          Exchange lying = standing(exchanging().proposeSwap(mine.id(), theirs.id()));
          exchanging().accept(lying.id());
          overdue(lying);
          assertThat(code(() -> exchanging().approve(lying.id(), coordinator()))).isEqualTo("exchange-status");
          Eventually.within(Duration.ofSeconds(10), "it is over by itself", () -> status(lying) == ExchangeStatus.EXPIRED);
          assertThat(scene.ledger().getCommitment(mine.id())).isEqualTo(mine);
          assertThat(scene.ledger().getCommitment(theirs.id())).isEqualTo(theirs);
        });
  }

  @Test
  void aHandOverAsksNoCoordinator() {
    asking(
        true,
        () -> {
          Team team = team();
          Commitment given = grabbed(order(TUESDAY), member(team));
          assertThat(accepted(exchanging().proposeHandOver(given.id(), member(team).id())).status()).isEqualTo(ExchangeStatus.DONE);
        });
  }

  @Test
  void eachColleagueIsShownWithYesOrTheReasonsWhyNot() {
    Team team = team();
    Commitment given = grabbed(order(TUESDAY), member(team));
    Volunteer free = member(team);
    Volunteer busy = member(team);
    Commitment elsewhere = grabbed(order(TUESDAY), busy);
    assertThat(scene.get(ExchangeChoices.class).listColleagues(given.id()))
        .extracting(ExchangeChoices.Colleague::volunteerId, c -> c.reasons().stream().map(Reason::code).toList())
        .containsExactly(
            tuple(free.id(), List.of()),
            tuple(busy.id(), List.of("time-conflict")));
    assertThat(scene.get(ExchangeChoices.class).listSwaps(given.id())).singleElement().satisfies(
        swap -> {
          assertThat(swap.theirs()).isEqualTo(elsewhere);
          assertThat(swap.reasons()).as("each leaves the other").isEmpty();
        });
  }

  @Test
  void ofManyWhoWantOneSeatAtOnceOneIsAskedAndTheOthersHearWhy() throws Exception {
    Team team = team();
    Commitment given = grabbed(order(TUESDAY), member(team));
    List<Volunteer> crowd = IntStream.range(0, 8).mapToObj(i -> member(team)).toList();
    List<String> answers =
        atOnce(crowd.stream().<Callable<String>>map(v -> () -> told(() -> exchanging().proposeHandOver(given.id(), v.id()))).toList());
    assertThat(answers).filteredOn("PROPOSED"::equals).hasSize(1);
    assertThat(answers).filteredOn("already-exchanging"::equals).hasSize(7);
  }

  @Test
  void aYesAndAGiveBackAtOnceLeaveOneHolder() throws Exception {
    Team team = team();
    for (int round = 0; round < 10; round++) {
      Commitment given = grabbed(order(TUESDAY), member(team));
      Volunteer colleague = member(team);
      Exchange asked = standing(exchanging().proposeHandOver(given.id(), colleague.id()));
      List<String> answers =
          atOnce(
              List.of(
                  () -> told(() -> exchanging().accept(asked.id())),
                  () -> toldOf(() -> scene.ledger().release(given.id(), "ill").status().name())));
      boolean handed = answers.getFirst().equals("DONE");
      assertThat(answers).isEqualTo(handed ? List.of("DONE", "commitment-status") : List.of("exchange-status", "GIVEN_BACK"));
      assertThat(holders(given.orderId())).isEqualTo(handed ? List.of(colleague.id()) : List.of());
    }
  }

  @Test
  void aYesAndACheckInAtOnceLeaveOneHolderAndNoDeadlock() throws Exception {
    Team team = team();
    for (int round = 0; round < 15; round++) {
      Commitment given = grabbed(order(TUESDAY), member(team));
      Volunteer colleague = member(team);
      Exchange asked = standing(exchanging().proposeHandOver(given.id(), colleague.id()));
      List<String> answers =
          atOnce(
              List.of(
                  () -> told(() -> exchanging().accept(asked.id())),
                  () -> toldOf(() -> scene.ledger().serve(given.id(), CommitmentStatus.SERVING).status().name())));
      boolean handed = answers.getFirst().equals("DONE");
      assertThat(answers).isEqualTo(handed ? List.of("DONE", "commitment-status") : List.of("exchange-status", "SERVING"));
      assertThat(holders(given.orderId())).containsExactly(handed ? colleague.id() : given.volunteerId());
    }
  }

  @Test
  void oppositeSwapsAtOnceEndWithoutADeadlock() throws Exception {
    Random dice = new Random(20261124);
    Team team = team();
    for (int round = 0; round < 15; round++) {
      List<Volunteer> people = IntStream.range(0, 4).mapToObj(i -> member(team)).toList();
      Order first = scene.open(openOrder(seats(2), between(TUESDAY, "2026-11-24T10:30")));
      Order second = scene.open(openOrder(seats(2), between(THURSDAY, "2026-11-26T10:30")));
      List<Commitment> early = List.of(grabbed(first, people.get(0)), grabbed(first, people.get(1)));
      List<Commitment> late = List.of(grabbed(second, people.get(2)), grabbed(second, people.get(3)));
      UUID one = standing(exchanging().proposeSwap(early.get(0).id(), late.get(0).id())).id();
      UUID other = standing(exchanging().proposeSwap(late.get(1).id(), early.get(1).id())).id();
      List<Callable<String>> both = new ArrayList<>(List.of(accept(one), accept(other)));
      if (dice.nextBoolean()) both = both.reversed();
      assertThat(atOnce(both)).containsOnly("DONE");
      assertThat(holders(first.id())).containsExactlyInAnyOrder(people.get(2).id(), people.get(3).id());
      assertThat(holders(second.id())).containsExactlyInAnyOrder(people.get(0).id(), people.get(1).id());
    }
  }

  @Test
  void whoHandsOverWhatTheyServeKeepsEveryTruthInACrowd() throws Exception {
    Team team = team();
    List<Volunteer> people = IntStream.range(0, 6).mapToObj(i -> member(team)).toList();
    List<Commitment> held = new ArrayList<>();
    people.subList(0, 3).forEach(v -> held.add(grabbed(order(TUESDAY), v)));
    List<Callable<String>> all = new ArrayList<>();
    Random dice = new Random(7);
    for (int i = 0; i < 40; i++) {
      UUID given = held.get(dice.nextInt(3)).id();
      UUID to = people.get(dice.nextInt(6)).id();
      all.add(
          () ->
              told(
                  () ->
                      exchanging().proposeHandOver(given, to) instanceof Standing(var asked)
                          ? exchanging().accept(asked.id())
                          : new ExchangeOutcome.Refused(List.of(Reason.of("time-conflict")), "")));
    }
    List<String> answers = atOnce(all);
    assertThat(answers).as("somebody took one over").contains("DONE");
    for (Commitment c : held) assertThat(holders(c.orderId())).as("each seat has one holder").hasSize(1);
    assertThat(Stream.of(held.get(0), held.get(1), held.get(2)).flatMap(c -> holders(c.orderId()).stream()))
        .as("and each holder one seat, for all are at one time").doesNotHaveDuplicates();
  }

  private static Callable<String> accept(UUID id) {
    return () -> told(() -> exchanging().accept(id));
  }

  /** How it stands after that, or the code of the reason why not. */
  private static String told(Callable<ExchangeOutcome> act) throws Exception {
    return toldOf(
        () ->
            switch (act.call()) {
              case Standing(var exchange) -> exchange.status().name();
              case ExchangeOutcome.Refused(var reasons, _) -> reasons.getFirst().code();
            });
  }

  private static String toldOf(Callable<String> act) throws Exception {
    try {
      return act.call();
    } catch (Refusal refusal) {
      return refusal.reason().code();
    }
  }

  private static List<String> atOnce(List<Callable<String>> acts) throws InterruptedException, ExecutionException {
    CyclicBarrier start = new CyclicBarrier(acts.size());
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> all =
          acts.stream().map(act -> crowd.submit(() -> {
            start.await();
            return act.call();
          })).toList();
      List<String> answers = new ArrayList<>();
      for (Future<String> each : all) answers.add(each.get());
      return answers;
    }
  }

  /** Under rules that ask a coordinator for swaps, or do not; afterwards as before. */
  private static void asking(boolean coordinator, ThrowingRunnable act) {
    say(!coordinator, coordinator);
    try {
      act.run();
    } catch (Exception e) {
      throw new AssertionError(e);
    } finally {
      say(coordinator, !coordinator);
    }
  }

  private interface ThrowingRunnable {
    void run() throws Exception;
  }

  private static void say(boolean was, boolean now) {
    RuleFolders.change(folder, "grab-policy.yaml", "swapNeedsApproval: " + was, "swapNeedsApproval: " + now);
    Eventually.within(
        Duration.ofSeconds(20), "the rules hold",
        () -> {
          Eligibility held = scene.get(CurrentRules.class).get().eligibility("330521");
          return held.book().grab("public-benefit").swapNeedsApproval() == now;
        });
  }

  private static Exchanging exchanging() {
    return scene.get(Exchanging.class);
  }

  private static Exchange accepted(ExchangeOutcome proposed) {
    return standing(exchanging().accept(standing(proposed).id()));
  }

  private static Exchange standing(ExchangeOutcome outcome) {
    assertThat(outcome).isInstanceOf(Standing.class);
    return ((Standing) outcome).exchange();
  }

  private static List<String> refused(ExchangeOutcome outcome) {
    assertThat(outcome).isInstanceOf(ExchangeOutcome.Refused.class);
    return ((ExchangeOutcome.Refused) outcome).reasons().stream().map(Reason::code).toList();
  }

  private static String code(Runnable act) {
    try {
      act.run();
    } catch (Refusal refusal) {
      return refusal.reason().code();
    }
    return "nothing was refused";
  }

  private static ExchangeStatus status(Exchange exchange) {
    return exchanging().getExchange(exchange.id()).status();
  }

  private static void overdue(Exchange exchange) throws SQLException {
    scene.tell("UPDATE exchange SET deadline = now() - interval '1 second' WHERE id = '" + exchange.id() + "'");
  }

  private static String hoursToAnswer(Exchange exchange) {
    return scene.ask("SELECT round(extract(epoch FROM deadline - created_at) / 3600) FROM exchange WHERE id = '" + exchange.id() + "'");
  }

  /** Every row that an exchange could touch, as one text. */
  private static String everything() {
    return scene.ask(
        """
        SELECT md5(coalesce(string_agg(row, '|' ORDER BY row), '')) FROM (
          SELECT c::text AS row FROM commitment c UNION ALL SELECT e::text FROM exchange e
          UNION ALL SELECT x::text FROM exchange_commitment x UNION ALL SELECT o::text FROM service_order o
          UNION ALL SELECT w::text FROM waitlist w UNION ALL SELECT b::text FROM outbox b) rows
        """);
  }

  private static Team team() {
    return scene.save(TeamFixtures.team(Set.of("330500"), List.of()));
  }

  private static Volunteer member(Team team) {
    Volunteer volunteer = scene.save(barber(memberOf(team)));
    Team known = scene.get(Roster.class).getTeam(team.id());
    List<Team.Member> members = new ArrayList<>(known.members());
    members.add(new Team.Member(volunteer.id(), members.isEmpty()));
    save(team, members);
    return volunteer;
  }

  private static void members(Team team, Volunteer... volunteers) {
    save(team, TeamFixtures.members(volunteers));
  }

  private static void save(Team team, List<Team.Member> members) {
    scene.save(new Team(team.id(), team.code(), team.name(), team.kind(), team.regionCode(), team.base(), team.regionCodes(), members));
  }

  /** For one barber, ninety minutes from then on. */
  private static Order order(String start) {
    Instant end = TimeFixtures.at(start).plus(Duration.ofMinutes(90));
    return scene.open(openOrder(seats(1), lasting(90), between(start, Zone.local(end).toString())));
  }

  private static Outcome grab(Order order, Volunteer volunteer) {
    return scene.ledger().commit(order.id(), Claim.anySeat(volunteer.id()));
  }

  private static Commitment grabbed(Order order, Volunteer volunteer) {
    Outcome outcome = grab(order, volunteer);
    assertThat(outcome).isNotInstanceOf(Waitlisted.class).isInstanceOf(Granted.class);
    return ((Granted) outcome).commitment();
  }

  private static List<Commitment> active(UUID orderId) {
    return scene.ledger().listActiveOn(List.of(orderId));
  }

  private static List<UUID> holders(UUID orderId) {
    return active(orderId).stream().map(Commitment::volunteerId).toList();
  }

  private static UUID coordinator() {
    UUID id = Ids.next();
    scene.get(Accounts.class)
        .createAccount(
            new Account(id, "a" + id.toString().substring(24), "陈师傅", Role.COORDINATOR, null, null, Set.of("330521"), true),
            "a long password");
    return id;
  }
}
