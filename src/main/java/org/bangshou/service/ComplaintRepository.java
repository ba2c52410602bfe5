package org.bangshou.service;

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

/** Complaints and their answers. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ComplaintRepository extends GenericRepository<ComplaintRepository.Row, UUID> {

  @Query("INSERT INTO complaint (id, order_id, text) VALUES (:id, :orderId, :text)")
  void insert(UUID id, UUID orderId, String text);

  /** Answers the rows moved: 0 when it was answered before or is of another order. */
  @Query(
      """
      UPDATE complaint SET answer = :answer, answered_at = now()
       WHERE id = :id AND order_id = :orderId AND answered_at IS NULL
      """)
  int answer(UUID id, UUID orderId, String answer);

  @Query(
      """
      SELECT id, order_id, text, created_at, answer, answered_at FROM complaint
       WHERE order_id = :orderId ORDER BY created_at, id
      """)
  List<Row> listOn(UUID orderId);

  /** Those without an answer within a scope, the longest waiting first. */
  @Query(
      """
      SELECT c.id, c.order_id, c.text, c.created_at, c.answer, c.answered_at
        FROM complaint c JOIN service_order o ON o.id = c.order_id
       WHERE c.answered_at IS NULL AND (:scope = '330000' OR o.city_code = :scope OR o.region_code = :scope)
       ORDER BY c.created_at, c.id LIMIT :most
      """)
  List<Row> listOpen(String scope, int most);

  @MappedEntity("complaint")
  record Row(
      @Id UUID id, UUID orderId, String text, Instant createdAt, String answer, @Nullable Instant answeredAt) {
    Complaint complaint() {
      return new Complaint(id, orderId, text, createdAt, answer, answeredAt);
    }
  }
}
