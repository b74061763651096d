-- The audit and the ledger over it. Entries are only ever added: a trigger refuses every change but the one
-- that gives an entry its place in the ledger.
CREATE TABLE audit_entry (
  seq        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id         uuid NOT NULL UNIQUE,
  at         timestamptz NOT NULL,
  actor      text NOT NULL,
  act        text NOT NULL,
  record     text NOT NULL,
  result     text NOT NULL,
  facts      jsonb NOT NULL,
  leaf       bytea NOT NULL,
  leaf_index bigint UNIQUE
);
CREATE INDEX audit_entry_unsequenced ON audit_entry (seq) WHERE leaf_index IS NULL;
CREATE INDEX audit_entry_act ON audit_entry (act, seq DESC);
CREATE INDEX audit_entry_record ON audit_entry (record, seq DESC);

CREATE FUNCTION audit_entry_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.leaf_index IS NOT NULL
     OR (OLD.seq, OLD.id, OLD.at, OLD.actor, OLD.act, OLD.record, OLD.result, OLD.facts, OLD.leaf)
        IS DISTINCT FROM
        (NEW.seq, NEW.id, NEW.at, NEW.actor, NEW.act, NEW.record, NEW.result, NEW.facts, NEW.leaf) THEN
    RAISE EXCEPTION 'audit entries are final';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_entry_is_final BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION audit_entry_is_final();

CREATE TABLE audit_node (
  level integer NOT NULL,
  index bigint NOT NULL,
  hash  bytea NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (level, index)
);

CREATE TABLE audit_checkpoint (
  size bigint PRIMARY KEY,
  at   timestamptz NOT NULL,
  note text NOT NULL
);

-- Checkpoints of partners' ledgers that this node has witnessed.
CREATE TABLE audit_witnessed (
  partner text NOT NULL,
  size    bigint NOT NULL,
  at      timestamptz NOT NULL,
  note    text NOT NULL,
  PRIMARY KEY (partner, size)
);
