-- What a correction makes is a version like the one that was handed in; where it comes from is said.
alter table award_submissions add column origin text not null default 'hand-in' check (origin in ('hand-in', 'correction', 'office'));
create trigger award_correction_parts_frozen before update or delete on award_correction_parts
  for each row execute function platform_refuse_change();

-- Only drafts can be saved, and the database is the referee: the lock meets the one that handing in takes (for update), and what
-- is asked after it sees what was committed meanwhile, so no save slips in behind a manifest. The row is left out, not refused.
-- Of what was handed in, exactly the parts that a correction names can be saved until its term; never the category.
create or replace function award_states_only_of_drafts() returns trigger language plpgsql as $$
declare
  fields text[];
  stored jsonb;
begin
  perform 1 from award_entries where id = new.entry_id for share;
  if not exists (
    select 1 from award_submissions submission where submission.entry_id = new.entry_id
      and not exists (select 1 from award_take_backs back where back.submission_id = submission.id)
  ) then
    return new;
  end if;
  select array_agg(part.field) into fields
  from award_open_corrections correction join award_correction_parts part on part.correction_id = correction.correction_id
  where correction.entry_id = new.entry_id and part.step = new.step and portal_now() < correction.correct_until;
  if fields is null then
    return null;
  end if;
  stored := coalesce(
    (select content from award_entry_states where entry_id = new.entry_id and step = new.step order by revision desc limit 1),
    '{"texts": {}, "partners": []}');
  if '' = any (fields) then
    return case when new.content #>> '{texts,category}' is not distinct from stored #>> '{texts,category}' then new end;
  end if;
  if (new.content -> 'texts') - fields <> (stored -> 'texts') - fields
    or ('partners' <> all (fields) and new.content -> 'partners' <> stored -> 'partners') then
    return null;
  end if;
  return new;
end $$;
