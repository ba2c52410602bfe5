package org.bangshou.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GatheredTest {

  private final List<List<String>> written = new ArrayList<>();
  private final Work work = new Work();
  private final Gathered<String> gathered = new Gathered<>(work, written::add);

  /** One transaction at a time, begun and ended by hand. */
  private static final class Work implements UnitOfWork {

    private final List<Runnable> beforeCommit = new ArrayList<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private @Nullable Object transaction;

    void begin() {
      transaction = "the connection that serves one after another";
    }

    void end(boolean commits) {
      if (commits) beforeCommit.forEach(Runnable::run);
      afterwards.forEach(Runnable::run);
      beforeCommit.clear();
      afterwards.clear();
      transaction = null;
    }

    @Override
    public Optional<Object> findIdentity() {
      return Optional.ofNullable(transaction);
    }

    @Override
    public void whenItEnds(Runnable before, Runnable after) {
      beforeCommit.add(before);
      afterwards.add(after);
    }
  }

  @Test
  void rowsOfATransactionAreWrittenTogetherInTheirOrderBeforeItCommits() {
    work.begin();
    gathered.add("one");
    gathered.add("two");
    assertThat(written).isEmpty();
    work.end(true);
    assertThat(written).containsExactly(List.of("one", "two"));
  }

  @Test
  void whatIsRolledBackIsNeitherWrittenNorTakenOverByTheNext() {
    work.begin();
    gathered.add("lost");
    work.end(false);
    work.begin();
    gathered.add("kept");
    work.end(true);
    assertThat(written).containsExactly(List.of("kept"));
  }

  @Test
  void withoutATransactionARowIsWrittenAtOnce() {
    gathered.add("alone");
    assertThat(written).containsExactly(List.of("alone"));
  }
}
