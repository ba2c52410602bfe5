package org.bangshou.web.pages.desk;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happened to one order, in the order in which it happened. What a row of its own keeps is read from
 * there, for it says more; the audit tells who did it, and everything else.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface StoryRepository extends GenericRepository<OfferRow, UUID> {

  @Query(
      """
      WITH o AS (SELECT * FROM service_order WHERE id = :id),
      deed AS (
        SELECT a.id, a.at, a.action, a.detail, coalesce(p.display_name, '') AS who
          FROM audit a LEFT JOIN account p ON p.id = a.account_id WHERE a.subject_id = :id),
      promise AS (
        SELECT c.*, v.name AS person, s.number AS seat_number
          FROM commitment c JOIN volunteer v ON v.id = c.volunteer_id JOIN seat s ON s.id = c.seat_id WHERE c.order_id = :id)
      SELECT at, kind, who, person, detail, more, ref FROM (
        SELECT o.created_at AS at, 0 AS rank, 'order-submitted' AS kind,
               coalesce((SELECT who FROM deed WHERE action = 'order-submitted' LIMIT 1), '') AS who,
               q.name AS person, '' AS detail, '' AS more, NULL::uuid AS ref
          FROM o JOIN requester q ON q.id = o.requester_id
        UNION ALL
        SELECT o.opens_at, 1, 'order-opened', '', '', '', '', NULL FROM o
         WHERE o.opens_at IS NOT NULL AND NOT EXISTS (SELECT FROM deed WHERE action = 'order-opened')
        UNION ALL
        SELECT d.at, 2, d.action, d.who, coalesce(v.name, ''), '', coalesce(d.detail->>'reason', ''), NULL
          FROM deed d LEFT JOIN volunteer v ON v.id = (d.detail->>'volunteer')::uuid
         WHERE d.action NOT IN ('order-submitted', 'seat-taken', 'seat-offered', 'seat-freed', 'seat-handed-over', 'checked-in',
                                'checked-out', 'order-confirmed', 'complaint-made', 'complaint-answered', 'service-soon')
           AND (d.action <> 'offer-answered' OR d.detail->>'status' = 'ACCEPTED')
        UNION ALL
        SELECT w.arrived_at, 3, 'waitlist-joined', '', v.name, '', '', NULL
          FROM waitlist w JOIN volunteer v ON v.id = w.volunteer_id WHERE w.order_id = :id
        UNION ALL
        SELECT f.at, 3, 'claim-refused', coalesce(p.display_name, ''), v.name, '', f.reasons::text, f.id
          FROM refusal f JOIN volunteer v ON v.id = f.volunteer_id LEFT JOIN account p ON p.id = f.account_id WHERE f.order_id = :id
        UNION ALL
        SELECT c.created_at, 4, 'promise-' || lower(replace(c.origin, '_', '-')),
               coalesce((SELECT string_agg(DISTINCT d.who, ', ') FROM deed d WHERE d.action = 'seat-taken' AND d.at = c.created_at), ''),
               c.person, c.seat_number::text, '', c.id FROM promise c
        UNION ALL
        SELECT r.told_at, 5, 'reminded', '', c.person, r.hours::text, '', NULL FROM promise c JOIN reminder r ON r.commitment_id = c.id
        UNION ALL
        SELECT s.checked_in_at, 6, 'checked-in',
               coalesce((SELECT who FROM deed d WHERE d.action = 'checked-in' AND d.detail->>'commitment' = c.id::text LIMIT 1), ''),
               c.person, '', '', NULL FROM promise c JOIN service_record s ON s.commitment_id = c.id
        UNION ALL
        SELECT s.checked_out_at, 7, 'checked-out',
               coalesce((SELECT who FROM deed d WHERE d.action = 'checked-out' AND d.detail->>'commitment' = c.id::text LIMIT 1), ''),
               c.person, '', '', NULL FROM promise c JOIN service_record s ON s.commitment_id = c.id WHERE s.checked_out_at IS NOT NULL
        UNION ALL
        SELECT h.created_at, 8, 'hours-' || lower(h.kind), '', c.person, h.minutes || '/' || h.points, h.note, NULL
          FROM promise c JOIN hours_entry h ON h.commitment_id = c.id
        UNION ALL
        SELECT c.ended_at, 9, 'ended-' || lower(replace(c.status, '_', '-')), '', c.person, '', c.end_reason, NULL
          FROM promise c WHERE NOT c.active AND c.ended_at IS NOT NULL
        UNION ALL
        SELECT f.confirmed_at, 10, 'order-confirmed',
               coalesce((SELECT who FROM deed WHERE action = 'order-confirmed' LIMIT 1), ''), '', f.stars::text, f.comment, NULL
          FROM confirmation f WHERE f.order_id = :id
        UNION ALL
        SELECT m.created_at, 11, 'complaint-made', '', '', '', m.text, NULL FROM complaint m WHERE m.order_id = :id
        UNION ALL
        SELECT m.answered_at, 12, 'complaint-answered',
               coalesce((SELECT who FROM deed d WHERE d.action = 'complaint-answered' AND d.at = m.answered_at LIMIT 1), ''),
               '', '', m.answer, NULL FROM complaint m WHERE m.order_id = :id AND m.answered_at IS NOT NULL
      ) told ORDER BY at, rank, person
      """)
  List<StoryRow> list(UUID id);

  /**
   * @param who did it; empty when it was the clock or is not known
   * @param person whom it is about
   * @param more what somebody wrote, or the reasons of a refusal
   * @param ref of what can be asked why
   */
  @Introspected
  record StoryRow(Instant at, String kind, String who, String person, String detail, String more, @Nullable UUID ref) {}
}
