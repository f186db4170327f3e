-- A kept picture drawn smaller, for pages: of each source several widths and formats. Whoever may read the source may read them.
create table media_drawings (
  source_sha256 text not null references platform_blobs,
  width integer not null check (width between 1 and 1200),
  height integer not null check (height > 0),
  format text not null check (format in ('avif', 'webp')),
  sha256 text not null references platform_blobs,
  drawn_at timestamptz not null,
  primary key (source_sha256, width, format)
);
create index media_drawings_sha256 on media_drawings (sha256);

-- Collected, a source has no drawings, and a drawing is none: brought again, it is drawn again.
create function media_forget_drawings() returns trigger language plpgsql as $$
begin
  delete from media_drawings where new.sha256 in (source_sha256, sha256);
  return null;
end $$;
create trigger media_drawings_go_with_their_bytes after update of collected_at on platform_blobs
  for each row when (old.collected_at is null and new.collected_at is not null) execute function media_forget_drawings();

-- Pictures that pages show and that nobody has drawn smaller yet; only those that a scan has let pass.
create view media_undrawn as
  select blob.sha256 from platform_blobs blob
  where blob.collected_at is null and blob.media_type like 'image/%'
    and (exists (select from media_items item where item.sha256 = blob.sha256)
      or exists (select from projects_file_needs need where need.sha256 = blob.sha256 and need.until is null))
    and not exists (select from media_drawings drawing where drawing.source_sha256 = blob.sha256)
    and (select scan.verdict from platform_blob_scans scan where scan.sha256 = blob.sha256
      order by scan.verdict = 'infected' desc, scan.scanned_at desc limit 1) in ('clean', 'not-checked');

-- As in 0750: what nothing needs by itself.
create view award_unneeded_files as
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

-- A drawing is needed as long as its source, and no longer.
create or replace view award_unneeded_blobs as
  select file.sha256, greatest(file.since, (
      select max(source.since) from media_drawings drawing join award_unneeded_files source on source.sha256 = drawing.source_sha256
      where drawing.sha256 = file.sha256)) as since
  from award_unneeded_files file
  where not exists (
    select from media_drawings drawing
    where drawing.sha256 = file.sha256 and drawing.source_sha256 not in (select sha256 from award_unneeded_files));
