package org.bangshou.web.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.bangshou.kernel.Mark;
import org.bangshou.web.BrokenCursor;

/** A place in one of our lists, as text that means nothing to whoever carries it. */
final class Cursor {

  private static final String PARTED_BY = "|";

  private Cursor() {}

  static String write(String list, Mark mark) {
    String plain = String.join(PARTED_BY, list, mark.at().toString(), mark.id().toString());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /** @throws BrokenCursor when it is none, or one of another list */
  static Mark read(String list, String cursor) {
    try {
      String[] part = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", -1);
      if (part.length != 3 || !part[0].equals(list)) throw new BrokenCursor(cursor);
      return new Mark(Instant.parse(part[1]), UUID.fromString(part[2]));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new BrokenCursor(cursor);
    }
  }
}
