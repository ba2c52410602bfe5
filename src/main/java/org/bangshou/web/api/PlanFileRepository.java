package org.bangshou.web.api;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** What was solved and what came of it, in the contract's form, as it was stored. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PlanFileRepository extends GenericRepository<PlanFileRow, UUID> {

  @Query("SELECT problem::text FROM planning_run WHERE id = :runId AND problem IS NOT NULL")
  Optional<String> findProblem(UUID runId);

  /** The plan with which it began; none when it began with nothing. */
  @Query("SELECT beginning::text FROM planning_run WHERE id = :runId AND beginning IS NOT NULL")
  Optional<String> findBeginning(UUID runId);

  @Query("SELECT solution::text FROM proposal WHERE id = :proposalId")
  Optional<String> findSolution(UUID proposalId);
}
