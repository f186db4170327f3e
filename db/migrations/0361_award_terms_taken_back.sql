-- An extension or another closing that nobody has confirmed can be taken back. What it had replaced does not come back with that.
create table award_extension_take_backs (
  extension_id uuid primary key references award_extensions,
  taken_back_by uuid not null references people_persons,
  taken_back_at timestamptz not null
);
create trigger award_extension_take_backs_frozen before update or delete on award_extension_take_backs
  for each row execute function platform_refuse_change();
create table award_closing_take_backs (
  closing_change_id uuid primary key references award_closing_changes,
  taken_back_by uuid not null references people_persons,
  taken_back_at timestamptz not null
);
create trigger award_closing_take_backs_frozen before update or delete on award_closing_take_backs
  for each row execute function platform_refuse_change();

-- Whoever confirms and whoever takes back hold the edition's lock (lockExtensions, lockEdition).
create function award_taken_back_or_confirmed() returns trigger language plpgsql as $$
begin
  if exists (select from award_extension_confirmations join award_extension_take_backs using (extension_id))
    or exists (select from award_closing_confirmations join award_closing_take_backs using (closing_change_id)) then
    raise exception 'a term is either confirmed or taken back' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger award_extension_confirmations_standing after insert on award_extension_confirmations
  for each statement execute function award_taken_back_or_confirmed();
create trigger award_extension_take_backs_waiting after insert on award_extension_take_backs
  for each statement execute function award_taken_back_or_confirmed();
create trigger award_closing_confirmations_standing after insert on award_closing_confirmations
  for each statement execute function award_taken_back_or_confirmed();
create trigger award_closing_take_backs_waiting after insert on award_closing_take_backs
  for each statement execute function award_taken_back_or_confirmed();

create or replace view award_waiting_extensions as
  select newest.* from (
    select distinct on (edition_id, organisation_id) * from award_extensions order by edition_id, organisation_id, ordinal desc
  ) newest
  where not exists (select 1 from award_extension_confirmations confirmation where confirmation.extension_id = newest.id)
    and not exists (select 1 from award_extension_take_backs back where back.extension_id = newest.id);
create or replace view award_waiting_closings as
  select newest.* from (
    select distinct on (edition_id) * from award_closing_changes order by edition_id, ordinal desc
  ) newest
  where not exists (select 1 from award_closing_confirmations confirmation where confirmation.closing_change_id = newest.id)
    and not exists (select 1 from award_closing_take_backs back where back.closing_change_id = newest.id);
