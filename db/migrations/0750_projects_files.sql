-- Pictures and documents of a draft. What is handed in names those that are there then; versions hold what was handed in.
create table projects_draft_files (
  id uuid primary key,
  draft_id uuid not null references projects_drafts,
  kind text not null check (kind in ('picture', 'document')),
  sha256 text not null references platform_blobs,
  file_name text not null check (file_name <> ''),
  -- What is to be seen, of a picture; what it is, of a document.
  title text not null check (title <> ''),
  source text not null,
  rights text not null,
  added_by uuid not null references people_persons,
  added_at timestamptz not null,
  check (kind = 'document' or (source <> '' and rights <> ''))
);
create index projects_draft_files_draft on projects_draft_files (draft_id);
create index projects_draft_files_sha256 on projects_draft_files (sha256);

create table projects_draft_file_removals (
  file_id uuid primary key references projects_draft_files,
  removed_by uuid not null references people_persons,
  removed_at timestamptz not null
);

-- The same bytes stand in a draft once.
create function projects_one_file_of_these_bytes() returns trigger language plpgsql as $$
begin
  if exists (select from projects_draft_files file where file.draft_id = new.draft_id and file.sha256 = new.sha256
      and not exists (select from projects_draft_file_removals removal where removal.file_id = file.id)) then
    raise exception 'draft % has these bytes', new.draft_id using errcode = 'unique_violation';
  end if;
  return new;
end $$;

create trigger projects_draft_files_open before insert on projects_draft_files
  for each row execute function projects_only_open_drafts();
create trigger projects_draft_files_once before insert on projects_draft_files
  for each row execute function projects_one_file_of_these_bytes();
create trigger projects_draft_files_frozen before update or delete on projects_draft_files
  for each row execute function platform_refuse_change();
create trigger projects_draft_files_never_emptied before truncate on projects_draft_files
  for each statement execute function platform_refuse_truncate();

create function projects_only_files_of_open_drafts() returns trigger language plpgsql as $$
declare asked uuid := (select draft_id from projects_draft_files where id = new.file_id);
begin
  perform 1 from projects_drafts where id = asked for update;
  if not projects_draft_is_open(asked) then
    return null;
  end if;
  return new;
end $$;
create trigger projects_draft_file_removals_open before insert on projects_draft_file_removals
  for each row execute function projects_only_files_of_open_drafts();
create trigger projects_draft_file_removals_frozen before update or delete on projects_draft_file_removals
  for each row execute function platform_refuse_change();
create trigger projects_draft_file_removals_never_emptied before truncate on projects_draft_file_removals
  for each statement execute function platform_refuse_truncate();

-- Each file of a draft, and since when nobody needs it: removed before it was handed in, discarded with its draft, withdrawn with its profile.
create view projects_file_needs as
  select file.sha256, least(
      case when not exists (
          select from projects_submissions submission, jsonb_array_elements(submission.content -> 'files') handed_in
          where submission.draft_id = file.draft_id and handed_in ->> 'id' = file.id::text)
        then removal.removed_at end,
      discard.discarded_at,
      (select min(withdrawal.withdrawn_at) from projects_withdrawals withdrawal where withdrawal.project_id = coalesce(draft.project_id, (
        select review.project_id from projects_reviews review join projects_submissions submission on submission.id = review.submission_id
        where submission.draft_id = draft.id and review.kind = 'published')))) as until
  from projects_draft_files file
  join projects_drafts draft on draft.id = file.draft_id
  left join projects_draft_file_removals removal on removal.file_id = file.id
  left join projects_discards discard on discard.draft_id = draft.id;

-- As in 0535, and no file of a profile is unneeded that its needs name.
create or replace view award_unneeded_blobs as
  select blob.sha256, greatest(blob.stored_at, (
      select max(removal.removed_at) from award_attachments attachment
      join award_attachment_removals removal on removal.attachment_id = attachment.id
      where attachment.sha256 = blob.sha256), (
      select max(need.until) from projects_file_needs need where need.sha256 = blob.sha256)) as since
  from platform_blobs blob
  where blob.collected_at is null
    and not exists (
      select from award_attachments attachment
      left join award_attachment_removals removal on removal.attachment_id = attachment.id
      where attachment.sha256 = blob.sha256 and removal.attachment_id is null)
    and not exists (
      select from award_submissions submission, jsonb_array_elements(submission.manifest::jsonb #> '{contents,attachments}') file
      where file ->> 'sha256' = blob.sha256)
    and not exists (select from award_press_pictures picture where blob.sha256 in (picture.web_sha256, picture.print_sha256))
    and not exists (select from media_items item where item.sha256 = blob.sha256)
    and not exists (select from media_items item where item.large_sha256 = blob.sha256)
    and not exists (select from projects_file_needs need where need.sha256 = blob.sha256 and need.until is null);
