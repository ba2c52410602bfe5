package org.bangshou.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * As what the caller saw the thing that they want to change: tags of which one must still hold.
 *
 * @param tags empty: they do not mind
 */
public record Seen(Set<String> tags) {

  private static final String ANY = "*";
  private static final String VERSION = "version";

  public Seen {
    tags = Set.copyOf(tags);
  }

  /** What the header If-Match says. */
  public static Seen of(@Nullable String ifMatch) {
    if (ifMatch == null) return new Seen(Set.of());
    return new Seen(Arrays.stream(ifMatch.split(",")).map(String::strip).collect(Collectors.toSet()));
  }

  /** What a page wrote into its form. */
  public static Seen in(Map<String, String> form) {
    String version = form.getOrDefault(VERSION, "");
    return new Seen(version.isEmpty() ? Set.of() : Set.of(version));
  }

  /** @throws Changed when it is something else now */
  public void require(Supplier<String> now) {
    if (tags.isEmpty() || tags.contains(ANY)) return;
    String is = now.get();
    if (!tags.contains(is)) throw new Changed(is);
  }
}
