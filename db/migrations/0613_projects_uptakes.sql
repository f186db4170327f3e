-- "Auch auf den Weg gebracht von": an organisation has done the same as a profile tells. Said by itself, or proposed by whoever answers for
-- the profile and then confirmed by the organisation; it alone takes it back. A row is one saying; what became of it stands in its columns.
create table projects_uptakes (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references projects_projects,
  organisation_id uuid not null references people_organisations,
  own_project_id uuid references projects_projects,  -- where the organisation tells its own
  proposed_by uuid not null references people_persons,
  proposed_at timestamptz not null,
  confirmed_by uuid references people_persons,
  confirmed_at timestamptz,
  removed_by uuid references people_persons,         -- taken back, or the proposal declined
  removed_at timestamptz,
  check ((confirmed_by is null) = (confirmed_at is null)),
  check ((removed_by is null) = (removed_at is null)),
  check (own_project_id is null or confirmed_at is not null),
  check (own_project_id <> project_id)
);
create unique index projects_uptakes_once on projects_uptakes (project_id, organisation_id) where removed_at is null;
create index projects_uptakes_organisation on projects_uptakes (organisation_id);
create index projects_uptakes_own on projects_uptakes (own_project_id);
create trigger projects_uptakes_kept before delete on projects_uptakes
  for each row execute function platform_refuse_change();
create trigger projects_uptakes_never_emptied before truncate on projects_uptakes
  for each statement execute function platform_refuse_truncate();
