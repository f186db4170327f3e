-- What scoring needs beside 0100: further rounds, and the database as the referee between saving, sealing and closing.

-- Round 1 is open for every entry; a further one only for entries that the deliberation has sent back to be scored again.
create table award_scoring_rounds (
  entry_id uuid not null references award_entries,
  round integer not null check (round > 1),
  opened_by uuid not null references people_persons,
  opened_at timestamptz not null,
  primary key (entry_id, round)
);
create trigger award_scoring_rounds_frozen before update or delete on award_scoring_rounds
  for each row execute function platform_refuse_change();
create trigger award_sheet_states_frozen before update or delete on award_sheet_states
  for each row execute function platform_refuse_change();

-- A sealed sheet is not written on: the lock meets the one that sealing takes (for update). The row is left out, not refused.
create function award_states_only_of_open_sheets() returns trigger language plpgsql as $$
begin
  perform 1 from award_sheets where id = new.sheet_id for share;
  if exists (select 1 from award_counting_seals seal where seal.sheet_id = new.sheet_id)
    or exists (select 1 from award_sheet_voids void where void.sheet_id = new.sheet_id)
  then
    return null;
  end if;
  return new;
end $$;
create trigger award_sheet_states_of_open_sheets before insert on award_sheet_states
  for each row execute function award_states_only_of_open_sheets();

-- Office and jury look for the newest seal and state of a sheet all the time.
create index award_seals_sheet on award_seals (sheet_id, number desc);
alter table award_unsealings add check ((confirmed_by is null) = (confirmed_at is null));
