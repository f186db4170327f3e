-- Two topics that mean the same become one: the address of the one asks for the other. What was written keeps the word it was written
-- with, so that a merging can be undone.
alter table topics_topics add column merged_into uuid references topics_topics (id),
  add constraint topics_topics_merged_check check (merged_into is null or (theme_id is not null and merged_into <> id));
create index topics_topics_merged_into on topics_topics (merged_into);

create function topics_merge_once() returns trigger language plpgsql as $$
begin
  if new.merged_into is not null and (
    exists (select 1 from topics_topics t where t.id = new.merged_into and (t.theme_id is null or t.merged_into is not null))
    or exists (select 1 from topics_topics t where t.merged_into = new.id)) then
    raise exception 'topic % is merged into a topic that stands for itself, and into one only', new.slug using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger topics_topics_merge_once before insert or update on topics_topics
  for each row execute function topics_merge_once();

-- Which topic an address means today.
create view topics_today as
  select topic.slug, coalesce(target.slug, topic.slug) as today
  from topics_topics topic left join topics_topics target on target.id = topic.merged_into;
