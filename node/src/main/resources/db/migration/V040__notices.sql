-- Notices on wanted organisers. What was signed is kept as its canonical text; the columns beside it find it and say
-- where it stands.
CREATE TABLE notices_notice (
  id           uuid PRIMARY KEY,
  file         uuid NOT NULL REFERENCES casework_file (id),
  subject      uuid NOT NULL REFERENCES casework_subject (id),
  author       uuid NOT NULL REFERENCES staff_officer (id),
  text         text NOT NULL,
  recipients   text[] NOT NULL CHECK (cardinality(recipients) > 0),
  state        text NOT NULL CHECK (state IN ('DRAFT', 'NOT_CLEARED', 'CLEARED', 'PUBLISHED', 'ENDED')),
  created      timestamptz NOT NULL,
  review       text,
  reviewed_by  uuid REFERENCES staff_officer (id),
  released_by  uuid REFERENCES staff_officer (id),
  released     timestamptz,
  end_reason   text,
  ended        timestamptz,
  -- Nobody releases what they wrote or reviewed, and nothing is published without a review and a release.
  CHECK (released_by IS NULL OR (released_by <> author AND released_by <> reviewed_by)),
  CHECK (reviewed_by IS NULL OR reviewed_by <> author),
  CHECK (state <> 'PUBLISHED' OR (reviewed_by IS NOT NULL AND released_by IS NOT NULL AND released IS NOT NULL)),
  CHECK ((state = 'ENDED') = (ended IS NOT NULL))
);
CREATE INDEX notices_notice_file ON notices_notice (file);
CREATE INDEX notices_notice_subject ON notices_notice (subject);

-- The share ledger: one row for a notice and the other authority, ours with each recipient, a partner's with us. A row is
-- never deleted, so that a recall finds everybody who ever got the notice.
CREATE TABLE notices_share (
  notice         uuid NOT NULL,
  partner        text NOT NULL REFERENCES partners_partner (id),
  direction      text NOT NULL CHECK (direction IN ('SENT', 'RECEIVED')),
  content        text NOT NULL,
  standing       text NOT NULL,
  at             timestamptz NOT NULL,
  valid_until    timestamptz NOT NULL,
  review_due     timestamptz,
  gates          text,
  message        uuid,
  review         text,
  reviewed_by    uuid REFERENCES staff_officer (id),
  verdict        text,
  extradition_due timestamptz,
  recall         text,
  confirm_due    timestamptz,
  confirmation   text,
  code           text,
  PRIMARY KEY (notice, partner)
);
CREATE INDEX notices_share_standing ON notices_share (direction, standing);
CREATE FUNCTION notices_share_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'who received a notice is never forgotten';
END $$;
CREATE TRIGGER notices_share_is_kept BEFORE DELETE OR TRUNCATE ON notices_share
  FOR EACH STATEMENT EXECUTE FUNCTION notices_share_is_kept();

-- What happened on a notice: found, arrested, extradition asked, custody ended. The id is the same at both nodes, so that
-- both count an act once.
CREATE TABLE notices_event (
  id        uuid PRIMARY KEY,
  notice    uuid NOT NULL,
  partner   text NOT NULL,
  kind      text NOT NULL,
  direction text NOT NULL CHECK (direction IN ('SENT', 'RECEIVED')),
  content   text NOT NULL,
  at        timestamptz NOT NULL,
  FOREIGN KEY (notice, partner) REFERENCES notices_share (notice, partner)
);
CREATE INDEX notices_event_notice ON notices_event (notice, partner);
