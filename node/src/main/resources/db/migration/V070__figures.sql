-- Joint figures: what each side counted for a period, what it changed by hand and why, and what both signed. Counts are
-- kept as the canonical text that was sent; none of the columns has room for anything about a person but the reasons,
-- which officers write about acts.
CREATE TABLE figures_figures (
  id          uuid PRIMARY KEY,
  partner     text NOT NULL REFERENCES partners_partner (id),
  agreement   text NOT NULL,
  from_day    date NOT NULL,
  to_day      date NOT NULL CHECK (to_day >= from_day),
  replaces    uuid REFERENCES figures_figures (id),
  opened      timestamptz NOT NULL,
  opened_here boolean NOT NULL,
  -- Where the matter stands and when the next step is due, kept beside it so that no list must read whole counts.
  standing    text NOT NULL,
  due         timestamptz
);
-- One matter for a period at a time: another may only replace one that is signed.
CREATE UNIQUE INDEX figures_figures_period
  ON figures_figures (partner, from_day, to_day, replaces) NULLS NOT DISTINCT;

CREATE TABLE figures_count (
  figures uuid NOT NULL REFERENCES figures_figures (id) ON UPDATE CASCADE,
  side    text NOT NULL CHECK (side IN ('OURS', 'THEIRS')),
  version integer NOT NULL CHECK (version >= 1),
  content text NOT NULL,
  at      timestamptz NOT NULL,
  officer uuid REFERENCES staff_officer (id),
  trouble text,
  PRIMARY KEY (figures, side, version),
  CHECK ((side = 'OURS') = (officer IS NOT NULL))
);

CREATE TABLE figures_adjustment (
  figures  uuid NOT NULL REFERENCES figures_figures (id) ON UPDATE CASCADE,
  measure  text NOT NULL,
  doer     text NOT NULL,
  act      text NOT NULL,
  kind     text NOT NULL CHECK (kind IN ('ADDED', 'REMOVED', 'CHANGED')),
  reason   text NOT NULL CHECK (reason <> ''),
  at       timestamptz,
  quantity bigint,
  officer  uuid NOT NULL REFERENCES staff_officer (id),
  made     timestamptz NOT NULL,
  PRIMARY KEY (figures, measure, doer, act),
  CHECK ((kind = 'REMOVED') = (quantity IS NULL)),
  CHECK ((at IS NULL) = (quantity IS NULL))
);

CREATE TABLE figures_signature (
  figures   uuid NOT NULL REFERENCES figures_figures (id) ON UPDATE CASCADE,
  side      text NOT NULL CHECK (side IN ('OURS', 'THEIRS')),
  record    bytea NOT NULL CHECK (octet_length(record) = 32),
  signature bytea NOT NULL CHECK (octet_length(signature) = 64),
  at        timestamptz NOT NULL,
  officer   uuid REFERENCES staff_officer (id),
  PRIMARY KEY (figures, side)
);

-- What both have signed is never rewritten; newer figures of the same period name the older.
CREATE TABLE figures_joint (
  figures         uuid PRIMARY KEY REFERENCES figures_figures (id),
  record          text NOT NULL,
  our_signature   bytea NOT NULL CHECK (octet_length(our_signature) = 64),
  their_signature bytea NOT NULL CHECK (octet_length(their_signature) = 64),
  at              timestamptz NOT NULL
);
CREATE FUNCTION figures_joint_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'signed figures are final';
END $$;
CREATE TRIGGER figures_joint_is_final BEFORE UPDATE OR DELETE ON figures_joint
  FOR EACH ROW EXECUTE FUNCTION figures_joint_is_final();
