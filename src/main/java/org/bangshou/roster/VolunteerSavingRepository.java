package org.bangshou.roster;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bangshou.kernel.Ids;
import org.bangshou.roster.BatchRepository.Row;

/** Writes volunteers, each statement as one batch over all of them. */
@Singleton
class VolunteerSavingRepository {

  private static final String PERSON =
      """
      INSERT INTO volunteer (id, code, name, phone, honour, birth_year, region_code, max_km, max_per_week, status,
                             hardship)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE
         SET code = excluded.code, name = excluded.name, phone = excluded.phone, honour = excluded.honour,
             birth_year = excluded.birth_year, region_code = excluded.region_code, max_km = excluded.max_km,
             max_per_week = excluded.max_per_week, status = excluded.status, hardship = excluded.hardship,
             updated_at = now()
      """;

  private static final String SKILL = "INSERT INTO volunteer_skill (volunteer_id, skill, level) VALUES (?, ?, ?)";

  private static final String CERTIFICATE =
      "INSERT INTO certificate (volunteer_id, skill, number, issuer, expires_on) VALUES (?, ?, ?, ?, ?)";

  private static final String WEEKLY =
      "INSERT INTO availability (volunteer_id, day_of_week, from_time, to_time) VALUES (?, ?, ?, ?)";

  private static final String EXCEPTION =
      """
      INSERT INTO availability_exception (id, volunteer_id, during, available, note)
      VALUES (?, ?, tstzrange(?, ?), ?, ?)
      """;

  private final BatchRepository batches;

  VolunteerSavingRepository(BatchRepository batches) {
    this.batches = batches;
  }

  void save(Collection<Volunteer> people) {
    UUID[] ids = people.stream().map(Volunteer::id).toArray(UUID[]::new);
    batches.each(PERSON, people, VolunteerSavingRepository::person);
    batches.all("DELETE FROM volunteer_skill WHERE volunteer_id = ANY (?)", ids);
    batches.all("DELETE FROM certificate WHERE volunteer_id = ANY (?)", ids);
    batches.all("DELETE FROM availability WHERE volunteer_id = ANY (?)", ids);
    batches.each(SKILL, people, VolunteerSavingRepository::skills);
    batches.each(CERTIFICATE, people, VolunteerSavingRepository::certificates);
    batches.each(WEEKLY, people, (v, row) -> weekly(v.id(), v.availability().weekly(), row));
  }

  /** One after another for one person: a second change that began meanwhile would not see the rows of the first. */
  void setWeekly(UUID volunteerId, List<Availability.Weekly> weekly) {
    batches.all("UPDATE volunteer SET updated_at = now() WHERE id = ANY (?)", volunteerId);
    batches.all("DELETE FROM availability WHERE volunteer_id = ANY (?)", volunteerId);
    batches.each(WEEKLY, List.of(weekly), (all, row) -> weekly(volunteerId, all, row));
  }

  void addException(UUID volunteerId, Availability.Once once, String note) {
    batches.each(
        EXCEPTION,
        List.of(once.during()),
        (during, row) ->
            row.add(
                Ids.next(),
                volunteerId,
                during.start().atOffset(ZoneOffset.UTC),
                during.end().atOffset(ZoneOffset.UTC),
                once.available(),
                note));
  }

  private static void person(Volunteer v, Row row) throws SQLException {
    row.add(
        v.id(),
        v.code(),
        v.name(),
        v.phone(),
        v.honour(),
        v.birthYear(),
        v.regionCode(),
        v.maxKm(),
        v.maxPerWeek(),
        v.status().name(),
        v.hardship());
  }

  private static void skills(Volunteer v, Row row) throws SQLException {
    for (var skill : v.skills().entrySet()) row.add(v.id(), skill.getKey(), skill.getValue());
  }

  private static void certificates(Volunteer v, Row row) throws SQLException {
    for (Certificate c : v.certificates()) row.add(v.id(), c.skill(), c.number(), c.issuer(), c.expiresOn());
  }

  private static void weekly(UUID id, List<Availability.Weekly> weekly, Row row) throws SQLException {
    for (Availability.Weekly w : weekly) row.add(id, w.day().getValue(), w.from(), w.to());
  }
}
