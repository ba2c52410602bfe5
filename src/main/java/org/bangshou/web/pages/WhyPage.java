package org.bangshou.web.pages;

import java.util.List;
import org.bangshou.order.Order;
import org.bangshou.rules.Finding.Effect;
import org.bangshou.web.RuleLine;
import org.bangshou.web.Whys;

/**
 * Why something was allowed or refused.
 *
 * @param allowed a seat was given; else a claim was refused
 */
public record WhyPage(Frame frame, Order order, Whys.Told told, boolean allowed) {

  /** Those that said something, first. */
  public List<RuleLine> speaking() {
    return told.rules().stream().filter(RuleLine::speaks).toList();
  }

  /** Those that had nothing against it. */
  public List<RuleLine> silent() {
    return told.rules().stream().filter(line -> line.effect() == Effect.PASSES).toList();
  }
}
