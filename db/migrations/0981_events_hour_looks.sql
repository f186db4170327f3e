-- Up to which question somebody of the team has looked, so that they are told once of what waits and not of each. Nobody's name: it does
-- not matter who it was.
create table events_hour_looks (
  event_id uuid primary key references events_published,
  number integer not null check (number > 0),
  looked_at timestamptz not null
);
