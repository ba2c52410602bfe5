package org.bangshou.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list that grows.
 *
 * @param next after which row the rest begins; none when there is no rest
 */
public record Page<T>(List<T> items, @Nullable Mark next) {

  public Page {
    items = List.copyOf(items);
  }

  /** Of what was found when {@link PageAsk#rows} were asked for. */
  public static <T> Page<T> of(List<T> found, PageAsk ask, Function<T, Mark> mark) {
    if (found.size() <= ask.limit()) return new Page<>(found, null);
    List<T> items = found.subList(0, ask.limit());
    return new Page<>(items, mark.apply(items.getLast()));
  }

  public <R> Page<R> map(Function<T, R> to) {
    return new Page<>(items.stream().map(to).toList(), next);
  }
}
