-- The edition of a prize, by the name in its address: a profile leads there. What was written before is written anew with the next comparison.
alter table projects_prizes add column edition text not null default '' check (edition ~ '^[a-z0-9-]*$');
