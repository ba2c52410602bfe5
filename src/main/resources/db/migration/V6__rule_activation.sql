-- Which version of the rules held from when on, and through whom. The latest row is in force.
CREATE TABLE rule_activation (
  number       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id           uuid NOT NULL UNIQUE,                            -- by which the audit names it
  rule_version text NOT NULL REFERENCES rule_version,
  source       text NOT NULL CHECK (source IN ('FOLDER', 'ROLLBACK')),
  account_id   uuid REFERENCES account,                         -- none: somebody at a machine
  who          text NOT NULL,                                   -- the account's name, or the machine's user
  reason       text NOT NULL DEFAULT '',
  changes      jsonb NOT NULL,                                  -- against the version that held before
  activated_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TRIGGER rule_activation_append_only BEFORE UPDATE OR DELETE ON rule_activation
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE INDEX audit_of_rules ON audit (id) WHERE subject_type = 'rules';
