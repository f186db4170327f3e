-- The deliberation room: what happens there is rows, in order, never changed; what is open has no end yet.

create table award_meetings (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references award_editions,
  begins_at timestamptz not null,
  place text not null,
  called_by uuid not null references people_persons,
  called_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references people_persons,
  check ((ended_at is null) = (ended_by is null))
);
create table award_meeting_items (
  meeting_id uuid not null references award_meetings,
  category_id uuid not null references award_categories,
  position integer not null check (position > 0),
  primary key (meeting_id, category_id),
  unique (meeting_id, position)
);

-- Who was there, from when to when.
create table award_attendances (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references award_meetings,
  seat_id uuid not null references award_seats,
  person_id uuid not null references people_persons,
  came_at timestamptz not null,
  left_at timestamptz,
  check (left_at >= came_at)
);
create unique index award_attendances_one_at_a_time on award_attendances (meeting_id, seat_id) where left_at is null;

-- Who leads the meeting when it is not the seat that the edition names; the newest counts.
create table award_meeting_chairs (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references award_meetings,
  seat_id uuid not null references award_seats,
  chosen_by uuid not null references people_persons,
  chosen_at timestamptz not null
);

-- A category under deliberation: one at a time in a meeting, and in one meeting at a time.
create table award_deliberations (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null,
  category_id uuid not null,
  opened_by uuid not null references people_persons,
  opened_at timestamptz not null,
  closed_at timestamptz,
  foreign key (meeting_id, category_id) references award_meeting_items
);
create unique index award_deliberations_one_of_a_meeting on award_deliberations (meeting_id) where closed_at is null;
create unique index award_deliberations_one_of_a_category on award_deliberations (category_id) where closed_at is null;
-- The entry spoken about; the newest counts.
create table award_deliberation_entries (
  id uuid primary key default gen_random_uuid(),
  deliberation_id uuid not null references award_deliberations,
  entry_id uuid not null references award_entries,
  called_at timestamptz not null
);
create index award_deliberation_entries_of on award_deliberation_entries (deliberation_id, called_at desc);

-- Who was kept out of a deliberation because of a conflict, for the minutes: written when it opens and when one is declared meanwhile.
create table award_recusals (
  deliberation_id uuid not null references award_deliberations,
  seat_id uuid not null references award_seats,
  person_id uuid not null references people_persons,
  since timestamptz not null,
  primary key (deliberation_id, seat_id)
);

create table award_statements (
  id uuid primary key default gen_random_uuid(),
  deliberation_id uuid not null references award_deliberations,
  entry_id uuid references award_entries,
  seat_id uuid not null references award_seats,
  person_id uuid not null references people_persons,
  text text not null check (text <> ''),
  made_at timestamptz not null
);
create index award_statements_of on award_statements (deliberation_id, made_at);

-- 'award': the prize for this entry · 'not-awarded' · 'second-round': the named entries are scored again · 'tie': which of the named.
create table award_motions (
  id uuid primary key default gen_random_uuid(),
  deliberation_id uuid not null references award_deliberations,
  number integer not null check (number > 0),
  kind text not null check (kind in ('award', 'not-awarded', 'second-round', 'tie')),
  reason text not null,                       -- of an award: the reason that is published
  moved_by uuid not null references people_persons,
  seat_id uuid not null references award_seats,
  moved_at timestamptz not null,
  unique (deliberation_id, number)
);
create table award_motion_entries (
  motion_id uuid not null references award_motions,
  entry_id uuid not null references award_entries,
  primary key (motion_id, entry_id)
);

-- A vote on a motion. Stubs say who has voted, and nothing else: no instant, no choice.
create table award_votes (
  motion_id uuid primary key references award_motions,
  secret boolean not null,
  opened_by uuid not null references people_persons,
  opened_at timestamptz not null,
  closed_at timestamptz
);
create table award_vote_stubs (
  motion_id uuid not null references award_votes,
  seat_id uuid not null references award_seats,
  primary key (motion_id, seat_id)
);
-- Choices are 'yes', 'no', 'abstain' or, for 'tie', an entry's id. A secret ballot is a count and never a row of its own: there is
-- no order that could be laid beside the stubs. Each vote writes all counts of its motion, so not even the row versions tell.
create table award_ballot_counts (
  motion_id uuid not null references award_votes,
  choice text not null,
  ballots integer not null default 0 check (ballots >= 0),
  primary key (motion_id, choice)
);
-- Open votes only.
create table award_open_ballots (
  motion_id uuid not null references award_votes,
  seat_id uuid not null references award_seats,
  choice text not null,
  primary key (motion_id, seat_id),
  foreign key (motion_id, seat_id) references award_vote_stubs
);

-- The word of the chair, or the lot, about entries that are tied. `lot` is what was drawn: entry number lot mod n in the order of ids.
create table award_tie_words (
  id uuid primary key default gen_random_uuid(),
  category_id uuid not null references award_categories,
  kind text not null check (kind in ('chair', 'lot')),
  entry_id uuid not null references award_entries,
  reason text not null,
  lot integer,
  said_by uuid not null references people_persons,
  said_at timestamptz not null,
  unique (category_id, kind),
  check ((kind = 'lot') = (lot is not null))
);

-- What a decision rests on.
create table award_decision_grounds (
  decision_id uuid primary key references award_decisions,
  motion_id uuid not null unique references award_motions,
  decided_by uuid not null references people_persons
);

-- The minutes: frozen text, made when the meeting has ended; the newest version counts.
create table award_minutes (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references award_meetings,
  version integer not null check (version > 0),
  content text not null,                      -- canonical JSON
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  made_by uuid not null references people_persons,
  made_at timestamptz not null,
  unique (meeting_id, version)
);
-- Each juror signs what he or she may read of them; its hash differs where a conflict hides a part.
create table award_minutes_signatures (
  minutes_id uuid not null references award_minutes,
  seat_id uuid not null references award_seats,
  person_id uuid not null references people_persons,
  seen_sha256 text not null check (seen_sha256 ~ '^[0-9a-f]{64}$'),
  remark text not null,
  signed_at timestamptz not null,
  primary key (minutes_id, seat_id)
);

create trigger award_statements_frozen before update or delete on award_statements
  for each row execute function platform_refuse_change();
create trigger award_motions_frozen before update or delete on award_motions
  for each row execute function platform_refuse_change();
create trigger award_open_ballots_frozen before update or delete on award_open_ballots
  for each row execute function platform_refuse_change();
create trigger award_vote_stubs_frozen before update or delete on award_vote_stubs
  for each row execute function platform_refuse_change();
create trigger award_tie_words_frozen before update or delete on award_tie_words
  for each row execute function platform_refuse_change();
create trigger award_decision_grounds_frozen before update or delete on award_decision_grounds
  for each row execute function platform_refuse_change();
create trigger award_minutes_frozen before update or delete on award_minutes
  for each row execute function platform_refuse_change();
create trigger award_minutes_signatures_frozen before update or delete on award_minutes_signatures
  for each row execute function platform_refuse_change();

-- Whoever has the room open looks again.
do $$
declare
  room_table text;
begin
  foreach room_table in array array['award_meetings', 'award_meeting_items', 'award_attendances', 'award_meeting_chairs',
    'award_deliberations', 'award_deliberation_entries', 'award_recusals', 'award_statements', 'award_motions', 'award_votes',
    'award_vote_stubs', 'award_scoring_rounds', 'award_tie_words', 'award_decisions', 'award_conflicts', 'award_category_closings'] loop
    execute format('create trigger %I after insert or update or delete on %I for each statement
      execute function platform_notify_change(''award_room'')', room_table || '_room', room_table);
  end loop;
end $$;
