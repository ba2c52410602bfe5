package org.bangshou.ops.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangshou.place.PlaceFixtures;
import org.bangshou.place.Regions;
import org.bangshou.testing.RuleFixtures;

/** One good row of each kind, to be spoilt in one cell; and the sheets among the test's resources. */
final class SheetFixtures {

  /** A Monday, 16:00 in Shanghai: day 1 of the sheets is the 30th. */
  static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  static final Charset GB18030 = Charset.forName("GB18030");
  static final Vocabulary WORDS = Vocabulary.of(RuleFixtures.packagedRules());
  static final Regions REGIONS = PlaceFixtures.regions();

  private SheetFixtures() {}

  static Map<String, String> team() {
    return row(SheetKind.TEAMS, "T901", "德清测试队", "330521", "技术", "330521,330523", "");
  }

  static Map<String, String> volunteer() {
    return row(
        SheetKind.VOLUNTEERS, "V901", "段明", "19900000001", "市劳模", "1970", "330521", "德清测试队", "是",
        "焊接3级;数控加工5级", "焊接证34742526有效期至2029-10-07", "周二 08:30-11:30;周六 08:30-17:00", "60", "3");
  }

  static Map<String, String> order() {
    return row(
        SheetKind.ORDERS, "D901", "惠民便民", "敬老院理发", "社区", "德清县某社区", "330521", "119.98", "30.55",
        "第2天 13:30-18:30;第3天 09:30-15:30", "150", "理发2级×3", "抢单", "普通", "");
  }

  static Map<String, String> with(Map<String, String> row, String column, String value) {
    Map<String, String> spoilt = new LinkedHashMap<>(row);
    spoilt.put(column, value);
    return spoilt;
  }

  static List<ImportFault> faultsOfTeam(Map<String, String> row) {
    List<ImportFault> faults = new ArrayList<>();
    new TeamRows(REGIONS).read(new Cells("teams.csv", new Table.Row(2, row), faults));
    return faults;
  }

  static List<ImportFault> faultsOfVolunteer(Map<String, String> row) {
    List<ImportFault> faults = new ArrayList<>();
    rowsOfVolunteers().read(new Cells("volunteers.csv", new Table.Row(2, row), faults));
    return faults;
  }

  static List<ImportFault> faultsOfOrder(Map<String, String> row) {
    List<ImportFault> faults = new ArrayList<>();
    new OrderRows(REGIONS, WORDS, NOW).read(new Cells("orders.csv", new Table.Row(2, row), faults));
    return faults;
  }

  static VolunteerRows rowsOfVolunteers() {
    return new VolunteerRows(REGIONS, WORDS, Set.of("德清测试队", "德清技术服务队"), org.bangshou.kernel.Zone.day(NOW));
  }

  static Entry.OfOrder orderOf(Map<String, String> row) {
    return new OrderRows(REGIONS, WORDS, NOW)
        .read(new Cells("orders.csv", new Table.Row(2, row), new ArrayList<>()))
        .orElseThrow();
  }

  /** A resource, in the encoding in which Excel would have written it. */
  static Sheet sheet(String name, Charset charset) {
    try (InputStream in = SheetFixtures.class.getResourceAsStream("/sheets/" + name)) {
      if (in == null) throw new IllegalArgumentException("no sheet " + name);
      return new Sheet(name, new String(in.readAllBytes(), StandardCharsets.UTF_8).getBytes(charset));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Map<String, String> row(SheetKind kind, String... cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i++) row.put(kind.columns().get(i), cells[i]);
    return row;
  }
}
