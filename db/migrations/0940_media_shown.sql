-- Whether anything that everybody may read shows a media item. Slides that were removed, files of an aid that is a draft, to come or
-- withdrawn are not read under their own address either. Pictures of texts and what was taken over are uploaded to be shown.
create function media_is_shown(media uuid, at timestamptz) returns boolean language sql stable as $$
  select (not exists (select from events_materials material where material.media_id = media)
      and not exists (select from editorial_files file where file.media_id = media))
    or exists (
      select from events_materials material join events_published published on published.event_id = material.event_id
      where material.media_id = media and published.visible_from <= at
        and not exists (select from events_material_removals removal where removal.material_id = material.id))
    or exists (
      select from editorial_files file
      where file.media_id = media and media = any ((
        select aid.files from editorial_aids aid
        where aid.slug = file.slug and aid.visible_from <= at
          and not editorial_is_withdrawn('aid', aid.slug, aid.written_at, aid.visible_from, at)
        order by aid.visible_from desc limit 1)::uuid[]))
$$;
create index events_materials_media on events_materials (media_id) where media_id is not null;
