-- An issue may go to a part of those who subscribed: 'thema:standesamt', 'kreis:euskirchen', 'rolle:juror', 'teilnehmende:entwurf'.
alter table newsletter_issues add column segments text[] not null default '{}';
create or replace function newsletter_refuse_change_of_released() returns trigger language plpgsql as $$
begin
  if old.released_at is not null and (tg_op = 'DELETE' or
    (new.title, new.subjects, new.segments, new.blocks, new.number, new.released_at, new.send_at) is distinct from
    (old.title, old.subjects, old.segments, old.blocks, old.number, old.released_at, old.send_at)) then
    raise exception 'a released issue stays as it is' using errcode = 'integrity_constraint_violation';
  end if;
  return coalesce(new, old);
end $$;
