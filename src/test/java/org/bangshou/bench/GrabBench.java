package org.bangshou.bench;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bangshou.testing.RealServers;
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

  private final Map<Goal, List<Double>> reached = new EnumMap<>(Goal.class);

  @Test
  void table() throws Exception {
    Map<String, String> servers = RealServers.properties();
    try (GrabHouse house = GrabHouse.open(servers, PEOPLE)) {
      PgBench bare = new PgBench(requireNonNull(servers.get("datasources.default.url")));
      for (int warm = 0; warm < 2; warm++) round(house, bare);
      reached.clear();
      for (int pair = 1; pair <= PAIRS; pair++) round(house, bare);
    }
    print();
    write();
  }

  private void round(GrabHouse house, PgBench bare) throws Exception {
    System.out.printf("fdatasync %.2f ms%n", fdatasync());
    double hotBare = bare.hot();
    double empty = empty(house);
    Load hot = hot(house);
    note(Goal.G2, hot.perSecond() / hotBare);
    note(Goal.G3, hot.perSecond() / empty);
    note(Goal.G9, hot.percentile(0.99) / hot.percentile(0.5));
    Load soldOut = soldOut(house);
    note(Goal.G4, soldOut.perSecond() / empty(house));
    double spreadBare = bare.spread();
    Load spread = spread(house);
    note(Goal.G5, spread.perSecond() / spreadBare);
    double rushBare = bare.rush(PEOPLE, RUSH_SEATS);
    Load rush = rush(house);
    note(Goal.G6, rush.seconds() / rushBare);
    System.out.printf(
        "bare hot %.0f/s, empty POST %.0f/s, hot %.0f/s (p50 %.1f ms, p99 %.1f ms), sold out %.0f/s, bare spread %.0f/s, spread %.0f/s, bare rush %.2f s, rush %.2f s%n",
        hotBare, empty, hot.perSecond(), hot.percentile(0.5), hot.percentile(0.99), soldOut.perSecond(), spreadBare,
        spread.perSecond(), rushBare, rush.seconds());
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
    house.free();
    List<UUID> orders = IntStream.range(0, PEOPLE / SEATS).mapToObj(n -> house.open(SEATS)).toList();
    Load load = Load.run(house.uri(), CLIENTS, IntStream.range(0, PEOPLE).mapToObj(n -> house.claim(n, orders.get(n / SEATS))).toList());
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
