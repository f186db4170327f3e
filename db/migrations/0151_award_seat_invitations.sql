-- Whom the office asks to sit on a seat. The link is in the mail alone; the newest invitation of a seat and part counts.
create table award_seat_invitations (
  id uuid primary key default gen_random_uuid(),
  seat_id uuid not null references award_seats,
  part text not null check (part in ('member', 'deputy')),
  email text not null,
  token_hash text not null unique,
  invited_by uuid not null references people_persons,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  withdrawn_at timestamptz
);
create index award_seat_invitations_seat on award_seat_invitations (seat_id, part) where withdrawn_at is null;
create table award_seat_acceptances (
  invitation_id uuid primary key references award_seat_invitations,
  person_id uuid not null references people_persons,
  terms_sha256 text not null check (terms_sha256 ~ '^[0-9a-f]{64}$'),
  accepted_at timestamptz not null
);
create trigger award_seat_acceptances_frozen before update or delete on award_seat_acceptances
  for each row execute function platform_refuse_change();
