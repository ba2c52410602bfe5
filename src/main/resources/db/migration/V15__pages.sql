-- Lists of orders are read from their latest end, whatever their number: per status, within the province, a city, a county.
DROP INDEX service_order_by_city;
CREATE INDEX service_order_latest ON service_order (status, id DESC);
CREATE INDEX service_order_latest_of_city ON service_order (city_code, status, id DESC);
CREATE INDEX service_order_latest_of_county ON service_order (region_code, status, id DESC);

-- A day's services and a stretch of the past: rows come nearly in this order, so that a range index costs an insert nothing.
CREATE INDEX commitment_by_start ON commitment USING brin (starts_at) WITH (pages_per_range = 16);
CREATE INDEX commitment_by_team ON commitment (team_id, starts_at) WHERE team_id IS NOT NULL;
CREATE INDEX hours_entry_by_age ON hours_entry USING brin (created_at) WITH (pages_per_range = 16);

-- What a requester complains of, and what the coordinator answered. Written once, answered once.
CREATE TABLE complaint (
  id          uuid PRIMARY KEY,
  order_id    uuid NOT NULL REFERENCES service_order,
  text        text NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
  created_at  timestamptz NOT NULL DEFAULT now(),
  answer      text NOT NULL DEFAULT '' CHECK (length(answer) <= 2000),
  answered_at timestamptz,
  CHECK ((answered_at IS NULL) = (answer = ''))
);
CREATE INDEX complaint_by_order ON complaint (order_id, created_at);
CREATE INDEX complaint_open ON complaint (created_at) WHERE answered_at IS NULL;
