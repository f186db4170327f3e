-- The edition is read whole and kept in memory by every process; a change to any of its rows tells them to read again.

-- False: the instant is a setting of the portal (when the jury begins, say) and not a day anybody announced. No page prints it.
alter table award_phases add column day_is_public boolean not null default true;

create function platform_notify_change() returns trigger language plpgsql as $$
begin
  perform pg_notify(tg_argv[0], '');
  return null;
end $$;

do $$
declare edition_table text;
begin
  foreach edition_table in array array['award_editions', 'award_phases', 'award_categories', 'award_criteria', 'award_seats',
    'award_conditions', 'award_questions', 'award_dates', 'award_form_fields', 'award_past_winners']
  loop
    execute format('create trigger %I after insert or update or delete or truncate on %I for each statement execute function platform_notify_change(''award_editions'')',
      edition_table || '_notify', edition_table);
  end loop;
end $$;
