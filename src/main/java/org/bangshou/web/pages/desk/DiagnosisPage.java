package org.bangshou.web.pages.desk;

import java.util.List;
import org.bangshou.grab.Diagnosis;
import org.bangshou.ledger.Examination.SeatView;
import org.bangshou.roster.Volunteer;
import org.bangshou.web.RuleLine;
import org.bangshou.web.pages.Frame;
import org.jspecify.annotations.Nullable;

/**
 * One diagnosis, or who may be meant.
 *
 * @param order as it was asked for
 * @param volunteer as it was asked for
 * @param found is the order one of the coordinator's?
 * @param meant who may be meant by that name or code
 * @param diagnosis none while it is not clear who is meant
 * @param seats the nearest to a yes first
 */
public record DiagnosisPage(
    Frame frame,
    String order,
    String volunteer,
    boolean found,
    List<Volunteer> meant,
    @Nullable Diagnosis diagnosis,
    List<SeatLines> seats) {

  /** A seat and every rule's word on it. */
  public record SeatLines(SeatView view, List<RuleLine> rules) {

    public long refusing() {
      return view.listReasons().size();
    }
  }

  public DiagnosisPage {
    meant = List.copyOf(meant);
    seats = List.copyOf(seats);
  }

  /** Was something asked that could not be found? */
  public boolean isLost() {
    return !order.isEmpty() && !volunteer.isEmpty() && meant.isEmpty();
  }

  public String linkTo(Volunteer person) {
    return "/desk/diagnosis?order=" + order + "&volunteer=" + person.code();
  }
}
