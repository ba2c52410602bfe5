package org.bangshou.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.bangshou.place.Regions;
import org.bangshou.policy.Change;
import org.bangshou.policy.Policies;
import org.bangshou.rules.Bilingual;

/** Says what changed in the rules, with the regions by their names. */
@Singleton
public class RuleWords {

  private final Regions regions;

  RuleWords(Regions regions) {
    this.regions = regions;
  }

  /** One sentence for each change. */
  public List<String> tell(List<Change> changes, Locale locale) {
    return Policies.tell(changes, locale, this::name);
  }

  private Bilingual name(String code) {
    return regions.findRegion(code).map(r -> new Bilingual(r.name(), r.nameEn())).orElse(new Bilingual(code, code));
  }
}
