-- Who registers for an event, alone or with others; state: src/features/events/registration/registration.rules.ts. Rows go some days
-- after the event (platform_retention): unlike facts of a review they prove nothing.
create table events_registrations (
  id uuid primary key,                       -- from the form: a second click writes nothing
  event_id uuid not null references events_published,
  person_id uuid references people_persons,  -- null: a visitor without an account
  name text not null check (name <> ''),
  email text not null check (email !~ '[[:cntrl:]]'),
  organisation text not null,
  companions text[] not null,                -- names of who comes as well
  seats integer not null generated always as (1 + cardinality(companions)) stored check (seats between 1 and 10),
  answers jsonb not null,                    -- [{question, answer}], as they were asked
  needs text not null,                       -- may be about health: with consent only
  needs_consented_at timestamptz,
  written_at timestamptz not null,
  unique (id, event_id),
  check ((needs = '') = (needs_consented_at is null))
);
create index events_registrations_event on events_registrations (event_id);
create index events_registrations_person on events_registrations (person_id);
create index events_registrations_written on events_registrations (written_at);

-- Each mail has a link of its own; whoever holds one tends this registration and nothing else.
create table events_registration_links (
  token_hash text primary key,
  registration_id uuid not null references events_registrations on delete cascade,
  made_at timestamptz not null
);
create index events_registration_links_registration on events_registration_links (registration_id);

-- Confirmed by the mailed link, or written with an account: from here on the order counts.
create table events_arrivals (
  registration_id uuid primary key,
  event_id uuid not null,
  number integer not null check (number > 0),
  arrived_at timestamptz not null,
  foreign key (registration_id, event_id) references events_registrations (id, event_id) on delete cascade,
  unique (registration_id, event_id),
  unique (event_id, number)
);

-- A place that is taken. From the waiting list it is offered until a term; until then nobody else has it.
create table events_places (
  registration_id uuid primary key,
  event_id uuid not null,
  seats integer not null check (seats > 0),
  given_at timestamptz not null,
  confirm_by timestamptz,
  confirmed_at timestamptz,
  foreign key (registration_id, event_id) references events_arrivals (registration_id, event_id) on delete cascade,
  check (confirm_by is not null or confirmed_at is not null)
);
create index events_places_event on events_places (event_id);

create table events_departures (
  registration_id uuid primary key,
  event_id uuid not null,
  kind text not null check (kind in ('cancelled', 'lapsed')),
  departed_at timestamptz not null,
  foreign key (registration_id, event_id) references events_arrivals (registration_id, event_id) on delete cascade
);
create index events_departures_event on events_departures (event_id);

create table events_reminders (
  registration_id uuid not null references events_places on delete cascade,
  hours integer not null,
  reminded_at timestamptz not null,
  primary key (registration_id, hours)
);

create table events_attendances (
  registration_id uuid primary key references events_places on delete cascade,
  present integer not null check (present >= 0),
  noted_by uuid not null references people_persons,
  noted_at timestamptz not null
);
create index events_attendances_noted_by on events_attendances (noted_by);

-- Counts anew whenever a place is taken or left; with the check of events_seats nobody can overbook, whatever the code believes.
-- The row is locked first, so that the count sees what the one before has written.
create function events_count_taken() returns trigger language plpgsql as $$
declare counted uuid := coalesce(new.event_id, old.event_id);
begin
  perform from events_seats where event_id = counted for update;
  update events_seats set taken = (
      select coalesce(sum(place.seats), 0) from events_places place where place.event_id = counted
        and not exists (select from events_departures departure where departure.registration_id = place.registration_id))
    where event_id = counted;
  return null;
end $$;
create trigger events_places_counted after insert or update or delete on events_places
  for each row execute function events_count_taken();
create trigger events_departures_counted after insert or update or delete on events_departures
  for each row execute function events_count_taken();

insert into platform_retention (name, keep_days) values ('event-registrations', 90);
