-- Where a project of a past edition is at home, as far as the sources say; for the map of the edition.
alter table award_past_winners add column place_id text references places;
