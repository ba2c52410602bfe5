package org.bangshou.web.pages.desk;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** The open offers of a scope, the most urgent first, with the names to call. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface OfferRepository extends GenericRepository<OfferRow, UUID> {

  @Query(
      """
      SELECT c.id, c.order_id, o.code AS order_code, o.title, v.name AS volunteer_name, v.phone,
             c.starts_at, c.offer_deadline
        FROM commitment c
        JOIN service_order o ON o.id = c.order_id
        JOIN volunteer v ON v.id = c.volunteer_id
       WHERE c.status = 'OFFERED' AND (:scope = '330000' OR c.city_code = :scope OR c.region_code = :scope)
       ORDER BY c.offer_deadline, c.id
       LIMIT :most
      """)
  List<OfferRow> listOpen(String scope, int most);

  @Query(
      """
      SELECT count(*) FROM commitment c
       WHERE c.status = 'OFFERED' AND (:scope = '330000' OR c.city_code = :scope OR c.region_code = :scope)
      """)
  int countOpen(String scope);
}
