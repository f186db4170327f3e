-- The office prepares the next edition beside the running one. Until it is released for use, nobody but its editors knows of it:
-- it is not in what the portal reads as "the editions".
alter table award_editions add column in_preparation boolean not null default false;

-- What was changed in an edition, by whom and why. `before` and `after` are the texts of the part's form, as canonical JSON.
create table award_edition_changes (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references award_editions,
  part text not null,
  before text not null,
  after text not null,
  reason text check (reason <> ''),           -- always there once the edition is announced
  changed_by uuid not null references people_persons,
  changed_at timestamptz not null
);
create index award_edition_changes_of on award_edition_changes (edition_id, changed_at);
create trigger award_edition_changes_frozen before delete or update on award_edition_changes
  for each row execute function platform_refuse_change();

-- Whoever writes to an archived edition, or to the scale after the first seal, is stopped here, whatever the program thinks.
create function award_refuse_archived_edition() returns trigger language plpgsql as $$
begin
  if exists (select from award_editions e where e.id = old.edition_id and e.archived) then
    raise exception 'edition % is archived: % cannot change', old.edition_id, tg_table_name using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;

do $$
declare edition_table text;
begin
  foreach edition_table in array array['award_phases', 'award_categories', 'award_criteria', 'award_seats', 'award_conditions',
    'award_form_fields', 'award_check_items', 'award_tie_breakers']
  loop
    execute format('create trigger %I before update or delete on %I for each row execute function award_refuse_archived_edition()',
      edition_table || '_archived', edition_table);
  end loop;
end $$;

create function award_is_sealed(asked_edition uuid) returns boolean language sql stable as $$
  select exists (select from award_seals seal join award_sheets sheet on sheet.id = seal.sheet_id
    join award_entries entry on entry.id = sheet.entry_id where entry.edition_id = asked_edition)
$$;

create function award_refuse_sealed_criterion() returns trigger language plpgsql as $$
begin
  if award_is_sealed(coalesce(new.edition_id, old.edition_id)) then
    raise exception 'a sheet is sealed: criteria cannot change' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;

create trigger award_criteria_sealed before insert or delete or update of weight on award_criteria
  for each row execute function award_refuse_sealed_criterion();

create function award_refuse_sealed_points() returns trigger language plpgsql as $$
begin
  if exists (select from award_criteria c where c.id in (new.criterion_id, old.criterion_id) and award_is_sealed(c.edition_id)) then
    raise exception 'a sheet is sealed: points cannot change' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;

create trigger award_criterion_points_sealed before insert or delete or update on award_criterion_points
  for each row execute function award_refuse_sealed_points();

-- Closing never moves before what has been handed in.
create function award_refuse_closing_before_entries() returns trigger language plpgsql as $$
begin
  if new.kind = 'closes' and exists (select from award_submissions s join award_entries e on e.id = s.entry_id
    where e.edition_id = new.edition_id and s.arrived_at >= new.at) then
    raise exception 'closing would be before an entry that was handed in' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create trigger award_phases_closing before update on award_phases
  for each row execute function award_refuse_closing_before_entries();
