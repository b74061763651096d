-- The names of those held here, each with the keys under which a search finds it without reading all of them. Listed
-- persons and the people of case files only: protected people have no name here, and none may be searched for.
CREATE TABLE search_name (
  id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  record text NOT NULL,
  source text NOT NULL CHECK (source IN ('LISTED', 'SUBJECT')),
  list   text,
  file   uuid REFERENCES casework_file (id),
  name   text NOT NULL,
  births text[] NOT NULL,
  keys   text[] NOT NULL,
  CHECK ((source = 'SUBJECT') = (file IS NOT NULL)),
  CHECK ((source = 'LISTED') = (list IS NOT NULL))
);
CREATE INDEX search_name_keys ON search_name USING gin (keys) WITH (fastupdate = off);
CREATE INDEX search_name_record ON search_name (record);
CREATE INDEX search_name_file ON search_name (file);

-- Keys that so many names share that a search asks for two of them together.
CREATE TABLE search_frequent_key (
  key   text PRIMARY KEY,
  names bigint NOT NULL
);

-- What has changed since the names above were taken.
CREATE TABLE search_stale (
  source text PRIMARY KEY,
  since  timestamptz NOT NULL
);

-- That two records are of one person, as an officer judged it. A link and no merge: both records stay as they are, and
-- whoever finds the judgement wrong undoes it, which stays on record too.
CREATE TABLE search_same_person (
  id           uuid PRIMARY KEY,
  one          text NOT NULL,
  other        text NOT NULL,
  file         uuid NOT NULL REFERENCES casework_file (id),
  score        double precision NOT NULL,
  reason       text NOT NULL,
  confirmed_by uuid NOT NULL REFERENCES staff_officer (id),
  confirmed    timestamptz NOT NULL,
  undone_by    uuid REFERENCES staff_officer (id),
  undone       timestamptz,
  CHECK (one < other),
  CHECK ((undone IS NULL) = (undone_by IS NULL))
);
CREATE UNIQUE INDEX search_same_person_once ON search_same_person (one, other) WHERE undone IS NULL;
CREATE INDEX search_same_person_other ON search_same_person (other);
