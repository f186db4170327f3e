-- What the calculator of funding works with, from which day on; edited in the portal (src/features/partners/funding/editor/).
-- The day stays; another day is another guideline.
create table partners_guidelines (
  id uuid primary key,                       -- from the form: a second click writes nothing
  valid_from date not null,
  created_by uuid references people_persons, -- null: with the first start
  created_at timestamptz not null,
  withdrawn_by uuid references people_persons,
  withdrawn_at timestamptz,
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index partners_guidelines_day on partners_guidelines (valid_from) where withdrawn_at is null;

create function partners_guidelines_stay() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'guideline % stays', old.id using errcode = 'check_violation';
  end if;
  if (new.id, new.valid_from, new.created_at) is distinct from (old.id, old.valid_from, old.created_at) or old.withdrawn_at is not null then
    raise exception 'guideline % stays as it is', old.id using errcode = 'check_violation';
  end if;
  if old.valid_from <= (portal_now() at time zone 'Europe/Berlin')::date then
    raise exception 'guideline % has begun', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger partners_guidelines_stay before update or delete on partners_guidelines
  for each row execute function partners_guidelines_stay();

-- Each save; nothing that the public has read is ever overwritten.
create table partners_guideline_versions (
  guideline_id uuid not null references partners_guidelines,
  number integer not null check (number > 0),
  title text not null check (title <> ''),
  issued_on date not null,
  valid_until date,
  two_partners_cents integer not null check (two_partners_cents > 0),
  further_partner_cents integer not null check (further_partner_cents > 0),
  cross_border_cents integer not null check (cross_border_cents > 0),
  share_percent integer not null check (share_percent between 1 and 100),
  -- [{text, source}], a source by its place in the list
  conditions jsonb not null check (jsonb_typeof(conditions) = 'array' and jsonb_array_length(conditions) > 0),
  -- [{name, url, figures}]
  sources jsonb not null check (jsonb_typeof(sources) = 'array' and jsonb_array_length(sources) > 0),
  written_by uuid references people_persons, -- null: with the first start
  written_at timestamptz not null,
  primary key (guideline_id, number)
);
create trigger partners_guideline_versions_frozen before update or delete on partners_guideline_versions
  for each row execute function platform_refuse_change();
create trigger partners_guideline_versions_never_emptied before truncate on partners_guideline_versions
  for each statement execute function platform_refuse_truncate();

create function partners_guideline_versions_fit() returns trigger language plpgsql as $$
declare
  guideline partners_guidelines;
begin
  select * into guideline from partners_guidelines where id = new.guideline_id;
  if guideline.withdrawn_at is not null then
    raise exception 'guideline % is withdrawn', new.guideline_id using errcode = 'check_violation';
  end if;
  if new.valid_until < guideline.valid_from then
    raise exception 'guideline % would end before it begins', new.guideline_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger partners_guideline_versions_fit before insert on partners_guideline_versions
  for each row execute function partners_guideline_versions_fit();

-- The newest version of each guideline whose day has come: all that the public may read.
create view partners_guidelines_begun as
select distinct on (guideline.id) guideline.valid_from, version.*
from partners_guidelines guideline
join partners_guideline_versions version on version.guideline_id = guideline.id
where guideline.withdrawn_at is null and guideline.valid_from <= (portal_now() at time zone 'Europe/Berlin')::date
order by guideline.id, version.number desc;
