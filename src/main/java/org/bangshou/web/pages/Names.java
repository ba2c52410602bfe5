package org.bangshou.web.pages;

import java.util.Locale;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.kernel.Reason;
import org.bangshou.ledger.Commitment;
import org.bangshou.order.Order;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;
import org.bangshou.rules.RuleSet;
import org.bangshou.rules.ServiceFunction;
import org.bangshou.web.FieldWords;
import org.bangshou.web.Problem;
import org.bangshou.web.Reasons;

/** What things are called in the reader's language: functions, skills, levels, regions, reasons. */
public final class Names {

  private final Texts texts;
  private final RuleSet rules;
  private final Regions regions;
  private final Reasons reasons;
  private final FieldWords fields;

  Names(Texts texts, RuleSet rules, Regions regions, Reasons reasons, FieldWords fields) {
    this.texts = texts;
    this.rules = rules;
    this.regions = regions;
    this.reasons = reasons;
    this.fields = fields;
  }

  /**
   * A reason in words.
   *
   * @param remedy what would mend it; empty when nothing would
   */
  public record Why(String title, String refusal, String remedy) {

    public String sentence() {
      return remedy.isEmpty() ? refusal : refusal + " " + remedy;
    }
  }

  public String function(String id) {
    return rules.findFunction(id).map(f -> f.name().in(locale())).orElse(id);
  }

  /** The symbol of a function; one that the sprite does not have shows as a hand. */
  public String functionIcon(String id) {
    return rules.findFunction(id).map(ServiceFunction::icon).map(Icons::known).orElse(Icons.FALLBACK);
  }

  public String skill(String id) {
    return rules.findSkill(id).map(s -> s.name().in(locale())).orElse(id);
  }

  public String level(int level) {
    return rules.province().levelName(level).in(locale());
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

  /** Where a promise stands: its status, and what the requester says to it. */
  public String standing(Commitment c) {
    if (c.isAsked()) return texts.get("consent.asked");
    if (c.isRefusedByRequester()) return texts.get("consent.refused");
    return c.isWithheld() ? texts.get("consent.lapsed") : texts.of(c.status());
  }

  /** What it means if the requester of that order does not answer who may come. */
  public String silence(Order order) {
    boolean agrees = rules.in(order.regionCode()).grab(order.function()).consentBySilence();
    return texts.get(agrees ? "consent.silence-agrees" : "consent.silence-ends");
  }

  /** As the rule book or the files of the flow have it; else the bare code. */
  public Why why(Reason reason) {
    Problem.Why told = reasons.say(reason, locale());
    String refusal = told.refusal().isEmpty() ? texts.get("reason.unknown", reason.code()) : told.refusal();
    return new Why(told.title().isEmpty() ? refusal : told.title(), refusal, told.remedy());
  }

  /** A reason in a few words. */
  public String title(Reason reason) {
    return why(reason).title();
  }

  /** A fault in a form, with the name of its field. */
  public String fault(InvalidInput fault) {
    return texts.get("fault.of-field", fields.name(fault.field(), locale()), besideField(fault));
  }

  /** The same for a place beside the field. */
  public String besideField(InvalidInput fault) {
    return fields.sentence(fault.reason(), locale());
  }

  private Locale locale() {
    return texts.language().locale();
  }
}
