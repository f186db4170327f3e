-- What was refused, as counts by the hour: nothing of a person is in it (security.md LG-08).
create table platform_refusals (
  hour timestamptz not null,
  event text not null,
  hits integer not null check (hits > 0),
  primary key (hour, event)
);
-- One look a night, on one machine.
create table platform_watches (
  night timestamptz primary key
);
