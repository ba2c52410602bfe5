package org.bangshou.web.pages;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bangshou.identity.Caller;
import org.bangshou.place.Region;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its own content.
 *
 * @param t the words
 * @param large the large-text mode (长辈版)
 * @param path where we are, query included, so that a switch of language comes back here
 * @param caller none before login
 */
public record Frame(
    Texts t,
    Times times,
    Names names,
    boolean large,
    String path,
    @Nullable Caller caller,
    @Nullable Flash flash,
    Assets assets) {

  private static final List<Link> DESK =
      List.of(
          new Link("nav.desk", "/desk", "home"),
          new Link("nav.orders", "/orders", "list"),
          new Link("nav.planning", "/planning", "calendar"),
          new Link("nav.rules", "/desk/rules", "scale"));

  /** One entry of the navigation. */
  public record Link(String key, String href, String icon) {}

  public String lang() {
    return t.language().tag();
  }

  public String asset(String name) {
    return assets.url(name);
  }

  public String icon(String name) {
    return assets.url("icons.svg") + "#" + name;
  }

  /** Of several links that lead to here or above, the nearest is. */
  public boolean isCurrent(Link link) {
    return links().stream().filter(this::leadsHere).max(Comparator.comparing(l -> l.href().length())).filter(link::equals).isPresent();
  }

  private boolean leadsHere(Link link) {
    String here = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
    return here.equals(link.href()) || here.startsWith(link.href() + "/");
  }

  /** Where this person goes from everywhere. */
  public List<Link> links() {
    if (caller == null) return List.of();
    return switch (caller.role()) {
      case VOLUNTEER, LEADER ->
          List.of(new Link("nav.pool", "/pool", "hand"), new Link("nav.my", "/my", "calendar"));
      case REQUESTER ->
          List.of(new Link("nav.post", "/post", "plus"), new Link("nav.mine", "/mine", "list"));
      case COORDINATOR, ADMINISTRATOR ->
          caller.regionCodes().contains(Region.PROVINCE)
              ? Stream.concat(DESK.stream(), Stream.of(new Link("nav.import", "/import", "upload"))).toList()
              : DESK;
    };
  }

  /** Phones get the navigation at the thumb; a desk gets it at the top. */
  public boolean isDesk() {
    return caller != null
        && switch (caller.role()) {
          case COORDINATOR, ADMINISTRATOR -> true;
          case VOLUNTEER, LEADER, REQUESTER -> false;
        };
  }
}
