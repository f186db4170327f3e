-- The order in which mails were queued; of those of one instant nothing else tells it.
alter table platform_mails add column ordinal bigint generated always as identity;
