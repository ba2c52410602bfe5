package org.bangshou.rules;

import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.bangshou.rules.Skill.CertificateRule;
import org.bangshou.rules.yaml.Fields;
import org.bangshou.rules.yaml.Value;

/** skills.yaml: the names of the levels, and the skills. */
record SkillsFile(List<Bilingual> levels, SequencedMap<String, Skill> skills) {

  static final String NAME = "skills.yaml";

  private static final int LEVELS = 5;
  private static final int DAYS_A_YEAR = 366;

  static SkillsFile read(Fields top) {
    List<Bilingual> levels = top.each("levels", f -> new Bilingual(f.value("zh").text(), f.value("en").text()));
    if (levels.size() != LEVELS) top.value("levels").refuse("must name " + LEVELS + " levels, not " + levels.size());
    return new SkillsFile(levels, Texts.byId(top, "skills", SkillsFile::skill, Skill::id));
  }

  private static Skill skill(Fields f) {
    return new Skill(
        f.value("id").id(),
        Texts.bilingual(f, "name"),
        f.find("certificate").map(c -> c.inside(SkillsFile::certificate)).orElse(null));
  }

  private static CertificateRule certificate(Fields f) {
    return new CertificateRule(
        f.find("issuer").map(SkillsFile::issuer).orElse(null),
        f.value("validYears").whole(1, 99) * DAYS_A_YEAR,
        f.value("graceDays").whole(0, 365));
  }

  /** Names in a row, parted by |; nothing else of a pattern is understood. */
  private static Pattern issuer(Value value) {
    String names = value.text();
    return Pattern.compile(String.join("|", List.of(names.split("\\|")).stream().map(String::strip).map(Pattern::quote).toList()));
  }
}
