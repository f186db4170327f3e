-- A later closing for one lead organisation of an edition, whether it has a draft or none yet. The newest counts; all are kept.
create table award_extensions (
  id uuid primary key default gen_random_uuid(),
  ordinal bigint generated always as identity,
  edition_id uuid not null references award_editions,
  organisation_id uuid not null references people_organisations,
  extended_until timestamptz not null,       -- exclusive, like the closing itself
  reason text not null,
  granted_by uuid not null references people_persons,
  granted_at timestamptz not null
);
create index award_extensions_lead on award_extensions (edition_id, organisation_id, ordinal desc);
create trigger award_extensions_frozen before update or delete on award_extensions
  for each row execute function platform_refuse_change();

create view award_standing_extensions as
  select distinct on (edition_id, organisation_id) id as extension_id, edition_id, organisation_id, extended_until, reason, granted_at
  from award_extensions order by edition_id, organisation_id, ordinal desc;
