package org.bangshou.kernel;

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

  private final UnitOfWork work;
  private final Consumer<List<R>> write;
  private final Map<Object, List<R>> open = new ConcurrentHashMap<>();

  /** @param write writes rows in the order given, in one statement; throws to keep the transaction from committing */
  public Gathered(UnitOfWork work, Consumer<List<R>> write) {
    this.work = work;
    this.write = write;
  }

  /** To be written before the transaction of this thread commits, or at once when there is none. */
  public void add(R row) {
    work.findIdentity().ifPresentOrElse(transaction -> gather(transaction, row), () -> write.accept(List.of(row)));
  }

  private void gather(Object transaction, R row) {
    List<R> rows = open.get(transaction);
    if (rows == null) {
      List<R> first = new ArrayList<>();
      open.put(transaction, first);
      work.whenItEnds(() -> write.accept(List.copyOf(first)), () -> open.remove(transaction));
      rows = first;
    }
    rows.add(row);
  }
}
