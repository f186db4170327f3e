-- A conflict is a person's, not a seat's: whoever takes a seat over while a category is spoken about is recused anew.
alter table award_recusals drop constraint award_recusals_pkey;
alter table award_recusals add primary key (deliberation_id, seat_id, person_id);
