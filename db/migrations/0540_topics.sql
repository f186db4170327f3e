-- Topics describe projects, offers and requests alike: they belong to no feature.
drop trigger projects_topics_notify on projects_topics;
drop trigger projects_topics_two_levels on projects_topics;
drop function projects_two_levels();
alter table projects_topics rename to topics_topics;
alter index projects_topics_theme rename to topics_topics_theme;

create function topics_two_levels() returns trigger language plpgsql as $$
begin
  if new.theme_id is not null and (
    exists (select 1 from topics_topics t where t.id = new.theme_id and t.theme_id is not null)
    or exists (select 1 from topics_topics t where t.theme_id = new.id)) then
    raise exception 'a topic has no topics of its own' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger topics_topics_two_levels before insert or update on topics_topics
  for each row execute function topics_two_levels();
create trigger topics_topics_notify after insert or update or delete or truncate on topics_topics
  for each statement execute function platform_notify_change('topics_topics');
