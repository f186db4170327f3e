-- No deadline is moved by one person: an extension is asked for by one of the office and stands from when another has confirmed it.
-- Those written before have one person only; they count again when they are asked for and confirmed anew.
alter table award_extensions rename column granted_by to asked_by;
alter table award_extensions rename column granted_at to asked_at;

create table award_extension_confirmations (
  extension_id uuid primary key references award_extensions,
  confirmed_by uuid not null references people_persons,
  confirmed_at timestamptz not null
);
create trigger award_extension_confirmations_frozen before update or delete on award_extension_confirmations
  for each row execute function platform_refuse_change();

create function award_extension_by_two() returns trigger language plpgsql as $$
begin
  if exists (select 1 from award_extensions where id = new.extension_id and asked_by = new.confirmed_by) then
    raise exception 'extension % is confirmed by whoever asked for it', new.extension_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger award_extension_confirmations_by_two before insert on award_extension_confirmations
  for each row execute function award_extension_by_two();

create or replace view award_standing_extensions as
  select distinct on (edition_id, organisation_id) id as extension_id, edition_id, organisation_id, extended_until, reason,
    confirmation.confirmed_at as granted_at
  from award_extensions join award_extension_confirmations confirmation on confirmation.extension_id = id
  order by edition_id, organisation_id, ordinal desc;

-- The newest request of a lead, while nobody has confirmed it; earlier ones are replaced by it.
create view award_waiting_extensions as
  select newest.* from (
    select distinct on (edition_id, organisation_id) * from award_extensions order by edition_id, organisation_id, ordinal desc
  ) newest
  where not exists (select 1 from award_extension_confirmations confirmation where confirmation.extension_id = newest.id);
