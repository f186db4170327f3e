-- What signing in needs beyond 0003: one-use challenges of passkeys, and browsers that a person has used before.

create table people_passkey_challenges (
  challenge_hash text primary key,
  created_at timestamptz not null,
  expires_at timestamptz not null
);

-- A known browser has its own limit of sign-in mails, so that nobody can lock somebody else out (security.md AU-06).
create table people_known_devices (
  token_hash text primary key,
  person_id uuid not null references people_persons,
  created_at timestamptz not null
);
create index people_known_devices_person on people_known_devices (person_id);
