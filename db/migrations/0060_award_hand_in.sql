-- Handing in: the instant of the click is kept before anything can fail or wait, and what was handed in never changes.

-- First thing in a hand-in request. While the person proves who they are, or when a lock, a crash or a lost connection comes
-- between, this instant counts for fifteen minutes: for this person and exactly these contents. A decision removes it.
create table award_hand_in_arrivals (
  entry_id uuid not null references award_entries,
  person_id uuid not null references people_persons,
  contents_sha256 text not null check (contents_sha256 ~ '^[0-9a-f]{64}$'),
  arrived_at timestamptz not null,
  primary key (entry_id, person_id, contents_sha256)
);

create trigger award_submissions_frozen before update or delete on award_submissions
  for each row execute function platform_refuse_change();
create trigger award_take_backs_frozen before update or delete on award_take_backs
  for each row execute function platform_refuse_change();
create trigger award_refused_hand_ins_frozen before update or delete on award_refused_hand_ins
  for each row execute function platform_refuse_change();
create trigger award_partner_answers_frozen before update or delete on award_partner_answers
  for each row execute function platform_refuse_change();

create index award_submissions_newest on award_submissions (entry_id, version desc);
create index award_refused_hand_ins_entry on award_refused_hand_ins (entry_id, arrived_at);
