package org.bangshou.kernel;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.support.TransactionSynchronization;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Rows that come one by one in the course of a transaction and are written together before it commits.
 *
 * @param <R> a row
 */
public final class Gathered<R> {

  private final TransactionOperations<Connection> transactions;
  private final Consumer<List<R>> write;
  private final Map<Object, List<R>> open = new ConcurrentHashMap<>();

  /** @param write writes rows in the order given, in one statement; throws to keep the transaction from committing */
  public Gathered(TransactionOperations<Connection> transactions, Consumer<List<R>> write) {
    this.transactions = transactions;
    this.write = write;
  }

  /** To be written before the transaction of this thread commits, or at once when there is none. */
  public void add(R row) {
    transactions.findTransactionStatus().ifPresentOrElse(status -> gather(status, row), () -> write.accept(List.of(row)));
  }

  private void gather(TransactionStatus<?> status, R row) {
    Object connection = status.getConnectionStatus().getConnection();
    List<R> rows = open.get(connection);
    if (rows == null) {
      rows = new ArrayList<>();
      open.put(connection, rows);
      status.registerSynchronization(new Writing(connection, rows));
    }
    rows.add(row);
  }

  private final class Writing implements TransactionSynchronization {

    private final Object connection;
    private final List<R> rows;

    Writing(Object connection, List<R> rows) {
      this.connection = connection;
      this.rows = rows;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      write.accept(List.copyOf(rows));
    }

    @Override
    public void afterCompletion(Status status) {
      open.remove(connection);
    }
  }
}
