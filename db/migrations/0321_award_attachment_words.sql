-- What is said about a picture has a revision, as steps have: a save on an outdated one is not applied.
alter table award_attachments add column revision integer not null default 1 check (revision > 0);
