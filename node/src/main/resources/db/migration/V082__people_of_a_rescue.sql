-- A rescue is one outcome and may have brought many people to safety: joint figures count people, not rescues.
ALTER TABLE casework_outcome ADD COLUMN people integer CHECK (people BETWEEN 1 AND 20000);
ALTER TABLE casework_outcome ADD CONSTRAINT casework_outcome_people_of_a_rescue CHECK (people IS NULL OR kind = 'RESCUE');
