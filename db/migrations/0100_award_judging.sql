-- From the deadline to the decision: what the office and the jury do. What happened is a row; where rows can supersede each
-- other, the newest counts and the older ones stay.

-- Who sits on a seat. The one without an end acts for it; the deputy is ready and acts only after taking over.
create table award_seat_holders (
  id uuid primary key default gen_random_uuid(),
  seat_id uuid not null references award_seats,
  person_id uuid not null references people_persons,
  part text not null check (part in ('member', 'deputy')),
  terms_sha256 text,                         -- of the terms accepted; null only where the demo seeds people
  named_at timestamptz not null,
  named_by uuid references people_persons,
  ended_at timestamptz,
  ended_by uuid references people_persons,
  ended_because text
);
create unique index award_seat_holders_one_member on award_seat_holders (seat_id) where ended_at is null and part = 'member';
create unique index award_seat_holders_one_deputy on award_seat_holders (seat_id) where ended_at is null and part = 'deputy';
create index award_seat_holders_person on award_seat_holders (person_id);

insert into award_seat_holders (seat_id, person_id, part, named_at)
  select id, person_id, 'member', now() from award_seats where person_id is not null;
alter table award_seats drop column person_id;
alter table award_seats add column is_chair boolean not null default false;

-- What a point means: the scoring sheet offers exactly these rows. The first and the last of a criterion are its extremes.
create table award_criterion_points (
  criterion_id uuid not null references award_criteria,
  points integer not null check (points >= 0),
  label text not null,
  primary key (criterion_id, points)
);

-- The ladder that resolves a tie, rung by rung. 'criterion' compares the mean of one criterion, 'fewest-lowest' the number of
-- lowest points, 'second-round' scores again, 'vote' the votes of the jury, 'chair' the chair's word, 'lot' a lot drawn openly.
create table award_tie_breakers (
  edition_id uuid not null references award_editions,
  position integer not null check (position > 0),
  kind text not null check (kind in ('criterion', 'fewest-lowest', 'second-round', 'vote', 'chair', 'lot')),
  criterion_id uuid references award_criteria,
  primary key (edition_id, position),
  check ((kind = 'criterion') = (criterion_id is not null))
);

alter table award_editions add column jury_terms text not null default '';
alter table award_editions add column quorum integer not null default 3 check (quorum > 0);
create trigger award_criterion_points_notify after insert or update or delete or truncate on award_criterion_points
  for each statement execute function platform_notify_change('award_editions');
create trigger award_tie_breakers_notify after insert or update or delete or truncate on award_tie_breakers
  for each statement execute function platform_notify_change('award_editions');

-- After the deadline two persons of the office open the entries of an edition; before the second act nobody there reads content.
create table award_opening_acts (
  edition_id uuid not null references award_editions,
  person_id uuid not null references people_persons,
  acted_at timestamptz not null,
  primary key (edition_id, person_id)
);

-- The result of the formal check; the newest counts.
create table award_admissions (
  id uuid primary key default gen_random_uuid(),
  ordinal bigint generated always as identity,   -- which of two at the same instant is the newer one
  entry_id uuid not null references award_entries,
  admitted boolean not null,
  reason text not null,
  decided_by uuid not null references people_persons,
  decided_at timestamptz not null
);
create index award_admissions_entry on award_admissions (entry_id, ordinal desc);

-- Another category than the one handed in; the newest counts.
create table award_reassignments (
  id uuid primary key default gen_random_uuid(),
  ordinal bigint generated always as identity,   -- which of two at the same instant is the newer one
  entry_id uuid not null references award_entries,
  category_id uuid not null references award_categories,
  reason text not null,
  reassigned_by uuid not null references people_persons,
  reassigned_at timestamptz not null
);
create index award_reassignments_entry on award_reassignments (entry_id, ordinal desc);

-- Advice given on an entry before it was judged (office hour, telephone): a hard fact that suggests a conflict.
create table award_advices (
  id uuid primary key default gen_random_uuid(),
  entry_id uuid not null references award_entries,
  person_id uuid not null references people_persons,
  source text not null,
  advised_at timestamptz not null,
  unique (entry_id, person_id, source)
);

-- What is known of a juror and an entry: no row = not asked. The newest row that is not lifted counts.
create table award_conflicts (
  id uuid primary key default gen_random_uuid(),
  ordinal bigint generated always as identity,   -- which of two at the same instant is the newer one
  entry_id uuid not null references award_entries,
  person_id uuid not null references people_persons,
  state text not null check (state in ('none', 'declared')),
  reason_class text check (reason_class in ('own-body', 'advice', 'employment', 'family', 'interest', 'other')),
  note text not null default '',
  set_by uuid not null references people_persons,   -- the juror, or somebody of the office
  set_at timestamptz not null,
  check ((state = 'declared') = (reason_class is not null))
);
create index award_conflicts_entry_person on award_conflicts (entry_id, person_id, ordinal desc);
-- Only two persons of the office lift a declared conflict.
create table award_conflict_lifts (
  id uuid primary key default gen_random_uuid(),
  conflict_id uuid not null references award_conflicts,
  reason text not null,
  asked_by uuid not null references people_persons,
  asked_at timestamptz not null,
  confirmed_by uuid references people_persons,
  confirmed_at timestamptz,
  check (confirmed_by is distinct from asked_by),
  check ((confirmed_by is null) = (confirmed_at is null))
);
create unique index award_conflict_lifts_one_asked on award_conflict_lifts (conflict_id) where confirmed_at is null;

-- A scoring sheet: one per entry, seat and round. Its states are saved like those of an entry; the seal freezes one.
create table award_sheets (
  id uuid primary key default gen_random_uuid(),
  entry_id uuid not null references award_entries,
  seat_id uuid not null references award_seats,
  person_id uuid not null references people_persons,
  round integer not null check (round > 0),
  begun_at timestamptz not null,
  unique (entry_id, seat_id, round)
);
create index award_sheets_seat on award_sheets (seat_id, round);
create table award_sheet_states (
  sheet_id uuid not null references award_sheets,
  revision integer not null check (revision > 0),
  points jsonb not null,                     -- criterion slug → points
  reasons jsonb not null,                    -- criterion slug → text
  private_note text not null,                -- for the juror alone, never revealed
  saved_at timestamptz not null,
  primary key (sheet_id, revision)
);
-- Commit: SHA-256 of content and salt enters the audit chain when sealed; content and salt when the category is opened.
create table award_seals (
  id uuid primary key default gen_random_uuid(),
  sheet_id uuid not null references award_sheets,
  number integer not null check (number > 0),
  content text not null,                     -- canonical JSON: entry, seat, round, points, reasons
  salt text not null,
  commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
  sealed_by uuid not null references people_persons,
  sealed_at timestamptz not null,
  unique (sheet_id, number)
);
-- A seal is broken by two persons of the office when an account was lost (JU-14); the seal stays in the chain.
create table award_unsealings (
  seal_id uuid primary key references award_seals,
  reason text not null,
  asked_by uuid not null references people_persons,
  asked_at timestamptz not null,
  confirmed_by uuid references people_persons,
  confirmed_at timestamptz,
  check (confirmed_by is distinct from asked_by)
);
-- A conflict declared late: the sheet is kept and not counted.
create table award_sheet_voids (
  sheet_id uuid primary key references award_sheets,
  conflict_id uuid not null references award_conflicts,
  voided_at timestamptz not null
);
-- A seat that does not judge an entry though it has no conflict, with the reason the office gives.
create table award_excuses (
  entry_id uuid not null references award_entries,
  seat_id uuid not null references award_seats,
  reason text not null,
  excused_by uuid not null references people_persons,
  excused_at timestamptz not null,
  primary key (entry_id, seat_id)
);
-- Two persons of the office end the scoring of a category (per round); with the second act all its sheets are opened.
create table award_category_closings (
  category_id uuid not null references award_categories,
  round integer not null check (round > 0),
  person_id uuid not null references people_persons,
  acted_at timestamptz not null,
  primary key (category_id, round, person_id)
);

-- Exactly one winner per category, or "nicht vergeben"; frozen.
create table award_decisions (
  id uuid primary key default gen_random_uuid(),
  category_id uuid not null unique references award_categories,
  entry_id uuid unique references award_entries,      -- null: not awarded
  reason text not null,                               -- published; never names a juror
  decided_at timestamptz not null
);
create trigger award_decisions_frozen before update or delete on award_decisions
  for each row execute function platform_refuse_change();
create trigger award_seals_frozen before update or delete on award_seals
  for each row execute function platform_refuse_change();
create trigger award_sheet_voids_frozen before update or delete on award_sheet_voids
  for each row execute function platform_refuse_change();
create trigger award_category_closings_frozen before update or delete on award_category_closings
  for each row execute function platform_refuse_change();
create trigger award_admissions_frozen before update or delete on award_admissions
  for each row execute function platform_refuse_change();
create trigger award_reassignments_frozen before update or delete on award_reassignments
  for each row execute function platform_refuse_change();
create trigger award_conflicts_frozen before update or delete on award_conflicts
  for each row execute function platform_refuse_change();

-- Results appear together at one instant that two persons of the office have set.
create table award_releases (
  edition_id uuid primary key references award_editions,
  release_at timestamptz not null,
  asked_by uuid not null references people_persons,
  asked_at timestamptz not null,
  confirmed_by uuid references people_persons,
  confirmed_at timestamptz,
  check (confirmed_by is distinct from asked_by),
  check ((confirmed_by is null) = (confirmed_at is null))
);

-- What stands now, said once for everybody.

-- Two persons have opened the entries of the edition; since the second act.
create view award_opened_editions as
  select edition_id, max(acted_at) as opened_at from award_opening_acts group by edition_id having count(*) >= 2;

-- Handed in, not taken back, not withdrawn: the version that counts, in the category that counts; admitted is null before the
-- formal check has a result.
create view award_standing_entries as
  select entry.id as entry_id, entry.edition_id, entry.lead_organisation_id, submission.id as submission_id,
    coalesce(reassigned.category_id, submission.category_id) as category_id, admission.admitted
  from award_entries entry
  join lateral (
    select s.id, s.category_id from award_submissions s
    where s.entry_id = entry.id and not exists (select 1 from award_take_backs t where t.submission_id = s.id)
    order by s.version desc limit 1
  ) submission on true
  left join lateral (
    select r.category_id from award_reassignments r where r.entry_id = entry.id order by r.ordinal desc limit 1
  ) reassigned on true
  left join lateral (
    select a.admitted from award_admissions a where a.entry_id = entry.id order by a.ordinal desc limit 1
  ) admission on true
  where not exists (select 1 from award_withdrawals w where w.entry_id = entry.id);

-- A declared conflict stands until two persons of the office have lifted it; else the newest "none" counts.
create view award_standing_conflicts as
  select distinct on (c.entry_id, c.person_id) c.entry_id, c.person_id, c.state, c.reason_class, c.id as conflict_id, c.set_at
  from award_conflicts c
  where not exists (select 1 from award_conflict_lifts l where l.conflict_id = c.id and l.confirmed_at is not null)
  order by c.entry_id, c.person_id, (c.state = 'declared') desc, c.ordinal desc;

-- The seal of each sheet that counts: the newest, not broken, of a sheet that no late conflict has voided.
create view award_counting_seals as
  select distinct on (seal.sheet_id) seal.id as seal_id, seal.sheet_id, sheet.entry_id, sheet.seat_id, sheet.person_id, sheet.round,
    seal.content, seal.salt, seal.commitment, seal.sealed_at
  from award_seals seal
  join award_sheets sheet on sheet.id = seal.sheet_id
  where not exists (select 1 from award_unsealings u where u.seal_id = seal.id and u.confirmed_at is not null)
    and not exists (select 1 from award_sheet_voids v where v.sheet_id = seal.sheet_id)
  order by seal.sheet_id, seal.number desc;

-- Categories whose scoring two persons of the office have ended, per round; since the second act.
create view award_closed_categories as
  select category_id, round, max(acted_at) as closed_at from award_category_closings group by category_id, round having count(*) >= 2;

-- Results that anybody may know from this instant on.
create view award_confirmed_releases as
  select edition_id, release_at from award_releases where confirmed_at is not null;
