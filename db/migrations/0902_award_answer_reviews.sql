-- Answers whose day of review has come and of which the office was told: once for each such day.
create table award_answer_reviews (
  edition_id uuid not null references award_editions,
  slug text not null,
  review_on date not null,
  told_at timestamptz not null,
  primary key (edition_id, slug, review_on)
);

-- The answers that the portal came with have a day as well; whoever has set one keeps it.
update award_questions question set review_on = date '2026-03-02'
  from award_editions edition
  where edition.id = question.edition_id and edition.slug = '2025-2026' and not edition.archived and question.review_on is null;
