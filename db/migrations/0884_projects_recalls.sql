-- Whoever has handed in takes it back while nobody has decided: the draft is open again, and nobody decides over that round any more. Both
-- sides hold the draft's lock.
create table projects_recalls (
  submission_id uuid primary key references projects_submissions,
  recalled_by uuid not null references people_persons,
  recalled_at timestamptz not null
);
create trigger projects_recalls_frozen before update or delete on projects_recalls
  for each row execute function platform_refuse_change();
create trigger projects_recalls_never_emptied before truncate on projects_recalls
  for each statement execute function platform_refuse_truncate();

create or replace function projects_draft_is_open(asked uuid) returns boolean stable language sql as $$
  select not exists (select from projects_discards where draft_id = asked)
    and not exists (select from projects_submissions submission left join projects_reviews review on review.submission_id = submission.id
      where submission.draft_id = asked and (review.kind is null or review.kind <> 'returned')
        and not exists (select from projects_recalls recall where recall.submission_id = submission.id))
$$;

create function projects_recalled_or_reviewed() returns trigger language plpgsql as $$
begin
  perform 1 from projects_drafts where id = (select draft_id from projects_submissions where id = new.submission_id) for update;
  if exists (select from projects_reviews where submission_id = new.submission_id)
      or exists (select from projects_recalls where submission_id = new.submission_id) then
    raise exception 'submission % is decided or taken back', new.submission_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger projects_recalls_undecided before insert on projects_recalls
  for each row execute function projects_recalled_or_reviewed();
create trigger projects_reviews_not_recalled before insert on projects_reviews
  for each row execute function projects_recalled_or_reviewed();
