-- How many changes of place or time a guest was mailed: the mails are found by it when the guest is forgotten.
alter table award_ceremony_guests add column changes_told integer not null default 0 check (changes_told >= 0);
