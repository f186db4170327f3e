-- "Das ist unser Projekt": an organisation that is a party of a profile that no organisation answers for wants to answer for it. The editors
-- decide, and may take it back. A row is one claim; what became of it stands in its columns.
create table projects_claims (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references projects_projects,
  organisation_id uuid not null references people_organisations,
  -- Whom the portal would ask and relay messages to.
  mailbox text not null check (mailbox <> ''),
  unit text not null,
  phone text not null,
  note text not null,
  claimed_by uuid not null references people_persons,
  claimed_at timestamptz not null,
  accepted boolean,
  answer text not null default '',
  decided_by uuid references people_persons,
  decided_at timestamptz,
  -- What the profile was before, so that it can be that again.
  origin_before text check (origin_before in ('public-sources', 'import')),
  contact_before jsonb,
  undone_because text,
  undone_by uuid references people_persons,
  undone_at timestamptz,
  check ((decided_by is null) = (decided_at is null) and (accepted is null) = (decided_at is null)),
  check (accepted is not false or answer <> ''),
  check ((accepted is true) = (origin_before is not null)),
  check ((undone_by is null) = (undone_at is null) and (undone_because is null) = (undone_at is null)),
  check (undone_at is null or accepted and undone_because <> '')
);
create unique index projects_claims_once on projects_claims (project_id, organisation_id) where decided_at is null;
create unique index projects_claims_one_owner on projects_claims (project_id) where accepted and undone_at is null;
create index projects_claims_organisation on projects_claims (organisation_id);
create index projects_claims_newest on projects_claims (claimed_at desc);
create trigger projects_claims_kept before delete on projects_claims
  for each row execute function platform_refuse_change();
create trigger projects_claims_never_emptied before truncate on projects_claims
  for each statement execute function platform_refuse_truncate();

-- The mailbox of an import was set by the editors: the next import leaves it alone.
alter table projects_contacts add column set_by uuid references people_persons;

-- Another writes about the same: found by the letters of its title.
create index projects_published_title_trigrams on projects_published using gin (title gin_trgm_ops);
