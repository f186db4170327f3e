-- Who changed how long profiles count as confirmed, and why. The terms in force stay in projects_freshness, where views and queries read them.
create table projects_freshness_changes (
  number integer primary key check (number > 0),
  confirm_after_months integer not null check (confirm_after_months between 1 and 60),
  ask_days_before integer not null check (ask_days_before between 0 and 90),
  list_after_days integer not null check (list_after_days between 1 and 365),
  asks_per_day integer not null check (asks_per_day between 1 and 5000),
  reason text not null check (reason <> '' and char_length(reason) <= 500),
  changed_by uuid not null references people_persons,
  changed_at timestamptz not null,
  -- Whoever has just confirmed must not be asked again at once; the shortest month has 28 days.
  check (ask_days_before < confirm_after_months * 28)
);
create trigger projects_freshness_changes_frozen before update or delete on projects_freshness_changes
  for each row execute function platform_refuse_change();
create trigger projects_freshness_changes_never_emptied before truncate on projects_freshness_changes
  for each statement execute function platform_refuse_truncate();

-- What was written down is what counts, in the same transaction.
create function projects_take_over_terms() returns trigger language plpgsql as $$
begin
  update projects_freshness set confirm_after_months = new.confirm_after_months, ask_days_before = new.ask_days_before,
    list_after_days = new.list_after_days, asks_per_day = new.asks_per_day;
  return null;
end $$;
create trigger projects_freshness_changes_count after insert on projects_freshness_changes
  for each row execute function projects_take_over_terms();
