-- Questions of a batch that was declined for one of them ask again in halves instead of each alone.
ALTER TABLE discovery_question ADD COLUMN most_together integer CHECK (most_together > 0);
UPDATE discovery_question SET most_together = 1 WHERE alone;
ALTER TABLE discovery_question DROP COLUMN alone;
