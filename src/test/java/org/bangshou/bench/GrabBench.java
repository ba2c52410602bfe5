package org.bangshou.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.bangshou.ops.DataFolder;
import org.bangshou.ops.EmbeddedServers;
import org.junit.jupiter.api.Test;

/**
 * What grabbing costs: the product over HTTP with tokens and all rules, beside pgbench's bare claim and a
 * POST that touches nothing, in turn on one machine. Only the ratios count. Run by deploy/bench.sh grab,
 * which leaves target/bench/grab.json.
 */
class GrabBench {

  private static final int PAIRS = Integer.getInteger("pairs", 5);
  private static final int CLIENTS = 64;
  private static final int PEOPLE = 5_000;
  private static final int SEATS = 200;
  private static final int RUSH_SEATS = 20;
  private static final int SPREAD = 1_000;

  /** The first rounds are those of the compiler. */
  private static final int WARM_ROUNDS = 3;


  /** A pair between whose ends the disk became so much slower or faster says nothing. */
  private static final double STEADY = 2;

  private static final int MOST_VOID = 3;
  private static final Duration BEFORE_REDIS_DIES = Duration.ofMillis(300);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private final Map<Goal, List<Double>> reached = new EnumMap<>(Goal.class);

  @Test
  void table() throws Exception {
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "servers");
    try (EmbeddedServers servers = EmbeddedServers.start(DataFolder.at(folder));
        GrabHouse house = GrabHouse.open(servers.jdbcUrl(EmbeddedServers.USERNAME), servers.redisUri(), PEOPLE)) {
      PgBench bare = new PgBench(servers.jdbcUrl(EmbeddedServers.USERNAME));
      for (int warm = 0; warm < WARM_ROUNDS; warm++) round(house, bare, servers);
      reached.clear();
      int left = PAIRS;
      for (int pair = 0; pair < PAIRS + MOST_VOID && left > 0; pair++) if (pair(house, bare, servers)) left--;
    }
    print();
    write();
  }

  private boolean pair(GrabHouse house, PgBench bare, EmbeddedServers servers) throws Exception {
    Map<Goal, List<Double>> before = new EnumMap<>(Goal.class);
    reached.forEach((goal, values) -> before.put(goal, List.copyOf(values)));
    double first = fdatasync();
    round(house, bare, servers);
    double last = fdatasync();
    boolean steady = Math.max(first, last) <= STEADY * Math.min(first, last);
    System.out.printf("fdatasync %.2f ms before, %.2f ms after%s%n", first, last, steady ? "" : ": void");
    if (!steady) {
      reached.clear();
      before.forEach((goal, values) -> reached.put(goal, new ArrayList<>(values)));
    }
    return steady;
  }

  private void round(GrabHouse house, PgBench bare, EmbeddedServers servers) throws Exception {
    double hotBare = bare.hot();
    double empty = empty(house);
    Load hot = hot(house);
    note(Goal.G2, hot.perSecond() / hotBare);
    note(Goal.G3, hot.perSecond() / empty);
    note(Goal.G9, hot.percentile(0.99) / hot.percentile(0.5));
    besideTheSolver(house, hot);
    Load soldOut = soldOut(house);
    note(Goal.G4, soldOut.perSecond() / empty(house));
    double spreadBare = bare.spread();
    Load spread = spread(house);
    note(Goal.G5, spread.perSecond() / spreadBare);
    double rushBare = bare.rush(PEOPLE, RUSH_SEATS);
    Load rush = rush(house);
    note(Goal.G6, rush.seconds() / rushBare);
    withoutRedis(house, servers, hot);
    System.out.printf(
        "bare hot %.0f/s, empty POST %.0f/s, hot %.0f/s (p50 %.1f ms, p99 %.1f ms), sold out %.0f/s, bare spread %.0f/s, spread %.0f/s, bare rush %.2f s, rush %.2f s%n",
        hotBare, empty, hot.perSecond(), hot.percentile(0.5), hot.percentile(0.99), soldOut.perSecond(), spreadBare,
        spread.perSecond(), rushBare, rush.seconds());
  }

  /** Redis is killed amid the claims and killed again whenever it comes back. */
  private void withoutRedis(GrabHouse house, EmbeddedServers servers, Load before) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    AtomicLong died = new AtomicLong();
    Thread killer = Thread.ofVirtual().unstarted(() -> {
      LockSupport.parkNanos(BEFORE_REDIS_DIES.toNanos());
      died.set(System.nanoTime());
      while (!over.get()) {
        if (servers.redisPid() > 0) servers.killRedis();
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      }
    });
    Load hot = hot(house, killer::start);
    over.set(true);
    killer.join();
    note(Goal.G8, hot.perSecond() / before.perSecond());
    note(Goal.G8_FIRST, hot.firstAfter(died.get(), 201));
    note(Goal.G8_LONGEST, hot.percentile(1) / 1000);
    System.out.printf("without Redis %.0f/s, longest %.0f ms%n", hot.perSecond(), hot.percentile(1));
    house.awaitRedis();
  }

  private void besideTheSolver(GrabHouse house, Load without) throws Exception {
    UUID run = house.solve();
    Load hot = hot(house);
    house.stop(run);
    note(Goal.G10, hot.percentile(0.99) / without.percentile(0.99));
    System.out.printf("beside the solver %.0f/s, p99 %.1f ms%n", hot.perSecond(), hot.percentile(0.99));
  }

  private void note(Goal goal, double value) {
    reached.computeIfAbsent(goal, none -> new ArrayList<>()).add(value);
  }

  private static double empty(GrabHouse house) throws Exception {
    byte[] nothing = Wire.post("/nothing", "", "");
    return Load.run(house.uri(), CLIENTS, Collections.nCopies(30_000, nothing)).perSecond();
  }

  /** Every claim gets a seat: when an order is full the clients go on with the next. */
  private static Load hot(GrabHouse house) throws Exception {
    return hot(house, () -> {});
  }

  /** @param beginning what happens when the first claims are sent */
  private static Load hot(GrabHouse house, Runnable beginning) throws Exception {
    house.free();
    List<UUID> orders = IntStream.range(0, PEOPLE / SEATS).mapToObj(n -> house.open(SEATS)).toList();
    List<byte[]> claims = IntStream.range(0, PEOPLE).mapToObj(n -> house.claim(n, orders.get(n / SEATS))).toList();
    beginning.run();
    Load load = Load.run(house.uri(), CLIENTS, claims);
    if (load.count(201) != PEOPLE) throw new AssertionError("of " + PEOPLE + " claims were granted " + load.count(201));
    return load;
  }

  private static Load soldOut(GrabHouse house) throws Exception {
    house.free();
    UUID order = house.open(1);
    Load.run(house.uri(), CLIENTS, IntStream.range(0, 600).mapToObj(n -> house.claim(n, order)).toList());
    List<byte[]> late = IntStream.range(0, 20_000).mapToObj(n -> house.claim(600 + n % (PEOPLE - 600), order)).toList();
    Load load = Load.run(house.uri(), CLIENTS, late);
    if (load.count(409) != late.size()) throw new AssertionError("not everybody was told that it is sold out");
    return load;
  }

  private static Load spread(GrabHouse house) throws Exception {
    house.free();
    List<UUID> orders = IntStream.range(0, SPREAD).mapToObj(n -> house.open(5)).toList();
    Load load = Load.run(house.uri(), CLIENTS, IntStream.range(0, PEOPLE).mapToObj(n -> house.claim(n, orders.get(n % SPREAD))).toList());
    if (load.count(201) != PEOPLE) throw new AssertionError("of " + PEOPLE + " claims were granted " + load.count(201));
    return load;
  }

  private static Load rush(GrabHouse house) throws Exception {
    house.free();
    UUID order = house.open(RUSH_SEATS);
    Load load = Load.run(house.uri(), 256, IntStream.range(0, PEOPLE).mapToObj(n -> house.claim(n, order)).toList());
    if (load.count(201) != RUSH_SEATS || load.count(202) != 500 || load.count(409) != PEOPLE - 520) {
      throw new AssertionError("granted " + load.count(201) + ", waiting " + load.count(202) + ", refused " + load.count(409));
    }
    return load;
  }

  /** The median of some small durable writes, in milliseconds: pairs between which it moved by more than twice are void. */
  private static double fdatasync() throws IOException {
    Path file = Files.createTempFile(Path.of("target"), "sync", "");
    List<Double> took = new ArrayList<>();
    try (RandomAccessFile disk = new RandomAccessFile(file.toFile(), "rw")) {
      for (int n = 0; n < 50; n++) {
        disk.write(new byte[8192]);
        long start = System.nanoTime();
        disk.getChannel().force(false);
        took.add((System.nanoTime() - start) / 1e6);
      }
    }
    Files.delete(file);
    Collections.sort(took);
    return took.get(25);
  }

  private void print() {
    reached.forEach((goal, values) -> System.out.println(goal + " " + goal.figure(values)));
  }

  private void write() throws IOException {
    Map<Goal, Goal.Figure> all = new EnumMap<>(Goal.class);
    reached.forEach((goal, values) -> all.put(goal, goal.figure(values)));
    Path out = Files.createDirectories(Path.of("target", "bench")).resolve("grab.json");
    Files.writeString(out, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(all));
  }
}
