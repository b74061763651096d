-- Exhibits: their content in encrypted pieces beside their custody chain, so that a backup holds both and an upload that
-- breaks off leaves nothing behind.
CREATE TABLE evidence_exhibit (
  id         uuid PRIMARY KEY,
  file       uuid NOT NULL REFERENCES casework_file (id),
  label      text NOT NULL,
  file_name  text NOT NULL,
  handling   text NOT NULL,
  originator text NOT NULL,
  size       bigint NOT NULL CHECK (size > 0),
  sha256     bytea NOT NULL CHECK (length(sha256) = 32),
  received   timestamptz NOT NULL
);
CREATE INDEX evidence_exhibit_file ON evidence_exhibit (file);

CREATE TABLE evidence_piece (
  exhibit uuid NOT NULL REFERENCES evidence_exhibit (id) DEFERRABLE INITIALLY DEFERRED,
  number  integer NOT NULL,
  locked  bytea NOT NULL,
  PRIMARY KEY (exhibit, number)
);

-- What happened to an exhibit, as signed text; each entry names the digest of the one before.
CREATE TABLE evidence_custody (
  exhibit   uuid NOT NULL REFERENCES evidence_exhibit (id),
  number    integer NOT NULL,
  kind      text NOT NULL,
  at        timestamptz NOT NULL,
  officer   uuid NOT NULL REFERENCES staff_officer (id),
  text      text NOT NULL,
  signature bytea NOT NULL,
  PRIMARY KEY (exhibit, number)
);

-- The provider's permission to use an exhibit under H1 in court.
CREATE TABLE evidence_permission (
  exhibit   uuid PRIMARY KEY REFERENCES evidence_exhibit (id),
  reference text NOT NULL,
  officer   uuid NOT NULL REFERENCES staff_officer (id),
  recorded  timestamptz NOT NULL
);

CREATE FUNCTION evidence_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'evidence and its custody are only added to';
END $$;
CREATE TRIGGER evidence_exhibit_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence_exhibit
  FOR EACH STATEMENT EXECUTE FUNCTION evidence_is_final();
CREATE TRIGGER evidence_piece_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence_piece
  FOR EACH STATEMENT EXECUTE FUNCTION evidence_is_final();
CREATE TRIGGER evidence_custody_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence_custody
  FOR EACH STATEMENT EXECUTE FUNCTION evidence_is_final();
