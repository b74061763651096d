-- Proceedings against suspects, step by step, and what partners who contributed were told of them.
CREATE TABLE notices_proceeding (
  id        uuid PRIMARY KEY,
  file      uuid NOT NULL REFERENCES casework_file (id),
  subject   uuid NOT NULL REFERENCES casework_subject (id),
  court     text NOT NULL,
  reference text NOT NULL,
  officer   uuid NOT NULL REFERENCES staff_officer (id),
  opened    timestamptz NOT NULL
);
CREATE INDEX notices_proceeding_file ON notices_proceeding (file);

CREATE TABLE notices_proceeding_step (
  id         uuid PRIMARY KEY,
  proceeding uuid NOT NULL REFERENCES notices_proceeding (id),
  number     integer NOT NULL,
  stage      text NOT NULL,
  happened   date NOT NULL,
  offences   text[] NOT NULL,
  account    text NOT NULL,
  officer    uuid NOT NULL REFERENCES staff_officer (id),
  recorded   timestamptz NOT NULL,
  UNIQUE (proceeding, number)
);

CREATE TABLE notices_told (
  id                uuid PRIMARY KEY,
  proceeding        uuid NOT NULL,
  partner           text NOT NULL REFERENCES partners_partner (id),
  direction         text NOT NULL CHECK (direction IN ('SENT', 'RECEIVED')),
  contribution_kind text NOT NULL,
  contribution      uuid NOT NULL,
  content           text NOT NULL,
  at                timestamptz NOT NULL
);
CREATE INDEX notices_told_contribution ON notices_told (contribution);
CREATE INDEX notices_told_proceeding ON notices_told (proceeding);
