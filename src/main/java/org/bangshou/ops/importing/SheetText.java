package org.bangshou.ops.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Chinese Excel writes UTF-8 with a mark, or GB18030; which of them, only the bytes tell. */
final class SheetText {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String MARK = "\uFEFF";

  private SheetText() {}

  /** Strictly UTF-8, else strictly GB18030 (its text is hardly ever UTF-8 by chance), else nothing. */
  static Optional<String> decode(byte[] bytes) {
    return decode(bytes, StandardCharsets.UTF_8).or(() -> decode(bytes, GB18030)).map(SheetText::withoutMark);
  }

  private static Optional<String> decode(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith(MARK) ? text.substring(1) : text;
  }
}
