-- Messages to whoever wrote a listing, relayed without showing an address. Whoever has no account confirms the own address first.
-- Rows are removed after their term (contacts.job.ts): unlike facts of the review they prove nothing.
create table partners_contacts (
  id uuid primary key,                       -- from the form: a second click writes nothing
  listing_id uuid not null references partners_listings,
  person_id uuid references people_persons,  -- null: a visitor without an account
  name text not null check (name <> ''),
  organisation text not null,
  email text not null,
  message text not null check (message <> ''),
  token_hash text unique,                    -- of the link that confirms; null with an account
  written_at timestamptz not null,
  check ((person_id is null) = (token_hash is not null))
);
create index partners_contacts_listing on partners_contacts (listing_id);
create index partners_contacts_person on partners_contacts (person_id);
create index partners_contacts_written on partners_contacts (written_at);

create table partners_contact_relays (
  contact_id uuid primary key references partners_contacts on delete cascade,
  relayed_at timestamptz not null
);
