-- What the portal runs on: the clock, the chain of events, mails, stored files, limits.

-- Empty in production (the start refuses otherwise). In demo and test mode one row moves the portal's clock.
create table platform_clock (
  only_row boolean primary key default true check (only_row),
  shift interval not null default '0',
  stopped_at timestamptz
);

-- The one clock that decides. clock_timestamp(), not now(): a transaction that waits must not keep an old time.
create function portal_now() returns timestamptz language sql volatile as $$
  select coalesce((select coalesce(stopped_at, clock_timestamp() + shift) from platform_clock), clock_timestamp())
$$;

-- The chain: hash(n) = SHA-256(hash(n-1) || record(n)), both as UTF-8 text, hashes in lower-case hex.
create table platform_events (
  seq bigint primary key,
  record text not null,
  kind text not null,
  subject_table text not null,
  subject_id text not null,
  actor_id uuid,
  at timestamptz not null,
  previous_hash text not null,
  hash text not null unique
);
create index platform_events_subject on platform_events (subject_table, subject_id, seq);
create index platform_events_actor on platform_events (actor_id, seq);

create table platform_event_head (
  only_row boolean primary key default true check (only_row),
  seq bigint not null,
  hash text not null
);
insert into platform_event_head (seq, hash) values (0, repeat('0', 64));

create function platform_append_event() returns trigger language plpgsql as $$
declare head platform_event_head;
begin
  select * into head from platform_event_head for update;
  new.seq := head.seq + 1;
  new.previous_hash := head.hash;
  new.hash := encode(sha256(convert_to(head.hash || new.record, 'UTF8')), 'hex');
  update platform_event_head set seq = new.seq, hash = new.hash;
  return new;
end $$;
create trigger platform_events_append before insert on platform_events
  for each row execute function platform_append_event();

create function platform_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger platform_events_frozen before update or delete on platform_events
  for each row execute function platform_refuse_change();

-- One row per message and recipient; once_key makes a second one for the same occasion impossible.
create table platform_mails (
  id uuid primary key default gen_random_uuid(),
  once_key text unique,
  recipient text not null,
  subject text not null,
  html text not null,
  text text not null,
  headers jsonb not null default '{}',
  attachments jsonb not null default '[]',
  queued_at timestamptz not null,
  sent_at timestamptz,
  failed_at timestamptz,
  failure text
);
create index platform_mails_waiting on platform_mails (queued_at) where sent_at is null;

-- Content-addressed files; the bytes lie in the file store under this hash. Scans are rows, the newest counts.
create table platform_blobs (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes >= 0),
  media_type text not null,
  stored_at timestamptz not null
);
create table platform_blob_scans (
  id uuid primary key default gen_random_uuid(),
  sha256 text not null references platform_blobs,
  verdict text not null check (verdict in ('clean', 'infected', 'not-checked', 'failed')),
  finding text,
  scanned_at timestamptz not null
);
create index platform_blob_scans_newest on platform_blob_scans (sha256, scanned_at desc);

-- Fixed windows of limited acts (sign-in mails, code attempts …); survives a restart, counts over processes.
create table platform_limits (
  key text not null,
  window_starts_at timestamptz not null,
  hits integer not null,
  primary key (key, window_starts_at)
);
