-- Topics are edited in the portal. What is in use never vanishes, and an address that was given out stays what it is.
alter table topics_topics add column revision integer not null default 1 check (revision > 0);

create function topics_stay() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'topic % stays', old.slug using errcode = 'check_violation';
  end if;
  if new.slug <> old.slug then
    raise exception 'the address of topic % stays', old.slug using errcode = 'check_violation';
  end if;
  if (new.theme_id is null) <> (old.theme_id is null) then
    raise exception 'topic % stays on its level', old.slug using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger topics_topics_stay before update or delete on topics_topics
  for each row execute function topics_stay();
