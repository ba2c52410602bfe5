package org.bangshou.ops;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Optional;
import org.bangshou.kernel.UnitOfWork;

/** The transaction of the database connection that the thread holds. */
@Singleton
class JdbcUnitOfWork implements UnitOfWork {

  private final TransactionOperations<Connection> transactions;

  JdbcUnitOfWork(TransactionOperations<Connection> transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Object> findIdentity() {
    return transactions.findTransactionStatus().map(status -> status.getConnectionStatus().getConnection());
  }

  @Override
  public void whenItEnds(Runnable beforeCommit, Runnable afterwards) {
    transactions
        .findTransactionStatus()
        .orElseThrow(() -> new IllegalStateException("there is no transaction"))
        .registerSynchronization(
            new TransactionSynchronization() {
              @Override
              public void beforeCommit(boolean readOnly) {
                beforeCommit.run();
              }

              @Override
              public void afterCompletion(Status status) {
                afterwards.run();
              }
            });
  }
}
