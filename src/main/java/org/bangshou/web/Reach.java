package org.bangshou.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.kernel.NotFound;
import org.bangshou.place.Regions;

/** How far a caller reaches: which regions and whose things. */
@Singleton
class Reach {

  private final SubjectRepository subjects;
  private final Regions regions;

  Reach(SubjectRepository subjects, Regions regions) {
    this.subjects = subjects;
    this.regions = regions;
  }

  /** May they act in that region? None named means the caller's own; an unknown one is not found. */
  boolean covers(Caller caller, String regionCode) {
    return regionCode.isEmpty() || caller.actsIn(regions.getRegion(regionCode));
  }

  /** May they act on that thing? What is no id is left to whoever reads the request to complain of. */
  boolean covers(Caller caller, Where where, String id) {
    UUID key;
    try {
      key = UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      return true;
    }
    List<SubjectRow> subjects = list(where, key);
    if (subjects.isEmpty()) throw new NotFound(where.name().toLowerCase(Locale.ROOT), id);
    return switch (caller.role()) {
      case COORDINATOR, ADMINISTRATOR -> subjects.stream().allMatch(s -> caller.actsIn(regions.getRegion(s.regionCode())));
      case REQUESTER -> caller.findRequester().filter(r -> subjects.stream().anyMatch(s -> s.isOrderedBy(r))).isPresent();
      case VOLUNTEER, LEADER ->
          caller.findVolunteer().filter(v -> subjects.stream().anyMatch(s -> belongsTo(s, v, caller.role()))).isPresent();
    };
  }

  private boolean belongsTo(SubjectRow subject, UUID volunteerId, Role role) {
    if (volunteerId.equals(subject.volunteerId())) return true;
    UUID team = subject.teamId();
    return role == Role.LEADER && team != null && subjects.leads(team, volunteerId);
  }

  /** One row, or one for each of two sides; none when there is no such thing. */
  private List<SubjectRow> list(Where where, UUID id) {
    return where == Where.EXCHANGE ? subjects.listExchange(id) : find(where, id).stream().toList();
  }

  private Optional<SubjectRow> find(Where where, UUID id) {
    return switch (where) {
      case ORDER -> subjects.findOrder(id);
      case COMMITMENT -> subjects.findCommitment(id);
      case REFUSAL -> subjects.findRefusal(id);
      case PROPOSAL -> subjects.findProposal(id);
      case PLACEMENT -> subjects.findPlacement(id);
      case RUN -> subjects.findRun(id);
      case VOLUNTEER -> subjects.findVolunteer(id);
      case TEAM -> subjects.findTeam(id);
      case NOWHERE, OWN, REQUESTED, EXCHANGE -> throw new IllegalArgumentException("not found as one row by an id: " + where);
    };
  }
}
