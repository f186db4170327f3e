-- Issues of the newsletter: written in blocks, frozen at the release, sent at an instant, then in the archive for everybody.
create table newsletter_issues (
  id uuid primary key,                     -- from the form: a second click begins nothing
  title text not null check (title <> ''),
  subjects text[] not null default '{}',   -- 'newsletter:aktuelles': whoever has subscribed to any of them gets it
  blocks jsonb not null default '[]' check (jsonb_typeof(blocks) = 'array'),
  revision integer not null default 1,
  created_by uuid not null references people_persons,
  created_at timestamptz not null,
  changed_by uuid not null references people_persons,
  changed_at timestamptz not null,
  number integer unique check (number > 0), -- in the archive
  released_by uuid references people_persons,
  released_at timestamptz,
  send_at timestamptz check (send_at >= released_at),
  cancelled_by uuid references people_persons,
  cancelled_at timestamptz,
  check ((released_at is null) = (released_by is null) and (released_at is null) = (send_at is null) and (released_at is null) = (number is null)),
  check ((cancelled_at is null) = (cancelled_by is null) and (cancelled_at is null or released_at is not null)),
  check (released_at is null or jsonb_array_length(blocks) > 0 and cardinality(subjects) > 0)
);
create function newsletter_refuse_change_of_released() returns trigger language plpgsql as $$
begin
  if old.released_at is not null and (tg_op = 'DELETE' or
    (new.title, new.subjects, new.blocks, new.number, new.released_at, new.send_at) is distinct from
    (old.title, old.subjects, old.blocks, old.number, old.released_at, old.send_at)) then
    raise exception 'a released issue stays as it is' using errcode = 'integrity_constraint_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger newsletter_issues_frozen before update or delete on newsletter_issues
  for each row execute function newsletter_refuse_change_of_released();

-- To whom it goes, from the release on. Whoever leaves before their turn gets nothing.
create table newsletter_recipients (
  issue_id uuid not null references newsletter_issues,
  subscriber_id uuid not null references subscribers_subscribers on delete cascade,
  ordinal bigint generated always as identity,
  done_at timestamptz,
  is_queued boolean,                       -- false: had left, or is suppressed
  primary key (issue_id, subscriber_id),
  check ((done_at is null) = (is_queued is null))
);
create index newsletter_recipients_waiting on newsletter_recipients (issue_id, ordinal) where done_at is null;
create index newsletter_recipients_subscriber on newsletter_recipients (subscriber_id);
