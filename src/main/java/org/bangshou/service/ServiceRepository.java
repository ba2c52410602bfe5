package org.bangshou.service;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Service records, confirmations and the hours ledger. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ServiceRepository extends GenericRepository<ServiceRepository.RecordRow, UUID> {

  @Query(
      """
      INSERT INTO service_record (commitment_id, checked_in_at, check_in_key, on_site)
      VALUES (:commitmentId, :at, :key, :onSite)
      """)
  void checkIn(UUID commitmentId, Instant at, @Nullable String key, boolean onSite);

  @Query(
      """
      UPDATE service_record SET checked_out_at = greatest(checked_in_at, :at), check_out_key = :key, heard_out_at = now(),
             on_site = on_site OR :onSite
       WHERE commitment_id = :commitmentId AND checked_out_at IS NULL
      """)
  int checkOut(UUID commitmentId, Instant at, @Nullable String key, boolean onSite);

  @Query("SELECT count(*) > 0 FROM service_record WHERE commitment_id = :commitmentId AND check_in_key = :key")
  boolean isCheckedInUnder(UUID commitmentId, String key);

  @Query("SELECT count(*) > 0 FROM service_record WHERE commitment_id = :commitmentId AND check_out_key = :key")
  boolean isCheckedOutUnder(UUID commitmentId, String key);

  @Query("INSERT INTO visit_code (order_id, code) VALUES (:orderId, :code) ON CONFLICT (order_id) DO NOTHING")
  void insertCode(UUID orderId, String code);

  @Query("SELECT code FROM visit_code WHERE order_id = :orderId")
  Optional<String> findCode(UUID orderId);

  @Query("SELECT commitment_id, checked_in_at, checked_out_at FROM service_record WHERE commitment_id = :commitmentId")
  Optional<RecordRow> findRecord(UUID commitmentId);

  @Query(
      """
      SELECT s.commitment_id, s.checked_in_at, s.checked_out_at
        FROM service_record s JOIN commitment c ON c.id = s.commitment_id WHERE c.order_id = :orderId
      """)
  List<RecordRow> listRecords(UUID orderId);

  @Query(
      """
      INSERT INTO hours_entry (id, volunteer_id, commitment_id, minutes, points, kind, note, rule_version)
      VALUES (:id, :volunteerId, :commitmentId, :minutes, :points, :kind, :note, :ruleVersion)
      """)
  void insertHours(
      UUID id, UUID volunteerId, UUID commitmentId, int minutes, int points, String kind, String note, String ruleVersion);

  @Query(
      """
      SELECT id, volunteer_id, commitment_id, minutes, points, kind, note, rule_version, created_at
        FROM hours_entry WHERE volunteer_id = :volunteerId ORDER BY created_at DESC, id DESC
      """)
  List<HoursRow> listHours(UUID volunteerId);

  @Query(
      """
      SELECT id, volunteer_id, commitment_id, minutes, points, kind, note, rule_version, created_at
        FROM hours_entry WHERE volunteer_id = :volunteerId AND (created_at, id) < (:at, :id)
       ORDER BY created_at DESC, id DESC LIMIT :rows
      """)
  List<HoursRow> listPage(UUID volunteerId, Instant at, UUID id, int rows);

  @Query(
      """
      SELECT coalesce(sum(minutes), 0)::int AS minutes, coalesce(sum(points), 0)::int AS points
        FROM hours_entry WHERE volunteer_id = :volunteerId
      """)
  SumRow sum(UUID volunteerId);

  @Query("INSERT INTO confirmation (order_id, stars, comment) VALUES (:orderId, :stars, :comment)")
  void confirm(UUID orderId, int stars, String comment);

  @Query("SELECT order_id, stars, comment, confirmed_at FROM confirmation WHERE order_id = :orderId")
  Optional<ConfirmationRow> findConfirmation(UUID orderId);

  @MappedEntity("service_record")
  record RecordRow(@Id UUID commitmentId, Instant checkedInAt, @Nullable Instant checkedOutAt) {
    ServiceRecord serviceRecord() {
      return new ServiceRecord(commitmentId, checkedInAt, checkedOutAt);
    }
  }

  @Introspected
  record HoursRow(
      UUID id, UUID volunteerId, UUID commitmentId, int minutes, int points, String kind, String note,
      String ruleVersion, Instant createdAt) {
    HoursEntry entry() {
      return new HoursEntry(
          id, volunteerId, commitmentId, minutes, points, HoursEntry.Kind.valueOf(kind), note, ruleVersion, createdAt);
    }
  }

  @Introspected
  record SumRow(int minutes, int points) {}

  @Introspected
  record ConfirmationRow(UUID orderId, int stars, String comment, Instant confirmedAt) {}
}
