-- Messages to whoever answers for something public, relayed without showing an address; what was the partner search's alone is everybody's.
-- Rows are removed after their term (forget-contacts.job.ts): unlike facts of a review they prove nothing.
create table outbox_contacts (
  id uuid primary key,                       -- from the form: a second click writes nothing
  subject_table text not null check (subject_table in ('partners_listings', 'projects_projects')),
  subject_id uuid not null,
  subject_key text not null,                 -- as it stands in the address of the form
  title text not null check (title <> ''),   -- as the sender read it
  addressee text not null check (addressee <> ''),
  person_id uuid references people_persons,  -- null: a visitor without an account
  name text not null check (name <> ''),
  organisation text not null,
  email text not null check (email !~ '[[:cntrl:]]'), -- becomes the header Reply-To
  message text not null check (message <> ''),
  token_hash text unique,                    -- of the link that confirms; null with an account
  written_at timestamptz not null,
  check ((person_id is null) = (token_hash is not null))
);
create index outbox_contacts_subject on outbox_contacts (subject_id);
create index outbox_contacts_person on outbox_contacts (person_id);
create index outbox_contacts_written on outbox_contacts (written_at);

create table outbox_contact_relays (
  contact_id uuid primary key references outbox_contacts on delete cascade,
  relayed_at timestamptz not null
);

insert into outbox_contacts
  select contact.id, 'partners_listings', contact.listing_id, contact.listing_id::text, published.title, owner.name, contact.person_id,
    contact.name, contact.organisation, contact.email, contact.message, contact.token_hash, contact.written_at
  from partners_contacts contact
  join partners_listings listing on listing.id = contact.listing_id
  join people_organisations owner on owner.id = listing.organisation_id
  join partners_published published on published.listing_id = contact.listing_id;
insert into outbox_contact_relays select * from partners_contact_relays;
drop table partners_contact_relays;
drop table partners_contacts;
