-- The same text in another form: where it stands in Leichte Sprache, and a video in sign language. Of news and pages; addresses, empty
-- where there is none.
create function editorial_are_other_forms(forms jsonb) returns boolean language sql immutable as $$
  select forms ?& array['easyLanguage', 'signVideo']
    and forms ->> 'easyLanguage' ~ '^(|/[^/\\].*|https://.+)$' and forms ->> 'signVideo' ~ '^(|/[^/\\].*|https://.+)$'
$$;
alter table editorial_revisions add column other_forms jsonb not null default '{"easyLanguage": "", "signVideo": ""}'
  check (editorial_are_other_forms(other_forms));
alter table editorial_news_versions add column other_forms jsonb not null default '{"easyLanguage": "", "signVideo": ""}'
  check (editorial_are_other_forms(other_forms));
alter table editorial_pages add column other_forms jsonb not null default '{"easyLanguage": "", "signVideo": ""}'
  check (editorial_are_other_forms(other_forms));

-- As in 0830, and a form more or less makes a revision new, too.
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
    or newest.other_forms is distinct from said.other_forms
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
    row('news', news.slug, 1, new.title, new.summary, new.text, null, new.written_by, new.written_at, null,
      new.other_forms)::editorial_revisions,
    new.visible_from)
  from editorial_news news where news.id = new.news_id;
  return null;
end $$;
create or replace function editorial_page_noted() returns trigger language plpgsql as $$
begin
  perform editorial_note_publication(
    row('page', new.slug, 1, new.title, new.summary, new.text, new.review_due_on, new.written_by, new.written_at, null,
      new.other_forms)::editorial_revisions,
    new.visible_from);
  return null;
end $$;
create or replace function editorial_aid_noted() returns trigger language plpgsql as $$
begin
  perform editorial_note_publication(
    row('aid', new.slug, 1, new.title, new.summary, new.text, new.review_due_on, new.written_by, new.written_at,
      jsonb_build_object('sort', new.sort, 'topic', coalesce(new.topic, ''), 'publisher', new.publisher, 'licence', new.licence,
        'sourceUrl', coalesce(new.source_url, ''), 'sourceDated', coalesce(new.source_dated::text, ''),
        'files', array_to_string(new.files, ' ')),
      '{"easyLanguage": "", "signVideo": ""}')::editorial_revisions,
    new.visible_from);
  return null;
end $$;
