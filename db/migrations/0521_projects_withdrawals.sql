-- A profile is withdrawn by its organisation or by the editors: gone from what the public reads; its versions stay as proof, unread.
create table projects_withdrawals (
  project_id uuid primary key references projects_projects,
  reason text not null check (reason <> ''),
  by_editors boolean not null,
  withdrawn_by uuid not null references people_persons,
  withdrawn_at timestamptz not null
);
create trigger projects_withdrawals_frozen before update or delete on projects_withdrawals
  for each row execute function platform_refuse_change();
create trigger projects_withdrawals_never_emptied before truncate on projects_withdrawals
  for each statement execute function platform_refuse_truncate();

-- What is withdrawn is read nowhere and published no more. Both sides lock the project, so neither slips past the other.
create function projects_not_withdrawn() returns trigger language plpgsql as $$
begin
  perform 1 from projects_projects where id = new.project_id for update;
  if exists (select from projects_withdrawals where project_id = new.project_id) then
    raise exception 'project % is withdrawn', new.project_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger projects_versions_not_withdrawn before insert on projects_versions
  for each row execute function projects_not_withdrawn();
create function projects_withdrawn_is_unread() returns trigger language plpgsql as $$
begin
  perform 1 from projects_projects where id = new.project_id for update;
  delete from projects_published where project_id = new.project_id;
  return new;
end $$;
create trigger projects_withdrawals_unread before insert on projects_withdrawals
  for each row execute function projects_withdrawn_is_unread();
