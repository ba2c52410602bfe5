-- A run may begin with a plan, may only repair it, may end when nothing gets better or after so many steps; and
-- the best so far is kept, so that another worker goes on from there.
ALTER TABLE planning_run
  ADD COLUMN kind               text NOT NULL DEFAULT 'SEARCH' CHECK (kind IN ('SEARCH', 'REPAIR')),
  ADD COLUMN from_proposal      uuid REFERENCES proposal ON DELETE SET NULL,
  ADD COLUMN unimproved_seconds int NOT NULL DEFAULT 0 CHECK (unimproved_seconds BETWEEN 0 AND 3600),
  ADD COLUMN steps              bigint NOT NULL DEFAULT 0 CHECK (steps >= 0),
  ADD COLUMN beginning          jsonb,                          -- the plan with which it began, in the contract's form
  ADD COLUMN best               jsonb,                          -- the best so far, likewise
  ADD COLUMN spent_millis       bigint NOT NULL DEFAULT 0;      -- searched until then
CREATE INDEX planning_run_from_proposal ON planning_run (from_proposal) WHERE from_proposal IS NOT NULL;
