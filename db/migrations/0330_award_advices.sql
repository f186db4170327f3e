-- Advice given on an entry is noted by the office: who, on which day, at which occasion. A mistaken line is withdrawn by a row
-- with its reason, and suggests nothing any more.
alter table award_advices
  drop constraint award_advices_entry_id_person_id_source_key,
  add column advised_on date,
  add column recorded_by uuid references people_persons,
  add column recorded_at timestamptz;
update award_advices set advised_on = (advised_at at time zone 'Europe/Berlin')::date, recorded_by = person_id, recorded_at = advised_at;
alter table award_advices
  alter column advised_on set not null,
  alter column recorded_by set not null,
  alter column recorded_at set not null,
  drop column advised_at,
  add check (source <> ''),
  add check (advised_on <= (recorded_at at time zone 'Europe/Berlin')::date);
create index award_advices_entry on award_advices (entry_id, person_id);

create table award_advice_withdrawals (
  advice_id uuid primary key references award_advices,
  reason text not null check (reason <> ''),
  withdrawn_by uuid not null references people_persons,
  withdrawn_at timestamptz not null
);

create or replace view award_conflict_facts as
  select entry.id as entry_id, member.person_id, 'lead' as fact
  from award_entries entry join people_memberships member on member.organisation_id = entry.lead_organisation_id
  union all
  select submission.entry_id, member.person_id, 'partner'
  from award_submissions submission
  join people_organisations organisation on submission.partner_places ? organisation.place_id
  join people_memberships member on member.organisation_id = organisation.id
  where not exists (select from award_submissions later where later.entry_id = submission.entry_id and later.version > submission.version)
  union all
  select submission.entry_id, own.person_id, 'partner'
  from award_submissions submission join award_own_names own on position(own.words in submission.partner_words) > 0
  where not exists (select from award_submissions later where later.entry_id = submission.entry_id and later.version > submission.version)
  union all
  select submission.entry_id, person.id, 'took-part'
  from award_submissions submission join people_persons person on person.email = submission.contact_email
  where not exists (select from award_submissions later where later.entry_id = submission.entry_id and later.version > submission.version)
  union all
  select entry_id, person_id, 'took-part' from award_entry_rights
  union all
  select entry_id, saved_by, 'took-part' from award_entry_states
  union all
  select advice.entry_id, advice.person_id, 'advice' from award_advices advice
  where not exists (select from award_advice_withdrawals gone where gone.advice_id = advice.id);
