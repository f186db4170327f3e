-- Profiles are confirmed by whoever was really asked: so many are asked on one day, and each asking is one of its own.
alter table projects_freshness add column asks_per_day integer not null default 200 check (asks_per_day > 0);

-- Another mailbox, or the editors' wish, begins the next asking.
alter table projects_contacts add column asking integer not null default 1 check (asking > 0);
create function projects_ask_the_other_mailbox() returns trigger language plpgsql as $$
begin
  if new.mailbox <> old.mailbox then
    new.asking := old.asking + 1;
  end if;
  return new;
end $$;
create trigger projects_contacts_asking before update on projects_contacts
  for each row execute function projects_ask_the_other_mailbox();

alter table projects_confirmation_requests add column asking integer not null default 1 check (asking > 0);
alter table projects_confirmation_requests drop constraint projects_confirmation_requests_pkey;
alter table projects_confirmation_requests add primary key (project_id, confirmed_on, asking, round);
-- The once_key of its mail: whether it was sent.
alter table projects_confirmation_requests add column mail_key text;
update projects_confirmation_requests
  set mail_key = 'project-confirmation ' || project_id || ' ' || to_char(confirmed_on, 'YYYY-MM-DD') || ' ' || round;
alter table projects_confirmation_requests alter column mail_key set not null;
create index projects_confirmation_requests_asked on projects_confirmation_requests (asked_at);

-- "Called on the 3rd, will look at it": the editors' own note, and from when on they want to see the profile again. It is about what was
-- confirmed on that day; a profile that was confirmed since needs none.
create table projects_confirmation_notes (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references projects_projects,
  confirmed_on date not null,
  note text not null check (note <> ''),
  again_on date not null,
  noted_by uuid not null references people_persons,
  noted_at timestamptz not null
);
create index projects_confirmation_notes_project on projects_confirmation_notes (project_id, noted_at desc);

-- On the editors' list goes who was asked and has not answered (src/features/projects/editor/unconfirmed/), so the view says no day of it.
drop view projects_due_days;
create view projects_due_days as
  select published.project_id, published.confirmed_on, due.due_on, due.due_on - freshness.ask_days_before as ask_on
  from projects_published published
  join projects_projects project on project.id = published.project_id and project.origin <> 'public-sources'
  cross join projects_freshness freshness
  cross join lateral (select (published.confirmed_on + make_interval(months => freshness.confirm_after_months))::date as due_on) due;
