-- What editors save: every save is a revision of a news item or a standing page, never changed. Nobody else reads them;
-- what the public reads is published from them into editorial_news_versions and editorial_pages.
create table editorial_revisions (
  kind text not null check (kind in ('news', 'page')),
  slug text not null check (slug <> ''),
  number integer not null check (number > 0),
  title text not null check (title <> ''),
  summary text not null,
  text text not null,                        -- Markdown
  -- Of a page: the day by which somebody has to read it again.
  review_due_on date,
  -- Null: taken over from a file or another system.
  written_by uuid references people_persons,
  written_at timestamptz not null,
  primary key (kind, slug, number)
);
create trigger editorial_revisions_frozen before update or delete on editorial_revisions
  for each row execute function platform_refuse_change();
create trigger editorial_revisions_never_emptied before truncate on editorial_revisions
  for each statement execute function platform_refuse_truncate();

-- Which revision is read from when; written by the versions themselves.
create table editorial_publications (
  kind text not null,
  slug text not null,
  number integer not null,
  visible_from timestamptz not null,
  written_at timestamptz not null,
  foreign key (kind, slug, number) references editorial_revisions
);
create index editorial_publications_newest on editorial_publications (kind, slug, visible_from desc);
create trigger editorial_publications_frozen before update or delete on editorial_publications
  for each row execute function platform_refuse_change();
create trigger editorial_publications_never_emptied before truncate on editorial_publications
  for each statement execute function platform_refuse_truncate();

-- Nothing that was written before is read any more, or only nothing that was still to come.
create table editorial_withdrawals (
  kind text not null check (kind in ('news', 'page')),
  slug text not null,
  withdrawn_at timestamptz not null,
  withdrawn_by uuid not null references people_persons,
  only_planned boolean not null,
  -- Read by everybody at the address that is gone.
  reason text not null check (only_planned or reason <> ''),
  primary key (kind, slug, withdrawn_at)
);
create trigger editorial_withdrawals_frozen before update or delete on editorial_withdrawals
  for each row execute function platform_refuse_change();
create trigger editorial_withdrawals_never_emptied before truncate on editorial_withdrawals
  for each statement execute function platform_refuse_truncate();

create function editorial_is_withdrawn(of_kind text, of_slug text, written timestamptz, visible timestamptz, at timestamptz)
returns boolean language sql stable as $$
  select exists (
    select from editorial_withdrawals w
    where w.kind = of_kind and w.slug = of_slug and w.withdrawn_at <= at and written <= w.withdrawn_at
      and (not w.only_planned or visible > w.withdrawn_at))
$$;

-- A page did not say when it was written; from a file, it was when it was reviewed.
alter table editorial_pages add written_at timestamptz;
alter table editorial_pages add written_by uuid references people_persons;
update editorial_pages set written_at = reviewed_on::timestamp at time zone 'Europe/Berlin';
alter table editorial_pages add check (written_at is not null);
create function editorial_page_written() returns trigger language plpgsql as $$
begin
  new.written_at := coalesce(new.written_at, new.reviewed_on::timestamp at time zone 'Europe/Berlin');
  return new;
end $$;
create trigger editorial_pages_written before insert on editorial_pages
  for each row execute function editorial_page_written();

-- Whoever writes a version (the editors, a file, an import): it has its revision, so that whoever edits next begins with it.
create function editorial_note_publication(said editorial_revisions, visible timestamptz) returns void language plpgsql as $$
declare
  newest editorial_revisions;
begin
  select * into newest from editorial_revisions r where r.kind = said.kind and r.slug = said.slug order by r.number desc limit 1;
  said.review_due_on := case said.kind when 'page' then said.review_due_on else newest.review_due_on end;
  if newest.number is null
    or (newest.title, newest.summary, newest.text) is distinct from (said.title, said.summary, said.text)
    or newest.review_due_on is distinct from said.review_due_on
  then
    said.number := coalesce(newest.number, 0) + 1;
    insert into editorial_revisions select said.*;
  else
    said.number := newest.number;
  end if;
  insert into editorial_publications values (said.kind, said.slug, said.number, visible, said.written_at);
end $$;

create function editorial_news_version_noted() returns trigger language plpgsql as $$
begin
  perform editorial_note_publication(
    row('news', news.slug, 1, new.title, new.summary, new.text, null, new.written_by, new.written_at)::editorial_revisions, new.visible_from)
  from editorial_news news where news.id = new.news_id;
  return null;
end $$;
create trigger editorial_news_versions_noted after insert on editorial_news_versions
  for each row execute function editorial_news_version_noted();

create function editorial_page_noted() returns trigger language plpgsql as $$
begin
  perform editorial_note_publication(
    row('page', new.slug, 1, new.title, new.summary, new.text, new.review_due_on, new.written_by, new.written_at)::editorial_revisions,
    new.visible_from);
  return null;
end $$;
create trigger editorial_pages_noted after insert or update on editorial_pages
  for each row execute function editorial_page_noted();

-- What was here before.
do $$
declare
  one record;
begin
  for one in
    select news.slug, v.* from editorial_news_versions v join editorial_news news on news.id = v.news_id order by v.news_id, v.number
  loop
    perform editorial_note_publication(
      row('news', one.slug, 1, one.title, one.summary, one.text, null, one.written_by, one.written_at)::editorial_revisions, one.visible_from);
  end loop;
  for one in select * from editorial_pages order by slug, visible_from loop
    perform editorial_note_publication(
      row('page', one.slug, 1, one.title, one.summary, one.text, one.review_due_on, null, one.written_at)::editorial_revisions, one.visible_from);
  end loop;
end $$;
