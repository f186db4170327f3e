-- What of an entry its lead agreed to hand to the directory of projects: names of fields, never their texts. The texts are those of the
-- saved states named by `revisions` (step → revision), which never change.
create table award_project_offers (
  id uuid primary key,
  entry_id uuid not null references award_entries,
  fields text[] not null check (cardinality(fields) > 0),
  revisions jsonb not null,
  offered_by uuid not null references people_persons,
  offered_at timestamptz not null
);
create index award_project_offers_entry on award_project_offers (entry_id, offered_at);
create trigger award_project_offers_frozen before update or delete on award_project_offers
  for each row execute function platform_refuse_change();
create trigger award_project_offers_never_emptied before truncate on award_project_offers
  for each statement execute function platform_refuse_truncate();
