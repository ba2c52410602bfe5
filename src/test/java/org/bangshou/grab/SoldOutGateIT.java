package org.bangshou.grab;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangshou.grab.SoldOutGate.Look;
import org.bangshou.kernel.DomainEvent;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.Reason;
import org.bangshou.ledger.Outcome;
import org.bangshou.testing.Eventually;
import org.bangshou.testing.Scene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The gate on two nodes over one real Redis. */
class SoldOutGateIT {

  private static final String RULES = "0123456789abcdef";
  private static final Outcome.Refused FULL = Outcome.Refused.because(Reason.of("waitlist-full", "limit", 20), RULES);
  private static final Duration SOON = Duration.ofSeconds(1);

  private static Scene scene;

  private final UUID order = Ids.next();

  @BeforeAll
  static void open() {
    scene = Scene.nodes(2);
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  private static SoldOutGate gate(int node) {
    return scene.get(node, SoldOutGate.class);
  }

  /** The gate hears of it when the transaction has committed. */
  @SuppressWarnings("unchecked")
  private void free(int node) {
    TransactionOperations<Connection> transactions = scene.get(node, TransactionOperations.class);
    DomainEvent freed = DomainEvent.of("seat-freed", "330521", order, Map.of());
    transactions.executeWrite(
        transaction -> {
          gate(node).onFreed(freed);
          return true;
        });
  }

  @Test
  void whatOneNodeNotesEveryNodeAnswers() {
    assertThat(gate(1).look(order).findRefusal(RULES)).isEmpty();
    gate(0).close(order, FULL, gate(0).look(order));
    Eventually.within(SOON, "the note is heard", () -> gate(1).look(order).findRefusal(RULES).equals(Optional.of(FULL)));
    assertThat(gate(1).look(order).findRefusal("other rules")).isEmpty();
  }

  @Test
  void aSeatThatComesFreeOpensTheGateAtOnceHereAndSoonElsewhere() {
    gate(0).close(order, FULL, gate(0).look(order));
    Eventually.within(SOON, "the note is heard", () -> gate(0).look(order).findRefusal(RULES).isPresent());
    assertThat(gate(1).look(order).findRefusal(RULES)).isPresent();
    free(0);
    assertThat(gate(0).look(order).findRefusal(RULES)).isEmpty();
    Eventually.within(SOON, "the other node hears of it", () -> gate(1).look(order).findRefusal(RULES).isEmpty());
  }

  @Test
  void aRefusalThatWasDecidedBeforeASeatCameFreeIsNotNotedAfterIt() {
    Look before = gate(0).look(order);
    free(1);
    gate(0).close(order, FULL, before);
    Eventually.within(SOON, "what was believed is forgotten", () -> !gate(0).look(order).equals(before));
    assertThat(gate(0).look(order).findRefusal(RULES)).isEmpty();
    gate(0).close(order, FULL, gate(0).look(order));
    Eventually.within(SOON, "a later refusal is noted", () -> gate(0).look(order).findRefusal(RULES).isPresent());
  }
}
