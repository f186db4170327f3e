-- Changing one's own address: proved by a code sent to the new one, told to the old one, which may take it back.

create table people_address_changes (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people_persons,
  new_email text not null,                   -- canonical; whether it belongs to somebody is looked at after the proof
  code_hash text not null,
  attempts integer not null default 0,
  created_at timestamptz not null,           -- real time, as for sessions
  expires_at timestamptz not null,
  used_at timestamptz
);
create index people_address_changes_person on people_address_changes (person_id);

-- One row per change that was made. Whoever held the address before may have it back, whatever happened since.
create table people_former_addresses (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people_persons,
  email text not null,
  token_hash text not null unique,
  changed_at timestamptz not null,
  expires_at timestamptz not null,
  undone_at timestamptz                      -- this change or an earlier one was taken back
);
create index people_former_addresses_person on people_former_addresses (person_id);
create index people_former_addresses_email on people_former_addresses (email);
