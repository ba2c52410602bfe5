package org.bangshou.web.pages.requester;

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

/** What a requester posted within some time, and what came of it. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface YearRepository extends GenericRepository<YearRepository.Line, UUID> {

  @Query(
      """
      SELECT o.id, o.function, o.status, o.created_at, f.stars,
             (SELECT count(*) FROM commitment c WHERE c.order_id = o.id AND c.status = 'SERVED')::int AS people,
             coalesce((SELECT sum(h.minutes) FROM commitment c JOIN hours_entry h ON h.commitment_id = c.id
                        WHERE c.order_id = o.id), 0)::int AS minutes
        FROM service_order o LEFT JOIN confirmation f ON f.order_id = o.id
       WHERE o.requester_id = :requesterId AND o.created_at >= :begins AND o.created_at < :ends
       ORDER BY o.created_at
      """)
  List<Line> list(UUID requesterId, Instant begins, Instant ends);

  /** @param people who came */
  @MappedEntity("service_order")
  record Line(
      @Id UUID id, String function, String status, Instant createdAt, @Nullable Integer stars, int people, int minutes) {}
}
