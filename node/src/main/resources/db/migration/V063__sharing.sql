-- What was shared of trends. A month of a source leaves by one dimension only, and as it was counted the first time:
-- otherwise the differences of two tables would give back what was suppressed. The primary key says so.
CREATE TABLE sharing_month (
  source    text NOT NULL CHECK (source IN ('INCIDENTS', 'CASE_FILES')),
  month     date NOT NULL CHECK (extract(day FROM month) = 1),
  dimension text NOT NULL,
  content   text NOT NULL,
  frozen    timestamptz NOT NULL,
  PRIMARY KEY (source, month)
);

CREATE TABLE sharing_report (
  id        uuid PRIMARY KEY,
  ours      boolean NOT NULL,
  partner   text NOT NULL REFERENCES partners_partner (id),
  source    text NOT NULL,
  month     date NOT NULL,
  dimension text NOT NULL,
  content   text NOT NULL,
  officer   uuid REFERENCES staff_officer (id),
  at        timestamptz NOT NULL,
  CHECK (ours = (officer IS NOT NULL)),
  UNIQUE (ours, partner, source, month, dimension)
);
