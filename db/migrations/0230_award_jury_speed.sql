-- What the jury's pages ask all the time, in forms whose cost does not depend on what the planner believes about tables that
-- have grown within the hour: a "distinct on" inside a join was made anew for every row of the other side.

-- Whoever has declared a conflict that two persons have not lifted. The same as state = 'declared' in award_standing_conflicts.
create view award_declared_conflicts as
  select c.entry_id, c.person_id from award_conflicts c
  where c.state = 'declared'
    and not exists (select 1 from award_conflict_lifts l where l.conflict_id = c.id and l.confirmed_at is not null);

-- The same rows as before, found from the sheet.
create or replace view award_counting_seals as
  select seal.id as seal_id, sheet.id as sheet_id, sheet.entry_id, sheet.seat_id, sheet.person_id, sheet.round,
    seal.content, seal.salt, seal.commitment, seal.sealed_at
  from award_sheets sheet
  join lateral (
    select s.id, s.content, s.salt, s.commitment, s.sealed_at from award_seals s
    where s.sheet_id = sheet.id
      and not exists (select 1 from award_unsealings u where u.seal_id = s.id and u.confirmed_at is not null)
    order by s.number desc limit 1
  ) seal on true
  where not exists (select 1 from award_sheet_voids v where v.sheet_id = sheet.id);

-- award_standing_conflicts of one person, the facts about that person read once instead of once per entry.
create function award_conflicts_of(person uuid) returns table (entry_id uuid, state text) language plpgsql stable rows 100 as $$
#variable_conflict use_column
begin
  return query
    with facts as materialized (select f.entry_id, f.fact from award_conflict_facts f where f.person_id = person)
    select distinct on (c.entry_id) c.entry_id, c.state
    from award_conflicts c
    where c.person_id = person
      and not exists (select 1 from award_conflict_lifts l where l.conflict_id = c.id and l.confirmed_at is not null)
      and (c.state = 'declared'
        or not exists (select 1 from facts f where f.entry_id = c.entry_id and f.fact <> all (c.asked_about)))
    order by c.entry_id, (c.state = 'declared') desc, c.set_at desc, c.id;
end $$;

create index award_conflicts_person on award_conflicts (person_id, entry_id);
