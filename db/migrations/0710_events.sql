-- What the portal invites to. What state an event is in follows from its rows (src/features/events/event.rules.ts).
create table events_events (
  id uuid primary key,                       -- from the form: a second click writes nothing
  created_by uuid references people_persons, -- null: came with the portal
  created_at timestamptz not null
);
create index events_events_created_by on events_events (created_by);

-- Each save; content: event-content.rules.ts.
create table events_versions (
  event_id uuid not null references events_events,
  number integer not null check (number > 0),
  content jsonb not null,
  saved_by uuid references people_persons,
  saved_at timestamptz not null,
  primary key (event_id, number)
);
create trigger events_versions_frozen before update or delete on events_versions
  for each row execute function platform_refuse_change();
create trigger events_versions_never_emptied before truncate on events_versions
  for each statement execute function platform_refuse_truncate();

-- What the public reads: the version published last. Only publishing writes here.
create table events_published (
  event_id uuid primary key references events_events,
  number integer not null,
  sequence integer not null check (sequence >= 0), -- RFC 5545: higher whenever calendars must change
  series text not null check (series in ('spotlight', 'office-hour', 'annual-meeting', 'ceremony', 'other')),
  title text not null check (title <> ''),
  summary text not null,
  text text not null check (text <> ''),
  form text not null check (form in ('online', 'on-site', 'hybrid')),
  place text not null,
  edition_slug text,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  registers boolean not null,
  registers_from timestamptz,
  registers_until timestamptz,
  questions text[] not null,
  dial_in text not null,                     -- only for those who have a place, and only from then on
  dial_in_from timestamptz not null,
  reminder_hours integer[] not null,
  contact text not null check (contact <> ''),
  visible_from timestamptz not null,
  published_at timestamptz not null,         -- the first time
  changed_at timestamptz not null,
  foreign key (event_id, number) references events_versions,
  check (ends_at > starts_at),
  check (form = 'online' or place <> '')
);
create index events_published_starts on events_published (starts_at);

create table events_cancellations (
  event_id uuid primary key references events_published,
  reason text not null check (reason <> ''),
  cancelled_by uuid not null references people_persons,
  cancelled_at timestamptz not null
);
create trigger events_cancellations_frozen before update or delete on events_cancellations
  for each row execute function platform_refuse_change();
create trigger events_cancellations_never_emptied before truncate on events_cancellations
  for each statement execute function platform_refuse_truncate();

-- Recordings and slides of what is past; they lie elsewhere.
create table events_materials (
  id uuid primary key,                       -- from the form
  event_id uuid not null references events_published,
  kind text not null check (kind in ('recording', 'slides')),
  label text not null check (label <> ''),
  url text not null check (url ~ '^https://[^[:space:][:cntrl:]]+$'),
  note text not null,
  added_by uuid references people_persons,
  added_at timestamptz not null
);
create index events_materials_event on events_materials (event_id);
create table events_material_removals (
  material_id uuid primary key references events_materials,
  removed_by uuid not null references people_persons,
  removed_at timestamptz not null
);

-- How many places there are and how many are taken. The check is the referee: whoever takes a place writes here, one after the
-- other, and a place too many does not exist. Null: as many as come.
create table events_seats (
  event_id uuid primary key references events_published,
  capacity integer check (capacity > 0),
  taken integer not null default 0 check (taken >= 0),
  constraint events_never_overbooked check (capacity is null or taken <= capacity)
);

-- The standing page that said there was no calendar yet.
delete from editorial_pages where slug = 'veranstaltungen';
insert into site_redirects (old_address, target, source, created_at)
  values ('/seiten/veranstaltungen', '/veranstaltungen', 'portal', '2025-11-17 08:00+01');
