-- How long what is kept, as data (docs/privacy.md tells it); the nightly job reads it and notes what it removed.
create table platform_retention (
  name text primary key,
  keep_days integer not null check (keep_days > 0)
);
insert into platform_retention (name, keep_days) values
  ('sent-mail-texts', 180),
  ('self-checks', 180),
  ('drafts-never-handed-in', 180),
  ('removed-files', 14);
create table platform_retention_runs (
  night timestamptz primary key,
  removed jsonb not null default '{}'
);

-- Bytes that nothing refers to any more are removed; the row stays, because the removed attachment still names it. Null: they are there.
alter table platform_blobs add column collected_at timestamptz;

-- Files that an entry, a version handed in, or a winner's page still shows. Since when nothing does: the newest removal.
create view award_unneeded_blobs as
  select blob.sha256, greatest(blob.stored_at, (
      select max(removal.removed_at) from award_attachments attachment
      join award_attachment_removals removal on removal.attachment_id = attachment.id
      where attachment.sha256 = blob.sha256)) as since
  from platform_blobs blob
  where blob.collected_at is null
    and not exists (
      select from award_attachments attachment
      left join award_attachment_removals removal on removal.attachment_id = attachment.id
      where attachment.sha256 = blob.sha256 and removal.attachment_id is null)
    and not exists (
      select from award_submissions submission, jsonb_array_elements(submission.manifest::jsonb #> '{contents,attachments}') file
      where file ->> 'sha256' = blob.sha256)
    and not exists (select from award_press_pictures picture where blob.sha256 in (picture.web_sha256, picture.print_sha256));
