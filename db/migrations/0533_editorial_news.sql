-- News (/aktuelles). What is read is the newest version whose visible_from has come; versions are never changed.
create table editorial_news (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- The day it bears, and its place in the list.
  dated timestamptz not null,
  created_at timestamptz not null
);
create index editorial_news_newest on editorial_news (dated desc, id);

create table editorial_news_versions (
  news_id uuid not null references editorial_news,
  number integer not null check (number > 0),
  title text not null check (title <> ''),
  summary text not null,
  text text not null,                        -- Markdown
  -- Where it was published before, if it was: 'https://alt.example/2019/05/titel/'.
  source text,
  visible_from timestamptz not null,
  -- Null: taken over from another system.
  written_by uuid references people_persons,
  written_at timestamptz not null,
  primary key (news_id, number)
);
create trigger editorial_news_versions_frozen before update or delete on editorial_news_versions
  for each row execute function platform_refuse_change();
create trigger editorial_news_versions_never_emptied before truncate on editorial_news_versions
  for each statement execute function platform_refuse_truncate();

-- The standing page that said there were none yet.
delete from editorial_pages where slug = 'aktuelles';
