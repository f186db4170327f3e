-- Whoever asked may give the slot back, with or without an account; the slot is free again then. Null: whoever asked has removed it.
alter table events_hour_removals alter column removed_by drop not null;
