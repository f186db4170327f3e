-- At least three jurors without a conflict decide (issue 3 of 4, "Quorum (≥ 3 without conflict)").
alter table award_editions drop constraint award_editions_quorum_check;
alter table award_editions add constraint award_editions_quorum_check check (quorum >= 3);
