package org.bangshou.ops.importing;

import java.util.List;
import java.util.Set;
import org.bangshou.identity.RequesterKind;
import org.bangshou.order.OrderDraft;
import org.bangshou.place.Region;
import org.bangshou.roster.Availability.Weekly;
import org.bangshou.roster.Certificate;

/** A row in which nothing is wrong by itself. */
sealed interface Entry {

  /** By which it is known again. */
  String code();

  record OfTeam(String code, String name, Region county, String kind, Set<String> serves, String note)
      implements Entry {}

  /** @param teams names of teams that exist or are on the sheets */
  record OfVolunteer(
      String code,
      String name,
      String phone,
      String honour,
      int birthYear,
      Region county,
      List<String> teams,
      boolean leader,
      List<SkillLevel> skills,
      List<Certificate> certificates,
      List<Weekly> weekly,
      int maxKm,
      int maxPerWeek)
      implements Entry {}

  record SkillLevel(String skill, int level) {}

  /** @param draft with nobody's id for the requester, who may not be known yet */
  record OfOrder(String code, String requester, RequesterKind requesterKind, OrderDraft draft) implements Entry {}
}
