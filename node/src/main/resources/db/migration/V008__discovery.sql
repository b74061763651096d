-- Blinded discovery. Keys and blinds are kept encrypted and are destroyed when their epoch or question is over.
CREATE TABLE discovery_stale (
  partner text PRIMARY KEY REFERENCES partners_partner (id),
  since   timestamptz NOT NULL,
  touched timestamptz NOT NULL
);

CREATE TABLE discovery_epoch (
  partner       text NOT NULL REFERENCES partners_partner (id),
  class         text NOT NULL,
  epoch         integer NOT NULL,
  locked_key    bytea,
  public_key    bytea NOT NULL,
  filter_digest bytea NOT NULL,
  entries       integer NOT NULL,
  created       timestamptz NOT NULL,
  valid_until   timestamptz NOT NULL,
  PRIMARY KEY (partner, class, epoch)
);

CREATE TABLE discovery_filter (
  partner  text NOT NULL REFERENCES partners_partner (id),
  class    text NOT NULL,
  epoch    integer NOT NULL,
  content  bytea NOT NULL,
  received timestamptz NOT NULL,
  PRIMARY KEY (partner, class)
);

CREATE TABLE discovery_lookup (
  id          uuid PRIMARY KEY,
  file        uuid NOT NULL REFERENCES casework_file (id),
  partner     text NOT NULL REFERENCES partners_partner (id),
  asked_by    uuid NOT NULL REFERENCES staff_officer (id),
  purpose     text NOT NULL,
  legal_basis text NOT NULL,
  asked       timestamptz NOT NULL,
  records     text[] NOT NULL
);
CREATE INDEX discovery_lookup_file ON discovery_lookup (file, asked DESC);

CREATE TABLE discovery_question (
  id              uuid PRIMARY KEY,
  lookup          uuid NOT NULL REFERENCES discovery_lookup (id),
  class           text NOT NULL,
  epoch           integer NOT NULL,
  state           text NOT NULL,
  reason          text,
  tokens          integer NOT NULL,
  padded          integer NOT NULL,
  gates           text,
  locked_blinding bytea,
  -- Opens the commitment in a dispute over what was asked.
  locked_opening  bytea,
  slots           jsonb NOT NULL
);
CREATE INDEX discovery_question_lookup ON discovery_question (lookup);

CREATE TABLE discovery_hit (
  lookup   uuid NOT NULL REFERENCES discovery_lookup (id),
  record   text NOT NULL,
  kind     text NOT NULL,
  basis    text NOT NULL,
  strength text NOT NULL,
  PRIMARY KEY (lookup, record, kind, basis)
);

CREATE TABLE discovery_budget (
  side    text NOT NULL,
  partner text NOT NULL,
  class   text NOT NULL,
  day     date NOT NULL,
  scope   text NOT NULL,
  key     text NOT NULL,
  used    integer NOT NULL,
  PRIMARY KEY (side, partner, class, day, scope, key)
);

-- What the holder knows of partners' questions: counts, purposes, case references. Values never arrive.
CREATE TABLE discovery_purpose_log (
  question       uuid PRIMARY KEY,
  partner        text NOT NULL REFERENCES partners_partner (id),
  case_reference text NOT NULL,
  purpose        text NOT NULL,
  officer        text NOT NULL,
  class          text NOT NULL,
  size           integer NOT NULL,
  outcome        text NOT NULL,
  at             timestamptz NOT NULL
);
CREATE INDEX discovery_purpose_log_partner ON discovery_purpose_log (partner, at DESC);
