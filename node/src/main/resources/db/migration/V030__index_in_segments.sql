-- An index is a base and up to eight later segments, each under its own key, stated in manifests that stand in the
-- ledger. The indexes of before cannot be read in that form: they are made anew, which loses nothing.
DROP TABLE discovery_epoch;
DROP TABLE discovery_filter;

ALTER TABLE discovery_stale ADD COLUMN renew boolean NOT NULL DEFAULT false;
-- The change up to which a rebuild has been planned; the note goes when that rebuild has been published.
ALTER TABLE discovery_stale ADD COLUMN planned timestamptz;
INSERT INTO discovery_stale (partner, since, touched)
  SELECT id, now(), now() FROM partners_partner ON CONFLICT (partner) DO NOTHING;

CREATE TABLE discovery_segment (
  partner       text NOT NULL REFERENCES partners_partner (id),
  class         text NOT NULL,
  epoch         integer NOT NULL CHECK (epoch > 0),
  segment       integer NOT NULL CHECK (segment BETWEEN 0 AND 8),
  -- PLANNED: pieces are being built; BUILT: waits for the ledger; LIVE: published; OVER: its key is destroyed.
  state         text NOT NULL CHECK (state IN ('PLANNED', 'BUILT', 'LIVE', 'OVER')),
  agreement     bytea NOT NULL,
  locked_key    bytea,
  public_key    bytea NOT NULL,
  entries       integer NOT NULL DEFAULT 0,
  filter_digest bytea,
  -- What no longer counts: digests and values, encrypted.
  locked_struck bytea,
  struck_digest bytea,
  struck_set    bytea,
  created       timestamptz NOT NULL,
  valid_until   timestamptz NOT NULL,
  PRIMARY KEY (partner, class, epoch, segment),
  CHECK ((state = 'OVER') = (locked_key IS NULL))
);
CREATE INDEX discovery_segment_live ON discovery_segment (partner, class) WHERE state <> 'OVER';

-- The work of building a segment, in pieces that any process may take, and what came of it. Both are encrypted.
CREATE TABLE discovery_piece (
  partner       text NOT NULL,
  class         text NOT NULL,
  epoch         integer NOT NULL,
  segment       integer NOT NULL,
  piece         integer NOT NULL,
  tokens        integer NOT NULL,
  locked_tokens bytea,
  locked_values bytea,
  PRIMARY KEY (partner, class, epoch, segment, piece),
  FOREIGN KEY (partner, class, epoch, segment)
    REFERENCES discovery_segment (partner, class, epoch, segment) ON DELETE CASCADE,
  CHECK ((locked_tokens IS NULL) <> (locked_values IS NULL))
);
CREATE INDEX discovery_piece_todo ON discovery_piece (partner, class, epoch, segment, piece)
  WHERE locked_values IS NULL;

CREATE TABLE discovery_manifest (
  partner  text NOT NULL REFERENCES partners_partner (id),
  class    text NOT NULL,
  epoch    integer NOT NULL,
  sequence integer NOT NULL,
  content  text NOT NULL,
  digest   bytea NOT NULL,
  -- The audit entry that puts the digest into the ledger; only then is the manifest sent.
  entry    uuid NOT NULL,
  sent     timestamptz,
  PRIMARY KEY (partner, class, epoch, sequence)
);
CREATE UNIQUE INDEX discovery_manifest_unsent ON discovery_manifest (partner, class) WHERE sent IS NULL;

-- Questions that came while no index was live; they are answered under the next one.
CREATE TABLE discovery_held_question (
  seq          bigint GENERATED ALWAYS AS IDENTITY,
  question     uuid PRIMARY KEY,
  partner      text NOT NULL REFERENCES partners_partner (id),
  class        text NOT NULL,
  conversation uuid NOT NULL,
  content      text NOT NULL
);

-- What partners published to us: parts on their way, and the sets and the manifest in use.
CREATE TABLE discovery_part (
  partner  text NOT NULL REFERENCES partners_partner (id),
  class    text NOT NULL,
  digest   bytea NOT NULL,
  part     integer NOT NULL,
  parts    integer NOT NULL,
  content  bytea NOT NULL,
  received timestamptz NOT NULL,
  PRIMARY KEY (partner, class, digest, part)
);
CREATE TABLE discovery_set (
  partner text NOT NULL REFERENCES partners_partner (id),
  class   text NOT NULL,
  digest  bytea NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (partner, class, digest)
);
CREATE TABLE discovery_filter (
  partner  text NOT NULL REFERENCES partners_partner (id),
  class    text NOT NULL,
  epoch    integer NOT NULL,
  sequence integer NOT NULL,
  manifest text NOT NULL,
  received timestamptz NOT NULL,
  PRIMARY KEY (partner, class)
);

-- Which records a question was about: an answer speaks for those alone.
ALTER TABLE discovery_question ADD COLUMN records text[] NOT NULL DEFAULT '{}';
ALTER TABLE discovery_question DROP COLUMN epoch;
UPDATE discovery_question q SET records = l.records FROM discovery_lookup l WHERE l.id = q.lookup;
