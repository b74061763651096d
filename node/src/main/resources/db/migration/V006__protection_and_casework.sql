-- Shields: which record must stay out of which partner's index.
CREATE TABLE protection_shield (
  id        uuid PRIMARY KEY,
  record    text NOT NULL,
  partner   text NOT NULL,
  need      text NOT NULL,
  raised_by uuid NOT NULL,
  raised_at timestamptz NOT NULL,
  UNIQUE (record, partner)
);

CREATE SEQUENCE casework_reference;

CREATE TABLE casework_file (
  id             uuid PRIMARY KEY,
  reference      text NOT NULL UNIQUE,
  title          text NOT NULL,
  kind           text NOT NULL CHECK (kind IN ('INQUIRY', 'SMUGGLING')),
  offences       text[] NOT NULL,
  classification text NOT NULL,
  summary        text NOT NULL,
  benefit        text,
  owner          uuid NOT NULL REFERENCES staff_officer (id),
  opened         timestamptz NOT NULL,
  closed         timestamptz,
  -- No smuggling case without evidence of a material benefit (Smuggling Protocol, art. 3(a)).
  CHECK (kind <> 'SMUGGLING' OR benefit IS NOT NULL)
);

-- Suspects and listed persons. Protected people are kept apart, in a table that has no room for an identifier.
CREATE TABLE casework_subject (
  id          uuid PRIMARY KEY,
  file        uuid NOT NULL REFERENCES casework_file (id),
  standing    text NOT NULL CHECK (standing IN ('SUSPECT', 'LISTED')),
  names       text[] NOT NULL CHECK (cardinality(names) > 0),
  birth_dates text[] NOT NULL,
  role        text,
  legal_state text,
  art5_check  jsonb,
  list        text,
  reference   text,
  stated_as   text,
  added       timestamptz NOT NULL,
  CHECK ((standing = 'SUSPECT') = (role IS NOT NULL AND legal_state IS NOT NULL)),
  CHECK ((standing = 'LISTED') = (list IS NOT NULL AND reference IS NOT NULL)),
  UNIQUE (file, list, reference)
);
CREATE INDEX casework_subject_file ON casework_subject (file);

CREATE TABLE casework_identifier (
  id      uuid PRIMARY KEY,
  file    uuid NOT NULL REFERENCES casework_file (id),
  subject uuid REFERENCES casework_subject (id),
  kind    text NOT NULL,
  country text,
  value   text NOT NULL,
  added   timestamptz NOT NULL
);
CREATE INDEX casework_identifier_file ON casework_identifier (file);

CREATE TABLE casework_protected_person (
  id    uuid PRIMARY KEY,
  file  uuid NOT NULL REFERENCES casework_file (id),
  role  text NOT NULL,
  alias text NOT NULL,
  added timestamptz NOT NULL
);

-- Items keep the canonical record as the originator gave it; the columns beside it are for searching.
CREATE TABLE casework_item (
  id           uuid NOT NULL,
  file         uuid NOT NULL REFERENCES casework_file (id),
  originator   text NOT NULL,
  content      text NOT NULL,
  delivered_by text,
  request      uuid,
  received     timestamptz NOT NULL,
  review_by    date NOT NULL,
  PRIMARY KEY (file, id)
);

CREATE TABLE casework_outcome (
  id       uuid PRIMARY KEY,
  file     uuid NOT NULL REFERENCES casework_file (id),
  kind     text NOT NULL,
  subject  uuid REFERENCES casework_subject (id),
  happened date NOT NULL,
  account  text NOT NULL,
  recorded timestamptz NOT NULL
);
