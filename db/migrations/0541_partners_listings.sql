-- "Wir suchen / Wir bieten": what an organisation looks for or offers. What state a listing is in follows from its rows
-- (src/features/partners/listing.rules.ts).
create table partners_listings (
  id uuid primary key,                       -- from the form: a second click writes nothing
  organisation_id uuid not null references people_organisations,
  created_by uuid not null references people_persons,
  created_at timestamptz not null
);
create index partners_listings_organisation on partners_listings (organisation_id);

-- Each save; content: listing-content.rules.ts.
create table partners_versions (
  listing_id uuid not null references partners_listings,
  number integer not null check (number > 0),
  content jsonb not null,
  saved_by uuid not null references people_persons,
  saved_at timestamptz not null,
  primary key (listing_id, number)
);
create trigger partners_versions_frozen before update or delete on partners_versions
  for each row execute function platform_refuse_change();

create table partners_submissions (
  id uuid primary key default gen_random_uuid(),
  listing_id uuid not null,
  number integer not null,
  submitted_by uuid not null references people_persons,
  submitted_at timestamptz not null,
  foreign key (listing_id, number) references partners_versions,
  unique (listing_id, number)
);
create trigger partners_submissions_frozen before update or delete on partners_submissions
  for each row execute function platform_refuse_change();

create table partners_reviews (
  submission_id uuid primary key references partners_submissions,
  result text not null check (result in ('published', 'returned', 'declined')),
  message text not null default '',
  reviewed_by uuid not null references people_persons,
  reviewed_at timestamptz not null,
  check (result = 'published' or message <> '')
);
create trigger partners_reviews_frozen before update or delete on partners_reviews
  for each row execute function platform_refuse_change();

-- What the public reads: the version published last. Only the review and prolonging write here.
create table partners_published (
  listing_id uuid primary key references partners_listings,
  number integer not null,
  kind text not null check (kind in ('request', 'offer')),
  title text not null check (title <> ''),
  topic text not null references topics_topics (slug) on update cascade,
  text text not null check (text <> ''),
  reach text not null check (reach in ('state', 'radius', 'region')),
  radius_km integer check (radius_km > 0),
  region_id text references places,
  sizes text[] not null,
  legal_form text,
  valid_until date not null,
  published_at timestamptz not null,
  foreign key (listing_id, number) references partners_versions,
  check ((reach = 'radius') = (radius_km is not null)),
  check ((reach = 'region') = (region_id is not null))
);
create index partners_published_valid on partners_published (valid_until);

create table partners_prolongations (
  listing_id uuid not null references partners_listings,
  valid_until date not null,
  prolonged_by uuid references people_persons, -- null: by the link in the reminder
  prolonged_at timestamptz not null,
  primary key (listing_id, valid_until)
);
create trigger partners_prolongations_frozen before update or delete on partners_prolongations
  for each row execute function platform_refuse_change();

-- One for each end that comes near; the token is in the mail and prolongs without signing in.
create table partners_reminders (
  listing_id uuid not null references partners_listings,
  valid_until date not null,
  token_hash text not null unique,
  reminded_at timestamptz not null,
  primary key (listing_id, valid_until)
);
create trigger partners_reminders_frozen before update or delete on partners_reminders
  for each row execute function platform_refuse_change();

create table partners_endings (
  listing_id uuid primary key references partners_listings,
  result text not null check (result in ('found', 'withdrawn')),
  ended_by uuid not null references people_persons,
  ended_at timestamptz not null
);
create trigger partners_endings_frozen before update or delete on partners_endings
  for each row execute function platform_refuse_change();

-- Public today. The day that is named is the last one.
create view partners_current as
  select published.* from partners_published published
  where published.valid_until >= (portal_now() at time zone 'Europe/Berlin')::date
    and not exists (select from partners_endings ending where ending.listing_id = published.listing_id);

-- Who is written to about a listing: those who wrote it and still belong to the organisation, else whoever manages it.
create view partners_listing_people as
  with members as (
    select listing.id as listing_id, person.id as person_id, person.name, person.email, member.manages,
      exists (select from partners_versions version where version.listing_id = listing.id and version.saved_by = person.id) as wrote
    from partners_listings listing
    join people_memberships member on member.organisation_id = listing.organisation_id
    join people_persons person on person.id = member.person_id
    where not exists (select from people_person_deactivations gone where gone.person_id = person.id))
  select listing_id, person_id, name, email from members
  where wrote or manages and not exists (
    select from members other where other.listing_id = members.listing_id and other.wrote);
