package org.bangshou.web.pages;

import java.util.Locale;
import java.util.Map;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.kernel.Reason;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;
import org.bangshou.rules.ReasonText;
import org.bangshou.rules.RuleBook;
import org.bangshou.rules.ServiceFunction;

/** What things are called in the reader's language: functions, skills, levels, regions, reasons. */
public final class Names {

  private final Texts texts;
  private final RuleBook book;
  private final Regions regions;

  Names(Texts texts, RuleBook book, Regions regions) {
    this.texts = texts;
    this.book = book;
    this.regions = regions;
  }

  /**
   * A reason in words.
   *
   * @param remedy what would mend it; empty when nothing would
   */
  public record Why(String refusal, String remedy) {

    public String sentence() {
      return remedy.isEmpty() ? refusal : refusal + " " + remedy;
    }
  }

  public String function(String id) {
    return book.findFunction(id).map(f -> f.name().in(locale())).orElse(id);
  }

  /** The symbol of a function; one that the sprite does not have shows as a hand. */
  public String functionIcon(String id) {
    return book.findFunction(id).map(ServiceFunction::icon).map(Icons::known).orElse(Icons.FALLBACK);
  }

  public String skill(String id) {
    return book.findSkill(id).map(s -> s.name().in(locale())).orElse(id);
  }

  public String level(int level) {
    return book.levelName(level).in(locale());
  }

  public String region(String code) {
    return regions.findRegion(code).map(this::region).orElse(code);
  }

  public String region(Region region) {
    return texts.language() == Language.EN ? region.nameEn() : region.name();
  }

  /** With the city before it: 湖州市 德清县. */
  public String regionInFull(Region county) {
    return county.level() < 2 ? region(county) : region(county.cityCode()) + " " + region(county);
  }

  /** From the rule book; else from the message files; else the bare code. */
  public Why why(Reason reason) {
    return new ReasonText(book)
        .findText(reason, locale())
        .map(told -> new Why(told.refusal(), told.remedy()))
        .orElseGet(() -> fromMessages(reason));
  }

  /** A reason in a few words. */
  public String title(Reason reason) {
    return new ReasonText(book).findText(reason, locale()).map(ReasonText.Told::title).orElseGet(() -> why(reason).refusal());
  }

  /** A fault in a form, by field where the message files know it; the house's own sentence is English. */
  public String fault(InvalidInput fault) {
    return texts.orElse("fault." + fault.field(), String.valueOf(fault.getMessage()));
  }

  private Why fromMessages(Reason reason) {
    String refusal = texts.orElse("reason." + reason.code(), texts.get("reason.unknown", reason.code()));
    String remedy = texts.orElse("reason." + reason.code() + ".remedy", "");
    return new Why(filled(refusal, reason.values()), filled(remedy, reason.values()));
  }

  private static String filled(String sentence, Map<String, String> values) {
    String text = sentence;
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }

  private Locale locale() {
    return texts.language().locale();
  }
}
