package org.bangshou.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bangshou.testing.RuleFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of fault, with the very words in which it is told. */
class ReadingFaultsTest {

  /** Stands where the fault is expected to be told. */
  private static final String HERE = ">>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # unknown key
          grab-policy.yaml | coolDownDays: 7 | >>coolDownDay: 7 | unknown key "coolDownDay", known are waitlistMode, waitlistLimit, waitlistOfferMinutes, placementOfferHours, consentHours, consentBySilence, exchangeOfferHours, maxOpenClaims, maxClaimsPerWeek, coolDownDays, grabHoursBeforeDispatch, leaderTakesSeveral, swapNeedsApproval, release. Maybe "coolDownDays"?
          # wrong type
          grab-policy.yaml | maxOpenClaims: 5 | maxOpenClaims: >>five | maxOpenClaims is "five", must be a whole number from 1 to 100
          grab-policy.yaml | waitlistLimit: 20 | waitlistLimit: >>[20] | waitlistLimit is a list, must be a whole number from 0 to 500
          grab-policy.yaml | consentHours: 24 | consentHours: >>0 | consentHours is "0", must be a whole number from 1 to 336
          grab-policy.yaml | consentBySilence: false | consentBySilence: >>no | consentBySilence is "no", must be true or false.
          service-functions.yaml | consent: true | consent: >>ask | functions[4].consent is "ask", must be true or false.
          service.yaml | pointsPerHour: 10 | pointsPerHour: >>10.5 | pointsPerHour is "10.5", must be a whole number from 0 to 1000
          planning.yaml | remoteFactor: 1.5 | remoteFactor: >>NaN | remoteFactor is "NaN", must be a number from 1.0 to 10.0
          service-functions.yaml | oneTeam: false | oneTeam: >>yes | functions[1].oneTeam is "yes", must be true or false.
          calendar.yaml | from: "21:30" | from: >>9pm | quietHours.from is "9pm", must be a time of day like "08:30"
          calendar.yaml | date: 2025-01-01 | date: >>2025-02-30 | days[1].date is "2025-02-30", must be a date like 2026-10-01
          skills.yaml | { zh: 低压电工, en: Low-voltage electrician } | >>Electrician | skills[1].name is "Electrician", must hold keys of its own
          service-functions.yaml | id: care-visit | id: >>Care Visit | functions[10].id is "Care Visit", must be an id of small letters, digits and hyphens, as in care-visit
          planning.yaml | softWeights: | softWeights: >>[]\\nother: | softWeights is a list, must hold keys of its own
          # out of bounds
          service.yaml | leastPercent: 60 | leastPercent: >>101 | leastPercent is "101", must be a whole number from 0 to 100
          calendar.yaml | most: 180 | most: >>10 | bufferMinutes.most is "10", must be a whole number from 15 to 480
          calendar.yaml | to: "07:00" | to: >>"21:30" | quietHours.to is "21:30", must differ from "from": some hours must be left for service
          service-functions.yaml | level: 2, count: 1 | level: >>6, count: 1 | functions[1].seats[1].level is "6", must be a whole number from 1 to 5
          skills.yaml | levels: | levels:\\n  >>- { zh: 学徒, en: Apprentice } | levels is a list, must name 5 levels, not 6
          # unknown word
          grab-policy.yaml | waitlistMode: overflow | waitlistMode: >>overflwo | waitlistMode is "overflwo", must be none or overflow or waitlist-only. Maybe "overflow"?
          service-functions.yaml | { skill: barber | { skill: >>barbar | functions[6].seats[1].skill is "barbar", not a known skill. Maybe "barber"?
          service-functions.yaml | [counselling] | [>>astrology] | functions[4].skills[1] is "astrology", not a known skill.
          eligibility.yaml | severity: refuse | severity: >>refus | rules[1].severity is "refus", must be refuse or warn or cost. Maybe "refuse"?
          planning.yaml | travel-minutes: 1 | >>travel-minute: 1 | softWeights: unknown key "travel-minute", known are travel-minutes, waiting-minutes, late-start, continuity, rule-cost. Maybe "travel-minutes"?
          # twice
          skills.yaml | id: appliance-repair | id: >>barber | skills[20].id is "barber", which is taken already
          service-functions.yaml | tile: 2 | tile: >>1 | functions[2].tile is "1", which is taken already
          calendar.yaml | date: 2025-01-26 | date: >>2025-01-01 | days[2].date is "2025-01-01", which is taken already
          service.yaml | mostPercent: 150 | mostPercent: 150\\n>>mostPercent: 140 | key "mostPercent" is there twice, first in line 8
          # missing
          skills.yaml | { zh: 理发, en: Haircuts } | >>{ zh: 理发 } | skills[19].name: key "en" is missing
          skills.yaml | en: Haircuts | en: >>" " | skills[19].name.en is " ", must not be blank
          service-functions.yaml | seats:\\n      - { skill: counselling, level: 3, count: 1 } | seats: >>[] | functions[4].seats is a list, must name at least one seat
          # sentences
          eligibility.yaml | { zh: "“{seat.skill}”证书有效期至{certificate.lastDay} | >>{ zh: "“{seat.skill}”证书有效期至{certificate.lastDya} | rules[5].refusal is a mapping, but {certificate.lastDya} is neither an attribute nor a parameter of this rule. Maybe "certificate.lastDay"?
          # conditions
          eligibility.yaml | when: volunteer.level = 0 | when: >>volunteer.levle = 0 | rules[2].when is "volunteer.levle = 0", character 1: unknown attribute "volunteer.levle". Maybe "volunteer.level"?
          eligibility.yaml | when: volunteer.status != "active" | when: >>volunteer.status != "actve" | rules[1].when is "volunteer.status != "actve"", character 21: volunteer.status is never "actve". Maybe "active"?
          eligibility.yaml | when: time.quiet | when: >>time.quiet > 3 | rules[16].when is "time.quiet > 3", character 1: "time.quiet" is yes or no by itself: write it alone, or "not" before it
          eligibility.yaml | when: time.quiet | when: >>System.exit(1) | rules[16].when is "System.exit(1)", character 1: "System.exit" cannot be called: a condition only compares attributes
          eligibility.yaml | { maxAge: 70 } | { max-age: >>70 } | rules[13].parameters.max-age is "70", but its name must be one word of letters and digits, as in maxAge
          # aliases
          service.yaml | leastPercent: 60 | leastPercent: >>&x 60 | anchors and aliases are not understood here; write it out
          # regions
          regions/330521.yaml | grab-policy: | >>grab-polcy: | unknown subject "grab-polcy", a region may say something of calendar, eligibility, grab-policy, notifications, planning, service-functions, service, skills. Maybe "grab-policy"?
          regions/330521.yaml | maxOpenClaims: 3 | maxOpenClaims: >>0 | maxOpenClaims is "0", must be a whole number from 1 to 100
          regions/330521.yaml | parameters: { maxAge: 68 } | parameters: { maxAge: >>[68] } | rules[13].parameters.maxAge is a list, must be a single value
          regions/330521.yaml | - id: no-evening-for-age | - >>id: no-evening-for-aeg | rules[22]: "no-evening-for-aeg" is new here and lacks severity, when, title, refusal, remedy. Maybe "no-evening-for-age"?
          regions/330521.yaml | - id: skill-training | - >>id: juggling | functions[11]: "juggling" is new here and lacks name, icon, tile, seats, skills, setting, oneTeam, sensitive, consent.
          # rules that do nothing, or too much
          eligibility.yaml | id: volunteer-not-active | id: >>never\\n    title: { zh: 空, en: None }\\n    refusal: { zh: 空, en: None }\\n    remedy: { zh: 空, en: None }\\n    severity: refuse\\n    when: volunteer.age > 80 and volunteer.age < 70\\n  - id: volunteer-not-active | rules[never] can never hold: no volunteer, order and time fit "volunteer.age > 80 and volunteer.age < 70"
          eligibility.yaml | id: volunteer-not-active | id: >>always\\n    title: { zh: 都, en: All }\\n    refusal: { zh: 都, en: All }\\n    remedy: { zh: 都, en: All }\\n    severity: refuse\\n    when: volunteer.level >= 0\\n  - id: volunteer-not-active | rules[always] always holds: nobody could take any seat
          eligibility.yaml | id: volunteer-not-active | id: >>over-ninety\\n    title: { zh: 高龄, en: Old }\\n    refusal: { zh: 高龄, en: Old }\\n    remedy: { zh: 高龄, en: Old }\\n    severity: refuse\\n    when: volunteer.age > 90 and time.evening\\n  - id: volunteer-not-active | rules[over-ninety] changes nothing: whenever it holds, "no-evening-for-age" refuses already
          eligibility.yaml | id: quiet-hours | id: >>quiet-hours\\n    from: 2026-02-01\\n    until: 2026-01-01 | rules[quiet-hours] holds on no day: until 2026-01-01 is before from 2026-02-01
          # not YAML
          service.yaml | leastPercent: 60 | leastPercent: 60>>: 70 | not YAML: mapping values are not allowed here
          """)
  void aFaultIsToldByPlaceKeyAndValue(String file, String old, String changed, String message) {
    Map<String, String> files = RuleFixtures.filesWith(file, lines(old), lines(changed));
    String marked = files.getOrDefault(file, "");
    files.put(file, marked.replace(HERE, ""));
    assertThat(faults(files)).contains(file + ":" + place(marked) + ": " + message);
  }

  @Test
  void aRuleThatTheHouseLeansOnCannotBeSwitchedOff() {
    for (String id : List.of("time-conflict", "already-on-this-order", "start-not-allowed")) {
      assertThat(faults(RuleFixtures.filesWithout(id))).singleElement().asString()
          .contains("rules is a list, must have an enabled rule that refuses when ");
    }
  }

  @Test
  void aRuleThatCostsSaysHowMuch() {
    assertThat(faults(RuleFixtures.filesWith("eligibility.yaml", "    cost: 30\n", ""))).singleElement().asString()
        .matches("eligibility.yaml:\\d+:5: rules\\[21]: key \"cost\" is missing");
  }

  @Test
  void whatARegionMakesIdleIsToldInTheRegionsFile() {
    var files = RuleFixtures.filesWith("regions/330521.yaml", "parameters: { maxAge: 68 }", "parameters: { maxAge: 400 }");
    assertThat(faults(files))
        .containsExactly(
            "regions/330521.yaml:19:11: in 330521 德清县: rules[no-evening-for-age] can never hold: "
                + "no volunteer, order and time fit \"volunteer.age > maxAge and time.evening\"");
  }

  @Test
  void whatTheProvinceMakesIdleIsToldOnceAndNotForEveryRegion() {
    var files = RuleFixtures.filesWith("eligibility.yaml", "parameters: { maxAge: 75,", "parameters: { maxAge: 400,");
    assertThat(faults(files)).singleElement().asString().startsWith("eligibility.yaml:").contains("rules[few-visits-for-age] can never hold");
  }

  @Test
  void aFileOfNoRegionIsNamedWithTheNearestCode() {
    Map<String, String> files = new LinkedHashMap<>(RuleFixtures.packagedSet().files());
    files.put("regions/330529.yaml", String.valueOf(files.remove("regions/330521.yaml")));
    files.put("regions/330000.yaml", "service:\n  pointsPerHour: 11\n");
    assertThat(faults(files))
        .containsExactly(
            "regions/330000.yaml: what holds for the whole province stands in the files above, one a subject",
            "regions/330529.yaml: 330529 is no city or county of the province. Maybe \"330521\"?");
  }

  @Test
  void filesAreMissedAndStrangersNamed() {
    Map<String, String> files = new LinkedHashMap<>(RuleFixtures.packagedSet().files());
    files.put("skill.yaml", String.valueOf(files.remove("skills.yaml")));
    assertThat(faults(files))
        .contains("skill.yaml: unknown file. Maybe \"skills.yaml\"?", "skills.yaml: the file is missing");
  }

  @Test
  void aMissingSkillsFileIsToldOnce() {
    Map<String, String> files = new LinkedHashMap<>(RuleFixtures.packagedSet().files());
    files.remove("skills.yaml");
    assertThat(faults(files)).containsExactly("skills.yaml: the file is missing");
  }

  @Test
  void anEmptyFileAndAListAreNoRules() {
    Map<String, String> files = new LinkedHashMap<>(RuleFixtures.packagedSet().files());
    files.put("service.yaml", "# nothing\n");
    files.put("planning.yaml", "- 1\n");
    assertThat(faults(files))
        .containsExactly(
            "planning.yaml:1:1: the file must be a list of \"key: value\" lines", "service.yaml: the file is empty");
  }

  @Test
  void allFaultsAreToldAtOnceByFileAndLine() {
    Map<String, String> files = new LinkedHashMap<>(RuleFixtures.packagedSet().files());
    files.put("service.yaml", "leastPercent: 200\nmostPercent: 1\npointsPerHour: x\ncheckInMinutesBefore: -1\nlateReportHours: 48\n");
    files.put("grab-policy.yaml", "{}\n");
    assertThat(faults(files))
        .contains(
            "grab-policy.yaml:1:1: key \"waitlistMode\" is missing",
            "service.yaml:1:15: leastPercent is \"200\", must be a whole number from 0 to 100",
            "service.yaml:4:23: checkInMinutesBefore is \"-1\", must be a whole number from 0 to 240");
  }

  @Test
  void anythingAtAllIsReadOrRefusedInWords() {
    var random = new Random(20261123);
    for (int i = 0; i < 100; i++) {
      Map<String, String> files = new LinkedHashMap<>(RuleFixtures.packagedSet().files());
      String name = RuleSetReader.FILES.get(random.nextInt(RuleSetReader.FILES.size()));
      files.computeIfPresent(name, (key, text) -> damaged(text, random));
      readOrRefuse(files);
    }
  }

  private static void readOrRefuse(Map<String, String> files) {
    try {
      RuleSetReader.read(files);
    } catch (RuleFault fault) {
      assertThat(fault.messages()).isNotEmpty().noneMatch(message -> message.contains("\n"));
    }
  }

  /** A stretch cut out, a character put in. */
  private static String damaged(String text, Random random) {
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + random.nextInt(30));
    return text.substring(0, from) + "{}[]:,-&*!\"'\t\n \0x9".charAt(random.nextInt(18)) + text.substring(to);
  }

  private static String lines(String cell) {
    return cell.replace("\\n", "\n");
  }

  /** Line and column of the mark, from 1. */
  private static String place(String marked) {
    String before = marked.substring(0, marked.indexOf(HERE));
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    return line + ":" + (before.length() - before.lastIndexOf('\n'));
  }

  private static List<String> faults(Map<String, String> files) {
    return catchThrowableOfType(RuleFault.class, () -> RuleSetReader.read(files)).messages();
  }
}
