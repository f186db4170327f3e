-- The form a ballot came with: its second click is known as one. Says nothing of the choice, and is no order (random).
alter table award_vote_stubs add column form_id uuid;
