package org.bangshou.planning.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bangshou.planning.ProblemFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractFilesTest {
  private static final String GOOD =
      """
      {"version": 1, "name": "n",
       "horizon": {"start": "2026-11-23T00:00", "end": "2026-11-30T00:00"},
       "places": [{"id": "a", "lon": 120.1, "lat": 30.2}, {"id": "b", "lon": 120.2, "lat": 30.2}],
       "travel": {"kmPerHour": 40, "detour": 1.3},
       "volunteers": [{"id": "v", "skills": {"cook": 2}}, {"id": "w", "skills": {}}],
       "teams": [{"id": "t", "base": "a", "members": ["v"],
                  "available": [{"start": "2026-11-23T08:00", "end": "2026-11-23T12:00"}]}],
       "orders": [{"id": "o", "place": "b", "durationMinutes": 60,
                   "startWindows": [{"start": "2026-11-23T08:00", "end": "2026-11-23T10:00"}],
                   "seats": [{"skills": {"cook": 1}}], "weight": 3}]}
      """;

  @Test
  void aProblemIsReadAsItIsWritten() {
    PlanningProblem problem = ContractFiles.parseProblem(GOOD, "good.json");
    assertThat(ContractFiles.parseProblem(ContractFiles.json(problem), "again.json")).isEqualTo(problem);
    assertThat(problem.softWeight("travel-minutes")).isEqualTo(1);
    assertThat(problem.softWeight("continuity")).isZero();
  }

  @Test
  void aMadeProblemCanBeCheckedToo() {
    ContractFiles.check(ProblemFixtures.random(1, 5, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"place\": \"b\" | \"place\": \"x\" | $.orders[0].place: unknown place 'x', expected the id of a place",
        "\"base\": \"a\" | \"base\": \"x\" | $.teams[0].base: unknown place 'x', expected the id of a place",
        "[\"v\"] | [\"x\"] | $.teams[0].members[0]: unknown volunteer 'x', expected the id of a volunteer",
        "[\"v\"] | [\"v\", \"v\"] | $.teams[0].members[1]: 'v' is named twice, once is enough",
        "\"id\": \"w\" | \"id\": \"v\" | $.volunteers[1].id: 'v' is there twice, ids must differ",
        "\"id\": \"b\", | \"id\": \"a\", | $.places[1].id: 'a' is there twice, ids must differ",
        ", \"lat\": 30.2}, | }, | $.places[0]: place 'a' has no point, travel by speed needs lon and lat",
        "23T12:00 | 24T12:00 | $.teams[0].available[0]: 2026-11-23T08:00..2026-11-24T12:00 must start before it ends, within one day",
        "23T12:00 | 23T08:00 | $.teams[0].available[0]: 2026-11-23T08:00..2026-11-23T08:00 must start before it ends, within one day",
        "12:00\"}] | 12:00\"}, {\"start\": \"2026-11-23T11:00\", \"end\": \"2026-11-23T13:00\"}] | $.teams[0].available[1]: 2026-11-23T11:00..2026-11-23T13:00 overlaps 2026-11-23T08:00..2026-11-23T12:00, periods must be disjoint",
        "23T10:00 | 23T07:00 | $.orders[0].startWindows[0]: 2026-11-23T08:00..2026-11-23T07:00 ends before it starts",
        "\"weight\": 3 | \"weight\": 3, \"preferredTeam\": \"x\" | $.orders[0].preferredTeam: unknown team 'x', expected the id of a team",
        "\"weight\": 3 | \"weight\": 3, \"pinned\": {\"team\": \"x\"} | $.orders[0].pinned.team: unknown team 'x', expected the id of a team",
        "\"weight\": 3 | \"weight\": 3, \"pinned\": {\"team\": \"t\", \"members\": [\"w\"]} | $.orders[0].pinned.members[0]: 'w' is not a member of team 't'",
        "{\"kmPerHour\": 40, \"detour\": 1.3} | {\"matrixMinutes\": [[0, 1]]} | $.travel.matrixMinutes: 1 rows but there are 2 places: one row and one column for each, please",
        "{\"kmPerHour\": 40, \"detour\": 1.3} | {\"matrixMinutes\": [[0, 1], [1]]} | $.travel.matrixMinutes[1]: 1 columns but there are 2 places: one row and one column for each, please",
      })
  void whatNoSchemaCanSayIsNamedByPlaceAndValue(String right, String wrong, String fault) {
    assertFault(GOOD.replace(right.strip(), wrong.strip()), fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"weight\": 3 | \"weight\": \"3\" | $.orders[0].weight: \"3\" is string found, integer expected",
        "\"weight\": 3 | \"weight\": -1 | $.orders[0].weight: -1: must have a minimum value of 0",
        "\"weight\": 3 | \"colour\": 3 | $.orders[0]: ",
        "\"version\": 1 | \"version\": 2 | $.version: 2: must be the constant value '1'",
        "{\"kmPerHour\": 40, \"detour\": 1.3} | {\"kmPerHour\": 40} | $.travel: {\"kmPerHour\":40} is neither",
        "23T12:00 | 23 12:00 | $.teams[0].available[0].end: \"2026-11-23 12:00\" does not match ^[0-9]{4}",
        "23T12:00 | 23T25:00 | $.teams[0].available[0].end: ",
        "\"durationMinutes\": 60 | \"durationMinutes\": 99999999999 | $.orders[0].durationMinutes: ",
      })
  void aBrokenSchemaIsNamedByPlaceAndValue(String right, String wrong, String fault) {
    assertFault(GOOD.replace(right.strip(), wrong.strip()), fault);
  }

  @Test
  void brokenSyntaxIsNamedByLineAndColumn() {
    assertFault(GOOD.replace("\"name\": \"n\",", "\"name\": ,"), "line 1 column 24: Unexpected character");
    assertFault(GOOD + "{}", "line ");
    assertFault("", "$: ");
    assertFault("{\"version\": 1, \"version\": 1}", "line 1 column ");
  }

  @Test
  void aMissingFileIsAFaultToo(@TempDir Path folder) {
    assertThatThrownBy(() -> ContractFiles.readProblem(folder.resolve("none.json")))
        .isInstanceOf(ContractFault.class)
        .hasMessageEndingWith("none.json: file: does not exist");
  }

  @Test
  void aWrittenSolutionIsReadBack(@TempDir Path folder) throws IOException {
    var run = new PlanningSolution.Run(1.5, 7, null, null);
    var left =
        new PlanningSolution.Unassigned("o", PlanningSolution.UnassignedReason.LOST_TO_A_BETTER_PLAN, "Why.", null);
    var solution = new PlanningSolution(1, "n", 3, 0, List.of(), List.of(left), run);
    Path file = folder.resolve("out.json");
    ContractFiles.write(solution, file);
    assertThat(ContractFiles.readSolution(file)).isEqualTo(solution);
    assertThat(Files.readString(file)).contains("\"lost-to-a-better-plan\"");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  private static void assertFault(String json, String fault) {
    assertThatThrownBy(() -> ContractFiles.parseProblem(json, "bad.json"))
        .isInstanceOf(ContractFault.class)
        .hasMessageStartingWith("bad.json: " + fault)
        .hasMessageNotContaining("\n");
  }
}
