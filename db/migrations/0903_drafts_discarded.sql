-- Drafts that nobody needs: issues, events and texts that never were public. They are shown nowhere any more; their rows stay.
alter table newsletter_issues add column discarded_at timestamptz, add column discarded_by uuid references people_persons;
alter table newsletter_issues add check ((discarded_at is null) = (discarded_by is null));
alter table newsletter_issues add check (discarded_at is null or released_at is null);
create index newsletter_issues_discarded_by on newsletter_issues (discarded_by);

create table events_discards (
  event_id uuid primary key references events_events,
  discarded_by uuid not null references people_persons,
  discarded_at timestamptz not null
);
create index events_discards_discarded_by on events_discards (discarded_by);
create table editorial_discards (
  kind text not null check (kind in ('news', 'page', 'aid')),
  slug text not null,
  discarded_by uuid not null references people_persons,
  discarded_at timestamptz not null,
  primary key (kind, slug)
);
create index editorial_discards_discarded_by on editorial_discards (discarded_by);
create trigger events_discards_frozen before update or delete on events_discards
  for each row execute function platform_refuse_change();
create trigger events_discards_never_emptied before truncate on events_discards
  for each statement execute function platform_refuse_truncate();
create trigger editorial_discards_frozen before update or delete on editorial_discards
  for each row execute function platform_refuse_change();
create trigger editorial_discards_never_emptied before truncate on editorial_discards
  for each statement execute function platform_refuse_truncate();

create function events_discard_only_drafts() returns trigger language plpgsql as $$
begin
  if exists (select from events_discards discard join events_published published on published.event_id = discard.event_id
    where discard.event_id = new.event_id) then
    raise exception 'an event is either public or discarded' using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create trigger events_discards_only_drafts after insert on events_discards
  for each row execute function events_discard_only_drafts();
create trigger events_published_not_discarded after insert on events_published
  for each row execute function events_discard_only_drafts();

create function editorial_discard_only_drafts() returns trigger language plpgsql as $$
begin
  if exists (select from editorial_discards discard join editorial_publications p on (p.kind, p.slug) = (discard.kind, discard.slug)
    where (discard.kind, discard.slug) = (new.kind, new.slug)
      and not editorial_is_withdrawn(p.kind, p.slug, p.written_at, p.visible_from, portal_now())) then
    raise exception 'a text is either published or discarded' using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create trigger editorial_discards_only_drafts after insert on editorial_discards
  for each row execute function editorial_discard_only_drafts();
create trigger editorial_publications_not_discarded after insert on editorial_publications
  for each row execute function editorial_discard_only_drafts();

-- As in 0701, and while it waits for its instant, the instant can be moved.
create or replace function newsletter_refuse_change_of_released() returns trigger language plpgsql as $$
begin
  if old.released_at is not null and (tg_op = 'DELETE' or
    (new.title, new.subjects, new.segments, new.blocks, new.number, new.released_at) is distinct from
    (old.title, old.subjects, old.segments, old.blocks, old.number, old.released_at) or
    new.send_at is distinct from old.send_at
      and not (old.cancelled_at is null and old.send_at > portal_now() and new.send_at >= portal_now())) then
    raise exception 'a released issue stays as it is' using errcode = 'integrity_constraint_violation';
  end if;
  return coalesce(new, old);
end $$;
