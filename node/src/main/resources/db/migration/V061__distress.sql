-- Alerts that lives are at risk: raised here or received. Least data: where, how grave, how many; never who.
CREATE TABLE distress_alert (
  id               uuid PRIMARY KEY,
  raised_here      boolean NOT NULL,
  raised_by        uuid REFERENCES staff_officer (id),
  raised           timestamptz NOT NULL,
  place            text NOT NULL,
  phase            text NOT NULL CHECK (phase IN ('UNCERTAINTY', 'ALERT', 'DISTRESS')),
  people           integer CHECK (people > 0),
  rescue_authority text NOT NULL,
  ended            timestamptz,
  CHECK (raised_here = (raised_by IS NOT NULL))
);
CREATE INDEX distress_alert_open ON distress_alert (raised) WHERE ended IS NULL;

-- The other side of an alert: each authority it went to, or the one it came from. One clock runs until a person at
-- the recipient acknowledges, one until it is said what is being done.
CREATE TABLE distress_party (
  alert              uuid NOT NULL REFERENCES distress_alert (id),
  partner            text NOT NULL REFERENCES partners_partner (id),
  state              text NOT NULL CHECK (state IN
    ('HELD_BACK', 'UNDER_WAY', 'DELIVERED', 'TURNED_AWAY', 'ACKNOWLEDGED', 'ANSWERED')),
  code               text,
  acknowledge_by     timestamptz NOT NULL,
  answer_by          timestamptz NOT NULL,
  acknowledged       timestamptz,
  answered           timestamptz,
  not_acknowledged   timestamptz,
  not_answered       timestamptz,
  PRIMARY KEY (alert, partner)
);

-- What happened, in order, on either side; the same act has the same id at both.
CREATE TABLE distress_event (
  seq     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  alert   uuid NOT NULL REFERENCES distress_alert (id),
  act     uuid NOT NULL,
  partner text REFERENCES partners_partner (id),
  ours    boolean NOT NULL,
  officer uuid REFERENCES staff_officer (id),
  kind    text NOT NULL,
  at      timestamptz NOT NULL,
  words   text NOT NULL DEFAULT '',
  ending  text CHECK (ending IN ('RESCUE_ENDED', 'FALSE_ALARM')),
  saved   integer CHECK (saved >= 0),
  dead    integer CHECK (dead >= 0),
  missing integer CHECK (missing >= 0),
  CHECK ((ending IS NULL) = (saved IS NULL)),
  CHECK ((ending IS NULL) = (dead IS NULL)),
  CHECK ((ending IS NULL) = (missing IS NULL))
);
CREATE INDEX distress_event_alert ON distress_event (alert, seq);
