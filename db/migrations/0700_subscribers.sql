-- Who gets mails about what, each by a consent that can be shown (Art. 7(1) GDPR): asked on a page, confirmed by the mailed link.
create table subscribers_requests (
  id uuid primary key,                      -- from the form: a second click writes nothing
  email text not null check (email !~ '[[:cntrl:]]'),
  subjects text[] not null check (cardinality(subjects) between 1 and 200), -- 'thema:standesamt'
  titles text[] not null check (cardinality(titles) = cardinality(subjects)), -- as they were read
  frequency text check (frequency in ('weekly', 'monthly')),                  -- null: of what was asked for nothing is collected
  consent text not null check (consent <> ''),                                -- the text, word for word
  asked_at timestamptz not null,
  asked_from text not null check (asked_from <> ''), -- keyed hash of the network address
  token_hash text not null unique
);
create index subscribers_requests_email on subscribers_requests (email);
create index subscribers_requests_asked on subscribers_requests (asked_at);
create trigger subscribers_requests_unchanged before update on subscribers_requests
  for each row execute function platform_refuse_change();

create table subscribers_confirmations (
  request_id uuid primary key references subscribers_requests on delete cascade,
  confirmed_at timestamptz not null,
  confirmed_from text not null check (confirmed_from <> '')
);
create trigger subscribers_confirmations_unchanged before update on subscribers_confirmations
  for each row execute function platform_refuse_change();

create table subscribers_subscribers (
  id uuid primary key default gen_random_uuid(),
  email text not null unique check (email !~ '[[:cntrl:]]'),
  frequency text not null check (frequency in ('weekly', 'monthly')),
  created_at timestamptz not null
);

-- By the address, so that whoever asks for their own data finds them (people/own-data).
create table subscribers_subscriptions (
  email text not null references subscribers_subscribers (email) on delete cascade,
  subject text not null,
  title text not null,
  since timestamptz not null,
  left_at timestamptz check (left_at >= since),
  primary key (email, subject)
);

-- What was decided for a subscriber and a period, also that there was nothing new: once.
create table subscribers_digests (
  subscriber_id uuid not null references subscribers_subscribers on delete cascade,
  source text not null,
  until timestamptz not null,
  items integer not null check (items >= 0),
  primary key (subscriber_id, source, until)
);

-- To whom nothing is sent, whatever is asked for. By hash: it outlives the address.
create table subscribers_suppressions (
  id uuid primary key default gen_random_uuid(),
  email_hash text not null unique,
  reason text not null check (reason in ('bounced', 'complained')),
  suppressed_at timestamptz not null,
  noted_by uuid references people_persons, -- null: the mail server said so
  lifted_at timestamptz,
  lifted_by uuid references people_persons,
  check ((lifted_at is null) = (lifted_by is null))
);

insert into platform_retention (name, keep_days) values ('left-subscriptions', 365);
