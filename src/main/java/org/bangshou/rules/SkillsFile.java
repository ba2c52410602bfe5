package org.bangshou.rules;

import java.util.List;
import java.util.SequencedMap;
import org.bangshou.rules.yaml.Fields;

/** skills.yaml: the names of the levels, and the skills. */
record SkillsFile(List<Bilingual> levels, SequencedMap<String, Skill> skills) {

  static final String NAME = "skills.yaml";
  private static final int LEVELS = 5;

  static SkillsFile read(Fields top) {
    List<Bilingual> levels = top.each("levels", f -> new Bilingual(f.value("zh").text(), f.value("en").text()));
    if (levels.size() != LEVELS) top.value("levels").refuse("must name " + LEVELS + " levels, not " + levels.size());
    return new SkillsFile(levels, Texts.byId(top, "skills", SkillsFile::skill, Skill::id));
  }

  private static Skill skill(Fields f) {
    return new Skill(f.value("id").id(), Texts.bilingual(f, "name"), f.value("needsCertificate").yesNo());
  }
}
