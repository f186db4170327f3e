-- The editors were told that a page is due for review: once for each day it was due on.
create table editorial_review_reminders (
  slug text not null,
  review_due_on date not null,
  reminded_at timestamptz not null,
  primary key (slug, review_due_on)
);
