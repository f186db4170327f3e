-- Results become part of the edition that everybody reads: a confirmed release, or a decision, tells all processes to read it again.
create trigger award_decisions_notify after insert on award_decisions
  for each statement execute function platform_notify_change('award_editions');
create trigger award_releases_notify after insert or update or delete on award_releases
  for each statement execute function platform_notify_change('award_editions');

-- Who was told the result of an entry, once each.
create table award_result_mails (
  entry_id uuid not null references award_entries,
  person_id uuid not null references people_persons,
  sent_at timestamptz not null,
  primary key (entry_id, person_id)
);
