-- Office hours: who answers, what is asked beforehand or during the hour, and what became of it. State: src/features/events/hour/hour.rules.ts.
create table events_hours (
  event_id uuid primary key references events_published,
  slot_minutes integer check (slot_minutes between 5 and 120), -- null: an open round
  set_by uuid not null references people_persons,
  set_at timestamptz not null
);

create table events_advisers (
  event_id uuid not null references events_published,
  person_id uuid not null references people_persons,
  added_by uuid not null references people_persons,
  added_at timestamptz not null,
  primary key (event_id, person_id)
);
create index events_advisers_person on events_advisers (person_id);

-- Whoever wishes to stay anonymous leaves neither name nor account nor entry behind: the row has no place for it.
create table events_hour_questions (
  id uuid primary key,                       -- from the form: a second click writes nothing
  event_id uuid not null references events_published,
  number integer not null check (number > 0),
  question text not null check (question <> ''),
  is_anonymous boolean not null,
  name text not null,
  email text not null check (email !~ '[[:cntrl:]]'),
  person_id uuid references people_persons,
  entry_id uuid,                             -- the prize's; named by whoever writes on it. Features do not know each other: no foreign key
  slot integer check (slot >= 0),            -- null: in the open round
  asked_at timestamptz not null,
  unique (event_id, number),
  unique (event_id, slot),
  check (not is_anonymous or name = '' and email = '' and person_id is null and entry_id is null),
  check (entry_id is null or person_id is not null)
);
create index events_hour_questions_person on events_hour_questions (person_id);

create table events_hour_takings (
  question_id uuid primary key references events_hour_questions on delete cascade,
  taken_by uuid not null references people_persons,
  taken_at timestamptz not null
);
create table events_hour_answers (
  question_id uuid primary key references events_hour_takings on delete cascade,
  adviser_id uuid references people_persons, -- who has heard and answered it; null: nobody of the advisers
  answered_by uuid not null references people_persons,
  answered_at timestamptz not null
);
create table events_hour_removals (
  question_id uuid primary key references events_hour_questions on delete cascade,
  removed_by uuid not null references people_persons,
  removed_at timestamptz not null
);
-- Handed to whoever answers questions for everybody.
create table events_hour_handovers (
  question_id uuid primary key references events_hour_questions on delete cascade,
  handed_by uuid not null references people_persons,
  handed_at timestamptz not null
);

do $$
declare hour_table text;
begin
  foreach hour_table in array array['events_hours', 'events_hour_questions', 'events_hour_takings', 'events_hour_answers', 'events_hour_removals']
  loop
    execute format('create trigger %I after insert or update or delete on %I for each statement execute function platform_notify_change(''events_hours'')',
      hour_table || '_hour', hour_table);
  end loop;
end $$;
