-- Care files: harm, consent, referral and protection status of people under an alias. No column has room for a name or
-- a number of theirs, and nothing here refers to a table of criminal cases.
CREATE TABLE protection_file (
  id             uuid PRIMARY KEY,
  alias          text NOT NULL CHECK (length(alias) BETWEEN 1 AND 80),
  opened_by      uuid NOT NULL,
  opened         timestamptz NOT NULL,
  claim          text NOT NULL,
  age            text NOT NULL,
  recovery_until timestamptz,
  health         text NOT NULL,
  feared         text[] NOT NULL
);

CREATE TABLE protection_harm (
  id            uuid PRIMARY KEY,
  file          uuid NOT NULL REFERENCES protection_file (id),
  codes         text[] NOT NULL CHECK (cardinality(codes) > 0),
  terms         text NOT NULL,
  means         text NOT NULL,
  debt          numeric(12, 2),
  debt_currency text,
  lost          numeric(12, 2),
  lost_currency text,
  deceived_by   text NOT NULL,
  account       text NOT NULL,
  recorded_by   uuid NOT NULL,
  recorded      timestamptz NOT NULL,
  CHECK ((debt IS NULL) = (debt_currency IS NULL)),
  CHECK ((lost IS NULL) = (lost_currency IS NULL))
);
CREATE INDEX protection_harm_file ON protection_harm (file);

-- Decisions are kept, the later one counts; the number tells their order also within one instant.
CREATE TABLE protection_consent (
  id          uuid PRIMARY KEY,
  number      bigint GENERATED ALWAYS AS IDENTITY,
  file        uuid NOT NULL REFERENCES protection_file (id),
  use         text NOT NULL,
  answer      text NOT NULL CHECK (answer IN ('GIVEN', 'REFUSED', 'WITHDRAWN')),
  language    text NOT NULL,
  interpreter text NOT NULL,
  taken_by    uuid NOT NULL,
  taken       timestamptz NOT NULL
);
CREATE INDEX protection_consent_file ON protection_consent (file);

-- The only way from harm to a criminal case: by its reference, released with consent.
CREATE TABLE protection_release (
  harm      uuid NOT NULL REFERENCES protection_harm (id),
  reference text NOT NULL,
  released  timestamptz NOT NULL,
  withdrawn timestamptz,
  PRIMARY KEY (harm, reference)
);
CREATE INDEX protection_release_reference ON protection_release (reference);

CREATE TABLE protection_referral (
  id          uuid PRIMARY KEY,
  file        uuid NOT NULL REFERENCES protection_file (id),
  need        text NOT NULL,
  referred_to text NOT NULL,
  state       text NOT NULL CHECK (state IN ('PENDING', 'ACCEPTED', 'REJECTED', 'DONE')),
  made_by     uuid,
  made        timestamptz NOT NULL,
  due         timestamptz NOT NULL,
  overdue     timestamptz
);
CREATE INDEX protection_referral_open ON protection_referral (due) WHERE state IN ('PENDING', 'ACCEPTED');
