-- TRUNCATE fires no row trigger: whatever refuses that rows change or go refuses it too, statement by statement. migrate.ts calls this
-- after each run, so that a table of a later migration needs no line for it.
create function platform_refuse_truncate() returns trigger language plpgsql as $$
begin
  raise exception '% is never emptied', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

-- Bits of tgtype: 1 for each row, 2 before, 8 delete, 32 truncate.
create view platform_kept_tables as
  select relation.oid, relation.relname as name,
    bool_or(t.tgfoid = 'platform_refuse_change'::regproc and t.tgtype & 16 = 16) as append_only,
    bool_or(t.tgtype & 32 = 32 and t.tgfoid = 'platform_refuse_truncate'::regproc) as never_emptied
  from pg_class relation join pg_trigger t on t.tgrelid = relation.oid and not t.tgisinternal
  where relation.relnamespace = 'public'::regnamespace
  group by relation.oid having bool_or(t.tgtype & 11 = 11);

create function platform_guard_truncate() returns void language plpgsql as $$
declare kept text;
begin
  for kept in select name from platform_kept_tables where not never_emptied order by name loop
    execute format('create trigger %I before truncate on %I for each statement execute function platform_refuse_truncate()',
      kept || '_never_emptied', kept);
  end loop;
end $$;
select platform_guard_truncate();

-- The head moves with the chain and with nothing else: a role of the portal that owns no table need not change it by itself.
alter function platform_append_event() security definer set search_path = public, pg_temp;
create function platform_head_moves_on() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or new.seq <> old.seq + 1 then
    raise exception 'the head of the chain moves on by one event' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger platform_event_head_moves_on before insert or update or delete on platform_event_head
  for each row execute function platform_head_moves_on();
select platform_guard_truncate();
