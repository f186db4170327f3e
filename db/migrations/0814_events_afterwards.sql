-- After an event: one mail with the way to the certificate and to the feedback; slides that lie in the portal.
create table events_afterwards (
  registration_id uuid primary key references events_places on delete cascade,
  mailed_at timestamptz not null
);

-- That somebody has given feedback, and what was said, are two things: without a time nothing tells which is whose.
create table events_feedback_givers (
  registration_id uuid primary key references events_places on delete cascade
);
create table events_feedback (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references events_published,
  rating integer not null check (rating between 1 and 5),
  good text not null,
  better text not null
);
create index events_feedback_event on events_feedback (event_id);

alter table events_materials
  alter column url drop not null,
  add column media_id uuid references media_items,
  add constraint events_materials_somewhere check (num_nonnulls(url, media_id) = 1);
