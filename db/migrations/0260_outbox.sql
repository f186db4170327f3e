-- Mails to many: drafted, previewed, released by a person, logged per recipient.
create table outbox_mailings (
  id uuid primary key default gen_random_uuid(),
  group_key text not null,                   -- of a source: whom it goes to
  picked text[] not null default '{}',       -- where the group is picked by hand: keys of the source's choices
  subject text not null,                     -- with merge fields, as is the text
  body text not null,                        -- Markdown
  revision integer not null default 1 check (revision > 0),
  created_by uuid not null references people_persons,
  created_at timestamptz not null,
  changed_by uuid not null references people_persons,
  changed_at timestamptz not null,
  released_by uuid references people_persons,
  released_at timestamptz,
  group_label text,                          -- as it was called when released
  cancelled_by uuid references people_persons,
  cancelled_at timestamptz,
  check ((released_by is null) = (released_at is null)),
  check ((cancelled_by is null) = (cancelled_at is null)),
  check (cancelled_at is null or released_at is not null)
);
create index outbox_mailings_released on outbox_mailings (released_at) where cancelled_at is null;

create function outbox_keep_released() returns trigger language plpgsql as $$
begin
  if old.released_at is not null and (new.group_key, new.picked, new.subject, new.body, new.revision, new.released_by, new.released_at,
      new.group_label) is distinct from (old.group_key, old.picked, old.subject, old.body, old.revision, old.released_by,
      old.released_at, old.group_label) then
    raise exception 'a released mailing is not changed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger outbox_mailings_kept before update on outbox_mailings for each row execute function outbox_keep_released();

-- Frozen at the release; then only sending and cancelling are noted. What the mail server says stands in platform_mails.
create table outbox_recipients (
  id uuid primary key default gen_random_uuid(),
  ordinal bigint generated always as identity,
  mailing_id uuid not null references outbox_mailings,
  key text not null,                         -- what it is about: an entry, a seat
  about text not null,                       -- how the office calls it: the lead organisation, the body
  name text not null,
  email text not null,
  merge_values jsonb not null,
  concealed boolean not null,                -- the office may not know who this is
  queued_at timestamptz,
  cancelled_at timestamptz,
  check (queued_at is null or cancelled_at is null),
  unique (mailing_id, key, email)
);
create index outbox_recipients_waiting on outbox_recipients (mailing_id, ordinal) where queued_at is null and cancelled_at is null;

create function outbox_keep_recipients() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (new.mailing_id, new.key, new.about, new.name, new.email, new.merge_values, new.concealed)
      is distinct from (old.mailing_id, old.key, old.about, old.name, old.email, old.merge_values, old.concealed) then
    raise exception 'recipients of a released mailing are not changed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger outbox_recipients_kept before update or delete on outbox_recipients
  for each row execute function outbox_keep_recipients();

-- Since when somebody is handing this mail over, in real time: two jobs for one mail do not both send it.
alter table platform_mails add column attempted_at timestamptz;
