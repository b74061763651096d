-- What stands at the positions of a batch is kept once each, with a number for each position.
ALTER TABLE discovery_batch ALTER COLUMN slots DROP NOT NULL;
ALTER TABLE discovery_question ALTER COLUMN slots DROP NOT NULL;
UPDATE discovery_batch SET slots = NULL WHERE slots = '[]';
UPDATE discovery_question SET slots = NULL WHERE slots = '[]';

CREATE FUNCTION slots_by_place(slots jsonb) RETURNS jsonb LANGUAGE sql AS $$
  WITH
    each AS (SELECT slot, place FROM jsonb_array_elements(slots) WITH ORDINALITY AS e (slot, place)),
    once AS (SELECT slot, row_number() OVER (ORDER BY min(place)) - 1 AS number FROM each GROUP BY slot)
  SELECT jsonb_build_object(
    'slots', (SELECT jsonb_agg(slot ORDER BY number) FROM once),
    'places', (SELECT jsonb_agg(number ORDER BY place) FROM each JOIN once USING (slot)))
$$;
UPDATE discovery_batch SET slots = slots_by_place(slots) WHERE slots IS NOT NULL;
UPDATE discovery_question SET slots = slots_by_place(slots) WHERE slots IS NOT NULL;
DROP FUNCTION slots_by_place;
