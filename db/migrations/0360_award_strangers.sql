-- Whoever releases results belongs to no winner, and whoever works in the office to nobody who may enter (security.md I11).

create function people_may_enter(organisation uuid) returns boolean language sql stable as $$
  select exists (select from people_organisations
    where id = organisation and kind in ('municipality', 'county', 'association', 'controlled'))
$$;

-- The person's row is the referee between joining and being given the role.
create function people_office_is_no_entrant() returns trigger language plpgsql as $$
begin
  perform 1 from people_persons where id = new.person_id for update;
  if exists (
    select from people_roles role join people_memberships member on member.person_id = role.person_id
    where role.person_id = new.person_id and role.role = 'office' and people_may_enter(member.organisation_id)
  ) then
    raise exception 'the office is nobody who may enter' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger people_roles_no_entrant after insert or update on people_roles
  for each row execute function people_office_is_no_entrant();
create trigger people_memberships_no_office after insert or update on people_memberships
  for each row execute function people_office_is_no_entrant();

-- Lead or register partner of an entry that the jury has decided on. Before the release there is no division that names partners.
create function award_is_of_decided(edition uuid, person uuid) returns boolean language sql stable as $$
  select exists (
    select from award_categories category
    join award_decisions decision on decision.category_id = category.id
    join award_standing_entries standing on standing.entry_id = decision.entry_id
    join award_submissions submission on submission.id = standing.submission_id
    join people_memberships member on member.person_id = person
    join people_organisations organisation on organisation.id = member.organisation_id
    where category.edition_id = edition
      and (organisation.id = standing.lead_organisation_id or submission.partner_places ? organisation.place_id))
$$;

create function award_release_by_strangers() returns trigger language plpgsql as $$
begin
  if award_is_of_decided(new.edition_id, new.asked_by) or award_is_of_decided(new.edition_id, new.confirmed_by) then
    raise exception 'a release by a member of a winner' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger award_releases_by_strangers before insert or update of asked_by, confirmed_by on award_releases
  for each row execute function award_release_by_strangers();
