-- Pictures and documents that several features show: found by their address alone, for everybody.
create table media_items (
  id uuid primary key default gen_random_uuid(),
  -- What is sent: a picture drawn anew as WebP, or a document as it came.
  sha256 text not null references platform_blobs,
  -- Of a picture: larger, what other sizes can be made from.
  large_sha256 text references platform_blobs,
  media_type text not null,
  file_name text not null check (file_name <> ''),
  -- What whoever cannot see it is told; empty for a picture that says nothing.
  alt text not null,
  -- Author, rights, source, as it is told under it.
  credit text not null,
  created_at timestamptz not null,
  check ((large_sha256 is not null) = starts_with(media_type, 'image/'))
);
create index media_items_blob on media_items (sha256);
create index media_items_large on media_items (large_sha256);

-- As in 0365, and nothing that is media is unneeded.
create or replace view award_unneeded_blobs as
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
    and not exists (select from award_press_pictures picture where blob.sha256 in (picture.web_sha256, picture.print_sha256))
    and not exists (select from media_items item where item.sha256 = blob.sha256)
    and not exists (select from media_items item where item.large_sha256 = blob.sha256);
