-- Profiles that no organisation answers for (public sources, imports) are corrected by the editors in the same editor as others are written
-- in: a draft without an organisation is theirs, and always changes such a profile.
alter table projects_drafts alter column organisation_id drop not null;
alter table projects_drafts add constraint projects_drafts_editors_change_what_is
  check (organisation_id is not null or project_id is not null);
create index projects_drafts_of_editors on projects_drafts (created_at) where organisation_id is null;

create function projects_editors_correct_their_own() returns trigger language plpgsql as $$
begin
  if new.organisation_id is null and exists (select from projects_projects where id = new.project_id and origin = 'organisation') then
    raise exception 'project % is its organisation''s', new.project_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger projects_drafts_corrections before insert or update on projects_drafts
  for each row execute function projects_editors_correct_their_own();

alter table projects_draft_states drop constraint projects_draft_states_step_check;
alter table projects_draft_states add constraint projects_draft_states_step_check
  check (step in ('topic', 'parties', 'content', 'financing', 'effects', 'contact', 'links', 'sources', 'picture'));

-- Four eyes: what an editor has handed in, another one decides.
create function projects_corrections_four_eyes() returns trigger language plpgsql as $$
begin
  if exists (select from projects_submissions submission join projects_drafts draft on draft.id = submission.draft_id
      where submission.id = new.submission_id and draft.organisation_id is null and submission.submitted_by = new.decided_by) then
    raise exception 'submission % is decided by who handed it in', new.submission_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger projects_reviews_four_eyes before insert on projects_reviews
  for each row execute function projects_corrections_four_eyes();
