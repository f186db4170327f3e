-- Standing pages (Impressum, Datenschutz …), seeded from data/pages/*.md.
create table editorial_pages (
  slug text primary key,
  title text not null,
  text text not null,                        -- Markdown
  summary text not null,
  operator_must_complete boolean not null default false,
  reviewed_on date not null,
  review_due_on date not null,
  visible_from timestamptz not null
);
