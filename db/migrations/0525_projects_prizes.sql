-- Entries of the prize are strangers here: their ids say which profile is meant, and nothing else of them is known.

-- The entry whose texts a draft began with.
create table projects_draft_entries (
  draft_id uuid primary key references projects_drafts,
  entry_id uuid not null
);
create index projects_draft_entries_entry on projects_draft_entries (entry_id);
create trigger projects_draft_entries_frozen before update or delete on projects_draft_entries
  for each row execute function platform_refuse_change();

-- The profile that an entry is about. Chosen by its organisation, or from the publication of its draft.
create table projects_entries (
  entry_id uuid primary key,
  project_id uuid not null references projects_projects,
  linked_by uuid not null references people_persons,
  linked_at timestamptz not null
);
create index projects_entries_project on projects_entries (project_id);

-- Prizes as they were released: written from the release on (site/entry-project/prizes.job.ts), never typed by an author.
create table projects_prizes (
  entry_id uuid primary key references projects_entries,
  project_id uuid not null references projects_projects,
  text text not null check (text <> ''),
  category text not null,
  released_at timestamptz not null
);
create index projects_prizes_project on projects_prizes (project_id);
create function projects_no_prize_before_release() returns trigger language plpgsql as $$
begin
  if new.released_at > portal_now() then
    raise exception 'no prize is known before its release' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger projects_prizes_released before insert or update on projects_prizes
  for each row execute function projects_no_prize_before_release();

-- As the page and the programs read them, beside the newest version: [{"text": "…", "category": "…"}].
alter table projects_published add column prizes jsonb not null default '[]';
