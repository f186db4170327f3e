-- Where everything public leads, with what became of it: profiles as before, and now texts, events, answers, conditions, calls and
-- listings as well (src/platform/links.rules.ts). One row per thing and address; things are named as events name them.
create table platform_links (
  subject_table text not null check (subject_table <> ''),
  subject_id text not null check (subject_id <> ''),
  url text not null check (url ~* '^https?://'),
  -- What it is called and where it is mended, as it was when gathered; a profile says that itself.
  title text,
  href text check (href ~ '^/'),
  -- Checks in a row in which nobody answered, or the server said that nothing is there.
  failures integer not null default 0 check (failures >= 0),
  failing_since timestamptz,
  checked_at timestamptz,
  due_at timestamptz not null,
  primary key (subject_table, subject_id, url),
  check ((title is null) = (href is null)),
  check ((failures = 0) = (failing_since is null)),
  check (checked_at is null and failures = 0 or checked_at < due_at)
);
insert into platform_links (subject_table, subject_id, url, failures, failing_since, checked_at, due_at)
  select 'projects_projects', project_id::text, url, failures, failing_since, checked_at, due_at from projects_links;
create index platform_links_due on platform_links (due_at);

-- When what appears by itself was looked for last: one row.
create table platform_link_rounds (
  one boolean primary key default true check (one),
  gathered_at timestamptz not null
);

drop view projects_broken_links;
drop table projects_links;

-- Once is an accident. The number is that of BROKEN_AFTER.
create view platform_broken_links as
  select subject_table, subject_id, url, title, href, failing_since from platform_links where failures >= 3;
create index platform_links_broken on platform_links (subject_table, subject_id) where failures >= 3;
create view projects_broken_links as
  select subject_id::uuid as project_id, url, failing_since from platform_links
  where failures >= 3 and subject_table = 'projects_projects';
create index platform_links_broken_profiles on platform_links ((subject_id::uuid))
  where failures >= 3 and subject_table = 'projects_projects';

create or replace function projects_keep_links() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    delete from platform_links where subject_table = 'projects_projects' and subject_id = old.project_id::text;
    return old;
  end if;
  delete from platform_links link where link.subject_table = 'projects_projects' and link.subject_id = new.project_id::text
    and link.url not in (select named.url from projects_links_of(new.project_id, new.number) named);
  insert into platform_links (subject_table, subject_id, url, due_at)
    select 'projects_projects', new.project_id, named.url, new.published_at from projects_links_of(new.project_id, new.number) named
    on conflict do nothing;
  return new;
end $$;
