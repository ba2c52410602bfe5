-- The first tables. What must never be is refused here, whatever the code above does:
-- a seat held twice, a person in two places, a seat beyond the order's number, an unknown status.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- place ------------------------------------------------------------------------------------------
CREATE TABLE region (
  code        text PRIMARY KEY CHECK (code ~ '^[0-9]{6}$'),
  name        text NOT NULL,
  name_en     text NOT NULL,
  level       int  NOT NULL CHECK (level BETWEEN 0 AND 2),      -- 0 province, 1 city, 2 county
  parent_code text REFERENCES region,
  lon         double precision NOT NULL,                        -- WGS84, the seat of government
  lat         double precision NOT NULL,
  mountain    boolean NOT NULL DEFAULT false,                   -- one of the mountain and island counties of 2024
  island      boolean NOT NULL DEFAULT false
);

-- roster -----------------------------------------------------------------------------------------
CREATE TABLE volunteer (
  id           uuid PRIMARY KEY,
  code         text NOT NULL UNIQUE,                            -- the number on the coordinator's sheet
  name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  phone        text NOT NULL,
  honour       text NOT NULL,
  birth_year   int  NOT NULL CHECK (birth_year BETWEEN 1900 AND 2100),
  region_code  text NOT NULL REFERENCES region,
  max_km       int  NOT NULL CHECK (max_km BETWEEN 1 AND 1000),
  max_per_week int  NOT NULL CHECK (max_per_week BETWEEN 1 AND 50),
  status       text NOT NULL DEFAULT 'ACTIVE'
               CHECK (status IN ('ACTIVE', 'MOVED_OUT', 'RETIRED', 'DECEASED', 'REVOKED')),
  updated_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX volunteer_by_region ON volunteer (region_code);

CREATE TABLE volunteer_skill (
  volunteer_id uuid NOT NULL REFERENCES volunteer ON DELETE CASCADE,
  skill        text NOT NULL,
  level        int  NOT NULL CHECK (level BETWEEN 1 AND 5),
  PRIMARY KEY (volunteer_id, skill)
);
CREATE INDEX volunteer_by_skill ON volunteer_skill (skill, level);

CREATE TABLE certificate (
  volunteer_id uuid NOT NULL REFERENCES volunteer ON DELETE CASCADE,
  skill        text NOT NULL,                                   -- the skill that it allows
  number       text NOT NULL,
  issuer       text NOT NULL DEFAULT '',
  expires_on   date NOT NULL,
  PRIMARY KEY (volunteer_id, skill, number)
);

CREATE TABLE availability (                                     -- the weekly pattern, local time
  volunteer_id uuid NOT NULL REFERENCES volunteer ON DELETE CASCADE,
  day_of_week  int  NOT NULL CHECK (day_of_week BETWEEN 1 AND 7),
  from_time    time NOT NULL,
  to_time      time NOT NULL,
  PRIMARY KEY (volunteer_id, day_of_week, from_time),
  CHECK (from_time < to_time)
);

CREATE TABLE availability_exception (
  id           uuid PRIMARY KEY,
  volunteer_id uuid NOT NULL REFERENCES volunteer ON DELETE CASCADE,
  during       tstzrange NOT NULL CHECK (NOT isempty(during)),
  available    boolean NOT NULL,
  note         text NOT NULL DEFAULT ''
);
CREATE INDEX availability_exception_by_volunteer ON availability_exception (volunteer_id);

CREATE TABLE team (
  id          uuid PRIMARY KEY,
  code        text NOT NULL UNIQUE,
  name        text NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 60),
  kind        text NOT NULL,
  region_code text NOT NULL REFERENCES region,                  -- its base is that county's seat
  note        text NOT NULL DEFAULT '',
  active      boolean NOT NULL DEFAULT true
);
CREATE TABLE team_region (                                      -- counties served; a province or city code stands for all in it
  team_id     uuid NOT NULL REFERENCES team ON DELETE CASCADE,
  region_code text NOT NULL REFERENCES region,
  PRIMARY KEY (team_id, region_code)
);
CREATE TABLE team_member (
  team_id      uuid NOT NULL REFERENCES team ON DELETE CASCADE,
  volunteer_id uuid NOT NULL REFERENCES volunteer ON DELETE CASCADE,
  leader       boolean NOT NULL DEFAULT false,
  PRIMARY KEY (team_id, volunteer_id)
);
CREATE INDEX team_member_by_volunteer ON team_member (volunteer_id);

-- identity ---------------------------------------------------------------------------------------
CREATE TABLE requester (
  id          uuid PRIMARY KEY,
  name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  kind        text NOT NULL CHECK (kind IN ('ENTERPRISE', 'VILLAGE', 'COMMUNITY', 'SCHOOL', 'PERSON')),
  region_code text NOT NULL REFERENCES region,
  phone       text NOT NULL DEFAULT '',
  UNIQUE (name, region_code)
);
CREATE TABLE account (
  id            uuid PRIMARY KEY,
  username      text NOT NULL UNIQUE CHECK (username ~ '^[a-z0-9._-]{3,40}$'),
  password_hash text NOT NULL,
  display_name  text NOT NULL,
  role          text NOT NULL CHECK (role IN ('REQUESTER', 'VOLUNTEER', 'LEADER', 'COORDINATOR', 'ADMINISTRATOR')),
  volunteer_id  uuid UNIQUE REFERENCES volunteer,
  requester_id  uuid REFERENCES requester,
  active        boolean NOT NULL DEFAULT true,
  created_at    timestamptz NOT NULL DEFAULT now(),
  CHECK ((role IN ('VOLUNTEER', 'LEADER')) = (volunteer_id IS NOT NULL)),
  CHECK ((role = 'REQUESTER') = (requester_id IS NOT NULL))
);
CREATE TABLE account_scope (                                    -- the regions in which a coordinator acts
  account_id  uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  region_code text NOT NULL REFERENCES region,
  PRIMARY KEY (account_id, region_code)
);

-- rules ------------------------------------------------------------------------------------------
CREATE TABLE rule_version (
  hash          text PRIMARY KEY,
  content       jsonb NOT NULL,                                 -- file name -> text, all that is needed to read it again
  first_used_at timestamptz NOT NULL DEFAULT now()
);

-- order ------------------------------------------------------------------------------------------
CREATE SEQUENCE order_number;
CREATE TABLE service_order (
  id                uuid PRIMARY KEY,
  code              text NOT NULL UNIQUE,
  requester_id      uuid NOT NULL REFERENCES requester,
  function          text NOT NULL,
  title             text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  note              text NOT NULL DEFAULT '',
  region_code       text NOT NULL REFERENCES region,
  city_code         text NOT NULL REFERENCES region,            -- the key by which the product can be spread
  place             text NOT NULL,
  lon               double precision NOT NULL CHECK (lon BETWEEN 117.5 AND 123.5),
  lat               double precision NOT NULL CHECK (lat BETWEEN 26.5 AND 31.5),
  duration_minutes  int  NOT NULL CHECK (duration_minutes BETWEEN 10 AND 720),
  seats             int  NOT NULL CHECK (seats BETWEEN 1 AND 200),
  mode              text NOT NULL CHECK (mode IN ('GRAB', 'DISPATCH', 'GRAB_THEN_DISPATCH')),
  urgency           text NOT NULL CHECK (urgency IN ('NORMAL', 'PRIORITY', 'URGENT')),
  one_team          boolean NOT NULL DEFAULT false,             -- its function lets only one team serve it
  return_visit      boolean NOT NULL DEFAULT false,
  preferred_team_id uuid REFERENCES team,
  status            text NOT NULL
                    CHECK (status IN ('SUBMITTED', 'REJECTED', 'OPEN', 'FILLED', 'SERVED', 'CONFIRMED', 'CANCELLED', 'LAPSED')),
  opens_at          timestamptz,
  grab_deadline     timestamptz,
  starts_at         timestamptz,                                -- fixed by whoever takes the first seat
  rule_version      text NOT NULL REFERENCES rule_version,
  created_at        timestamptz NOT NULL DEFAULT now(),
  version           bigint NOT NULL DEFAULT 0,
  UNIQUE (id, seats),
  CHECK (status IN ('SUBMITTED', 'REJECTED', 'CANCELLED') OR opens_at IS NOT NULL)
);
CREATE INDEX service_order_pool ON service_order (region_code, opens_at) WHERE status IN ('OPEN', 'FILLED');
CREATE INDEX service_order_queue ON service_order (region_code, created_at) WHERE status = 'SUBMITTED';
CREATE INDEX service_order_by_requester ON service_order (requester_id, created_at DESC);
CREATE INDEX service_order_by_city ON service_order (city_code, status);

CREATE TABLE order_window (                                     -- the service as a whole lies within one of these
  order_id uuid NOT NULL REFERENCES service_order ON DELETE CASCADE,
  during   tstzrange NOT NULL CHECK (NOT isempty(during)),
  PRIMARY KEY (order_id, during)
);

CREATE TABLE seat (
  id          uuid PRIMARY KEY,
  order_id    uuid NOT NULL,
  number      int  NOT NULL CHECK (number >= 1),
  order_seats int  NOT NULL,                                    -- the order's number, so that the next line can compare
  skill       text NOT NULL,
  level       int  NOT NULL CHECK (level BETWEEN 1 AND 5),
  CHECK (number <= order_seats),
  FOREIGN KEY (order_id, order_seats) REFERENCES service_order (id, seats) ON UPDATE CASCADE ON DELETE CASCADE,
  UNIQUE (order_id, number),
  UNIQUE (id, order_id)
);

-- planning ---------------------------------------------------------------------------------------
CREATE TABLE planning_run (
  id            uuid PRIMARY KEY,
  region_code   text NOT NULL REFERENCES region,
  status        text NOT NULL CHECK (status IN ('QUEUED', 'RUNNING', 'DONE', 'STOPPED', 'FAILED')),
  horizon_start timestamptz NOT NULL,
  horizon_end   timestamptz NOT NULL,
  seconds       int  NOT NULL CHECK (seconds BETWEEN 1 AND 3600),
  seed          bigint NOT NULL,
  problem       jsonb,                                          -- in the contract's form, as solved
  problem_hash  text,
  progress      jsonb NOT NULL DEFAULT '[]',                    -- the score curve: one point per improvement
  stop_asked    boolean NOT NULL DEFAULT false,
  leased_until  timestamptz,
  failure       text NOT NULL DEFAULT '',
  rule_version  text NOT NULL REFERENCES rule_version,
  requested_by  uuid NOT NULL REFERENCES account,
  created_at    timestamptz NOT NULL DEFAULT now(),
  started_at    timestamptz,
  ended_at      timestamptz,
  CHECK (horizon_start < horizon_end)
);
CREATE UNIQUE INDEX planning_run_one_per_region ON planning_run (region_code) WHERE status IN ('QUEUED', 'RUNNING');

CREATE TABLE proposal (
  id                uuid PRIMARY KEY,
  run_id            uuid NOT NULL UNIQUE REFERENCES planning_run,
  region_code       text NOT NULL REFERENCES region,
  status            text NOT NULL CHECK (status IN ('DRAFT', 'PUBLISHED', 'DISCARDED')),
  unassigned_weight bigint NOT NULL,
  travel_minutes    bigint NOT NULL,
  solution          jsonb NOT NULL,
  created_at        timestamptz NOT NULL DEFAULT now(),
  published_at      timestamptz,
  published_by      uuid REFERENCES account
);
CREATE TABLE placement (                                        -- one order of a proposal, served by one team as a group
  id             uuid PRIMARY KEY,
  proposal_id    uuid NOT NULL REFERENCES proposal ON DELETE CASCADE,
  order_id       uuid NOT NULL REFERENCES service_order,
  team_id        uuid NOT NULL REFERENCES team,
  starts_at      timestamptz NOT NULL,
  leg_in_minutes  int NOT NULL CHECK (leg_in_minutes >= 0),     -- the way to it
  leg_out_minutes int NOT NULL CHECK (leg_out_minutes >= 0),    -- the way home, on a round's last visit; else 0
  pinned         boolean NOT NULL DEFAULT false,
  outcome        text NOT NULL DEFAULT 'DRAFT' CHECK (outcome IN ('DRAFT', 'PUBLISHED', 'STALE', 'REFUSED')),
  outcome_reason text NOT NULL DEFAULT '',
  UNIQUE (proposal_id, order_id)
);
CREATE TABLE placement_member (
  placement_id uuid NOT NULL REFERENCES placement ON DELETE CASCADE,
  seat_id      uuid NOT NULL REFERENCES seat,
  volunteer_id uuid NOT NULL REFERENCES volunteer,
  PRIMARY KEY (placement_id, seat_id),
  UNIQUE (placement_id, volunteer_id)
);
CREATE TABLE unplaced (
  proposal_id uuid NOT NULL REFERENCES proposal ON DELETE CASCADE,
  order_id    uuid NOT NULL REFERENCES service_order,
  reason      text NOT NULL CHECK (reason IN ('nobody-eligible', 'eligible-but-busy', 'lost-to-a-better-plan')),
  detail      text NOT NULL DEFAULT '',
  PRIMARY KEY (proposal_id, order_id)
);

-- ledger -----------------------------------------------------------------------------------------
CREATE TABLE commitment (
  id             uuid PRIMARY KEY,
  order_id       uuid NOT NULL REFERENCES service_order,
  seat_id        uuid NOT NULL,
  volunteer_id   uuid NOT NULL REFERENCES volunteer,
  team_id        uuid REFERENCES team,
  region_code    text NOT NULL REFERENCES region,
  city_code      text NOT NULL REFERENCES region,
  origin         text NOT NULL CHECK (origin IN ('GRAB', 'TEAM_GRAB', 'WAITLIST', 'PLACEMENT')),
  status         text NOT NULL
                 CHECK (status IN ('OFFERED', 'ACCEPTED', 'SERVING', 'SERVED',
                                   'DECLINED', 'EXPIRED', 'GIVEN_BACK', 'CANCELLED', 'NO_SHOW')),
  active         boolean NOT NULL GENERATED ALWAYS AS (status IN ('OFFERED', 'ACCEPTED', 'SERVING', 'SERVED')) STORED,
  starts_at      timestamptz NOT NULL,
  ends_at        timestamptz NOT NULL,
  period         tstzrange NOT NULL,                            -- the service with the way there and back
  offer_deadline timestamptz,
  proposal_id    uuid REFERENCES proposal,
  rule_version   text NOT NULL REFERENCES rule_version,
  created_at     timestamptz NOT NULL DEFAULT now(),
  ended_at       timestamptz,
  end_reason     text NOT NULL DEFAULT '',
  CHECK (starts_at < ends_at),
  CHECK (period @> tstzrange(starts_at, ends_at)),
  CHECK (status <> 'OFFERED' OR offer_deadline IS NOT NULL),
  FOREIGN KEY (seat_id, order_id) REFERENCES seat (id, order_id),
  CONSTRAINT nobody_in_two_places EXCLUDE USING gist (volunteer_id WITH =, period WITH &&) WHERE (active)
);
CREATE UNIQUE INDEX one_holder_per_seat ON commitment (seat_id) WHERE active;
CREATE UNIQUE INDEX one_seat_per_person ON commitment (order_id, volunteer_id) WHERE active;
CREATE INDEX commitment_by_volunteer ON commitment (volunteer_id, starts_at DESC);
CREATE INDEX commitment_offers_due ON commitment (offer_deadline) WHERE status = 'OFFERED';

CREATE TABLE waitlist (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, -- the order of arrival
  order_id     uuid NOT NULL REFERENCES service_order,
  volunteer_id uuid NOT NULL REFERENCES volunteer,
  team_id      uuid REFERENCES team,
  status       text NOT NULL CHECK (status IN ('WAITING', 'PROMOTED', 'LEFT', 'CLOSED')),
  rule_version text NOT NULL REFERENCES rule_version,
  arrived_at   timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE UNIQUE INDEX one_place_in_the_queue ON waitlist (order_id, volunteer_id) WHERE status = 'WAITING';
CREATE INDEX waitlist_next ON waitlist (order_id, id) WHERE status = 'WAITING';

CREATE TABLE claim_answer (                                     -- the first answer to an Idempotency-Key
  account_id uuid NOT NULL REFERENCES account,
  key        text NOT NULL CHECK (length(key) BETWEEN 1 AND 100),
  body_hash  text NOT NULL,
  answer     jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (account_id, key)
);

-- service ----------------------------------------------------------------------------------------
CREATE TABLE service_record (
  commitment_id  uuid PRIMARY KEY REFERENCES commitment,
  checked_in_at  timestamptz NOT NULL,
  checked_out_at timestamptz,
  CHECK (checked_out_at IS NULL OR checked_in_at <= checked_out_at)
);
CREATE TABLE confirmation (                                     -- the requester's word on an order that was served
  order_id     uuid PRIMARY KEY REFERENCES service_order,
  stars        int NOT NULL CHECK (stars BETWEEN 1 AND 5),
  comment      text NOT NULL DEFAULT '',
  confirmed_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE hours_entry (                                      -- append-only: a correction is a new entry
  id            uuid PRIMARY KEY,
  volunteer_id  uuid NOT NULL REFERENCES volunteer,
  commitment_id uuid NOT NULL REFERENCES commitment,
  minutes       int  NOT NULL,
  points        int  NOT NULL,
  kind          text NOT NULL CHECK (kind IN ('CREDIT', 'CORRECTION')),
  note          text NOT NULL DEFAULT '',
  rule_version  text NOT NULL REFERENCES rule_version,
  created_at    timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX one_credit_per_commitment ON hours_entry (commitment_id) WHERE kind = 'CREDIT';
CREATE INDEX hours_entry_by_volunteer ON hours_entry (volunteer_id, created_at DESC);

-- notify -----------------------------------------------------------------------------------------
CREATE TABLE outbox (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tx          xid8 NOT NULL DEFAULT pg_current_xact_id(),       -- readers wait until every earlier writer has ended
  event_id    uuid NOT NULL UNIQUE,                             -- by which the hearer forgets repeats
  topic       text NOT NULL,
  region_code text NOT NULL,
  subject_id  uuid NOT NULL,
  payload     jsonb NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX outbox_tail ON outbox (tx, id);

CREATE TABLE audit (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at           timestamptz NOT NULL DEFAULT now(),
  account_id   uuid,                                            -- none: the clock or the simulator
  action       text NOT NULL,
  subject_type text NOT NULL,
  subject_id   uuid NOT NULL,
  region_code  text NOT NULL,
  detail       jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_by_subject ON audit (subject_id, id);

-- what is written once stays as it was written
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER hours_entry_append_only  BEFORE UPDATE OR DELETE ON hours_entry  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_append_only        BEFORE UPDATE OR DELETE ON audit        FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rule_version_append_only BEFORE UPDATE OR DELETE ON rule_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
