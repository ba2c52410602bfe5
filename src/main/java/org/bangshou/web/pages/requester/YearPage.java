package org.bangshou.web.pages.requester;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bangshou.kernel.Zone;
import org.bangshou.order.OrderStatus;
import org.bangshou.web.pages.Frame;
import org.bangshou.web.pages.requester.YearRepository.Line;

/**
 * A requester's year.
 *
 * @param thisYear the last that one may look at
 * @param all everything posted in the year
 * @param functions the same by function, most orders first
 * @param months how many were posted in each, January first
 */
public record YearPage(
    Frame frame, int year, int thisYear, Sum all, List<FunctionSum> functions, List<Integer> months) {

  /**
   * What came of some orders.
   *
   * @param posted orders
   * @param served of these
   * @param people who came, each time counted
   * @param stars their mean; none when nothing was rated
   */
  public record Sum(int posted, int served, int people, int minutes, OptionalDouble stars) {

    static Sum of(List<Line> lines) {
      return new Sum(
          lines.size(),
          (int) lines.stream().filter(Sum::isServed).count(),
          lines.stream().mapToInt(Line::people).sum(),
          lines.stream().mapToInt(Line::minutes).sum(),
          lines.stream().map(Line::stars).filter(Objects::nonNull).mapToInt(Integer::intValue).average());
    }

    private static boolean isServed(Line line) {
      return line.status().equals(OrderStatus.SERVED.name()) || line.status().equals(OrderStatus.CONFIRMED.name());
    }
  }

  /** Of one function. */
  public record FunctionSum(String function, Sum sum) {}

  public YearPage {
    functions = List.copyOf(functions);
    months = List.copyOf(months);
  }

  static YearPage of(Frame frame, int year, int thisYear, List<Line> lines) {
    Map<String, List<Line>> byFunction = lines.stream().collect(Collectors.groupingBy(Line::function));
    List<FunctionSum> functions =
        byFunction.entrySet().stream()
            .map(e -> new FunctionSum(e.getKey(), Sum.of(e.getValue())))
            .sorted(Comparator.comparing((FunctionSum f) -> f.sum().posted()).reversed().thenComparing(FunctionSum::function))
            .toList();
    List<Integer> months =
        IntStream.rangeClosed(1, 12)
            .mapToObj(m -> (int) lines.stream().filter(l -> Zone.day(l.createdAt()).getMonthValue() == m).count())
            .toList();
    return new YearPage(frame, year, thisYear, Sum.of(lines), functions, months);
  }

  /** The most of any month, at least one. */
  public int most() {
    return Math.max(1, months.stream().mapToInt(Integer::intValue).max().orElse(1));
  }
}
