-- What the search reads stands apart from what a page shows: rows so narrow that all hits of a common word lie on few pages. The vectors
-- themselves lie beside (toast) and are only fetched for the profiles that are ranked.
create table projects_search (
  ordinal integer primary key references projects_published (ordinal) on delete cascade,
  search tsvector not null
) with (toast_tuple_target = 128);
alter table projects_search alter column search set storage external;
insert into projects_search select ordinal, search from projects_published;
create index projects_search_words on projects_search using gin (search);
create index projects_search_titles on projects_search using gin (ts_filter(search, '{a}'));
alter table projects_published drop column search;

-- Each order of the list as one walk along an index, without the rows.
drop index projects_published_newest;
drop index projects_published_title;
drop index projects_published_since;
create index projects_published_newest on projects_published (published_at desc, project_id) include (ordinal);
create index projects_published_title on projects_published (title, project_id) include (ordinal);
create index projects_published_since on projects_published (since desc nulls last, project_id) include (ordinal);

-- By which transaction a row was written last: each process reads anew only what has changed since it looked (facet-index.queries.ts).
alter table projects_published add column changed xid8 not null default pg_current_xact_id();
create index projects_published_changed on projects_published (changed);
create function projects_mark_changed() returns trigger language plpgsql as $$
begin
  new.changed := pg_current_xact_id();
  return new;
end $$;
create trigger projects_published_changed before update on projects_published
  for each row execute function projects_mark_changed();
