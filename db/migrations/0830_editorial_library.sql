-- The library (/arbeitshilfen): laws, checklists, sample agreements, guides. A third kind of text of the editors, with the same
-- revisions, publications and withdrawals; what only an aid says (sort, topic, publisher, licence, source, files) stands beside its words.
alter table editorial_revisions drop constraint editorial_revisions_kind_check;
alter table editorial_revisions add constraint editorial_revisions_kind_check check (kind in ('news', 'page', 'aid'));
alter table editorial_withdrawals drop constraint editorial_withdrawals_kind_check;
alter table editorial_withdrawals add constraint editorial_withdrawals_kind_check check (kind in ('news', 'page', 'aid'));
alter table editorial_revisions add column aid jsonb;
alter table editorial_revisions add check ((kind = 'aid') = (aid is not null));

-- Files of the editors for the library, each shown by its media item.
create table editorial_files (
  media_id uuid primary key references media_items,
  slug text not null,
  -- What it is, for those who choose: 'Mustersatzung'.
  title text not null check (title <> ''),
  bytes bigint not null check (bytes > 0),
  added_by uuid not null references people_persons,
  added_at timestamptz not null
);
create index editorial_files_of on editorial_files (slug);
create trigger editorial_files_frozen before update or delete on editorial_files
  for each row execute function platform_refuse_change();
create trigger editorial_files_never_emptied before truncate on editorial_files
  for each statement execute function platform_refuse_truncate();

-- What the public reads: of an aid's versions the newest whose visible_from has come; never changed.
create table editorial_aids (
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  visible_from timestamptz not null,
  title text not null check (title <> ''),
  summary text not null check (summary <> ''),
  text text not null,                        -- Markdown
  sort text not null check (sort in ('law', 'checklist', 'agreement', 'guide')),
  -- Slug of a topic; null: for all topics.
  topic text references topics_topics (slug),
  publisher text not null check (publisher <> ''),
  licence text not null check (licence <> ''),
  source_url text check (source_url ~ '^https?://'),
  -- The day the source itself bears.
  source_dated date,
  files uuid[] not null,
  reviewed_on date not null,
  review_due_on date not null check (review_due_on > reviewed_on),
  -- Null: from a file.
  written_by uuid references people_persons,
  written_at timestamptz not null,
  primary key (slug, visible_from),
  -- There is something to read.
  check (text <> '' or source_url is not null or cardinality(files) > 0)
);
create trigger editorial_aids_frozen before update or delete on editorial_aids
  for each row execute function platform_refuse_change();
create trigger editorial_aids_never_emptied before truncate on editorial_aids
  for each statement execute function platform_refuse_truncate();

-- As in 0730, and what an aid says beside its words makes a revision new, too.
create or replace function editorial_note_publication(said editorial_revisions, visible timestamptz) returns void language plpgsql as $$
declare
  newest editorial_revisions;
begin
  select * into newest from editorial_revisions r where r.kind = said.kind and r.slug = said.slug order by r.number desc limit 1;
  said.review_due_on := case said.kind when 'news' then newest.review_due_on else said.review_due_on end;
  if newest.number is null
    or (newest.title, newest.summary, newest.text) is distinct from (said.title, said.summary, said.text)
    or newest.review_due_on is distinct from said.review_due_on
    or newest.aid is distinct from said.aid
  then
    said.number := coalesce(newest.number, 0) + 1;
    insert into editorial_revisions select said.*;
  else
    said.number := newest.number;
  end if;
  insert into editorial_publications values (said.kind, said.slug, said.number, visible, said.written_at);
end $$;
create or replace function editorial_news_version_noted() returns trigger language plpgsql as $$
begin
  perform editorial_note_publication(
    row('news', news.slug, 1, new.title, new.summary, new.text, null, new.written_by, new.written_at, null)::editorial_revisions,
    new.visible_from)
  from editorial_news news where news.id = new.news_id;
  return null;
end $$;
create or replace function editorial_page_noted() returns trigger language plpgsql as $$
begin
  perform editorial_note_publication(
    row('page', new.slug, 1, new.title, new.summary, new.text, new.review_due_on, new.written_by, new.written_at, null)::editorial_revisions,
    new.visible_from);
  return null;
end $$;
create function editorial_aid_noted() returns trigger language plpgsql as $$
begin
  perform editorial_note_publication(
    row('aid', new.slug, 1, new.title, new.summary, new.text, new.review_due_on, new.written_by, new.written_at,
      jsonb_build_object('sort', new.sort, 'topic', coalesce(new.topic, ''), 'publisher', new.publisher, 'licence', new.licence,
        'sourceUrl', coalesce(new.source_url, ''), 'sourceDated', coalesce(new.source_dated::text, ''),
        'files', array_to_string(new.files, ' ')))::editorial_revisions,
    new.visible_from);
  return null;
end $$;
create trigger editorial_aids_noted after insert on editorial_aids
  for each row execute function editorial_aid_noted();

-- Pages and aids are read again by a day.
alter table editorial_review_reminders add column kind text not null default 'page' check (kind in ('page', 'aid'));
alter table editorial_review_reminders drop constraint editorial_review_reminders_pkey;
alter table editorial_review_reminders add primary key (kind, slug, review_due_on);
