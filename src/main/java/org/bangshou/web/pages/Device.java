package org.bangshou.web.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a device is, from what it says of itself: enough to know one's own again. */
public final class Device {

  /** Marks in the order in which they decide: several browsers name the others, too. */
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("MicroMessenger", "WeChat");
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("Firefox", "Firefox");
    BROWSERS.put("Chrom", "Chrome");
    BROWSERS.put("Safari", "Safari");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Macintosh", "Mac");
    SYSTEMS.put("Linux", "Linux");
  }

  private Device() {}

  /** The browser and the system; none when neither is known. */
  public static Optional<String> name(String userAgent) {
    String name = (first(BROWSERS, userAgent) + " " + first(SYSTEMS, userAgent)).strip();
    return name.isEmpty() ? Optional.empty() : Optional.of(name.replace(" ", " · "));
  }

  private static String first(Map<String, String> marks, String userAgent) {
    return marks.entrySet().stream().filter(e -> userAgent.contains(e.getKey())).map(Map.Entry::getValue).findFirst().orElse("");
  }
}
