-- Who: organisations, persons, roles, ways to sign in, sessions.

create table people_organisations (
  id uuid primary key default gen_random_uuid(),
  place_id text unique references places,    -- a municipality or county has exactly one organisation
  kind text not null check (kind in ('municipality', 'county', 'association', 'controlled', 'office', 'jury-body', 'other')),
  name text not null,
  mail_domain text,
  created_at timestamptz not null
);

create table people_persons (
  id uuid primary key default gen_random_uuid(),
  email text not null unique,                -- canonical: NFC, ASCII lower case, domain as A-label
  name text not null,
  created_at timestamptz not null,
  demo_part text                             -- what this person plays in the demo; null outside
);
create table people_person_deactivations (
  person_id uuid primary key references people_persons,
  deactivated_at timestamptz not null,
  deactivated_by uuid references people_persons
);

create table people_roles (
  person_id uuid not null references people_persons,
  role text not null check (role in ('office', 'editor', 'juror', 'administrator')),
  granted_by uuid references people_persons,
  granted_at timestamptz not null,
  primary key (person_id, role)
);
-- Office and jury are different people (security.md AC-13).
create function people_office_is_not_jury() returns trigger language plpgsql as $$
begin
  perform 1 from people_persons where id = new.person_id for update;
  if new.role in ('office', 'juror') and exists (
    select 1 from people_roles where person_id = new.person_id
      and role in ('office', 'juror') and role <> new.role
  ) then
    raise exception 'office-and-jury' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger people_roles_apart before insert or update on people_roles
  for each row execute function people_office_is_not_jury();

-- A person belongs to at most one organisation at a time.
create table people_memberships (
  person_id uuid primary key references people_persons,
  organisation_id uuid not null references people_organisations,
  manages boolean not null,
  approved_by uuid references people_persons, -- null: joined by a confirmed official domain, or seeded
  joined_at timestamptz not null
);
create index people_memberships_organisation on people_memberships (organisation_id);

create table people_join_requests (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people_persons,
  organisation_id uuid not null references people_organisations,
  asked_at timestamptz not null
);
create table people_join_answers (
  request_id uuid primary key references people_join_requests,
  admitted boolean not null,
  answered_by uuid not null references people_persons,
  answered_at timestamptz not null
);

create table people_invitations (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references people_organisations,
  email text not null,
  manages boolean not null,
  token_hash text not null unique,
  invited_by uuid not null references people_persons,
  invited_at timestamptz not null,
  expires_at timestamptz not null
);
create table people_invitation_acceptances (
  invitation_id uuid primary key references people_invitations,
  person_id uuid not null references people_persons,
  accepted_at timestamptz not null
);

-- One mail carries a link (token) and a six-digit code; either uses the challenge up.
create table people_sign_in_challenges (
  id uuid primary key default gen_random_uuid(),
  email text not null,
  token_hash text not null unique,
  code_hash text not null,
  return_to text not null,
  attempts integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index people_sign_in_challenges_email on people_sign_in_challenges (email, created_at desc);

create table people_sessions (
  id uuid primary key default gen_random_uuid(),
  token_hash text not null unique,
  person_id uuid not null references people_persons,
  created_at timestamptz not null,           -- real time, not the portal's clock: a jump of the demo clock signs nobody out
  seen_at timestamptz not null,
  authenticated_at timestamptz not null,     -- last full proof of identity
  second_factor_at timestamptz,
  user_agent text not null
);
create index people_sessions_person on people_sessions (person_id);

create table people_passkeys (
  id text primary key,                       -- credential id, base64url
  person_id uuid not null references people_persons,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  label text not null,
  added_at timestamptz not null,
  used_at timestamptz
);
create table people_totps (
  person_id uuid primary key references people_persons,
  secret text not null,
  confirmed_at timestamptz,
  last_step bigint                           -- a code counts once (security.md AU-08)
);
create table people_recovery_codes (
  person_id uuid not null references people_persons,
  code_hash text not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);
create table people_oidc_identities (
  issuer text not null,
  subject text not null,
  person_id uuid not null references people_persons,
  linked_at timestamptz not null,
  primary key (issuer, subject)
);
