package org.bangshou.ops.demo;

import java.util.ArrayList;
import java.util.List;
import org.bangshou.identity.RequesterKind;
import org.bangshou.order.OrderDraft.SeatDraft;

/** A kind of order that people place. */
record DemoKind(String function, RequesterKind requester, String title, int minutes, List<SeatDraft> seats) {

  static List<DemoKind> all() {
    return DemoFile.rows("orders.csv").stream()
        .map(row -> new DemoKind(row[0], RequesterKind.valueOf(row[1]), row[2], Integer.parseInt(row[3]), seats(row[4])))
        .toList();
  }

  private static List<SeatDraft> seats(String text) {
    List<SeatDraft> seats = new ArrayList<>();
    for (String part : text.split(";")) {
      String[] words = part.split(" ");
      int count = Integer.parseInt(words[2]);
      for (int i = 0; i < count; i++) seats.add(new SeatDraft(words[0], Integer.parseInt(words[1])));
    }
    return seats;
  }

  boolean asksFor(String skill) {
    return seats.stream().anyMatch(s -> s.skill().equals(skill));
  }
}
