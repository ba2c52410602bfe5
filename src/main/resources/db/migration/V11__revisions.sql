-- Whoever remembers a volunteer asks by the revision whether they are still as they were: one number instead of the
-- person's skills, certificates, hours and teams. It comes from a sequence, so that what was rolled back is never used again.
CREATE SEQUENCE volunteer_revision;
ALTER TABLE volunteer ADD COLUMN revision bigint NOT NULL DEFAULT nextval('volunteer_revision');

CREATE FUNCTION volunteer_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.revision := nextval('volunteer_revision');
  RETURN NEW;
END $$;
CREATE TRIGGER volunteer_changed BEFORE UPDATE ON volunteer FOR EACH ROW EXECUTE FUNCTION volunteer_changed();

-- people are locked in the order of their ids, as everybody does
CREATE FUNCTION part_of_volunteer_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE volunteer v SET revision = DEFAULT
    FROM (SELECT id FROM volunteer WHERE id IN (SELECT volunteer_id FROM changed) ORDER BY id FOR NO KEY UPDATE) theirs
   WHERE v.id = theirs.id;
  RETURN NULL;
END $$;

DO $$
DECLARE part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['volunteer_skill', 'certificate', 'availability', 'availability_exception', 'team_member'] LOOP
    EXECUTE format('CREATE TRIGGER changes_volunteer_by_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION part_of_volunteer_changed()', part);
    EXECUTE format('CREATE TRIGGER changes_volunteer_by_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION part_of_volunteer_changed()', part);
    EXECUTE format('CREATE TRIGGER changes_volunteer_from AFTER UPDATE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION part_of_volunteer_changed()', part);
    EXECUTE format('CREATE TRIGGER changes_volunteer_to AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION part_of_volunteer_changed()', part);
  END LOOP;
END $$;

-- a team that rests is no team of theirs, and teams come by their code
CREATE FUNCTION team_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE volunteer v SET revision = DEFAULT
    FROM (SELECT id FROM volunteer
           WHERE id IN (SELECT m.volunteer_id
                          FROM team_member m
                          JOIN now_so n ON n.id = m.team_id
                          JOIN was_so w ON w.id = n.id
                         WHERE (n.active, n.code) IS DISTINCT FROM (w.active, w.code))
           ORDER BY id FOR NO KEY UPDATE) theirs
   WHERE v.id = theirs.id;
  RETURN NULL;
END $$;
CREATE TRIGGER changes_its_members AFTER UPDATE ON team REFERENCING OLD TABLE AS was_so NEW TABLE AS now_so
  FOR EACH STATEMENT EXECUTE FUNCTION team_changed();

-- An order's windows and seats are what was asked for; they are remembered and must not change under whoever does.
CREATE TRIGGER seat_stays BEFORE UPDATE OF id, order_id, number, skill, level ON seat
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER window_stays BEFORE UPDATE ON order_window FOR EACH ROW EXECUTE FUNCTION refuse_change();
