package org.bangshou.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.bangshou.web.pages.Palette.Colour;
import org.junit.jupiter.api.Test;

/** What the style sheet names can be read wherever pages write with it. */
class PaletteTest {

  @Test
  void everyInkCanBeReadOnItsGround() {
    assertThat(Palette.listPairs()).allSatisfy(pair -> assertThat(pair.contrast()).as(pair.toString()).isGreaterThanOrEqualTo(4.5));
  }

  @Test
  void whatBoundsAFieldCanBeSeen() {
    assertThat(Palette.getColour("edge").contrastOn(Palette.getColour("white"))).isGreaterThanOrEqualTo(3);
  }

  @Test
  void contrastIsReckonedAsTheGuidelinesDo() {
    assertThat(new Colour("black", "000000").contrastOn(new Colour("white", "ffffff"))).isEqualTo(21);
    assertThat(new Colour("grey", "767676").contrastOn(new Colour("white", "ffffff"))).isCloseTo(4.54, within(0.01));
  }
}
