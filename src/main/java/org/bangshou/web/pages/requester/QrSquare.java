package org.bangshou.web.pages.requester;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as one path of an SVG, one unit a module, with the quiet border that scanners ask for.
 *
 * @param size of a side, border included
 */
public record QrSquare(int size, String path) {

  private static final int BORDER = 4;

  static QrSquare of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) path.append('M').append(x + BORDER).append(' ').append(y + BORDER).append("h1v1h-1z");
      }
    }
    return new QrSquare(code.size + 2 * BORDER, path.toString());
  }
}
