-- identity: who is signed in, and who tries to -----------------------------------------------------
CREATE TABLE refresh_token (                                    -- of a token nothing is kept but its hash
  hash           bytea PRIMARY KEY CHECK (octet_length(hash) = 32),   -- SHA-256
  family_id      uuid NOT NULL,                                 -- one login and all tokens that came of it
  account_id     uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  user_agent     text NOT NULL CHECK (length(user_agent) <= 120),
  issued_at      timestamptz NOT NULL DEFAULT now(),
  expires_at     timestamptz NOT NULL,                          -- unless it is used before
  family_ends_at timestamptz NOT NULL,                          -- however often it is used
  used_at        timestamptz,                                   -- a token is good once
  revoked_at     timestamptz,
  CHECK (issued_at < expires_at AND expires_at <= family_ends_at)
);
CREATE UNIQUE INDEX one_unused_token_per_family ON refresh_token (family_id) WHERE used_at IS NULL AND revoked_at IS NULL;
CREATE INDEX refresh_token_by_family ON refresh_token (family_id);
CREATE INDEX refresh_token_by_account ON refresh_token (account_id) WHERE revoked_at IS NULL;
CREATE INDEX refresh_token_expired ON refresh_token (expires_at);

CREATE TABLE login_count (                                      -- failed logins, forgotten little by little
  subject      bytea PRIMARY KEY CHECK (octet_length(subject) = 32),  -- SHA-256 of a username, an address, or both
  familiar     boolean NOT NULL DEFAULT false,                  -- of both: that person has logged in from there
  level        double precision NOT NULL DEFAULT 0 CHECK (level >= 0),  -- failures not yet forgotten, as of counted_at
  counted_at   timestamptz NOT NULL DEFAULT now(),
  closed_until timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX login_count_by_age ON login_count (counted_at);
