-- The editors also begin profiles from public sources, as a draft of theirs that changes nothing (0850 knew only corrections). What they hand
-- in names its sources, always: whoever reads it can look there.
alter table projects_drafts drop constraint projects_drafts_editors_change_what_is;

create function projects_editors_name_sources() returns trigger language plpgsql as $$
begin
  if exists (select from projects_drafts where id = new.draft_id and organisation_id is null and project_id is null)
      and jsonb_array_length(coalesce(new.content -> 'sources', '[]')) = 0 then
    raise exception 'draft % names no sources', new.draft_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger projects_submissions_sources before insert on projects_submissions
  for each row execute function projects_editors_name_sources();
