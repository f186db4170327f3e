-- What an entry is called, readable without taking its manifest apart. It is content: only who may read the submission may see it.
alter table award_submissions add column title text generated always as (manifest::jsonb ->> 'title') stored;

-- What the office and the jury may read: frozen versions that were not taken back, of entries not withdrawn, since two persons of
-- the office have opened the edition.
create view award_readable_submissions as
  select submission.id as submission_id, submission.entry_id, opened.opened_at
  from award_submissions submission
  join award_entries entry on entry.id = submission.entry_id
  join award_opened_editions opened on opened.edition_id = entry.edition_id
  where not exists (select 1 from award_take_backs t where t.submission_id = submission.id)
    and not exists (select 1 from award_withdrawals w where w.entry_id = entry.id);

-- Who has opened which version, once: the office and the jury leave a trace when they read.
create table award_readings (
  submission_id uuid not null references award_submissions,
  person_id uuid not null references people_persons,
  read_at timestamptz not null,
  primary key (submission_id, person_id)
);
create trigger award_readings_frozen before update or delete on award_readings
  for each row execute function platform_refuse_change();
