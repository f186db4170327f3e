-- A question to the list of entries that somebody of the office has given a name; their own, seen by nobody else.
create table award_office_views (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people_persons,
  name text not null,
  question text not null,                    -- the address after the question mark, as the list writes it
  saved_at timestamptz not null,
  unique (person_id, name)
);
