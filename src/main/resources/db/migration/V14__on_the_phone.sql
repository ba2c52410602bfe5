-- What a phone tells late and what it proves: check-ins that waited for a network, the code that a requester shows.
ALTER TABLE service_record
  ADD COLUMN check_in_key  text CHECK (length(check_in_key) BETWEEN 1 AND 100),   -- a repeat under it is the same act
  ADD COLUMN check_out_key text CHECK (length(check_out_key) BETWEEN 1 AND 100),
  ADD COLUMN on_site       boolean NOT NULL DEFAULT false,                        -- the requester's code was told
  ADD COLUMN heard_in_at   timestamptz NOT NULL DEFAULT now(),                    -- when the house heard of it
  ADD COLUMN heard_out_at  timestamptz;

CREATE TABLE visit_code (                                       -- what the requester shows to who comes
  order_id   uuid PRIMARY KEY REFERENCES service_order ON DELETE CASCADE,
  code       text NOT NULL CHECK (code ~ '^[0-9]{6}$'),
  created_at timestamptz NOT NULL DEFAULT now()
);
