-- Questions that wait for their partner at the same time travel in one blinded batch and share its proof.
CREATE TABLE discovery_batch (
  id              uuid PRIMARY KEY,
  partner         text NOT NULL REFERENCES partners_partner (id),
  class           text NOT NULL,
  sent            timestamptz NOT NULL,
  answered        timestamptz,
  locked_blinding bytea,
  -- Opens the commitment in a dispute over what was asked.
  locked_opening  bytea NOT NULL,
  slots           jsonb NOT NULL
);
CREATE INDEX discovery_batch_latest ON discovery_batch (partner, class, sent);

ALTER TABLE discovery_question
  ADD COLUMN batch uuid REFERENCES discovery_batch (id),
  -- What the partner is told of the question, and the values it asks about, until it is answered.
  ADD COLUMN told text,
  ADD COLUMN locked_values bytea,
  -- Travels without others, because a batch it was in was declined as a whole.
  ADD COLUMN alone boolean NOT NULL DEFAULT false;
CREATE INDEX discovery_question_batch ON discovery_question (batch) WHERE batch IS NOT NULL;
CREATE INDEX discovery_question_unsent ON discovery_question (id) WHERE told IS NOT NULL AND batch IS NULL;

ALTER TABLE discovery_question DROP COLUMN locked_blinding;
