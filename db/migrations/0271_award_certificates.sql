-- What the certificates of an edition say besides its facts, and since when entrants may take theirs (not before the release).
create table award_certificates (
  edition_id uuid primary key references award_editions,
  heading text not null,
  place text not null,
  signatory_name text not null,
  signatory_office text not null,
  changed_by uuid not null references people_persons,
  changed_at timestamptz not null,
  issued_by uuid references people_persons,
  issued_at timestamptz,
  check ((issued_by is null) = (issued_at is null))
);
