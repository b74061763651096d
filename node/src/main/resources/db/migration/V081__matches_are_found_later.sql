-- Whether a question matches is looked up after its receipt has gone: the time a receipt takes must
-- not tell whether rows were written for matches.
ALTER TABLE discovery_tag_question ADD COLUMN matched boolean NOT NULL DEFAULT false;
CREATE INDEX discovery_tag_question_new ON discovery_tag_question (partner, class)
  WHERE NOT matched AND answered IS NULL;
