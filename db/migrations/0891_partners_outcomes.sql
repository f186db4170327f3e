-- What became of a listing that found somebody, as its organisation says; each answer is kept, the newest counts.
create table partners_outcomes (
  listing_id uuid not null references partners_endings,
  number integer not null check (number > 0),
  became text not null check (became in ('project', 'planned', 'nothing')),
  -- With whom, as far as they say it.
  partner_place_id text references places,
  partner_name text not null default '',
  said_by uuid not null references people_persons,
  said_at timestamptz not null,
  primary key (listing_id, number)
);
create trigger partners_outcomes_frozen before update or delete on partners_outcomes
  for each row execute function platform_refuse_change();
create trigger partners_outcomes_never_emptied before truncate on partners_outcomes
  for each statement execute function platform_refuse_truncate();

create function partners_outcomes_of_found() returns trigger language plpgsql as $$
begin
  if not exists (select from partners_endings where listing_id = new.listing_id and result = 'found') then
    raise exception 'listing % found nobody', new.listing_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger partners_outcomes_of_found before insert on partners_outcomes
  for each row execute function partners_outcomes_of_found();
