-- Returns in both directions, one person each. Nothing here refers to case files, suspects or lookups, and no other
-- module's table holds these people. The care file is named by id alone: the return knows of it only which holds stand.
CREATE SEQUENCE returns_reference;

CREATE TABLE returns_case (
  id              uuid PRIMARY KEY,
  direction       text NOT NULL CHECK (direction IN ('SENT', 'RECEIVED')),
  partner         text NOT NULL REFERENCES partners_partner (id),
  reference       text NOT NULL UNIQUE,
  their_reference text,
  kind            text NOT NULL,
  person          text NOT NULL,
  searched        text NOT NULL,
  itinerary       text[] NOT NULL,
  identifying     text NOT NULL,
  care_file       uuid,
  officer         uuid REFERENCES staff_officer (id),
  state           text NOT NULL,
  halted          text,
  inconclusive    int NOT NULL,
  created         timestamptz NOT NULL,
  asked           timestamptz,
  clock           text,
  due             timestamptz,
  escalated       timestamptz,
  late            boolean NOT NULL DEFAULT false,
  document        text,
  document_until  date,
  plan            text,
  planned_by      uuid REFERENCES staff_officer (id),
  told            boolean NOT NULL DEFAULT false,
  undelivered     text,
  handover        text,
  follow_up       text,
  outcome         text,
  ended           timestamptz,
  CHECK ((direction = 'SENT') = (care_file IS NOT NULL)),
  CHECK ((state = 'SUSPENDED') = (halted IS NOT NULL)),
  CHECK ((state = 'CLOSED') = (ended IS NOT NULL)),
  CHECK ((clock IS NULL) = (due IS NULL))
);
CREATE INDEX returns_case_open ON returns_case (direction, due) WHERE ended IS NULL;
CREATE INDEX returns_case_care ON returns_case (care_file);

CREATE TABLE returns_gate (
  return_case uuid NOT NULL REFERENCES returns_case (id),
  gate        text NOT NULL,
  status      text NOT NULL CHECK (status IN ('PENDING', 'PROPOSED', 'OPEN', 'CLOSED')),
  evidence    text,
  day         date,
  note        text NOT NULL DEFAULT '',
  language    text NOT NULL DEFAULT '',
  interpreter text NOT NULL DEFAULT '',
  guardian    text NOT NULL DEFAULT '',
  receiver    text NOT NULL DEFAULT '',
  opened_by   uuid REFERENCES staff_officer (id),
  second      uuid REFERENCES staff_officer (id),
  changed     timestamptz,
  PRIMARY KEY (return_case, gate),
  CHECK (second IS NULL OR second <> opened_by),
  -- Two persons where danger, a child or trafficking is in question, whatever the program says.
  CHECK (status <> 'OPEN' OR second IS NOT NULL
    OR gate NOT IN ('PROTECTION_NEED', 'CHILDS_BEST_INTERESTS', 'TRAFFICKING_RECOVERY'))
);

CREATE TABLE returns_evidence (
  id          uuid PRIMARY KEY,
  return_case uuid NOT NULL REFERENCES returns_case (id),
  content     text NOT NULL,
  set_aside   text,
  added       timestamptz NOT NULL
);
CREATE INDEX returns_evidence_case ON returns_evidence (return_case);
