package org.bangshou.ops.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.ops.importing.SheetFixtures.faultsOfOrder;
import static org.bangshou.ops.importing.SheetFixtures.faultsOfTeam;
import static org.bangshou.ops.importing.SheetFixtures.faultsOfVolunteer;
import static org.bangshou.ops.importing.SheetFixtures.order;
import static org.bangshou.ops.importing.SheetFixtures.team;
import static org.bangshou.ops.importing.SheetFixtures.volunteer;
import static org.bangshou.ops.importing.SheetFixtures.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowFaultsTest {

  @Test
  void aGoodRowHasNoFault() {
    assertThat(faultsOfTeam(team())).isEmpty();
    assertThat(faultsOfVolunteer(volunteer())).isEmpty();
    assertThat(faultsOfOrder(order())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "编号         | T 901",
        "名称         | ''",
        "驻地县区代码 | 330599",
        "驻地县区代码 | 330500",
        "类别         | ''",
        "服务县区代码 | ''",
        "服务县区代码 | 330521,999999",
      })
  void aWrongCellOfATeamIsNamed(String column, String value) {
    assertNamed(faultsOfTeam(with(team(), column, value)), column);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "姓名         | ''",
        "手机         | 1380013",
        "手机         | +8613800138000",
        "荣誉         | ''",
        "出生年       | 1870",
        "出生年       | 2020",
        "出生年       | 七零年",
        "所在县区代码 | 330199",
        "所属服务队   | 德清技木服务队",
        "队长         | 不知道",
        "技能及等级   | ''",
        "技能及等级   | 焊接",
        "技能及等级   | 焊接9级",
        "技能及等级   | 焊接0级",
        "技能及等级   | 焊接3级;焊接4级",
        "技能及等级   | 魔术3级",
        "证书         | 焊接证有效",
        "证书         | 焊接证12345678有效期至2027-02-30",
        "证书         | 魔术证12345678有效期至2027-02-28",
        "可服务时间   | ''",
        "可服务时间   | 周六 17:00-08:30",
        "可服务时间   | 周八 08:30-17:00",
        "可服务时间   | 周六 08:30-25:00",
        "可服务时间   | 周六 08:30-11:30;周五至周日 11:00-12:00",
        "最远公里     | 0",
        "最远公里     | 很远",
        "每周最多次数 | -1",
      })
  void aWrongCellOfAVolunteerIsNamed(String column, String value) {
    assertNamed(faultsOfVolunteer(with(volunteer(), column, value)), column);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "服务功能   | 天气预报",
        "内容       | ''",
        "点单方类型 | 机关",
        "点单方     | ''",
        "县区代码   | 110101",
        "经度       | 1200.5",
        "经度       | NaN",
        "经度       | 122.4",
        "纬度       | 北纬三十度",
        "可上门时段 | ''",
        "可上门时段 | 第0天 08:30-11:30",
        "可上门时段 | 第2天 11:30-08:30",
        "可上门时段 | 下周二上午",
        "可上门时段 | 第2天 08:30-09:30",
        "可上门时段 | 2026-11-23 08:30-11:30",
        "时长分钟   | -60",
        "时长分钟   | 721",
        "席位       | ''",
        "席位       | 理发2级×0",
        "席位       | 理发2级×201",
        "席位       | 理发6级×1",
        "席位       | 理发",
        "席位       | 魔术2级×1",
        "席位       | 焊接2级×1",
        "方式       | 先派后抢",
        "紧急程度   | 十万火急",
      })
  void aWrongCellOfAnOrderIsNamed(String column, String value) {
    assertNamed(faultsOfOrder(with(order(), column, value)), column);
  }

  @Test
  void theRemedyNamesWhatWasPerhapsMeant() {
    assertThat(faultsOfVolunteer(with(volunteer(), "所属服务队", "德清技木服务队")).getFirst().remedy(Locale.SIMPLIFIED_CHINESE))
        .contains("是否指“德清技术服务队”");
    assertThat(faultsOfOrder(with(order(), "方式", "先派后抢")).getFirst().remedy(Locale.SIMPLIFIED_CHINESE)).contains("抢单、派单、先抢后派");
    assertThat(faultsOfOrder(with(order(), "经度", "122.4")).getFirst().remedy(Locale.SIMPLIFIED_CHINESE)).contains("德清县", "119.97700, 30.54200");
  }

  @Test
  void allFaultsOfARowAreFoundAtOnce() {
    var row = with(with(with(order(), "经度", "1200.5"), "时长分钟", "-60"), "方式", "");
    assertThat(faultsOfOrder(row)).extracting(ImportFault::column).containsExactly("经度", "时长分钟", "方式");
  }

  @Test
  void aNumberIsTakenOnce() {
    List<ImportFault> faults = new ArrayList<>();
    VolunteerRows rows = SheetFixtures.rowsOfVolunteers();
    rows.read(new Cells("volunteers.csv", new Table.Row(2, volunteer()), faults));
    rows.read(new Cells("volunteers.csv", new Table.Row(7, volunteer()), faults));
    assertNamed(faults, "编号");
    assertThat(faults.getFirst().line()).isEqualTo(7);
    assertThat(faults.getFirst().remedy(Locale.SIMPLIFIED_CHINESE)).contains("第2行");
  }

  @Test
  void aFaultIsOneLineWhateverItsValue() {
    ImportFault fault = new ImportFault("a.csv", 3, "内容", "一\r\n二\u001b[31m" + "长".repeat(100), Remedy.EMPTY.with());
    assertThat(fault.text(Locale.SIMPLIFIED_CHINESE)).startsWith("a.csv 第3行 内容 “一␣␣二␣[31m").endsWith("…”：不能为空").doesNotContain("\n", "\u001b");
    assertThat(fault.text(Locale.ENGLISH)).startsWith("a.csv line 3 内容 (title) “一").endsWith("…”: It must not be empty");
  }

  private static void assertNamed(List<ImportFault> faults, String column) {
    assertThat(faults).hasSize(1);
    assertThat(faults.getFirst().column()).isEqualTo(column);
    assertThat(faults.getFirst().remedy(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
  }
}
