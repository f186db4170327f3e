-- A draft: one course of writing a profile, from the first word to its publication; a change of a profile names the version it is based on.
create table projects_drafts (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people_organisations,
  project_id uuid references projects_projects,
  base_number integer,
  created_by uuid not null references people_persons,
  created_at timestamptz not null,
  check ((project_id is null) = (base_number is null)),
  foreign key (project_id, base_number) references projects_versions
);
create index projects_drafts_organisation on projects_drafts (organisation_id);
create index projects_drafts_project on projects_drafts (project_id);

-- Every saved state of every step; the highest revision is the draft. The primary key is the referee between two who save at once.
create table projects_draft_states (
  draft_id uuid not null references projects_drafts,
  step text not null check (step in ('topic', 'parties', 'content', 'financing', 'effects', 'contact', 'links')),
  revision integer not null check (revision > 0),
  content jsonb not null,
  saved_by uuid not null references people_persons,
  saved_at timestamptz not null,
  primary key (draft_id, step, revision)
);

-- What was handed to the editors, without the contact, which is private and stays in the draft. content: profile.rules.ts.
create table projects_submissions (
  id uuid primary key default gen_random_uuid(),
  draft_id uuid not null references projects_drafts,
  round integer not null check (round > 0),
  content jsonb not null,
  submitted_by uuid not null references people_persons,
  submitted_at timestamptz not null,
  unique (draft_id, round)
);

-- What became of it. The primary key is the referee between two editors.
create table projects_reviews (
  submission_id uuid primary key references projects_submissions,
  kind text not null check (kind in ('returned', 'published', 'declined')),
  message text not null,
  -- Remarks beside single steps: {"content": "…"}.
  remarks jsonb not null default '{}',
  decided_by uuid not null references people_persons,
  decided_at timestamptz not null,
  project_id uuid,
  number integer,
  check ((kind = 'published') = (number is not null) and (number is null) = (project_id is null)),
  check (kind = 'published' or message <> ''),
  foreign key (project_id, number) references projects_versions
);

create table projects_discards (
  draft_id uuid primary key references projects_drafts,
  discarded_by uuid not null references people_persons,
  discarded_at timestamptz not null
);

create function projects_draft_is_open(asked uuid) returns boolean stable language sql as $$
  select not exists (select from projects_discards where draft_id = asked)
    and not exists (select from projects_submissions submission left join projects_reviews review on review.submission_id = submission.id
      where submission.draft_id = asked and (review.kind is null or review.kind <> 'returned'))
$$;

-- The locks meet: nothing is saved behind a submission. The row is left out, not refused.
create function projects_only_open_drafts() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'projects_draft_states' then
    perform 1 from projects_drafts where id = new.draft_id for share;
  else
    perform 1 from projects_drafts where id = new.draft_id for update;
  end if;
  if not projects_draft_is_open(new.draft_id) then
    return null;
  end if;
  return new;
end $$;
create trigger projects_draft_states_open before insert on projects_draft_states
  for each row execute function projects_only_open_drafts();
create trigger projects_submissions_open before insert on projects_submissions
  for each row execute function projects_only_open_drafts();
create trigger projects_discards_open before insert on projects_discards
  for each row execute function projects_only_open_drafts();

create trigger projects_submissions_frozen before update or delete on projects_submissions
  for each row execute function platform_refuse_change();
create trigger projects_submissions_never_emptied before truncate on projects_submissions
  for each statement execute function platform_refuse_truncate();
create trigger projects_reviews_frozen before update or delete on projects_reviews
  for each row execute function platform_refuse_change();
create trigger projects_reviews_never_emptied before truncate on projects_reviews
  for each statement execute function platform_refuse_truncate();
create trigger projects_discards_frozen before update or delete on projects_discards
  for each row execute function platform_refuse_change();
create trigger projects_discards_never_emptied before truncate on projects_discards
  for each statement execute function platform_refuse_truncate();

-- Whom to ask about a profile: never shown to the public, replaced with each publication.
create table projects_contacts (
  project_id uuid primary key references projects_projects,
  mailbox text not null check (mailbox <> ''),
  unit text not null,
  phone text not null
);
