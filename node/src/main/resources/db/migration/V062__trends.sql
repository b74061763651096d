-- Incidents of the Missing Migrants Project by import; the newest import that is done is the one counted.
CREATE TABLE trends_import (
  id       uuid PRIMARY KEY,
  state    text NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
  line     integer NOT NULL DEFAULT 0,
  kept     integer NOT NULL DEFAULT 0,
  expected integer NOT NULL,
  officer  uuid NOT NULL REFERENCES staff_officer (id),
  started  timestamptz NOT NULL,
  ended    timestamptz
);

CREATE TABLE trends_incident (
  import    uuid NOT NULL REFERENCES trends_import (id) ON DELETE CASCADE,
  line      integer NOT NULL,
  month     date CHECK (extract(day FROM month) = 1),
  route     text NOT NULL,
  cause     text NOT NULL,
  origin    text NOT NULL,
  dead      integer NOT NULL CHECK (dead >= 0),
  missing   integer NOT NULL CHECK (missing >= 0),
  survivors integer NOT NULL CHECK (survivors >= 0),
  latitude  double precision,
  longitude double precision,
  PRIMARY KEY (import, line),
  CHECK ((latitude IS NULL) = (longitude IS NULL))
);
CREATE INDEX trends_incident_month ON trends_incident (import, month);

CREATE TABLE trends_finding (
  import uuid NOT NULL REFERENCES trends_import (id) ON DELETE CASCADE,
  line   integer NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (import, line, reason)
);

-- Facts coded from case files: codes alone. There is no column for a case, a person or a text, and none may come.
CREATE TABLE trends_fact (
  id          uuid PRIMARY KEY,
  month       date NOT NULL CHECK (extract(day FROM month) = 1),
  way         text NOT NULL,
  package     text,
  payment     text,
  means       text,
  harms       text NOT NULL,
  channel     text,
  categories  text NOT NULL,
  origin      text CHECK (origin ~ '^[A-Z]{2}$'),
  transit     text NOT NULL CHECK (transit ~ '^([A-Z]{2}( [A-Z]{2})*)?$'),
  destination text CHECK (destination ~ '^[A-Z]{2}$'),
  price       numeric CHECK (price > 0),
  currency    text CHECK (currency ~ '^[A-Z]{3}$'),
  CHECK ((price IS NULL) = (currency IS NULL))
);
