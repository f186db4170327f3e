-- Which text a form began: the same one sent twice begins one text; a form of the browser's history with another heading, another.
create table editorial_beginnings (
  form_id uuid not null,
  kind text not null,
  title text not null,
  slug text not null,
  -- Of the first revision.
  number integer not null default 1 check (number = 1),
  primary key (form_id, kind, title),
  unique (kind, slug),
  foreign key (kind, slug, number) references editorial_revisions
);
create trigger editorial_beginnings_frozen before update or delete on editorial_beginnings
  for each row execute function platform_refuse_change();
create trigger editorial_beginnings_never_emptied before truncate on editorial_beginnings
  for each statement execute function platform_refuse_truncate();
