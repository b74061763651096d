-- Requests in both directions, questions about onward use, and information given unasked. Contents are kept as the
-- canonical text that was signed; the columns beside it are for finding and for the state.
CREATE TABLE requests_request (
  id         uuid PRIMARY KEY,
  direction  text NOT NULL CHECK (direction IN ('SENT', 'RECEIVED')),
  partner    text NOT NULL REFERENCES partners_partner (id),
  content    text NOT NULL,
  state      text NOT NULL,
  file       uuid REFERENCES casework_file (id),
  officer    uuid REFERENCES staff_officer (id),
  created    timestamptz NOT NULL,
  due        timestamptz NOT NULL,
  reminded   timestamptz,
  gates      text,
  code       text,
  message    uuid,
  draft      text,
  drafted_by uuid REFERENCES staff_officer (id),
  answer     text,
  refusal    text,
  ended      timestamptz,
  CHECK ((direction = 'SENT') = (file IS NOT NULL))
);
CREATE INDEX requests_request_file ON requests_request (file);
CREATE INDEX requests_request_open ON requests_request (direction, due) WHERE ended IS NULL;

CREATE TABLE requests_onward (
  id          uuid PRIMARY KEY,
  direction   text NOT NULL CHECK (direction IN ('SENT', 'RECEIVED')),
  partner     text NOT NULL REFERENCES partners_partner (id),
  item        uuid NOT NULL,
  content     text NOT NULL,
  created     timestamptz NOT NULL,
  drafted_by  uuid REFERENCES staff_officer (id),
  draft_until timestamptz,
  decision    text
);
CREATE INDEX requests_onward_item ON requests_onward (item);

CREATE TABLE requests_information (
  id       uuid PRIMARY KEY,
  partner  text NOT NULL REFERENCES partners_partner (id),
  content  text NOT NULL,
  file     uuid REFERENCES casework_file (id),
  received timestamptz NOT NULL
);
