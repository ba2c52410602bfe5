package org.bangshou.web;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** From the id of a thing to its region and its owner. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SubjectRepository extends GenericRepository<SubjectRow, UUID> {

  @Query(
      """
      SELECT id, region_code, requester_id, NULL::uuid AS volunteer_id, NULL::uuid AS team_id
        FROM service_order WHERE id = :id
      """)
  Optional<SubjectRow> findOrder(UUID id);

  @Query(
      """
      SELECT c.id, c.region_code, o.requester_id, c.volunteer_id, c.team_id
        FROM commitment c JOIN service_order o ON o.id = c.order_id WHERE c.id = :id
      """)
  Optional<SubjectRow> findCommitment(UUID id);

  @Query(
      """
      SELECT r.id, o.region_code, NULL::uuid AS requester_id, r.volunteer_id, NULL::uuid AS team_id
        FROM refusal r JOIN service_order o ON o.id = r.order_id WHERE r.id = :id
      """)
  Optional<SubjectRow> findRefusal(UUID id);

  /** Who gives and who takes, each where the seat lies that they hold, or would get for nothing. */
  @Query(
      """
      SELECT c.id, c.region_code, NULL::uuid AS requester_id, e.from_id AS volunteer_id, NULL::uuid AS team_id
        FROM exchange e JOIN commitment c ON c.id = e.given_id WHERE e.id = :id
       UNION ALL
      SELECT c.id, c.region_code, NULL::uuid AS requester_id, e.to_id AS volunteer_id, NULL::uuid AS team_id
        FROM exchange e JOIN commitment c ON c.id = coalesce(e.taken_id, e.given_id) WHERE e.id = :id
      """)
  List<SubjectRow> listExchange(UUID id);

  @Query(
      """
      SELECT id, region_code, NULL::uuid AS requester_id, NULL::uuid AS volunteer_id, NULL::uuid AS team_id
        FROM proposal WHERE id = :id
      """)
  Optional<SubjectRow> findProposal(UUID id);

  @Query(
      """
      SELECT l.id, p.region_code, NULL::uuid AS requester_id, NULL::uuid AS volunteer_id, NULL::uuid AS team_id
        FROM placement l JOIN proposal p ON p.id = l.proposal_id WHERE l.id = :id
      """)
  Optional<SubjectRow> findPlacement(UUID id);

  @Query(
      """
      SELECT id, region_code, NULL::uuid AS requester_id, NULL::uuid AS volunteer_id, NULL::uuid AS team_id
        FROM planning_run WHERE id = :id
      """)
  Optional<SubjectRow> findRun(UUID id);

  @Query(
      """
      SELECT id, region_code, NULL::uuid AS requester_id, id AS volunteer_id, NULL::uuid AS team_id
        FROM volunteer WHERE id = :id
      """)
  Optional<SubjectRow> findVolunteer(UUID id);

  @Query(
      """
      SELECT id, region_code, NULL::uuid AS requester_id, NULL::uuid AS volunteer_id, id AS team_id
        FROM team WHERE id = :id
      """)
  Optional<SubjectRow> findTeam(UUID id);

  @Query(
      """
      SELECT EXISTS (SELECT 1 FROM team_member
                      WHERE team_id = :teamId AND volunteer_id = :volunteerId AND leader)
      """)
  boolean leads(UUID teamId, UUID volunteerId);
}
