package org.bangshou.proof;

import java.util.List;

/** Questions whose answer must always be empty; each row of an answer is one sentence about what is broken. */
final class TruthRepository {

  private TruthRepository() {}

  /** @param name kebab-case, as a violation has it */
  record Truth(String name, String sql) {}

  private static final String HOLDS = "('OFFERED', 'ACCEPTED', 'SERVING', 'SERVED')";

  static final List<Truth> ALL =
      List.of(
          new Truth(
              "one-holder-per-seat",
              """
              SELECT 'seat ' || seat_id || ' has ' || count(*) || ' holders' FROM commitment
               WHERE status IN %s GROUP BY seat_id HAVING count(*) > 1
              """
                  .formatted(HOLDS)),
          new Truth(
              "one-seat-per-person",
              """
              SELECT volunteer_id || ' holds ' || count(*) || ' seats of order ' || order_id FROM commitment
               WHERE status IN %s GROUP BY order_id, volunteer_id HAVING count(*) > 1
              """
                  .formatted(HOLDS)),
          new Truth(
              "nobody-in-two-places",
              """
              SELECT a.volunteer_id || ' is promised to two places at once: ' || a.id || ' and ' || b.id
                FROM commitment a JOIN commitment b ON a.volunteer_id = b.volunteer_id AND a.id < b.id AND a.period && b.period
               WHERE a.status IN %1$s AND b.status IN %1$s
              """
                  .formatted(HOLDS)),
          new Truth(
              "no-more-holders-than-seats",
              """
              SELECT 'order ' || o.id || ' has ' || o.seats || ' seats and ' || count(*) || ' holders'
                FROM service_order o JOIN commitment c ON c.order_id = o.id AND c.status IN %s
               GROUP BY o.id HAVING count(*) > o.seats
              """
                  .formatted(HOLDS)),
          new Truth(
              "a-commitment-names-its-rules",
              """
              SELECT 'commitment ' || c.id || ' names rules that are not kept: ' || c.rule_version
                FROM commitment c LEFT JOIN rule_version r ON r.hash = c.rule_version WHERE r.hash IS NULL
              """),
          new Truth(
              "an-order-counts-its-holders",
              """
              SELECT 'order ' || o.id || ' of ' || o.seats || ' seats is ' || o.status || ' with ' || count(c.id) || ' holders'
                FROM service_order o LEFT JOIN commitment c ON c.order_id = o.id AND c.status IN %s
               GROUP BY o.id
              HAVING (o.status = 'OPEN' AND count(c.id) >= o.seats) OR (o.status = 'FILLED' AND count(c.id) < o.seats)
                  OR (o.status IN ('SUBMITTED', 'REJECTED', 'CANCELLED', 'LAPSED') AND count(c.id) > 0)
              """
                  .formatted(HOLDS)),
          new Truth(
              "all-of-an-order-come-at-its-start",
              """
              SELECT 'order ' || o.id || ' starts at ' || coalesce(o.starts_at::text, 'no fixed time') || ', commitment ' || c.id || ' at ' || c.starts_at
                FROM service_order o JOIN commitment c ON c.order_id = o.id AND c.status IN %s
               WHERE o.starts_at IS DISTINCT FROM c.starts_at
              """
                  .formatted(HOLDS)),
          new Truth(
              "who-holds-does-not-wait",
              """
              SELECT w.volunteer_id || ' waits for a seat of order ' || w.order_id || ' and holds one'
                FROM waitlist w JOIN commitment c ON c.order_id = w.order_id AND c.volunteer_id = w.volunteer_id AND c.status IN %s
               WHERE w.status = 'WAITING'
              """
                  .formatted(HOLDS)),
          new Truth(
              "nobody-waits-twice",
              """
              SELECT volunteer_id || ' waits ' || count(*) || ' times on order ' || order_id FROM waitlist
               WHERE status = 'WAITING' GROUP BY order_id, volunteer_id HAVING count(*) > 1
              """),
          new Truth(
              "nobody-waits-for-what-is-over",
              """
              SELECT w.volunteer_id || ' waits on order ' || o.id || ', which is ' || o.status
                FROM waitlist w JOIN service_order o ON o.id = w.order_id WHERE w.status = 'WAITING' AND o.status NOT IN ('OPEN', 'FILLED')
              """),
          new Truth(
              "a-promotion-is-an-offer",
              """
              SELECT 'order ' || order_id || ' promoted ' || volunteer_id || ' ' || coalesce(p.number, 0) || ' times and offered ' || coalesce(c.number, 0)
                FROM (SELECT order_id, volunteer_id, count(*) AS number FROM waitlist WHERE status = 'PROMOTED' GROUP BY 1, 2) p
                FULL JOIN (SELECT order_id, volunteer_id, count(*) AS number FROM commitment WHERE origin = 'WAITLIST' GROUP BY 1, 2) c
                  USING (order_id, volunteer_id)
               WHERE p.number IS DISTINCT FROM c.number
              """),
          new Truth(
              "news-of-every-seat-taken",
              """
              SELECT 'nothing tells of commitment ' || c.id FROM commitment c
               WHERE NOT EXISTS (SELECT 1 FROM outbox e WHERE e.subject_id = c.order_id AND e.created_at = c.created_at
                                    AND e.topic IN ('seat-taken', 'seat-offered', 'seat-freed', 'seat-handed-over'))
              """),
          new Truth(
              "news-of-every-end",
              """
              SELECT 'nothing tells that commitment ' || c.id || ' is ' || c.status FROM commitment c
               WHERE c.ended_at IS NOT NULL
                 AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.subject_id = c.order_id AND e.created_at = c.ended_at
                                    AND e.topic = 'offer-answered' AND e.payload ->> 'commitment' = c.id::text
                                    AND e.payload ->> 'status' = c.status)
              """));
}
