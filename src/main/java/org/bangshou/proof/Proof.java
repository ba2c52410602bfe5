package org.bangshou.proof;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.bangshou.proof.Claims.Claim;

/** The door to the proof: plays a plan on a stage and says what was broken. */
public final class Proof {

  /** Where all of it happens. */
  public static final String COUNTY = "330502";

  /** Of two functions that are ordered, the one for which the stage's rules know no waitlist. */
  public static final String FUNCTION_WITHOUT_WAITLIST = "care-visit";

  private static final int CLIENTS = 16;

  /** With faults an answer that takes longer is as good as lost; without, every answer is waited for. */
  private static final Duration SHORT_PATIENCE = Duration.ofSeconds(2);

  private static final Duration LONG_PATIENCE = Duration.ofSeconds(30);
  private static final Duration BEFORE_REPEAT = Duration.ofMillis(300);
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(90);
  private static final Duration SWEEP = Duration.ofSeconds(20);
  private static final int STUCK_SECONDS = 10;

  /** So long after Redis was broken a note of it may still be wrong: its life and a pause of the node. */
  private static final long REDIS_ECHO_MICROS = Duration.ofSeconds(8).toNanos() / 1000;

  private final Plan plan;
  private final Stage stage;
  private final Path folder;
  private final Consumer<String> tell;

  /**
   * @param folder where {@code history.jsonl} and {@code proof.json} go
   * @param tell what somebody at a terminal should know, line by line
   */
  public Proof(Plan plan, Stage stage, Path folder, Consumer<String> tell) {
    this.plan = plan;
    this.stage = stage;
    this.folder = folder;
    this.tell = tell;
  }

  /** @param tampering SQL to be run on the database before the operations, to see that a missing guard is noticed */
  public Verdict run(Optional<String> tampering) {
    Crowd crowd = new Crowd(stage.doors(), plan.scene().people());
    crowd.write();
    EvidenceRepository database = new EvidenceRepository(stage.databaseUrl());
    Path file = folder.resolve("history.jsonl");
    tell.accept("History: " + file);
    try (House house = new House(stage, plan.nodes(), plan.faults());
        History history = new History(file)) {
      Play play = new Play(house, crowd, history);
      tampering.ifPresent(database::run);
      play.go();
      if (!Breaker.until(SWEEP, () -> database.countStuckOffers(STUCK_SECONDS) == 0)) {
        play.found.add(new Violation("no-stuck-seat", database.countStuckOffers(STUCK_SECONDS) + " offers hold a seat long after their deadline"));
      }
      house.stop();
      return judge(play, history, database);
    }
  }

  private Verdict judge(Play play, History history, EvidenceRepository database) {
    List<Span> redisAway =
        history.faults().stream()
            .filter(f -> f.fault().isOfRedis())
            .map(f -> new Span(f.from(), f.healed() + REDIS_ECHO_MICROS))
            .toList();
    Evidence evidence = new Evidence(history.entries(), database.read(), redisAway);
    List<Violation> found = new ArrayList<>(play.found);
    found.addAll(database.findBroken());
    found.addAll(database.findMissingGuards());
    Check.all().forEach(check -> found.addAll(check.find(evidence)));
    Verdict verdict = Verdict.of(plan, play.feed.count(), evidence.history(), history.faults(), play.seconds, found);
    verdict.write(folder.resolve("proof.json"));
    return verdict;
  }

  /** One playing of the plan. */
  private final class Play {

    private final Claims claims = new Claims();
    private final List<Violation> found = new ArrayList<>();
    private final Player player;
    private final Breaker breaker;
    private final Feed feed;
    private double seconds;

    Play(House house, Crowd crowd, History history) {
      Client client = new Client(house, plan.faults() ? SHORT_PATIENCE : LONG_PATIENCE);
      List<Person> people = crowd.signIn(new Client(house, LONG_PATIENCE));
      Board board = new Board(plan.scene().slots());
      player = new Player(house, client, new Posting(client, plan.seed()), people, board, claims, history);
      for (int slot = 0; slot < plan.scene().slots(); slot++) {
        if (!player.fill(slot)) throw new IllegalStateException("the house does not take orders");
      }
      int limit = plan.faults() ? plan.fault(0).at() : plan.operations();
      Duration time = plan.limit();
      long deadline = System.nanoTime() + (time == null ? Duration.ofDays(7) : time).toNanos();
      feed = new Feed(plan.operations(), limit, deadline);
      breaker = new Breaker(plan, house, client, feed, history, player.ticks());
    }

    void go() {
      tell.accept("Playing: " + plan.scene().people() + " people, " + plan.scene().slots() + " orders at a time");
      long start = System.nanoTime();
      try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<List<Violation>>> acts = new ArrayList<>();
        for (int at = 0; at < CLIENTS; at++) acts.add(hands.submit((Callable<List<Violation>>) this::act));
        if (plan.faults()) acts.add(hands.submit((Callable<List<Violation>>) breaker::run));
        for (Future<List<Violation>> act : acts) found.addAll(act.get());
        seconds = (System.nanoTime() - start) / 1e9;
        askOnce();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    private List<Violation> act() {
      while (!feed.isOver()) {
        Optional<Claim> repeat = claims.takeUnanswered(BEFORE_REPEAT.toNanos());
        if (repeat.isPresent()) {
          player.claim(repeat.get());
          continue;
        }
        OptionalInt number = feed.take();
        if (number.isPresent()) player.play(plan.operation(number.getAsInt()));
        else Breaker.pause(Duration.ofMillis(5));
      }
      return List.of();
    }

    /** What has no answer yet is asked until it has one. */
    private void askOnce() {
      Breaker.until(LAST_ANSWERS, () -> {
        claims.takeUnanswered(BEFORE_REPEAT.toNanos()).ifPresent(player::claim);
        return claims.countUnanswered() == 0;
      });
    }
  }
}
