package org.bangshou.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Breaks what the plan says, one thing after another, and waits each time until everything answers again. */
final class Breaker {

  private static final Duration HEALING = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final String READY = "/health/readiness";

  private final Plan plan;
  private final House house;
  private final Client client;
  private final Feed feed;
  private final History history;
  private final Ticks ticks;
  private final List<Violation> found = new ArrayList<>();

  Breaker(Plan plan, House house, Client client, Feed feed, History history, Ticks ticks) {
    this.plan = plan;
    this.house = house;
    this.client = client;
    this.feed = feed;
    this.history = history;
    this.ticks = ticks;
  }

  /** Returns when the feed is over; answers where the house did not heal. */
  List<Violation> run() throws InterruptedException {
    for (int number = 0; ; number++) {
      Fault fault = plan.fault(number);
      feed.letRunTo(fault.at());
      if (!feed.awaitCount(fault.at())) return found;
      feed.letRunTo(plan.fault(number + 1).at());
      long from = ticks.now();
      doAndUndo(fault);
      if (!until(HEALING, this::isReady)) {
        found.add(new Violation("heals", "%s of node %d: not everything answered again within %s".formatted(fault.kind(), fault.node(), HEALING)));
      }
      history.add(new History.Broken(fault.kind(), fault.node(), from, ticks.now()));
    }
  }

  private void doAndUndo(Fault fault) {
    int node = fault.node();
    switch (fault.kind()) {
      case POSTGRES_KILLED -> Signals.kill(house.stage().postgres());
      case REDIS_KILLED -> Signals.kill(house.stage().redis());
      case NODE_KILLED -> {
        Signals.kill(house.process(node));
        house.restart(node);
      }
      case POSTGRES_FROZEN -> freeze(house.stage().postgres(), fault);
      case REDIS_FROZEN -> freeze(house.stage().redis(), fault);
      case NODE_FROZEN -> freeze(house.process(node), fault);
      case CLIENT_WIRE_SLOW -> clientWire(fault, Wire.Mood.SLOW);
      case CLIENT_WIRE_CUT -> clientWire(fault, Wire.Mood.CUT);
      case CLIENT_WIRE_HALF_OPEN -> clientWire(fault, Wire.Mood.HALF_OPEN);
      case CLIENT_WIRE_LOSES_ANSWERS -> clientWire(fault, Wire.Mood.LOSES_ANSWERS);
      case DATABASE_WIRE_SLOW -> databaseWire(fault, Wire.Mood.SLOW);
      case DATABASE_WIRE_CUT -> databaseWire(fault, Wire.Mood.CUT);
      case DATABASE_WIRE_HALF_OPEN -> databaseWire(fault, Wire.Mood.HALF_OPEN);
      case DATABASE_WIRE_LOSES_ANSWERS -> databaseWire(fault, Wire.Mood.LOSES_ANSWERS);
    }
  }

  private void clientWire(Fault fault, Wire.Mood mood) {
    house.clientWire(fault.node(), mood);
    pause(fault.lasting());
    house.clientWire(fault.node(), Wire.Mood.SOUND);
  }

  private void databaseWire(Fault fault, Wire.Mood mood) {
    house.databaseWire(fault.node(), mood);
    pause(fault.lasting());
    house.databaseWire(fault.node(), Wire.Mood.SOUND);
  }

  private static void freeze(long process, Fault fault) {
    Signals.freeze(process);
    pause(fault.lasting());
    Signals.thaw(process);
  }

  private boolean isReady() {
    if (house.stage().postgres() < 0 || house.stage().redis() < 0) return false;
    for (int node = 0; node < house.size(); node++) {
      if (!client.get(node, READY, "").isSuccess()) return false;
    }
    return true;
  }

  static boolean until(Duration limit, BooleanSupplier isSo) {
    long end = System.nanoTime() + limit.toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > end) return false;
      pause(LOOK);
    }
    return true;
  }

  static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }
}
