-- An edition of the prize is data. Whatever the public may read carries visible_from: prepared beforehand, it appears at its instant.

create table award_editions (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,                 -- '2025-2026'
  number integer not null unique,
  title text not null,
  ministry text not null,                    -- its name at that time
  ministry_short text not null,
  call_title text not null,
  call_text text not null,                   -- Markdown
  purpose text not null,
  prize_cents integer not null check (prize_cents >= 0),   -- per category
  contract_cutoff_on date,                   -- agreed before this day: a remark to explain, never a refusal
  minimum_partners integer not null default 2,
  max_file_bytes integer not null default 26214400,
  max_entry_bytes integer not null default 157286400,
  partner_answer_days integer not null default 14,
  silence_counts_as_agreement boolean not null default true,
  contact_name text not null,
  contact_email text,
  contact_phone text,
  entries_received integer,
  archived boolean not null default false,
  conditions_source text not null            -- where the conditions shown come from
);

create table award_phases (
  edition_id uuid not null references award_editions,
  kind text not null check (kind in ('announced', 'opens', 'closes', 'jury', 'decision', 'ceremony')),
  at timestamptz not null,
  primary key (edition_id, kind)
);

create table award_categories (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references award_editions,
  position integer not null,
  slug text not null,
  title text not null,
  description text not null,
  is_special boolean not null default false,
  visible_from timestamptz not null,
  unique (edition_id, position),
  unique (edition_id, slug)
);

create table award_criteria (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references award_editions,
  position integer not null,
  slug text not null,
  title text not null,
  explanation text not null,
  question text not null,                    -- what the entrant is asked
  weight numeric(6, 3) not null check (weight > 0),
  max_characters integer not null,
  visible_from timestamptz not null,
  unique (edition_id, position),
  unique (edition_id, slug)
);

create table award_seats (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references award_editions,
  position integer not null,
  body text not null,
  note text,
  person_id uuid references people_persons,
  unique (edition_id, position)
);

create table award_conditions (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references award_editions,
  position integer not null,
  title text not null,
  text text not null,
  visible_from timestamptz not null,
  unique (edition_id, position)
);

create table award_questions (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references award_editions,
  position integer not null,
  chapter text not null,
  slug text not null,
  question text not null,
  answer text not null,
  visible_from timestamptz not null,
  unique (edition_id, position),
  unique (edition_id, slug)
);

create table award_dates (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references award_editions,
  slug text not null,
  title text not null,
  text text not null,
  place text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  visible_from timestamptz not null,
  check (ends_at >= starts_at),
  unique (edition_id, slug)
);

-- Texts and limits of the entry form's fields.
create table award_form_fields (
  edition_id uuid not null references award_editions,
  step text not null,
  name text not null,
  position integer not null,
  label text not null,
  hint text not null,
  max_characters integer,
  required boolean not null,
  primary key (edition_id, step, name)
);

create table award_past_winners (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references award_editions,
  position integer not null,
  category text not null,
  project text,                              -- null: not known from the sources read
  municipalities text not null,
  summary text not null,
  source_url text,
  unique (edition_id, position)
);
