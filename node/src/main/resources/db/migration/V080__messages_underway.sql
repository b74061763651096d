-- A courier on the network holds neither a transaction nor a connection: it marks the message as
-- underway, until an instant at which a courier that died is given up.
ALTER TABLE exchange_outbox ADD COLUMN underway_until timestamptz;
