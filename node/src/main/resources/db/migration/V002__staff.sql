-- Officers and their sign-in. Passwords are Argon2id hashes; tokens for programs are kept as digests.
CREATE TABLE staff_officer (
  id            uuid PRIMARY KEY,
  username      text NOT NULL UNIQUE,
  display_name  text NOT NULL,
  unit          text NOT NULL,
  roles         text[] NOT NULL,
  clearance     text NOT NULL,
  language      text NOT NULL,
  zone          text NOT NULL,
  password_hash text NOT NULL,
  active        boolean NOT NULL,
  failures      integer NOT NULL DEFAULT 0,
  locked_until  timestamptz
);

CREATE TABLE staff_token (
  digest  bytea PRIMARY KEY,
  officer uuid NOT NULL REFERENCES staff_officer (id),
  expires timestamptz NOT NULL
);
