-- The check list of an edition. Items with a rule are proposed by the program, the others are answered by hand.
create table award_check_items (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references award_editions,
  position integer not null,
  slug text not null,
  title text not null,
  explanation text not null,
  rule text check (rule in ('two-partners', 'one-per-lead', 'contract-date', 'proofs', 'partner-answers', 'no-duplicate', 'no-savings-bank', 'legal-form')),
  unique (edition_id, position),
  unique (edition_id, slug)
);
-- What a person found; the newest of an item counts, also against the program's proposal.
create table award_check_findings (
  id uuid primary key default gen_random_uuid(),
  ordinal bigint generated always as identity,
  entry_id uuid not null references award_entries,
  item_id uuid not null references award_check_items,
  finding text not null check (finding in ('met', 'not-met', 'remark')),
  note text not null,
  found_by uuid not null references people_persons,
  found_at timestamptz not null
);
create index award_check_findings_entry on award_check_findings (entry_id, item_id, ordinal desc);
create trigger award_check_findings_frozen before update or delete on award_check_findings
  for each row execute function platform_refuse_change();

-- A request for corrections: what to mend, until when. Only the parts named reopen, for the entrants of this entry.
create table award_corrections (
  id uuid primary key default gen_random_uuid(),
  ordinal bigint generated always as identity,
  entry_id uuid not null references award_entries,
  submission_id uuid not null references award_submissions,   -- the version that is to be mended
  message text not null,
  correct_until timestamptz not null,
  asked_by uuid not null references people_persons,
  asked_at timestamptz not null
);
create index award_corrections_entry on award_corrections (entry_id, ordinal desc);
-- 'attachments', or a step of the entry; with a field named, only that field of the step.
create table award_correction_parts (
  correction_id uuid not null references award_corrections,
  step text not null check (step in ('lead', 'title', 'partners', 'description', 'criteria', 'declarations', 'attachments')),
  field text not null default '',
  primary key (correction_id, step, field)
);
-- How it ended: completed by the entrants with a new version, or ended by the office (also when the term has passed).
create table award_correction_ends (
  correction_id uuid primary key references award_corrections,
  submission_id uuid references award_submissions,            -- null: ended without a new version
  ended_by uuid not null references people_persons,
  ended_at timestamptz not null
);
create trigger award_corrections_frozen before update or delete on award_corrections
  for each row execute function platform_refuse_change();
create trigger award_correction_ends_frozen before update or delete on award_correction_ends
  for each row execute function platform_refuse_change();

-- Asked and not ended. At most one per entry: requests are made under the entry's lock.
create view award_open_corrections as
  select c.id as correction_id, c.entry_id, c.submission_id, c.message, c.correct_until, c.asked_at
  from award_corrections c
  where not exists (select 1 from award_correction_ends e where e.correction_id = c.id)
    and not exists (select 1 from award_withdrawals w where w.entry_id = c.entry_id);
