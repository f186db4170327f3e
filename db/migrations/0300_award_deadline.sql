-- The end of an entry's time, exclusive; somebody's extension may be the later one.
create function award_entry_closes_at(asked uuid) returns timestamptz stable language plpgsql as $$
begin
  return (
    select greatest(closes.at, extension.extended_until)
    from award_entries entry
    join award_phases closes on closes.edition_id = entry.edition_id and closes.kind = 'closes'
    left join award_standing_extensions extension
      on extension.edition_id = entry.edition_id and extension.organisation_id = entry.lead_organisation_id
    where entry.id = asked
  );
end $$;

create function award_entry_is_draft(asked uuid) returns boolean stable language plpgsql as $$
begin
  return not exists (
    select 1 from award_submissions submission where submission.entry_id = asked
      and not exists (select 1 from award_take_backs back where back.submission_id = submission.id)
  );
end $$;

-- A draft takes nothing that came when it was too late. What is handed in has its own ways (corrections, edits by the office),
-- and their own ends in award_states_only_of_drafts. saved_at is when the save was here whole, so waiting for a lock makes nobody late.
create function award_states_in_time() returns trigger language plpgsql as $$
begin
  if new.saved_at >= award_entry_closes_at(new.entry_id) and award_entry_is_draft(new.entry_id) then
    return null;
  end if;
  return new;
end $$;
create trigger award_entry_states_in_time before insert on award_entry_states
  for each row execute function award_states_in_time();

create function award_attachments_in_time() returns trigger language plpgsql as $$
begin
  if new.added_at >= award_entry_closes_at(new.entry_id) and award_entry_is_draft(new.entry_id) then
    raise exception 'the entry % took its last file before this one', new.entry_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger award_attachments_in_time before insert on award_attachments
  for each row execute function award_attachments_in_time();
