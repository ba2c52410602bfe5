package org.bangshou.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bangshou.place.Travel;
import org.bangshou.rules.CalendarRules.SpecialDay;
import org.bangshou.rules.yaml.Fields;

/** calendar.yaml: the way, hours of rest, holidays. */
final class CalendarFile {

  static final String NAME = "calendar.yaml";

  private CalendarFile() {}

  private record Buffer(int least, int most) {}

  private record Quiet(LocalTime from, LocalTime to) {}

  static CalendarRules read(Fields top) {
    Map<Terrain.Kind, Terrain> terrains = top.inside("travel", CalendarFile::terrains);
    Buffer buffer = top.inside("bufferMinutes", CalendarFile::buffer);
    Quiet quiet = top.inside("quietHours", CalendarFile::quiet);
    return new CalendarRules(
        terrains,
        buffer.least(),
        buffer.most(),
        quiet.from(),
        quiet.to(),
        top.value("eveningFrom").time(),
        days(top));
  }

  private static Buffer buffer(Fields f) {
    int least = f.value("least").whole(0, 240);
    return new Buffer(least, f.value("most").whole(least, 480));
  }

  private static Quiet quiet(Fields f) {
    var quiet = new Quiet(f.value("from").time(), f.value("to").time());
    if (quiet.from().equals(quiet.to())) f.value("to").refuse("must differ from \"from\": some hours must be left for service");
    return quiet;
  }

  private static Map<Terrain.Kind, Terrain> terrains(Fields f) {
    Map<Terrain.Kind, Terrain> terrains = new EnumMap<>(Terrain.Kind.class);
    for (Terrain.Kind kind : Terrain.Kind.values()) {
      terrains.put(kind, f.inside(kind.name().toLowerCase(Locale.ROOT), CalendarFile::terrain));
    }
    return terrains;
  }

  private static Terrain terrain(Fields f) {
    return new Terrain(
        new Travel(f.value("kmPerHour").number(1, 200), f.value("detour").number(1, 5)),
        f.value("ferryMinutes").whole(0, 600));
  }

  private static Map<LocalDate, SpecialDay> days(Fields top) {
    Map<LocalDate, SpecialDay> days = new LinkedHashMap<>();
    top.each(
        "days",
        f -> {
          LocalDate date = f.value("date").date();
          if (days.put(date, day(f)) != null) f.value("date").refuse("which is taken already");
          return date;
        });
    return days;
  }

  private static SpecialDay day(Fields f) {
    return new SpecialDay(f.value("kind").choice(List.of(SpecialDay.Kind.values())), f.value("name").text());
  }
}
