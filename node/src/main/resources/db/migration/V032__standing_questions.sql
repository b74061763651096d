-- A question stands as long as its case file is open: it is asked again when the partner's filter changes.
ALTER TABLE discovery_lookup ADD COLUMN standing boolean NOT NULL DEFAULT true;
ALTER TABLE discovery_lookup ADD COLUMN again_of uuid REFERENCES discovery_lookup (id);
-- What was asked before there was a choice does not stand.
UPDATE discovery_lookup SET standing = false;

CREATE TABLE discovery_ask_again (
  lookup uuid NOT NULL REFERENCES discovery_lookup (id),
  class  text NOT NULL,
  since  timestamptz NOT NULL,
  PRIMARY KEY (lookup, class)
);

-- A hit that a standing question gave where none was before; seen once the officer has looked.
CREATE TABLE discovery_alert (
  lookup  uuid NOT NULL REFERENCES discovery_lookup (id),
  officer uuid NOT NULL REFERENCES staff_officer (id),
  since   timestamptz NOT NULL,
  seen    timestamptz,
  PRIMARY KEY (lookup)
);
CREATE INDEX discovery_alert_unseen ON discovery_alert (officer) WHERE seen IS NULL;
