package org.bangshou.grab;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import org.bangshou.ledger.Answered;
import org.bangshou.ledger.Claim;
import org.bangshou.ledger.Ledger;
import org.bangshou.rules.CurrentRules;

/** Lanes as somebody would build them who wants short answers: each is told what was decided, and then it is committed. */
@Singleton
@Replaces(Lanes.class)
@Requires(property = "test.guard-gone", value = "answer-after-commit")
class LanesThatAnswerEarly extends Lanes {

  /** As long as a slow disk takes. */
  private static final Duration COMMIT = Duration.ofMillis(50);

  private final Ledger ledger;
  private final TransactionOperations<Connection> transactions;

  LanesThatAnswerEarly(GroupCommit commits, CurrentRules rules, Ledger ledger, TransactionOperations<Connection> transactions) {
    super(commits, rules);
    this.ledger = ledger;
    this.transactions = transactions;
  }

  @Override
  Answered ask(UUID orderId, Claim claim) {
    CompletableFuture<Answered> told = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> decide(orderId, claim, told));
    try {
      return told.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException why) throw why;
      throw e;
    }
  }

  private void decide(UUID orderId, Claim claim, CompletableFuture<Answered> told) {
    try {
      transactions.executeWrite(transaction -> {
        told.complete(ledger.commit(orderId, List.of(claim)).getFirst());
        LockSupport.parkNanos(COMMIT.toNanos());
        return true;
      });
    } catch (RuntimeException e) {
      told.completeExceptionally(e);
    }
  }
}
