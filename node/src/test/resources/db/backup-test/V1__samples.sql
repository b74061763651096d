-- Every kind of column and rule that a back-up has to carry over.
CREATE TABLE sample_kind (
  code text PRIMARY KEY,
  label text NOT NULL
);
INSERT INTO sample_kind VALUES ('A', 'from the migration'), ('B', 'from the migration');

CREATE TABLE sample_entry (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL REFERENCES sample_kind (code),
  body text,
  bytes bytea,
  made timestamptz NOT NULL DEFAULT now(),
  facts jsonb,
  tags text[],
  weight double precision,
  amount numeric(30, 10),
  length_of_body integer GENERATED ALWAYS AS (length(body)) STORED
);

CREATE TABLE sample_pair_left (
  id bigint PRIMARY KEY,
  right_id bigint
);
CREATE TABLE sample_pair_right (
  id bigint PRIMARY KEY,
  left_id bigint NOT NULL REFERENCES sample_pair_left (id)
);
ALTER TABLE sample_pair_left
  ADD FOREIGN KEY (right_id) REFERENCES sample_pair_right (id) DEFERRABLE INITIALLY DEFERRED;

CREATE FUNCTION sample_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'entries are only added';
END $$;
CREATE TRIGGER sample_entry_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON sample_entry
  EXECUTE FUNCTION sample_refuse();

CREATE SEQUENCE sample_number START 100;
CREATE SEQUENCE sample_unused START 7;
