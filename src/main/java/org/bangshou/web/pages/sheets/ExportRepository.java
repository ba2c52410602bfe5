package org.bangshou.web.pages.sheets;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whole rows of orders, promises and hours of a scope within some days, for a sheet. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ExportRepository extends GenericRepository<ExportRepository.OrderLine, UUID> {

  @Query(
      """
      SELECT o.id, o.code, o.title, o.function, o.region_code, o.place, r.name AS requester, o.status, o.mode, o.urgency,
             o.seats, (SELECT count(*) FROM commitment c WHERE c.order_id = o.id AND c.active)::int AS held,
             o.created_at, o.opens_at, o.starts_at, f.stars
        FROM service_order o JOIN requester r ON r.id = o.requester_id LEFT JOIN confirmation f ON f.order_id = o.id
       WHERE o.created_at >= :begins AND o.created_at < :ends
         AND (:scope = '330000' OR o.city_code = :scope OR o.region_code = :scope)
       ORDER BY o.id
      """)
  List<OrderLine> listOrders(String scope, Instant begins, Instant ends);

  @Query(
      """
      SELECT c.id, o.code AS order_code, o.title, o.function, c.region_code, v.code AS volunteer_code, v.name AS volunteer,
             v.phone, coalesce(t.name, '') AS team, c.origin, c.status, c.starts_at, c.ends_at, c.created_at, c.end_reason
        FROM commitment c JOIN service_order o ON o.id = c.order_id JOIN volunteer v ON v.id = c.volunteer_id
        LEFT JOIN team t ON t.id = c.team_id
       WHERE c.starts_at >= :begins AND c.starts_at < :ends
         AND (:scope = '330000' OR c.city_code = :scope OR c.region_code = :scope)
       ORDER BY c.starts_at, c.id
      """)
  List<PromiseLine> listPromises(String scope, Instant begins, Instant ends);

  @Query(
      """
      SELECT h.id, v.code AS volunteer_code, v.name AS volunteer, coalesce(t.name, '') AS team, o.code AS order_code,
             c.region_code, h.minutes, h.points, h.kind, h.note, h.created_at
        FROM hours_entry h JOIN commitment c ON c.id = h.commitment_id JOIN service_order o ON o.id = c.order_id
        JOIN volunteer v ON v.id = h.volunteer_id LEFT JOIN team t ON t.id = c.team_id
       WHERE h.created_at >= :begins AND h.created_at < :ends
         AND (:scope = '330000' OR c.city_code = :scope OR c.region_code = :scope)
       ORDER BY h.created_at, h.id
      """)
  List<HoursLine> listHours(String scope, Instant begins, Instant ends);

  @MappedEntity("service_order")
  record OrderLine(
      @Id UUID id, String code, String title, String function, String regionCode, String place, String requester,
      String status, String mode, String urgency, int seats, int held, Instant createdAt, @Nullable Instant opensAt,
      @Nullable Instant startsAt, @Nullable Integer stars) {}

  @Introspected
  record PromiseLine(
      UUID id, String orderCode, String title, String function, String regionCode, String volunteerCode,
      String volunteer, String phone, String team, String origin, String status, Instant startsAt, Instant endsAt,
      Instant createdAt, String endReason) {}

  @Introspected
  record HoursLine(
      UUID id, String volunteerCode, String volunteer, String team, String orderCode, String regionCode, int minutes,
      int points, String kind, String note, Instant createdAt) {}
}
