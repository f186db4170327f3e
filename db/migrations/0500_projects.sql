-- The directory of projects. Typing errors are found by trigrams; pg_trgm is part of PostgreSQL and may be created by a database's owner.
create extension if not exists pg_trgm;

-- Two levels: themes, and topics within them.
create table projects_topics (
  id uuid primary key default gen_random_uuid(),
  theme_id uuid references projects_topics,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null check (title <> ''),
  description text not null default '',
  synonyms text[] not null default '{}',
  position integer not null
);
create index projects_topics_theme on projects_topics (theme_id);

create function projects_two_levels() returns trigger language plpgsql as $$
begin
  if new.theme_id is not null and (
    exists (select 1 from projects_topics t where t.id = new.theme_id and t.theme_id is not null)
    or exists (select 1 from projects_topics t where t.theme_id = new.id)) then
    raise exception 'a topic has no topics of its own' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger projects_topics_two_levels before insert or update on projects_topics
  for each row execute function projects_two_levels();
create trigger projects_topics_notify after insert or update or delete or truncate on projects_topics
  for each statement execute function platform_notify_change('projects_topics');

-- Who tends a profile: an organisation, or the editors where it is a summary of public sources or came from an import.
create table projects_projects (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  origin text not null check (origin in ('organisation', 'public-sources', 'import')),
  organisation_id uuid references people_organisations,
  created_at timestamptz not null,
  check ((origin = 'organisation') = (organisation_id is not null))
);
create index projects_projects_organisation on projects_projects (organisation_id);

-- What has been published, never changed: the newest is the profile. content: profile.rules.ts.
create table projects_versions (
  project_id uuid not null references projects_projects,
  number integer not null check (number > 0),
  content jsonb not null,
  published_at timestamptz not null,
  published_by uuid references people_persons,
  primary key (project_id, number)
);
create trigger projects_versions_frozen before update or delete on projects_versions
  for each row execute function platform_refuse_change();
create trigger projects_versions_kept before truncate on projects_versions
  for each statement execute function platform_refuse_change();

-- Umlauts written out, as people type them who have none.
create function projects_folded(text) returns text immutable parallel safe language sql
  return translate(
    replace(replace(replace(replace(lower($1), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'),
    'àáâãåçèéêëìíîïñòóôõùúûýÿ', 'aaaaaceeeeiiiinoooouuuyy');

create function projects_search_vector(title text, named text, summary text, rest text) returns tsvector
  immutable parallel safe language sql return
    setweight(to_tsvector('german', title), 'A') || setweight(to_tsvector('german', projects_folded(title)), 'A')
    || setweight(to_tsvector('german', named), 'B') || setweight(to_tsvector('german', projects_folded(named)), 'B')
    || setweight(to_tsvector('german', summary), 'C') || setweight(to_tsvector('german', projects_folded(summary)), 'C')
    || setweight(to_tsvector('german', rest), 'D') || setweight(to_tsvector('german', projects_folded(rest)), 'D');

-- The newest version of each published profile as lists, facets and the search read it. Written with the version, from it alone.
create table projects_published (
  project_id uuid primary key references projects_projects,
  number integer not null,
  -- Its place in the facet index of each process (facet-index.rules.ts).
  ordinal integer generated always as identity unique,
  slug text not null unique,
  title text not null,
  summary text not null,
  lead_name text not null,
  partner_names text[] not null,
  since integer check (since between 1900 and 2100),
  status text not null check (status in ('planned', 'running', 'ended', 'unknown')),
  -- 'thema:standesamt', 'kreis:05366': what narrows lists down (facets.rules.ts).
  facets text[] not null,
  search tsvector not null,
  -- Plain text that excerpts are cut from.
  body text not null,
  published_at timestamptz not null,
  confirmed_on date not null,
  foreign key (project_id, number) references projects_versions
);
create index projects_published_facets on projects_published using gin (facets);
create index projects_published_search on projects_published using gin (search);
create index projects_published_newest on projects_published (published_at desc, project_id);
create index projects_published_title on projects_published (title, project_id);
create index projects_published_since on projects_published (since desc nulls last, project_id);
create trigger projects_published_notify after insert or update or delete or truncate on projects_published
  for each statement execute function platform_notify_change('projects_published');

-- Every word of published profiles, folded: for parts of compounds, slips and suggestions.
create table projects_words (
  word text primary key,
  shown text not null,
  uses integer not null default 1
);
create index projects_words_trigrams on projects_words using gin (word gin_trgm_ops);
