-- Conflicts of interest: what a juror must be told of an entry before the first content, and the hard facts that suggest a conflict.

-- Letters and digits of a text between single spaces, so that a name is found as whole words.
create function award_words(text) returns text language sql immutable strict parallel safe as $$
  select ' ' || btrim(regexp_replace(lower(replace($1, '\n', ' ')), '[^[:alnum:]]+', ' ', 'g')) || ' '
$$;

-- The key facts of what was handed in, readable without taking its manifest apart. They are content: only who may read the
-- submission, or has to declare on it, may see them.
alter table award_submissions
  add column lead_name text generated always as (manifest::jsonb #>> '{contents,lead,name}') stored,
  add column contact_email text generated always as (
    lower(jsonb_path_query_first(manifest::jsonb, '$.contents.steps[*] ? (@.step == "lead").content.texts.email') #>> '{}')) stored,
  add column partner_names jsonb generated always as (
    jsonb_path_query_array(manifest::jsonb, '$.contents.steps[*] ? (@.step == "partners").content.partners[*].name')) stored,
  add column partner_places jsonb generated always as (
    jsonb_path_query_array(manifest::jsonb, '$.contents.steps[*] ? (@.step == "partners").content.partners[*].placeId')) stored,
  add column partner_texts jsonb generated always as (
    jsonb_path_query_array(manifest::jsonb, '$.contents.steps[*] ? (@.step == "partners").content.texts.*')) stored;
alter table award_submissions
  add column partner_words text generated always as (award_words(
    jsonb_path_query_array(manifest::jsonb, '$.contents.steps[*] ? (@.step == "partners").content.texts.*')::text)) stored;

-- By what names a person's own body may have been written down as a partner that is in no register.
create view award_own_names as
  select member.person_id, award_words(organisation.name) as words
  from people_memberships member join people_organisations organisation on organisation.id = member.organisation_id
  where organisation.place_id is null
  union all
  select holder.person_id, award_words(seat.body)
  from award_seat_holders holder join award_seats seat on seat.id = holder.seat_id
  where holder.ended_at is null;

-- Hard facts only, never membership of an association: that would flag every entry. Always of the newest version handed in.
create view award_conflict_facts as
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
  select entry_id, person_id, 'advice' from award_advices;

-- What the juror was shown when asked. A fact that came up since is not among it: then the answer counts no more, and the
-- juror is asked again before any content.
alter table award_conflicts add column asked_about text[] not null default '{}';

create or replace view award_standing_conflicts as
  select distinct on (c.entry_id, c.person_id) c.entry_id, c.person_id, c.state, c.reason_class, c.id as conflict_id, c.set_at
  from award_conflicts c
  where not exists (select 1 from award_conflict_lifts l where l.conflict_id = c.id and l.confirmed_at is not null)
    and (c.state = 'declared' or not exists (
      select 1 from award_conflict_facts f
      where f.entry_id = c.entry_id and f.person_id = c.person_id and f.fact <> all (c.asked_about)))
  order by c.entry_id, c.person_id, (c.state = 'declared') desc, c.set_at desc, c.id;

-- A lift that has happened stays; one that is asked for waits for a second person.
create index award_conflict_lifts_conflict on award_conflict_lifts (conflict_id);
create index award_advices_person on award_advices (person_id);
