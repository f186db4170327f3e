-- What the office writes to the entrants of entries that have not won. States of the text; the newest counts.
create table award_feedback_texts (
  entry_id uuid not null references award_entries,
  revision integer not null check (revision > 0),
  text text not null,
  written_by uuid not null references people_persons,
  written_at timestamptz not null,
  primary key (entry_id, revision)
);
create trigger award_feedback_texts_frozen before update or delete on award_feedback_texts
  for each row execute function platform_refuse_change();

-- A second person has read exactly this state.
create table award_feedback_proofs (
  entry_id uuid not null,
  revision integer not null,
  person_id uuid not null references people_persons,
  proofread_at timestamptz not null,
  primary key (entry_id, revision, person_id),
  foreign key (entry_id, revision) references award_feedback_texts
);
create trigger award_feedback_proofs_frozen before update or delete on award_feedback_proofs
  for each row execute function platform_refuse_change();

-- Since then the entrants read it; once per entry.
create table award_feedback_releases (
  entry_id uuid primary key,
  revision integer not null,
  released_by uuid not null references people_persons,
  released_at timestamptz not null,
  foreign key (entry_id, revision) references award_feedback_texts
);
create trigger award_feedback_releases_frozen before update or delete on award_feedback_releases
  for each row execute function platform_refuse_change();
