-- Entries. State is derived from rows: draft = an entry; handed in = it has a submission that was not taken back; withdrawn = a withdrawal.

create table award_entries (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references award_editions,
  lead_organisation_id uuid not null references people_organisations,
  created_by uuid not null references people_persons,
  created_at timestamptz not null
);
create index award_entries_lead on award_entries (lead_organisation_id, edition_id);

-- Colleagues' rights beyond their organisation's default (members edit, managers and the creator hand in).
create table award_entry_rights (
  entry_id uuid not null references award_entries,
  person_id uuid not null references people_persons,
  level text not null check (level in ('read', 'edit', 'hand-in')),
  granted_by uuid not null references people_persons,
  granted_at timestamptz not null,
  primary key (entry_id, person_id)
);

-- Every saved state of every step. A save names the revision it was based on; the primary key is the referee
-- between two tabs: the second insert of the same revision fails and is offered for merging.
create table award_entry_states (
  entry_id uuid not null references award_entries,
  step text not null check (step in ('lead', 'title', 'partners', 'description', 'criteria', 'declarations')),
  revision integer not null check (revision > 0),
  content jsonb not null,
  saved_by uuid not null references people_persons,
  saved_at timestamptz not null,
  primary key (entry_id, step, revision)
);

create table award_attachments (
  id uuid primary key default gen_random_uuid(),
  entry_id uuid not null references award_entries,
  kind text not null check (kind in ('hvb-confirmation', 'minutes-extract', 'partner-letter', 'picture', 'other')),
  sha256 text not null references platform_blobs,
  file_name text not null,
  description text not null,                 -- pictures: what can be seen
  rights_statement text not null,            -- pictures: who holds the rights
  added_by uuid not null references people_persons,
  added_at timestamptz not null
);
create index award_attachments_entry on award_attachments (entry_id, added_at);
create table award_attachment_removals (
  attachment_id uuid primary key references award_attachments,
  removed_by uuid not null references people_persons,
  removed_at timestamptz not null
);

-- Named partners are asked by mail; the Hauptverwaltungsbeamte of the lead may confirm the same way.
create table award_partner_requests (
  id uuid primary key default gen_random_uuid(),
  entry_id uuid not null references award_entries,
  kind text not null check (kind in ('partner', 'hvb')),
  place_id text references places,           -- the partner asked
  recipient text not null,
  token_hash text not null unique,
  key_data jsonb not null,                   -- what the partner was shown: title, lead, partners, category, short description
  asked_by uuid not null references people_persons,
  asked_at timestamptz not null,
  answer_until timestamptz not null
);
create index award_partner_requests_entry on award_partner_requests (entry_id, asked_at);
create table award_partner_answers (
  request_id uuid primary key references award_partner_requests,
  answer text not null check (answer in ('agree', 'object')),
  reason text not null,
  answered_name text not null,
  answered_function text not null,
  answered_at timestamptz not null
);

create table award_submissions (
  id uuid primary key default gen_random_uuid(),
  entry_id uuid not null references award_entries,
  version integer not null check (version > 0),
  receipt_number text not null unique,       -- random: tells nothing about how many entries exist
  arrived_at timestamptz not null,           -- portal_now() first thing in the request, before any lock: this one counts
  decided_at timestamptz not null,           -- portal_now() under the entry's row lock
  submitted_by uuid not null references people_persons,
  category_id uuid not null references award_categories,
  manifest text not null,                    -- canonical JSON: contents of all steps, partners' answers, files with SHA-256
  manifest_sha256 text not null,
  unique (entry_id, version)
);
create table award_take_backs (
  submission_id uuid primary key references award_submissions,
  taken_back_by uuid not null references people_persons,
  taken_back_at timestamptz not null
);
create table award_withdrawals (
  entry_id uuid primary key references award_entries,
  withdrawn_by uuid not null references people_persons,
  withdrawn_at timestamptz not null,
  reason text not null
);

-- "Je federführender Kommune ein Beitrag": taken when handing in, given back by taking back or withdrawing.
create table award_lead_places (
  edition_id uuid not null references award_editions,
  lead_organisation_id uuid not null references people_organisations,
  entry_id uuid not null unique references award_entries,
  primary key (edition_id, lead_organisation_id)
);

-- Refused hand-ins are kept as evidence (security.md DL-05).
create table award_refused_hand_ins (
  id uuid primary key default gen_random_uuid(),
  entry_id uuid not null references award_entries,
  tried_by uuid not null references people_persons,
  arrived_at timestamptz not null,
  decided_at timestamptz not null,
  because text not null
);

create table award_reminders (
  entry_id uuid not null references award_entries,
  person_id uuid not null references people_persons,
  occasion text not null check (occasion in ('14-days', '7-days', '48-hours', 'closed')),
  sent_at timestamptz not null,
  primary key (entry_id, person_id, occasion)
);

-- Answers of the self-check made without an account; carried into the entry by its id, kept in the browser's address.
create table award_self_checks (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references award_editions,
  answers jsonb not null,
  checked_at timestamptz not null
);
