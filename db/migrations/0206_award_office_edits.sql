-- A named text field that the office corrected in what stands, with its reason; each made the version that it names.
create table award_office_edits (
  id uuid primary key default gen_random_uuid(),
  entry_id uuid not null references award_entries,
  submission_id uuid not null unique references award_submissions,
  base_submission_id uuid not null references award_submissions,
  step text not null check (step in ('lead', 'title', 'partners', 'description', 'criteria')),
  field text not null check (field not in ('', 'category', 'partners')),
  revision integer not null,                 -- of the step's state that it wrote
  reason text not null check (reason <> ''),
  edited_by uuid not null references people_persons,
  edited_at timestamptz not null
);
create index award_office_edits_entry on award_office_edits (entry_id, edited_at);
create trigger award_office_edits_frozen before update or delete on award_office_edits
  for each row execute function platform_refuse_change();

-- As before, and one state that the office writes with such an edit: of its field alone.
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
  select array_agg(edit.field) into fields from award_office_edits edit
  where edit.entry_id = new.entry_id and edit.step = new.step and edit.revision = new.revision and edit.edited_by = new.saved_by;
  if fields is null then
    select array_agg(part.field) into fields
    from award_open_corrections correction join award_correction_parts part on part.correction_id = correction.correction_id
    where correction.entry_id = new.entry_id and part.step = new.step and portal_now() < correction.correct_until;
  end if;
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
