package org.bangshou.rules;

import java.util.List;
import org.bangshou.order.OrderDraft.SeatDraft;

/**
 * A kind of service that can be ordered (服务功能).
 *
 * @param id kebab-case, for example {@code public-benefit}
 * @param icon the word of a symbol for its tile
 * @param tile its place among the tiles, from 1
 * @param durationMinutes what the order form begins with, 10..720
 * @param seats what the order form begins with, one entry per person
 * @param skills what its seats may ask for
 * @param setting where it happens, unless the order says otherwise
 * @param oneTeam only one team may serve an order of it
 * @param sensitive its notes are seen only by those who must
 * @param consent a claim counts once the requester has agreed to who comes
 * @param offered can it be ordered in that region?
 * @param grab how its seats are claimed
 */
public record ServiceFunction(
    String id,
    Bilingual name,
    String icon,
    int tile,
    int durationMinutes,
    List<SeatDraft> seats,
    List<String> skills,
    Setting setting,
    boolean oneTeam,
    boolean sensitive,
    boolean consent,
    boolean offered,
    GrabPolicy grab) {

  public ServiceFunction {
    seats = List.copyOf(seats);
    skills = List.copyOf(skills);
  }

  /** Where a service happens. */
  public enum Setting {
    /** At somebody's home (上门). */
    HOME_VISIT,
    /** For a crowd, at a place and time (活动). */
    EVENT,
    /** At the enterprise, school or community that asks (现场). */
    ON_SITE
  }
}
