-- The outbox: a permit is good for one row. The inbox: a sender's message is admitted once.
CREATE TABLE exchange_outbox (
  seq          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  message      uuid NOT NULL UNIQUE,
  permit       uuid NOT NULL UNIQUE REFERENCES disclosure_permit (id),
  conversation uuid NOT NULL,
  recipient    text NOT NULL REFERENCES partners_partner (id),
  kind         text NOT NULL,
  content      text NOT NULL,
  created      timestamptz NOT NULL,
  expires      timestamptz NOT NULL,
  next_attempt timestamptz NOT NULL,
  attempts     integer NOT NULL DEFAULT 0,
  state        text NOT NULL CHECK (state IN ('WAITING', 'DELIVERED', 'TURNED_AWAY', 'EXPIRED')),
  code         text,
  receipt      text
);
CREATE INDEX exchange_outbox_due ON exchange_outbox (recipient, next_attempt) WHERE state = 'WAITING';
CREATE INDEX exchange_outbox_conversation ON exchange_outbox (conversation, seq) WHERE state = 'WAITING';

CREATE TABLE exchange_inbox (
  seq          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  message      uuid NOT NULL,
  sender       text NOT NULL REFERENCES partners_partner (id),
  conversation uuid NOT NULL,
  kind         text NOT NULL,
  content      text NOT NULL,
  digest       bytea NOT NULL,
  our_gates    text NOT NULL,
  state        text NOT NULL CHECK (state IN ('ADMITTED', 'GATE_REFUSED')),
  receipt      text NOT NULL,
  received     timestamptz NOT NULL,
  UNIQUE (sender, message)
);

-- How far each partner has received our ledger's checkpoints.
CREATE TABLE exchange_witnessed (
  partner text PRIMARY KEY REFERENCES partners_partner (id),
  size    bigint NOT NULL
);
