-- Whoever looks for somebody may say that others who look for the same could do it together with them: then two requests fit each other.
alter table partners_published add column jointly boolean not null default false, add check (not jointly or kind = 'request');

create or replace view partners_current as
  select published.* from partners_published published
  where published.valid_until >= (portal_now() at time zone 'Europe/Berlin')::date
    and not exists (select from partners_endings ending where ending.listing_id = published.listing_id);

-- Of two requests that fit, the one with the smaller id stands in request_id, the other in offer_id.
comment on column partners_matches.offer_id is 'an offer, or the second of two requests that are to be joined';
