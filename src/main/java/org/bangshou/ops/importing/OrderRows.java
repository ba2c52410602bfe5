package org.bangshou.ops.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangshou.identity.RequesterKind;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.order.Mode;
import org.bangshou.order.OrderDraft;
import org.bangshou.order.OrderDraft.SeatDraft;
import org.bangshou.order.Urgency;
import org.bangshou.place.Point;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a sheet of orders. */
final class OrderRows {

  /** Stands for the requester, who may not be known yet. */
  static final UUID NOBODY = new UUID(0, 0);

  private static final Pattern SEAT = Pattern.compile("(\\D+?)\\s*(\\d+)级\\s*[×xX*]\\s*(\\d{1,4})");
  private static final int MOST_SEATS = 200;
  private static final int MOST_WINDOWS = 20;

  /** No county of the province reaches farther from its seat, islands included. */
  private static final int MOST_KM = 100;

  private static final String RETURN_VISIT = "回访";

  private static final Map<String, Mode> MODES =
      inOrder("抢单", Mode.GRAB, "派单", Mode.DISPATCH, "先抢后派", Mode.GRAB_THEN_DISPATCH);
  private static final Map<String, Urgency> URGENCIES =
      inOrder("普通", Urgency.NORMAL, "优先", Urgency.PRIORITY, "紧急", Urgency.URGENT);
  private static final Map<String, RequesterKind> KINDS =
      Map.of(
          "企业", RequesterKind.ENTERPRISE,
          "社区", RequesterKind.COMMUNITY,
          "村", RequesterKind.VILLAGE,
          "学校", RequesterKind.SCHOOL,
          "个人", RequesterKind.PERSON);

  private final Regions regions;
  private final Vocabulary words;
  private final Instant now;
  private final Numbers numbers = new Numbers();

  OrderRows(Regions regions, Vocabulary words, Instant now) {
    this.regions = regions;
    this.words = words;
    this.now = now;
  }

  Optional<Entry.OfOrder> read(Cells cells) {
    String code = numbers.take(cells, Column.CODE);
    Vocabulary.Function function = cells.choice(Column.FUNCTION, words.functions());
    String title = cells.text(Column.TITLE, 200);
    RequesterKind kind = cells.choice(Column.REQUESTER_KIND, KINDS);
    String requester = cells.text(Column.REQUESTER, 120);
    Region county = cells.county(Column.COUNTY, regions);
    Point point = point(cells, county);
    int before = cells.faults();
    int minutes = cells.whole(Column.MINUTES, 10, 720);
    List<TimeWindow> windows = windows(cells, Duration.ofMinutes(cells.faults() == before ? minutes : 0));
    List<SeatDraft> seats = seats(cells, function);
    Mode mode = cells.choice(Column.MODE, MODES);
    Urgency urgency = cells.choice(Column.URGENCY, URGENCIES);
    String note = cells.optional(Column.NOTE, 2000);
    if (!cells.isGood() || function == null || kind == null || county == null || mode == null || urgency == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Entry.OfOrder(
            code,
            requester,
            kind,
            new OrderDraft(
                code, NOBODY, function.id(), title, note, county.code(), requester, point, minutes, windows, seats,
                mode, urgency, function.oneTeam(), note.contains(RETURN_VISIT), null)));
  }

  private static Point point(Cells cells, @Nullable Region county) {
    int before = cells.faults();
    double lon = cells.decimal(Column.LON, 117.5, 123.5, "120.15");
    double lat = cells.decimal(Column.LAT, 26.5, 31.5, "30.28");
    Point point = new Point(lon, lat);
    if (cells.faults() == before && county != null && point.kilometresTo(county.seat()) > MOST_KM) {
      cells.fault(
          Column.LON,
          lon + ", " + lat,
          Remedy.OUTSIDE_THE_COUNTY,
          county.name(),
          Math.round(point.kilometresTo(county.seat())),
          "%.5f".formatted(county.seat().lon()),
          "%.5f".formatted(county.seat().lat()));
    }
    return point;
  }

  private List<TimeWindow> windows(Cells cells, Duration service) {
    List<String> parts = cells.parts(Column.WINDOWS);
    if (parts.isEmpty() || parts.size() > MOST_WINDOWS) {
      cells.fault(Column.WINDOWS, cells.raw(Column.WINDOWS), Remedy.WINDOW_COUNT, MOST_WINDOWS);
    }
    List<TimeWindow> windows = new ArrayList<>();
    for (String part : parts) {
      TimeText.window(part, TimeText.mondayAfter(Zone.day(now)))
          .ifPresentOrElse(
              window -> windows.add(checked(cells, part, window, service)),
              () -> cells.fault(Column.WINDOWS, part, Remedy.WINDOW_FORM));
    }
    return windows.stream().distinct().toList();
  }

  private TimeWindow checked(Cells cells, String part, TimeWindow window, Duration service) {
    if (window.length().compareTo(service) < 0) {
      cells.fault(Column.WINDOWS, part, Remedy.WINDOW_SHORT, service.toMinutes());
    }
    if (!window.end().minus(service).isAfter(now)) cells.fault(Column.WINDOWS, part, Remedy.WINDOW_PAST);
    return window;
  }

  private List<SeatDraft> seats(Cells cells, Vocabulary.@Nullable Function function) {
    List<SeatDraft> seats = new ArrayList<>();
    for (String part : cells.parts(Column.SEATS)) {
      Matcher m = SEAT.matcher(part);
      if (!m.matches() || !m.group(2).matches("[1-5]") || Integer.parseInt(m.group(3)) < 1) {
        cells.fault(Column.SEATS, part, Remedy.SEAT_FORM);
        continue;
      }
      String skill = words.skills().get(m.group(1));
      if (skill == null) words.unknownSkill(cells, Column.SEATS, m.group(1));
      else if (function != null && !function.skills().contains(skill)) {
        cells.fault(Column.SEATS, m.group(1), Remedy.SKILL_OF_ANOTHER_FUNCTION, words.skillsOf(function));
      } else add(seats, new SeatDraft(skill, Integer.parseInt(m.group(2))), Integer.parseInt(m.group(3)));
    }
    if (cells.parts(Column.SEATS).isEmpty() || seats.size() > MOST_SEATS) {
      cells.fault(Column.SEATS, cells.raw(Column.SEATS), Remedy.SEAT_FORM);
    }
    return seats;
  }

  private static void add(List<SeatDraft> seats, SeatDraft seat, int times) {
    for (int i = 0; i < times && seats.size() <= MOST_SEATS; i++) seats.add(seat);
  }

  private static <T> Map<String, T> inOrder(String a, T first, String b, T second, String c, T third) {
    Map<String, T> map = new LinkedHashMap<>();
    map.put(a, first);
    map.put(b, second);
    map.put(c, third);
    return map;
  }
}
