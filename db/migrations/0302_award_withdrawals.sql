-- What the jury has ended stays as it is: an entry of a category that is closed for scoring, or decided, is not withdrawn any more …
create function award_withdrawal_in_time() returns trigger language plpgsql as $$
begin
  perform 1 from award_entries where id = new.entry_id for update;
  if exists (
    select 1 from award_standing_entries standing where standing.entry_id = new.entry_id and (
      exists (select 1 from award_closed_categories closed where closed.category_id = standing.category_id)
      or exists (select 1 from award_decisions decision where decision.category_id = standing.category_id))
  ) then
    raise exception 'the category of entry % is closed for scoring', new.entry_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger award_withdrawals_in_time before insert on award_withdrawals
  for each row execute function award_withdrawal_in_time();

-- … and only an entry that stands can win. The lock is the one that withdrawing takes: whoever comes second sees the first.
create function award_decision_of_standing() returns trigger language plpgsql as $$
begin
  perform 1 from award_entries where id = new.entry_id for share;
  if new.entry_id is not null and not exists (
    select 1 from award_standing_entries where entry_id = new.entry_id and category_id = new.category_id
  ) then
    raise exception 'entry % does not stand in this category', new.entry_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger award_decisions_of_standing before insert on award_decisions
  for each row execute function award_decision_of_standing();
