package org.bangshou.web.pages.desk;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangshou.kernel.Json;
import org.bangshou.kernel.Reason;
import org.bangshou.order.Order;
import org.bangshou.web.pages.Frame;
import org.bangshou.web.pages.Texts;
import org.bangshou.web.pages.desk.StoryLine.Turn;
import org.bangshou.web.pages.desk.StoryRepository.StoryRow;

/** Tells what happened to an order as one story, from its posting to its rating. */
@Singleton
class Stories {

  private static final Set<String> BACK =
      Set.of("order-rejected", "order-cancelled", "order-lapsed", "claim-refused", "consent-refused", "complaint-made");
  private static final Set<String> ASIDE = Set.of("reminded", "waitlist-joined", "waitlist-left", "service-begun", "consent-asked");

  private final StoryRepository rows;

  Stories(StoryRepository rows) {
    this.rows = rows;
  }

  List<StoryLine> tell(Order order, Frame frame) {
    return rows.list(order.id()).stream().map(row -> line(row, frame)).toList();
  }

  private static StoryLine line(StoryRow row, Frame frame) {
    return new StoryLine(
        row.at(), row.kind(), sentence(row, frame), row.who().equals(row.person()) ? "" : row.who(), quote(row, frame), why(row), turn(row.kind()));
  }

  private static String sentence(StoryRow row, Frame frame) {
    Texts t = frame.t();
    String text = t.orElse("story." + row.kind(), row.kind());
    String detail =
        switch (row.kind()) {
          case "order-confirmed" -> t.orElse("confirm.star-" + row.detail(), row.detail());
          case "hours-credit", "hours-correction" -> credited(row.detail(), frame);
          default -> row.detail();
        };
    return text.replace("{0}", row.person()).replace("{1}", detail);
  }

  /** Minutes and points, with a bar between them. */
  private static String credited(String detail, Frame frame) {
    String[] part = detail.split("/", 2);
    return frame.t().get("story.credited", frame.times().length(Long.parseLong(part[0])), part[1]);
  }

  private static String quote(StoryRow row, Frame frame) {
    if (!row.kind().equals("claim-refused")) return frame.t().orElse("end-reason." + row.more(), row.more());
    List<Reason> reasons = Json.value(row.more(), new TypeReference<>() {});
    return reasons.stream().map(frame.names()::title).collect(Collectors.joining(frame.t().get("list.separator")));
  }

  private static String why(StoryRow row) {
    if (row.ref() == null) return "";
    return (row.kind().equals("claim-refused") ? "/refusals/" : "/commitments/") + row.ref() + "/why";
  }

  private static Turn turn(String kind) {
    if (BACK.contains(kind) || kind.startsWith("ended-")) return Turn.BACK;
    return ASIDE.contains(kind) || kind.startsWith("exchange-") ? Turn.ASIDE : Turn.ON;
  }
}
