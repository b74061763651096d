-- The audit and its ledger are only ever added to; emptying a table would have slipped past a trigger on rows.
CREATE FUNCTION audit_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit entries are final';
END $$;
CREATE TRIGGER audit_entry_is_kept BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_final();
CREATE TRIGGER audit_node_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_node
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_final();
CREATE TRIGGER audit_checkpoint_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_checkpoint
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_final();
CREATE TRIGGER audit_witnessed_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_witnessed
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_final();

-- A consent is its originator's: another authority that gives an item the same id must not open or shorten it.
ALTER TABLE disclosure_grant DROP CONSTRAINT disclosure_grant_pkey;
ALTER TABLE disclosure_grant ADD PRIMARY KEY (item, originator, recipient, purpose);

-- Who first wanted an item passed on, so that the release takes another person.
CREATE TABLE requests_pass_on (
  item        uuid NOT NULL,
  recipient   text NOT NULL,
  purpose     text NOT NULL,
  prepared_by uuid NOT NULL REFERENCES staff_officer (id),
  prepared    timestamptz NOT NULL,
  PRIMARY KEY (item, recipient, purpose)
);
