-- Seats that change hands between volunteers: handed over to a colleague, or swapped for one of theirs.
ALTER TABLE commitment DROP CONSTRAINT commitment_origin_check;
ALTER TABLE commitment ADD CONSTRAINT commitment_origin_check
  CHECK (origin IN ('GRAB', 'TEAM_GRAB', 'WAITLIST', 'PLACEMENT', 'HAND_OVER', 'SWAP'));

CREATE TABLE exchange (
  id           uuid PRIMARY KEY,
  kind         text NOT NULL CHECK (kind IN ('HAND_OVER', 'SWAP')),
  status       text NOT NULL
               CHECK (status IN ('PROPOSED', 'AGREED', 'DONE', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'REFUSED')),
  open         boolean NOT NULL GENERATED ALWAYS AS (status IN ('PROPOSED', 'AGREED')) STORED,
  from_id      uuid NOT NULL REFERENCES volunteer,              -- who proposes
  to_id        uuid NOT NULL REFERENCES volunteer,              -- the colleague
  given_id     uuid NOT NULL REFERENCES commitment,             -- the promise of who proposes
  taken_id     uuid REFERENCES commitment,                      -- the colleague's, in a swap
  deadline     timestamptz NOT NULL,                            -- for the answer that is awaited
  rule_version text NOT NULL REFERENCES rule_version,           -- by which it was judged last
  approved_by  uuid REFERENCES account,
  end_reason   text NOT NULL DEFAULT '',
  created_at   timestamptz NOT NULL DEFAULT now(),
  ended_at     timestamptz,
  UNIQUE (id, open),
  CHECK (from_id <> to_id),
  CHECK (given_id <> taken_id),
  CHECK ((kind = 'SWAP') = (taken_id IS NOT NULL)),
  CHECK (kind = 'SWAP' OR status NOT IN ('AGREED', 'REFUSED')), -- only a swap is asked of a coordinator
  CHECK (kind = 'SWAP' OR approved_by IS NULL),
  CHECK ((status IN ('PROPOSED', 'AGREED')) = (ended_at IS NULL))
);
CREATE INDEX exchange_due ON exchange (deadline) WHERE open;
CREATE INDEX exchange_from ON exchange (from_id, created_at DESC);
CREATE INDEX exchange_to ON exchange (to_id, created_at DESC);

CREATE TABLE exchange_commitment (                              -- so that a promise is in one open exchange only
  exchange_id   uuid NOT NULL,
  commitment_id uuid NOT NULL REFERENCES commitment,
  open          boolean NOT NULL,
  PRIMARY KEY (exchange_id, commitment_id),
  FOREIGN KEY (exchange_id, open) REFERENCES exchange (id, open) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE UNIQUE INDEX one_open_exchange ON exchange_commitment (commitment_id) WHERE open;
