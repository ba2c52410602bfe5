package org.bangshou.rules;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bangshou.order.OrderDraft.SeatDraft;
import org.bangshou.order.Urgency;
import org.bangshou.place.Travel;
import org.bangshou.rules.CalendarRules.SpecialDay;
import org.bangshou.rules.GrabPolicy.WaitlistMode;
import org.bangshou.testing.RuleFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleSetReaderTest {

  private final RuleSet rules = RuleFixtures.packagedSet();
  private final RuleBook book = rules.province();

  @Test
  void theTenFunctionsStandInTheOrderOfTheirTiles() {
    assertThat(book.functions().values()).extracting(function -> function.name().zh())
        .containsExactly(
            "技能培训", "助企纾困", "助农富农", "心理健康", "健康义诊", "惠民便民", "设备检修", "宣讲宣传", "法律与劳动保护", "关爱慰问");
    assertThat(book.functions().keySet())
        .containsExactly(
            "skill-training", "enterprise-relief", "farm-support", "mental-health", "health-check", "public-benefit",
            "equipment-repair", "lecture", "legal-aid", "care-visit");
  }

  @Test
  void aFunctionKnowsWhatAnOrderOfItBeginsWith() {
    ServiceFunction care = book.getFunction("care-visit");
    assertThat(care.seats())
        .containsExactly(new SeatDraft("cooking", 2), new SeatDraft("cooking", 2), new SeatDraft("barber", 2));
    assertThat(care.durationMinutes()).isEqualTo(240);
    assertThat(care.sensitive()).isTrue();
    assertThat(care.consent()).isFalse();
  }

  @Test
  void whatAFunctionBeginsWithIsAmongWhatItMayAskFor() {
    for (ServiceFunction function : book.functions().values()) {
      assertThat(function.skills()).as(function.id())
          .containsAll(function.seats().stream().map(SeatDraft::skill).toList());
    }
  }

  @Test
  void theTradesThatNeedACertificateAreThoseOfTheSheets() {
    assertThat(book.skills().values().stream().filter(Skill::needsCertificate).map(skill -> skill.name().zh()))
        .containsExactlyInAnyOrder(
            "低压电工", "高压电工", "焊接", "特种设备检修", "安全生产诊断", "心理咨询", "康复指导", "内科义诊", "护理", "法律咨询");
    assertThat(book.skills()).hasSize(28);
  }

  @Test
  void theFiveLevelsHaveNames() {
    assertThat(book.levels()).extracting(Bilingual::zh).containsExactly("初级工", "中级工", "高级工", "技师", "高级技师");
  }

  @Test
  void theHousesFiguresAreRead() {
    assertThat(book.grab()).isEqualTo(new GrabPolicy(
                WaitlistMode.OVERFLOW, 20, 120, 24, 24, false, 12, 5, 15, 7, 48, true, false, new Release(0, 0, 0, 0, 2, 90)));
    assertThat(book.service()).isEqualTo(new ServiceRules(60, 150, 10, 60, 48));
    assertThat(book.planning().softWeights()).containsOnlyKeys(PlanningRules.SOFT_CONSTRAINTS).containsEntry("travel-minutes", 1);
    assertThat(book.planning().orderWeights())
        .isEqualTo(Map.of(Urgency.NORMAL, 10, Urgency.PRIORITY, 30, Urgency.URGENT, 100));
    assertThat(book.calendar().terrain(Terrain.Kind.PLAIN)).isEqualTo(new Terrain(new Travel(45, 1.35), 0));
    assertThat(book.calendar().days())
        .hasSize(72)
        .containsEntry(LocalDate.parse("2026-10-10"), new SpecialDay(SpecialDay.Kind.WORKDAY, "国庆节"));
  }

  @Test
  void theFolderOfTheProjectIsThePackagedOne() {
    assertThat(RuleFolder.read(Path.of("matching-rules"))).isEqualTo(rules.files());
  }

  @Test
  void theVersionIsShortAndTellsEveryChange() {
    assertThat(book.version()).matches("[0-9a-f]{16}");
    assertThat(RuleFixtures.rulesWith("service.yaml", "pointsPerHour: 10", "pointsPerHour: 11").version())
        .isNotEqualTo(book.version());
    assertThat(RuleFixtures.rulesWith("service.yaml", "# Service", "# service").version()).isNotEqualTo(book.version());
  }

  @Test
  void theVersionIsTheSameOnEverySystem() {
    Map<String, String> windows = new TreeMap<>(Comparator.reverseOrder());
    rules.files().forEach((name, text) -> windows.put(name, "\uFEFF" + text.replace("\n", "\r\n")));
    assertThat(RuleSetReader.read(windows).version()).isEqualTo(rules.version());
  }

  @Test
  void theVersionIsAKnownFunctionOfNamesAndTexts() {
    assertThat(Versions.of(Map.of("a.yaml", "x: 1\n", "b.yaml", "y: 2\r\n"))).isEqualTo("2ba59ffe078b20da");
    assertThat(Versions.of(Map.of("a.yaml", "x: 1\ny: 2\n"))).isNotEqualTo(Versions.of(Map.of("a.yaml", "x: 1\n")));
  }

  @Test
  void otherFilesInTheFolderDoNotMatter(@TempDir Path folder) throws IOException {
    write(folder, rules.files());
    Files.writeString(folder.resolve("README.md"), "# Rules");
    assertThat(RuleSetReader.read(RuleFolder.read(folder)).version()).isEqualTo(book.version());
  }

  @Test
  void aFileInAnotherEncodingIsNamed(@TempDir Path folder) throws IOException {
    write(folder, rules.files());
    Files.writeString(folder.resolve("service.yaml"), "leastPercent: 60", UTF_16);
    assertThatThrownBy(() -> RuleSetReader.read(RuleFolder.read(folder)))
        .isInstanceOfSatisfying(
            RuleFault.class,
            fault -> assertThat(fault.messages()).isEqualTo(List.of("service.yaml: must be text in UTF-8")));
  }

  @Test
  void nobodyChangesARuleBook() {
    assertThatThrownBy(() -> book.skills().clear()).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> rules.files().put("x", "y")).isInstanceOf(UnsupportedOperationException.class);
  }

  private static void write(Path folder, Map<String, String> files) throws IOException {
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.writeString(path, file.getValue());
    }
  }
}
