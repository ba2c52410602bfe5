package org.bangshou.web.pages.sheets;

import java.util.List;
import org.bangshou.web.pages.Frame;

/**
 * Pictures of some days.
 *
 * @param curve how the seats lie among people, as points of a line in a square
 */
public record PicturePage(Frame frame, Span span, List<Picture> pictures, String curve) {

  /** The side of the square in which the curve is drawn. */
  public static final int SIDE = 240;

  public PicturePage {
    pictures = List.copyOf(pictures);
  }

  public String query() {
    return "from=" + span.from() + "&to=" + span.to();
  }
}
