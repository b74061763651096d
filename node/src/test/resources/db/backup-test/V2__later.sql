-- A later version, so that a back-up of the first can be told from it.
ALTER TABLE sample_kind ADD COLUMN since date;
