-- What a coordinator does with a proposal: pins of four kinds, rules set aside with a reason, a history of edits that
-- can be undone, and from which proposal another came.
ALTER TABLE placement ADD COLUMN pin text NOT NULL DEFAULT 'NONE' CHECK (pin IN ('NONE', 'TEAM', 'TIME', 'MEMBERS', 'ALL'));
UPDATE placement SET pin = 'ALL' WHERE pinned;
ALTER TABLE placement DROP COLUMN pinned;
ALTER TABLE placement ADD COLUMN set_aside text[] NOT NULL DEFAULT '{}';
ALTER TABLE placement ADD COLUMN set_aside_reason text NOT NULL DEFAULT '';
ALTER TABLE placement ADD CHECK ((cardinality(set_aside) = 0) = (set_aside_reason = ''));

ALTER TABLE proposal ADD COLUMN parent_id uuid REFERENCES proposal ON DELETE SET NULL;
CREATE INDEX proposal_by_parent ON proposal (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE proposal_edit (                                    -- by id, which is by the time of editing
  id          uuid PRIMARY KEY,
  proposal_id uuid NOT NULL REFERENCES proposal ON DELETE CASCADE,
  order_id    uuid NOT NULL REFERENCES service_order,
  kind        text NOT NULL CHECK (kind IN ('MOVED', 'PINNED')),
  before      jsonb NOT NULL,                                   -- how the order stood in the proposal
  account_id  uuid NOT NULL REFERENCES account,
  made_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  undone_at   timestamptz
);
CREATE INDEX proposal_edit_to_undo ON proposal_edit (proposal_id, id DESC) WHERE undone_at IS NULL;
