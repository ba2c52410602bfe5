package org.bangshou.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.place.Point;
import org.jspecify.annotations.Nullable;

/** One row of {@link VolunteerRepository}, made a volunteer. */
final class VolunteerRow {

  private static final JsonMapper JSON = new JsonMapper();

  private VolunteerRow() {}

  static Volunteer read(ResultSet row) throws SQLException {
    return new Volunteer(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("name"),
        row.getString("phone"),
        row.getString("honour"),
        row.getInt("birth_year"),
        row.getString("region_code"),
        new Point(row.getDouble("lon"), row.getDouble("lat")),
        row.getInt("max_km"),
        row.getInt("max_per_week"),
        VolunteerStatus.valueOf(row.getString("status")),
        row.getBoolean("hardship"),
        skills(row.getString("skills")),
        each(row.getString("certificates"), VolunteerRow::certificate),
        new Availability(
            each(row.getString("weekly"), VolunteerRow::weekly), each(row.getString("exceptions"), VolunteerRow::once)),
        List.of((UUID[]) row.getArray("teams").getArray()));
  }

  private static Map<String, Integer> skills(@Nullable String json) {
    Map<String, Integer> levels = new TreeMap<>();
    if (json != null) tree(json).properties().forEach(e -> levels.put(e.getKey(), e.getValue().asInt()));
    return levels;
  }

  private static Certificate certificate(JsonNode part) {
    return new Certificate(
        part.get(0).asText(), part.get(1).asText(), part.get(2).asText(), LocalDate.parse(part.get(3).asText()));
  }

  private static Availability.Weekly weekly(JsonNode part) {
    return new Availability.Weekly(
        DayOfWeek.of(part.get(0).asInt()), LocalTime.parse(part.get(1).asText()), LocalTime.parse(part.get(2).asText()));
  }

  private static Availability.Once once(JsonNode part) {
    Instant start = Instant.ofEpochMilli(part.get(0).asLong());
    Instant end = Instant.ofEpochMilli(part.get(1).asLong());
    return new Availability.Once(new TimeWindow(start, end), part.get(2).asBoolean());
  }

  private static <T> List<T> each(@Nullable String json, Function<JsonNode, T> one) {
    List<T> all = new ArrayList<>();
    if (json != null) tree(json).forEach(part -> all.add(one.apply(part)));
    return all;
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("the database wrote JSON that cannot be read: " + json, broken);
    }
  }
}
