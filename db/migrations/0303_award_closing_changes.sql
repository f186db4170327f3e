-- Another closing for an edition in use: one of the office asks, another confirms, and only then the timetable changes. The newest
-- request of an edition replaces the ones before.
create table award_closing_changes (
  id uuid primary key default gen_random_uuid(),
  ordinal bigint generated always as identity,
  edition_id uuid not null references award_editions,
  closes_at timestamptz not null,
  reason text not null,
  asked_by uuid not null references people_persons,
  asked_at timestamptz not null
);
create index award_closing_changes_edition on award_closing_changes (edition_id, ordinal desc);
create trigger award_closing_changes_frozen before update or delete on award_closing_changes
  for each row execute function platform_refuse_change();

create table award_closing_confirmations (
  closing_change_id uuid primary key references award_closing_changes,
  change_id uuid not null unique references award_edition_changes,
  confirmed_by uuid not null references people_persons,
  confirmed_at timestamptz not null
);
create trigger award_closing_confirmations_frozen before update or delete on award_closing_confirmations
  for each row execute function platform_refuse_change();

create function award_closing_by_two() returns trigger language plpgsql as $$
begin
  if exists (select 1 from award_closing_changes where id = new.closing_change_id and asked_by = new.confirmed_by) then
    raise exception 'closing % is confirmed by whoever asked for it', new.closing_change_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger award_closing_confirmations_by_two before insert on award_closing_confirmations
  for each row execute function award_closing_by_two();

create view award_waiting_closings as
  select newest.* from (
    select distinct on (edition_id) * from award_closing_changes order by edition_id, ordinal desc
  ) newest
  where not exists (select 1 from award_closing_confirmations confirmation where confirmation.closing_change_id = newest.id);
