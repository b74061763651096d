-- Permits: each names the one payload and recipient it is good for. The outbox refers to a permit at most once.
CREATE TABLE disclosure_permit (
  id                uuid PRIMARY KEY,
  recipient         text NOT NULL,
  payload           bytea NOT NULL,
  agreement         text NOT NULL,
  agreement_version integer NOT NULL,
  expires           timestamptz NOT NULL,
  receipt           text NOT NULL
);

-- Originators' consents to an onward use.
CREATE TABLE disclosure_grant (
  item       uuid NOT NULL,
  originator text NOT NULL,
  recipient  text NOT NULL,
  purpose    text NOT NULL,
  until      timestamptz NOT NULL,
  PRIMARY KEY (item, recipient, purpose)
);
