package org.bangshou.roster;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangshou.place.Point;

/**
 * A model worker or craftsman who serves.
 *
 * @param code the number on the coordinator's sheet
 * @param honour as written on the sheet, for example 省劳模
 * @param base where they set out from: the seat of their county
 * @param maxKm how far they travel, great-circle kilometres from the base
 * @param maxPerWeek visits in one ISO week
 * @param hardship is the family in hardship (困难)? Known to coordinators and the rules only
 * @param skills skill id to level 1..5
 * @param teamIds the teams that they belong to
 */
public record Volunteer(
    UUID id,
    String code,
    String name,
    String phone,
    String honour,
    int birthYear,
    String regionCode,
    Point base,
    int maxKm,
    int maxPerWeek,
    VolunteerStatus status,
    boolean hardship,
    Map<String, Integer> skills,
    List<Certificate> certificates,
    Availability availability,
    List<UUID> teamIds) {

  public Volunteer {
    skills = Map.copyOf(skills);
    certificates = List.copyOf(certificates);
    teamIds = List.copyOf(teamIds);
  }

  public int level(String skill) {
    return skills.getOrDefault(skill, 0);
  }
}
