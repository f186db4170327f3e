-- Which request and offer were told of each other: once per pair, whatever becomes of either.
create table partners_matches (
  request_id uuid not null references partners_listings,
  offer_id uuid not null references partners_listings,
  told_at timestamptz not null,
  primary key (request_id, offer_id)
);
create index partners_matches_offer on partners_matches (offer_id);
create trigger partners_matches_frozen before update or delete on partners_matches
  for each row execute function platform_refuse_change();
