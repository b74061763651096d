-- Classes in which the holder learns first: the asker's keys, the holder's entries as tags under them, questions as
-- tags, and what the holder's officers decide about matches.
CREATE TABLE discovery_asker_key (
  partner     text NOT NULL REFERENCES partners_partner (id),
  class       text NOT NULL,
  epoch       integer NOT NULL CHECK (epoch > 0),
  -- Gone when the epoch is over.
  locked_key  bytea,
  public_key  bytea NOT NULL,
  evaluated   integer NOT NULL DEFAULT 0,
  created     timestamptz NOT NULL,
  valid_until timestamptz NOT NULL,
  PRIMARY KEY (partner, class, epoch)
);

CREATE TABLE discovery_partner_key (
  partner     text NOT NULL REFERENCES partners_partner (id),
  class       text NOT NULL,
  epoch       integer NOT NULL,
  public_key  bytea NOT NULL,
  most        integer NOT NULL,
  valid_until timestamptz NOT NULL,
  PRIMARY KEY (partner, class)
);

-- Our entries that the partner is evaluating; what opens the answer is encrypted.
CREATE TABLE discovery_entry_batch (
  batch           uuid PRIMARY KEY,
  partner         text NOT NULL REFERENCES partners_partner (id),
  class           text NOT NULL,
  epoch           integer NOT NULL,
  locked_blinding bytea NOT NULL,
  -- Of the tokens, in the order of the batch.
  digests         bigint[] NOT NULL,
  sent            timestamptz NOT NULL
);

-- Our entries by the digest of their token, with the tag under the partner's key once it is known.
CREATE TABLE discovery_entry (
  partner text NOT NULL REFERENCES partners_partner (id),
  class   text NOT NULL,
  digest  bigint NOT NULL,
  tag     bytea,
  PRIMARY KEY (partner, class, digest)
);
CREATE INDEX discovery_entry_tag ON discovery_entry (partner, class, tag);
CREATE TABLE discovery_owner (
  partner text NOT NULL,
  class   text NOT NULL,
  digest  bigint NOT NULL,
  record  text NOT NULL,
  PRIMARY KEY (partner, class, digest, record),
  FOREIGN KEY (partner, class, digest) REFERENCES discovery_entry (partner, class, digest)
    ON DELETE CASCADE
);

CREATE TABLE discovery_tag_question (
  question       uuid PRIMARY KEY,
  partner        text NOT NULL REFERENCES partners_partner (id),
  class          text NOT NULL,
  case_reference text NOT NULL,
  purpose        text NOT NULL,
  legal_basis    text NOT NULL,
  size           integer NOT NULL,
  message        uuid NOT NULL,
  asked          timestamptz NOT NULL,
  due            timestamptz NOT NULL,
  answered       timestamptz
);
CREATE INDEX discovery_tag_question_due ON discovery_tag_question (due) WHERE answered IS NULL;

-- Kept until the answer has gone.
CREATE TABLE discovery_question_tag (
  question uuid NOT NULL REFERENCES discovery_tag_question (question),
  position integer NOT NULL,
  tag      bytea NOT NULL,
  PRIMARY KEY (question, position)
);
CREATE INDEX discovery_question_tag_tag ON discovery_question_tag (tag);

CREATE TABLE discovery_match (
  question uuid NOT NULL REFERENCES discovery_tag_question (question),
  position integer NOT NULL,
  record   text NOT NULL,
  decision text CHECK (decision IN ('RELEASED', 'DECLINED', 'LAPSED')),
  decided_by uuid REFERENCES staff_officer (id),
  decided  timestamptz,
  PRIMARY KEY (question, position, record),
  CHECK ((decided_by IS NULL) OR (decision IN ('RELEASED', 'DECLINED')))
);

ALTER TABLE discovery_question ADD COLUMN due timestamptz;
