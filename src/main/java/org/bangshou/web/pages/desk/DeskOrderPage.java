package org.bangshou.web.pages.desk;

import java.util.List;
import org.bangshou.identity.Requester;
import org.bangshou.kernel.Reason;
import org.bangshou.ledger.RefusedClaim;
import org.bangshou.order.Order;
import org.bangshou.order.OrderStatus;
import org.bangshou.service.Complaint;
import org.bangshou.web.pages.Frame;
import org.bangshou.web.pages.People.Person;
import org.bangshou.web.pages.StatusSteps.Step;

/**
 * One order for a coordinator.
 *
 * @param people who holds a seat, by seat
 * @param past who held one and does not any more
 * @param refusals claims that a rule or a limit refused, latest first
 * @param complaints of the requester, answered or not
 * @param warnings what to think of before it is opened
 */
public record DeskOrderPage(
    Frame frame,
    Order order,
    Requester requester,
    List<Step> steps,
    List<Person> people,
    List<Person> past,
    List<Refused> refusals,
    List<Complaint> complaints,
    List<Reason> warnings) {

  /** @param name of whom it concerns */
  public record Refused(String name, RefusedClaim claim) {}

  public DeskOrderPage {
    steps = List.copyOf(steps);
    people = List.copyOf(people);
    past = List.copyOf(past);
    refusals = List.copyOf(refusals);
    complaints = List.copyOf(complaints);
    warnings = List.copyOf(warnings);
  }

  public boolean mayDecide() {
    return order.status() == OrderStatus.SUBMITTED;
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
}
