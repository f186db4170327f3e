-- The ceremony of an edition: where and when, who is invited and what they need, who speaks in which order.
create table award_ceremonies (
  edition_id uuid primary key references award_editions,
  place text not null,
  begins_at timestamptz not null,
  answer_until timestamptz not null,          -- exclusive, like a closing
  hints text not null default '',
  opening_minutes integer not null check (opening_minutes between 0 and 240),
  erase_weeks integer not null check (erase_weeks between 1 and 26),
  changed_by uuid not null references people_persons,
  changed_at timestamptz not null,
  erased_at timestamptz,
  check (answer_until <= begins_at)
);

-- Guests and their answers are deleted some weeks after the ceremony, so nothing else refers to them.
create table award_ceremony_guests (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references award_ceremonies,
  kind text not null check (kind in ('winner', 'entrant', 'juror', 'guest')),
  name text not null,
  email text not null check (email = lower(email)),
  token_hash text unique,                     -- null until invited; the link is in the mail alone
  added_by uuid not null references people_persons,
  added_at timestamptz not null,
  invited_at timestamptz,
  unique (edition_id, email),
  check ((token_hash is null) = (invited_at is null))
);
-- The newest answer replaces the one before: nothing is kept of what somebody has taken back.
create table award_ceremony_answers (
  guest_id uuid primary key references award_ceremony_guests on delete cascade,
  coming boolean not null,
  companions text[] not null,
  needs text[] not null,
  needs_note text not null,
  answered_at timestamptz not null,
  check (coming or (companions = '{}' and needs = '{}' and needs_note = ''))
);

create table award_ceremony_speeches (
  category_id uuid primary key references award_categories,
  position integer not null,
  speaker text not null,
  minutes integer not null check (minutes between 1 and 60)
);
