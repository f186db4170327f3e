-- What office and entrants write to each other about an entry, also about a draft. Never changed; jurors never see it.
create table award_messages (
  id uuid primary key,                       -- from the form: a second click writes nothing
  ordinal bigint generated always as identity,
  entry_id uuid not null references award_entries,
  side text not null check (side in ('office', 'entrant')),
  text text not null check (text <> ''),
  written_by uuid not null references people_persons,
  written_at timestamptz not null
);
create index award_messages_entry on award_messages (entry_id, ordinal);
create trigger award_messages_frozen before update or delete on award_messages
  for each row execute function platform_refuse_change();

-- Who has read which message of the other side; without a row it is unread for this person.
create table award_message_readings (
  message_id uuid not null references award_messages,
  person_id uuid not null references people_persons,
  read_at timestamptz not null,
  primary key (message_id, person_id)
);
create index award_message_readings_person on award_message_readings (person_id);
create trigger award_message_readings_frozen before update or delete on award_message_readings
  for each row execute function platform_refuse_change();

-- Who was told of which message by mail: per person and entry at most once an hour.
create table award_message_notices (
  message_id uuid not null references award_messages,
  person_id uuid not null references people_persons,
  noticed_at timestamptz not null,
  primary key (message_id, person_id)
);
create index award_message_notices_person on award_message_notices (person_id, noticed_at);
create trigger award_message_notices_frozen before update or delete on award_message_notices
  for each row execute function platform_refuse_change();

-- Who is told: the whole office; of the entrants those who may hand in and those who have written and still belong to the entry.
create view award_message_recipients as
  select distinct m.entry_id, p.id as person_id, p.name, p.email, 'office'::text as side
  from award_messages m
  join people_roles r on r.role = 'office'
  join people_persons p on p.id = r.person_id
  where m.side = 'entrant' and not exists (select from people_person_deactivations gone where gone.person_id = p.id)
  union
  select h.entry_id, h.person_id, h.name, h.email, 'entrant'
  from award_hand_in_persons h
  where exists (select from award_messages m where m.entry_id = h.entry_id and m.side = 'office')
  union
  select e.id, p.id, p.name, p.email, 'entrant'
  from award_messages m
  join award_entries e on e.id = m.entry_id
  join people_persons p on p.id = m.written_by
  join people_memberships member on member.person_id = p.id
  where m.side = 'entrant'
    and not exists (select from people_person_deactivations gone where gone.person_id = p.id)
    and (member.organisation_id = e.lead_organisation_id or exists (
      select from award_entry_rights r
      where r.entry_id = e.id and r.person_id = p.id and r.organisation_id = member.organisation_id));
