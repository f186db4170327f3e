-- How long a profile counts as confirmed, and what follows, as data; docs/operations.md says how to change it.
create table projects_freshness (
  single boolean primary key default true check (single),
  confirm_after_months integer not null check (confirm_after_months > 0),
  ask_days_before integer not null check (ask_days_before >= 0),  -- the first mail; the reminder goes on the day it is due
  list_after_days integer not null check (list_after_days > 0)    -- unconfirmed so long: the editors see to it
);
insert into projects_freshness (confirm_after_months, ask_days_before, list_after_days) values (12, 28, 56);

-- "What stands here is still true", said of a version without changing it.
create table projects_confirmations (
  project_id uuid not null,
  number integer not null,
  confirmed_on date not null,
  confirmed_at timestamptz not null,
  confirmed_by uuid references people_persons,  -- null: by the link in a mail to the contact
  primary key (project_id, number, confirmed_on),
  foreign key (project_id, number) references projects_versions
);
create trigger projects_confirmations_frozen before update or delete on projects_confirmations
  for each row execute function platform_refuse_change();
create trigger projects_confirmations_never_emptied before truncate on projects_confirmations
  for each statement execute function platform_refuse_truncate();

-- What the contact was asked, once for each: before it is due (1) and when it is (2). The link confirms.
create table projects_confirmation_requests (
  project_id uuid not null references projects_projects,
  confirmed_on date not null,                   -- until then it was last confirmed
  round integer not null check (round in (1, 2)),
  token_hash text not null unique,
  asked_at timestamptz not null,
  primary key (project_id, confirmed_on, round)
);
create index projects_published_confirmed on projects_published (confirmed_on);

-- From when on a published profile is asked about, unconfirmed, the editors' matter. Summaries of public sources are confirmed by nobody.
create view projects_due_days as
  select published.project_id, published.confirmed_on, due.due_on, due.due_on - freshness.ask_days_before as ask_on,
    due.due_on + freshness.list_after_days as list_on
  from projects_published published
  join projects_projects project on project.id = published.project_id and project.origin <> 'public-sources'
  cross join projects_freshness freshness
  cross join lateral (select (published.confirmed_on + make_interval(months => freshness.confirm_after_months))::date as due_on) due;
