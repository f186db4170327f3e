-- A right is given to somebody as a member of an organisation; it ends when the person leaves it.
alter table award_entry_rights add column organisation_id uuid not null references people_organisations;
