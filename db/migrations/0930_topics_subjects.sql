-- What news and events are about: said by the editors at any time, without a new version of the text. What is public when stays with
-- the text itself; nothing here makes anything visible.
create table topics_subjects (
  kind text not null check (kind in ('news', 'event')),
  key text not null check (key <> ''),        -- slug of the news item, id of the event
  topic text not null references topics_topics (slug),
  assigned_by uuid not null references people_persons,
  assigned_at timestamptz not null,
  primary key (kind, key, topic)
);
create index topics_subjects_topic on topics_subjects (topic);
create index topics_subjects_assigned_by on topics_subjects (assigned_by);

create function topics_subject_has_topic() returns trigger language plpgsql as $$
begin
  if (select theme_id is null from topics_topics where slug = new.topic) then
    raise exception 'a subject has topics, and % is a theme', new.topic using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger topics_subjects_topic before insert or update on topics_subjects
  for each row execute function topics_subject_has_topic();
