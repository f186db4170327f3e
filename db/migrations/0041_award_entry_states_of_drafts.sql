-- Only drafts can be saved, and the database is the referee: the lock meets the one that handing in takes (for update), and what
-- is asked after it sees what was committed meanwhile, so no save slips in behind a manifest. The row is left out, not refused.
create function award_states_only_of_drafts() returns trigger language plpgsql as $$
begin
  perform 1 from award_entries where id = new.entry_id for share;
  if exists (
    select 1 from award_submissions submission where submission.entry_id = new.entry_id
      and not exists (select 1 from award_take_backs back where back.submission_id = submission.id)
  ) then
    return null;
  end if;
  return new;
end $$;
create trigger award_entry_states_of_drafts before insert on award_entry_states
  for each row execute function award_states_only_of_drafts();
