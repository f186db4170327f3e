-- The date of the prize that an event is: 'edition/date' as their addresses say. Features do not know each other: no foreign key.
alter table events_published
  add column award_date text check (award_date ~ '^[a-z0-9-]+/[a-z0-9-]+$'),
  add constraint events_published_date_of_edition check (award_date is null or split_part(award_date, '/', 1) = edition_slug);
create index events_published_award_date on events_published (award_date) where award_date is not null;
