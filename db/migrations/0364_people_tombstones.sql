-- Whoever closes their account leaves a row without a name, so that what they did stays proved. What was mailed to them forgets them too.
create table people_account_closings (
  person_id uuid primary key references people_persons,
  closed_at timestamptz not null
);
create trigger people_account_closings_frozen before update or delete on people_account_closings
  for each row execute function platform_refuse_change();

create or replace function outbox_keep_recipients() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.email like '%@geschlossen.invalid' and new.name = '' and new.merge_values = '{}'
      and (new.mailing_id, new.key, new.concealed) is not distinct from (old.mailing_id, old.key, old.concealed) then
    return new;
  end if;
  if tg_op = 'DELETE' or (new.mailing_id, new.key, new.about, new.name, new.email, new.merge_values, new.concealed)
      is distinct from (old.mailing_id, old.key, old.about, old.name, old.email, old.merge_values, old.concealed) then
    raise exception 'recipients of a released mailing are not changed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
