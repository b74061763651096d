-- Official lists by import. One version of a list is current; earlier ones stay for what cites them.
CREATE TABLE lists_version (
  id             uuid PRIMARY KEY,
  list           text NOT NULL,
  published      date,
  imported       timestamptz NOT NULL,
  read           integer NOT NULL,
  skipped        integer NOT NULL,
  findings       jsonb NOT NULL,
  first_findings jsonb NOT NULL,
  current        boolean NOT NULL
);
CREATE UNIQUE INDEX lists_version_current ON lists_version (list) WHERE current;

CREATE TABLE lists_entry (
  version   uuid NOT NULL REFERENCES lists_version (id),
  reference text NOT NULL,
  kind      text NOT NULL,
  search    text NOT NULL,
  content   jsonb NOT NULL,
  PRIMARY KEY (version, reference)
);
