-- Why something was allowed or refused, so that it can be told by the rules of its own day; and what people were told.
ALTER TABLE commitment ADD COLUMN seen jsonb;                   -- what the rules saw: attribute -> value; none for older ones
CREATE INDEX commitment_coming ON commitment (starts_at) WHERE status = 'ACCEPTED';

CREATE TABLE refusal (                                          -- a claim that a rule or a limit refused
  id           uuid PRIMARY KEY,
  order_id     uuid NOT NULL REFERENCES service_order,
  volunteer_id uuid NOT NULL REFERENCES volunteer,
  account_id   uuid REFERENCES account,                         -- who claimed, for themselves or for the team
  reasons      jsonb NOT NULL,
  seen         jsonb,                                           -- none where a limit came before any rule
  rule_version text NOT NULL REFERENCES rule_version,
  at           timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX refusal_by_order ON refusal (order_id, at DESC);
CREATE INDEX refusal_by_volunteer ON refusal (volunteer_id, at DESC);
CREATE INDEX refusal_by_age ON refusal (at);

CREATE TABLE reminder (                                         -- told once, whatever the number of nodes
  commitment_id uuid NOT NULL REFERENCES commitment,
  hours         int  NOT NULL CHECK (hours BETWEEN 1 AND 336),  -- before the service
  told_at       timestamptz NOT NULL,
  PRIMARY KEY (commitment_id, hours)
);

CREATE INDEX commitment_by_proposal ON commitment (proposal_id) WHERE proposal_id IS NOT NULL;
CREATE INDEX claim_answer_by_age ON claim_answer (created_at);
CREATE INDEX outbox_by_age ON outbox (created_at);
CREATE INDEX certificate_by_end ON certificate (expires_on);
