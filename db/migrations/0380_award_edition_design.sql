-- How the certificates of an edition look. Logos are drawn anew when they come, small, and shared by all editions: a copied
-- edition names the same one.
create table award_logos (
  id uuid primary key default gen_random_uuid(),
  png bytea not null check (octet_length(png) between 1 and 2000000),
  alt text not null check (alt <> '' and length(alt) <= 200),
  added_by uuid not null references people_persons,
  added_at timestamptz not null
);
create trigger award_logos_frozen before delete or update on award_logos
  for each row execute function platform_refuse_change();

alter table award_editions
  add column design_colour text not null default '#2044aa' check (design_colour ~ '^#[0-9a-f]{6}$'),
  add column logo_id uuid references award_logos;
