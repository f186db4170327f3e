-- What is out of order now, and when it was told: one alarm, then one word that it is over.
create table platform_alarms (
  kind text not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  primary key (kind, began_at),
  check (ended_at > began_at)
);
create unique index platform_alarms_open on platform_alarms (kind) where ended_at is null;

-- Said by who makes them: npm run cli -- backed-up
create table platform_backups (
  made_at timestamptz primary key
);
