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
 * @param oneTeam only one team may serve an order of it
 * @param sensitive its notes are seen only by those who must
 */
public record ServiceFunction(
    String id,
    Bilingual name,
    String icon,
    int tile,
    int durationMinutes,
    List<SeatDraft> seats,
    List<String> skills,
    boolean oneTeam,
    boolean sensitive) {

  public ServiceFunction {
    seats = List.copyOf(seats);
    skills = List.copyOf(skills);
  }
}
