package org.bangshou.web.pages.desk;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What waits for somebody's answer within a scope, the most urgent first, with the names to call. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface OfferRepository extends GenericRepository<OfferRow, UUID> {

  @Query(
      """
      SELECT c.id, c.order_id, o.code AS order_code, o.title, v.name AS volunteer_name, v.phone,
             c.starts_at, c.consent = 'ASKED' AS asks_requester,
             CASE WHEN c.status = 'OFFERED' THEN c.offer_deadline ELSE c.consent_deadline END AS answer_by
        FROM commitment c
        JOIN service_order o ON o.id = c.order_id
        JOIN volunteer v ON v.id = c.volunteer_id
       WHERE (c.status = 'OFFERED' OR (c.status = 'ACCEPTED' AND c.consent = 'ASKED'))
         AND (:scope = '330000' OR c.city_code = :scope OR c.region_code = :scope)
       ORDER BY answer_by, c.id
       LIMIT :most
      """)
  List<OfferRow> listOpen(String scope, int most);

  @Query(
      """
      SELECT count(*) FROM commitment c
       WHERE (c.status = 'OFFERED' OR (c.status = 'ACCEPTED' AND c.consent = 'ASKED'))
         AND (:scope = '330000' OR c.city_code = :scope OR c.region_code = :scope)
      """)
  int countOpen(String scope);

  /** Orders that are served then. */
  @Query(
      """
      SELECT count(DISTINCT c.order_id) FROM commitment c
       WHERE c.active AND c.starts_at >= :begins AND c.starts_at < :ends
         AND (:scope = '330000' OR c.city_code = :scope OR c.region_code = :scope)
      """)
  int countServices(String scope, Instant begins, Instant ends);
}
