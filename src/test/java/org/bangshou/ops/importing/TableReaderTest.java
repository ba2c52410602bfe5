package org.bangshou.ops.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangshou.ops.importing.SheetFixtures.GB18030;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableReaderTest {

  private static final String TEAMS = "编号,名称,驻地县区代码,类别,服务县区代码,备注\r\n";
  private final List<ImportFault> faults = new ArrayList<>();

  @Test
  void everyEncodingOfExcelIsRead() {
    String text = TEAMS + "T1,德清“帮手”队,330521,技术,全省,\r\n";
    for (byte[] bytes : List.of(utf8(text), utf8("\uFEFF" + text), text.getBytes(GB18030))) {
      Table table = TableReader.read(new Sheet("teams.csv", bytes), faults).orElseThrow();
      assertThat(table.kind()).isEqualTo(SheetKind.TEAMS);
      assertThat(table.rows().getFirst().cells()).containsEntry("名称", "德清“帮手”队").containsEntry("编号", "T1");
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void whatIsNeitherIsRefused() {
    assertThat(TableReader.read(new Sheet("a.csv", TEAMS.getBytes(Charset.forName("UTF-16"))), faults)).isEmpty();
    assertThat(TableReader.read(new Sheet("b.csv", new byte[] {(byte) 0xff, (byte) 0xff}), faults)).isEmpty();
    assertThat(TableReader.read(new Sheet("c.csv", utf8(TEAMS + "T1,\"x\"y,")), faults)).isEmpty();
    assertThat(TableReader.read(new Sheet("d.csv", new byte[0]), faults)).isEmpty();
    assertThat(faults).extracting(ImportFault::sheet).containsExactly("a.csv", "b.csv", "c.csv", "d.csv");
  }

  @Test
  void columnsMayStandInAnyOrder() {
    Table table = read("备注,名称,编号,类别,服务县区代码,驻地县区代码\nn,甲,T1,技术,全省,330521\n");
    assertThat(table.rows().getFirst().cells()).containsEntry("编号", "T1").containsEntry("备注", "n");
  }

  @Test
  void aMissingAnUnknownAndADoubleColumnAreNamed() {
    assertThat(TableReader.read(new Sheet("t.csv", utf8("编号,名称,名称,驻地县区代码,类型,服务县区代码,备注\n")), faults)).isEmpty();
    assertThat(faults).extracting(ImportFault::value).containsExactly("类别", "名称", "类型");
  }

  @Test
  void aRowOfAnotherLengthIsWrong() {
    assertThat(read(TEAMS + "T1,甲,330521,技术,330521,330523,\nT2,乙,330521,技术,全省,\n").rows()).hasSize(1);
    assertThat(faults).extracting(ImportFault::line).containsExactly(2L);
  }

  @Test
  void aRowIsNamedByTheLineOnWhichItBegins() {
    Table table = read(TEAMS + "T1,甲,330521,技术,全省,\"一\n二\n\"\n\nT2,乙,330521,技术,全省,\nT3,丙,330521,技术,全省,\n");
    assertThat(table.rows()).extracting(Table.Row::line).containsExactly(2L, 6L, 7L);
    assertThat(table.rows().getFirst().cells()).containsEntry("备注", "一\n二");
  }

  private Table read(String text) {
    return TableReader.read(new Sheet("t.csv", utf8(text)), faults).orElseThrow();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
