-- Whether the requester has agreed to who comes. It stands beside the status, which still says who holds a seat.
ALTER TABLE commitment
  ADD COLUMN consent text NOT NULL DEFAULT 'NOT_NEEDED' CHECK (consent IN ('NOT_NEEDED', 'ASKED', 'GIVEN')),
  ADD COLUMN consent_deadline timestamptz,
  ADD CONSTRAINT asked_until_some_moment CHECK (consent <> 'ASKED' OR consent_deadline IS NOT NULL),
  ADD CONSTRAINT nobody_serves_unagreed CHECK (consent <> 'ASKED' OR status NOT IN ('SERVING', 'SERVED'));
CREATE INDEX commitment_consents_due ON commitment (consent_deadline) WHERE status = 'ACCEPTED' AND consent = 'ASKED';
-- whom a requester did not want; asked about with every claim
CREATE INDEX commitment_refused_by_requester ON commitment (volunteer_id) WHERE status = 'DECLINED' AND consent = 'ASKED';
