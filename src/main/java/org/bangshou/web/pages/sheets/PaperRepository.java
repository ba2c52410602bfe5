package org.bangshou.web.pages.sheets;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who is where when, as it is written on paper: one row for each promise that stands. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PaperRepository extends GenericRepository<PaperLine, UUID> {

  @Query(
      """
      SELECT c.id, c.order_id, o.code, o.title, o.function, o.region_code, o.place, q.name AS requester, q.phone AS requester_phone,
             v.name AS volunteer, v.phone, s.skill, coalesce(t.name, '') AS team, c.status, c.starts_at, c.ends_at
        FROM commitment c JOIN service_order o ON o.id = c.order_id JOIN requester q ON q.id = o.requester_id
        JOIN volunteer v ON v.id = c.volunteer_id JOIN seat s ON s.id = c.seat_id LEFT JOIN team t ON t.id = c.team_id
       WHERE c.active AND c.starts_at >= :begins AND c.starts_at < :ends
         AND (:scope = '330000' OR c.city_code = :scope OR c.region_code = :scope)
       ORDER BY c.starts_at, o.code, s.number
      """)
  List<PaperLine> listOf(String scope, Instant begins, Instant ends);

  @Query(
      """
      SELECT c.id, c.order_id, o.code, o.title, o.function, o.region_code, o.place, q.name AS requester, q.phone AS requester_phone,
             v.name AS volunteer, v.phone, s.skill, t.name AS team, c.status, c.starts_at, c.ends_at
        FROM commitment c JOIN service_order o ON o.id = c.order_id JOIN requester q ON q.id = o.requester_id
        JOIN volunteer v ON v.id = c.volunteer_id JOIN seat s ON s.id = c.seat_id JOIN team t ON t.id = c.team_id
       WHERE c.active AND c.starts_at >= :begins AND c.starts_at < :ends AND c.team_id = :teamId
       ORDER BY c.starts_at, o.code, s.number
      """)
  List<PaperLine> listOfTeam(UUID teamId, Instant begins, Instant ends);
}
