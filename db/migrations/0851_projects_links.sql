-- Where published profiles lead, their links and their sources: one row per profile and address, with what became of it
-- (src/features/projects/links.rules.ts). Kept in step with projects_published, so what nobody reads is not asked for.
create table projects_links (
  project_id uuid not null references projects_projects,
  url text not null check (url ~* '^https?://'),
  -- Checks in a row in which nobody answered, or the server said that nothing is there.
  failures integer not null default 0 check (failures >= 0),
  failing_since timestamptz,
  checked_at timestamptz,
  due_at timestamptz not null,
  primary key (project_id, url),
  check ((failures = 0) = (failing_since is null)),
  check (checked_at is null and failures = 0 or checked_at < due_at)
);
create index projects_links_due on projects_links (due_at);

-- Once is an accident. The number is that of BROKEN_AFTER.
create view projects_broken_links as
  select project_id, url, failing_since from projects_links where failures >= 3;
create index projects_links_broken on projects_links (project_id) where failures >= 3;

-- Longer ones fit into no index, and no form takes them.
create function projects_links_of(asked uuid, version integer) returns table (url text) stable language sql as $$
  select address from projects_versions v, lateral (
    select link ->> 'url' as address from jsonb_array_elements(coalesce(v.content -> 'links', '[]')) link
    union select source from jsonb_array_elements_text(coalesce(v.content -> 'sources', '[]')) source) named
  where v.project_id = asked and v.number = version and address ~* '^https?://' and octet_length(address) <= 2000
$$;

create function projects_keep_links() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    delete from projects_links where project_id = old.project_id;
    return old;
  end if;
  delete from projects_links link where link.project_id = new.project_id
    and link.url not in (select named.url from projects_links_of(new.project_id, new.number) named);
  insert into projects_links (project_id, url, due_at)
    select new.project_id, named.url, new.published_at from projects_links_of(new.project_id, new.number) named
    on conflict do nothing;
  return new;
end $$;
create trigger projects_published_links after insert or delete or update of number on projects_published
  for each row execute function projects_keep_links();

insert into projects_links (project_id, url, due_at)
  select published.project_id, named.url, published.published_at
  from projects_published published, projects_links_of(published.project_id, published.number) named;
