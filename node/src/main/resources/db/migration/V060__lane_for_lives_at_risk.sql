-- What is said while lives are at risk waits in a queue of its own, ahead of every other.
ALTER TABLE exchange_outbox ADD COLUMN lane text NOT NULL DEFAULT 'ORDINARY'
  CHECK (lane IN ('LIFE_AT_RISK', 'ORDINARY'));
CREATE INDEX exchange_outbox_at_risk ON exchange_outbox (recipient, seq)
  WHERE state = 'WAITING' AND lane = 'LIFE_AT_RISK';
