-- From now on all feedback of an event is written anew with each; this does it for what was written before, in an order of chance.
with before as (delete from events_feedback returning event_id, rating, good, better)
insert into events_feedback (event_id, rating, good, better) select event_id, rating, good, better from before order by random();
