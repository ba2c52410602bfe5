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

/** What the pictures are drawn from: sums over the promises and orders of a scope within some days. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PictureRepository extends GenericRepository<PictureRepository.TeamLoad, UUID> {

  @Query(
      """
      SELECT t.id, t.name AS team, count(DISTINCT c.order_id)::int AS orders, count(*)::int AS seats,
             (sum(extract(epoch FROM c.ends_at - c.starts_at)) / 60)::int AS minutes
        FROM commitment c JOIN team t ON t.id = c.team_id
       WHERE c.active AND c.starts_at >= :begins AND c.starts_at < :ends
         AND (:scope = '330000' OR c.city_code = :scope OR c.region_code = :scope)
       GROUP BY t.id, t.name ORDER BY minutes DESC, t.name
      """)
  List<TeamLoad> listLoads(String scope, Instant begins, Instant ends);

  /** Seats of orders that were opened then and not called off. */
  @Query(
      """
      SELECT o.function, count(*)::int AS orders, sum(o.seats)::int AS seats,
             sum((SELECT count(*) FROM commitment c WHERE c.order_id = o.id AND c.active))::int AS held
        FROM service_order o
       WHERE o.opens_at >= :begins AND o.opens_at < :ends AND o.status NOT IN ('SUBMITTED', 'REJECTED', 'CANCELLED')
         AND (:scope = '330000' OR o.city_code = :scope OR o.region_code = :scope)
       GROUP BY o.function
      """)
  List<FunctionFill> listFills(String scope, Instant begins, Instant ends);

  /** Minutes from the opening of an order until its last seat was taken, for those that are full. */
  @Query(
      """
      SELECT (extract(epoch FROM max(c.created_at) - o.opens_at) / 60)::int AS number
        FROM service_order o JOIN commitment c ON c.order_id = o.id AND c.active
       WHERE o.opens_at >= :begins AND o.opens_at < :ends AND o.status NOT IN ('SUBMITTED', 'REJECTED', 'CANCELLED')
         AND (:scope = '330000' OR o.city_code = :scope OR o.region_code = :scope)
       GROUP BY o.id, o.opens_at, o.seats HAVING count(*) >= o.seats
      """)
  List<Number> listWaits(String scope, Instant begins, Instant ends);

  /** Seats held by each active volunteer who lives in the scope, nought included, fewest first. */
  @Query(
      """
      SELECT count(c.id)::int AS number
        FROM volunteer v JOIN region g ON g.code = v.region_code
        LEFT JOIN commitment c ON c.volunteer_id = v.id AND c.active AND c.starts_at >= :begins AND c.starts_at < :ends
       WHERE v.status = 'ACTIVE' AND (:scope = '330000' OR g.parent_code = :scope OR g.code = :scope)
       GROUP BY v.id ORDER BY number
      """)
  List<Number> listShares(String scope, Instant begins, Instant ends);

  /** @param minutes of service, over everybody who went with the team */
  @MappedEntity("team")
  record TeamLoad(@Id UUID id, String team, int orders, int seats, int minutes) {}

  /** @param held how many of the seats somebody holds */
  @Introspected
  record FunctionFill(String function, int orders, int seats, int held) {}

  /** A bare number. */
  @Introspected
  record Number(int number) {}
}
