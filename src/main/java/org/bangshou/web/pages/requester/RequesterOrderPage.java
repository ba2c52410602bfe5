package org.bangshou.web.pages.requester;

import java.util.List;
import java.util.Map;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.service.Complaint;
import org.bangshou.service.Confirmation;
import org.bangshou.web.pages.Frame;
import org.bangshou.web.pages.People.Person;
import org.bangshou.web.pages.StatusSteps.Step;
import org.jspecify.annotations.Nullable;

/**
 * One order for the one who asked.
 *
 * @param people who come, by seat
 * @param complaints what they complained of, with the answers
 * @param when what stands in the form of a return visit
 */
public record RequesterOrderPage(
    Frame frame,
    Order order,
    List<Step> steps,
    List<Person> people,
    @Nullable Confirmation confirmation,
    List<Complaint> complaints,
    Map<String, String> when) {

  public RequesterOrderPage {
    steps = List.copyOf(steps);
    people = List.copyOf(people);
    complaints = List.copyOf(complaints);
    when = Map.copyOf(when);
  }

  public int free() {
    return order.seats().size() - people.size();
  }

  /** Who claimed and waits for the requester's word. */
  public List<Person> asked() {
    return people.stream().filter(person -> person.commitment().isAsked()).toList();
  }

  public boolean mayCancel() {
    return switch (order.status()) {
      case SUBMITTED, OPEN, FILLED -> true;
      case SERVED, CONFIRMED, REJECTED, CANCELLED, LAPSED -> false;
    };
  }

  public boolean mayConfirm() {
    return order.status() == OrderStatus.SERVED;
  }

  /** Once it was approved something can go wrong. */
  public boolean mayComplain() {
    return switch (order.status()) {
      case OPEN, FILLED, SERVED, CONFIRMED, LAPSED -> true;
      case SUBMITTED, REJECTED, CANCELLED -> false;
    };
  }

  public boolean mayAskBack() {
    return order.status() == OrderStatus.SERVED || order.status() == OrderStatus.CONFIRMED;
  }
}
