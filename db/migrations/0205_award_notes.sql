-- What the office writes about an entry for itself. Never changed, never shown to anybody else, in no export.
create table award_notes (
  id uuid primary key,                       -- from the form, as in award_messages
  ordinal bigint generated always as identity,
  entry_id uuid not null references award_entries,
  text text not null check (text <> ''),
  written_by uuid not null references people_persons,
  written_at timestamptz not null
);
create index award_notes_entry on award_notes (entry_id, ordinal);
create trigger award_notes_frozen before update or delete on award_notes
  for each row execute function platform_refuse_change();
