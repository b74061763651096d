-- Partners with their pinned keys, and the agreements both sides signed.
CREATE TABLE partners_partner (
  id              text PRIMARY KEY,
  name            text NOT NULL,
  endpoint        text NOT NULL,
  signing_key     bytea NOT NULL UNIQUE CHECK (octet_length(signing_key) = 32),
  sealing_key     bytea NOT NULL CHECK (octet_length(sealing_key) = 32),
  tls_certificate bytea NOT NULL UNIQUE CHECK (octet_length(tls_certificate) = 32),
  status          text NOT NULL CHECK (status IN ('ACTIVE', 'SUSPENDED')),
  since           timestamptz NOT NULL
);

-- The canonical text of the terms is kept as it was signed; jsonb would not keep its bytes.
CREATE TABLE agreements_agreement (
  partner         text NOT NULL REFERENCES partners_partner (id),
  agreement       text NOT NULL,
  version         integer NOT NULL,
  terms           text NOT NULL,
  our_signature   bytea NOT NULL,
  their_signature bytea NOT NULL,
  signed_at       timestamptz NOT NULL,
  PRIMARY KEY (partner, agreement, version)
);

CREATE TABLE agreements_invitation (
  id      uuid PRIMARY KEY,
  partner text NOT NULL,
  text    text NOT NULL
);
