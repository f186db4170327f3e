-- An edition that was only ever prepared can go. That it was there, and why it went, stays.
create table award_discarded_editions (
  edition_id uuid primary key,                -- of a row that is no more
  slug text not null,
  number integer not null,
  title text not null,
  reason text not null check (length(reason) >= 3),
  discarded_by uuid not null references people_persons,
  discarded_at timestamptz not null
);
create trigger award_discarded_editions_frozen before delete or update on award_discarded_editions
  for each row execute function platform_refuse_change();

-- The log of an edition goes with it and in no other way.
create function award_changes_go_with_edition() returns trigger language plpgsql as $$
begin
  if not exists (select from award_editions e join award_discarded_editions d on d.edition_id = e.id
    where e.id = old.edition_id and e.in_preparation) then
    raise exception 'award_edition_changes is append-only' using errcode = 'integrity_constraint_violation';
  end if;
  return old;
end $$;
drop trigger award_edition_changes_frozen on award_edition_changes;
create trigger award_edition_changes_frozen before update on award_edition_changes
  for each row execute function platform_refuse_change();
create trigger award_edition_changes_stay before delete on award_edition_changes
  for each row execute function award_changes_go_with_edition();

-- With the rights of the owner: a role of the portal may not delete from the log by itself. Whatever else refers to the edition (an
-- entry, a juror, a certificate) stops this by its foreign key.
create function award_discard_edition(discarded uuid) returns void language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from award_editions e join award_discarded_editions d on d.edition_id = e.id
    where e.id = discarded and e.in_preparation) then
    raise exception 'edition % is not discarded', discarded using errcode = 'integrity_constraint_violation';
  end if;
  delete from award_tie_breakers where edition_id = discarded;
  delete from award_criterion_points where criterion_id in (select id from award_criteria where edition_id = discarded);
  delete from award_criteria where edition_id = discarded;
  delete from award_categories where edition_id = discarded;
  delete from award_seats where edition_id = discarded;
  delete from award_check_items where edition_id = discarded;
  delete from award_conditions where edition_id = discarded;
  delete from award_questions where edition_id = discarded;
  delete from award_form_fields where edition_id = discarded;
  delete from award_dates where edition_id = discarded;
  delete from award_phases where edition_id = discarded;
  delete from award_edition_changes where edition_id = discarded;
  delete from award_editions where id = discarded;
end $$;
