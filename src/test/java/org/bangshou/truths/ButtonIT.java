package org.bangshou.truths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.testing.OrderFixtures.between;
import static org.bangshou.testing.OrderFixtures.lasting;
import static org.bangshou.testing.OrderFixtures.openOrder;
import static org.bangshou.testing.OrderFixtures.seats;
import static org.bangshou.testing.VolunteerFixtures.alsoSkilled;
import static org.bangshou.testing.VolunteerFixtures.bornIn;
import static org.bangshou.testing.VolunteerFixtures.certificateUntil;
import static org.bangshou.testing.VolunteerFixtures.goingUpTo;
import static org.bangshou.testing.VolunteerFixtures.level;
import static org.bangshou.testing.VolunteerFixtures.skilled;
import static org.bangshou.testing.VolunteerFixtures.timesAWeek;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bangshou.grab.Grabbing;
import org.bangshou.grab.PoolCard;
import org.bangshou.ledger.Claim;
import org.bangshou.ledger.Outcome;
import org.bangshou.order.Order;
import org.bangshou.roster.Volunteer;
import org.bangshou.testing.Scene;
import org.junit.jupiter.api.Test;

/** What the button promises is what the ledger does, for random people and orders. */
class ButtonIT {

  private static final long SEED = 20261123;
  private static final List<String> SKILLS = List.of("barber", "low-voltage-electrician", "tailor");

  @Test
  void pressingTheButtonDoesWhatItSays() {
    Random random = new Random(SEED);
    try (Scene scene = Scene.open()) {
      List<Order> orders = Stream.generate(() -> scene.open(order(random))).limit(25).toList();
      List<Volunteer> people = scene.save(Stream.generate(() -> person(random)).limit(25).toList());
      for (int press = 0; press < 300; press++) {
        Order order = orders.get(random.nextInt(orders.size()));
        Volunteer volunteer = people.get(random.nextInt(people.size()));
        PoolCard card = scene.get(Grabbing.class).card(order.id(), volunteer.id());
        Outcome outcome = scene.ledger().commit(order.id(), Claim.anySeat(volunteer.id()));
        assertThat(said(card)).as("press %d of seed %d: %s -> %s", press, SEED, card, outcome).isEqualTo(done(outcome));
      }
    }
  }

  private static String said(PoolCard card) {
    return switch (card.state()) {
      case GRAB -> "granted";
      case WAITLIST -> "waitlisted";
      case FULL, NOT_YET, TIME_CONFLICT, NOT_QUALIFIED, CLOSED -> "refused";
      case MINE, CONSENT_ASKED, OFFERED, WAITING -> "refused";
    };
  }

  private static String done(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Granted _ -> "granted";
      case Outcome.Waitlisted _ -> "waitlisted";
      case Outcome.Refused _, Outcome.KeyReused() -> "refused";
    };
  }

  private static Order order(Random random) {
    int day = 24 + random.nextInt(5);
    int hour = 8 + random.nextInt(9);
    return openOrder(
        seats(SKILLS.get(random.nextInt(SKILLS.size())), 1 + random.nextInt(4), 1 + random.nextInt(3)),
        lasting(60),
        between("2026-11-%02dT%02d:00".formatted(day, hour), "2026-11-%02dT%02d:00".formatted(day, hour + 1 + random.nextInt(3))));
  }

  private static Volunteer person(Random random) {
    return skilled(
        SKILLS.get(random.nextInt(SKILLS.size())),
        level(1 + random.nextInt(5)),
        alsoSkilled(SKILLS.get(random.nextInt(SKILLS.size())), 1 + random.nextInt(5)),
        certificateUntil(random.nextBoolean() ? "2027-11-01" : "2026-11-25"),
        bornIn(1940 + random.nextInt(60)),
        goingUpTo(20 + random.nextInt(100)),
        timesAWeek(1 + random.nextInt(4)));
  }
}
