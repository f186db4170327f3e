-- What a winner has to say to the press: texts as they were saved, pictures, and what of both somebody approved for the public.

create table award_press_texts (
  entry_id uuid not null references award_entries,
  revision integer not null check (revision > 0),
  text text not null,
  saved_by uuid not null references people_persons,
  saved_at timestamptz not null,
  primary key (entry_id, revision)
);
-- Made anew from what was brought, without what cameras write into it: one for pages, one for print.
create table award_press_pictures (
  id uuid primary key,
  entry_id uuid not null references award_entries,
  web_sha256 text not null references platform_blobs,
  print_sha256 text not null references platform_blobs,
  alt text not null check (alt <> ''),
  author text not null check (author <> ''),
  rights text not null check (rights <> ''),
  added_by uuid not null references people_persons,
  added_at timestamptz not null
);
create index award_press_pictures_entry on award_press_pictures (entry_id, added_at);
create table award_press_picture_removals (
  picture_id uuid primary key references award_press_pictures,
  removed_by uuid not null references people_persons,
  removed_at timestamptz not null
);
-- The content is frozen as text with its hash. The newest approval is what the public reads.
create table award_press_approvals (
  entry_id uuid not null references award_entries,
  number integer not null check (number > 0),
  revision integer not null,
  content text not null,
  content_sha256 text not null check (content_sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  approved_by uuid not null references people_persons,
  approved_at timestamptz not null,
  primary key (entry_id, number),
  foreign key (entry_id, revision) references award_press_texts
);

create function award_press_of_winners() returns trigger language plpgsql as $$
begin
  if not exists (select from award_winners where entry_id = new.entry_id) then
    raise exception 'only of winners, and not before the release' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

do $$
declare press_table text;
begin
  foreach press_table in array array['award_press_texts', 'award_press_pictures', 'award_press_picture_removals', 'award_press_approvals']
  loop
    execute format('create trigger %I before update or delete on %I for each row execute function platform_refuse_change()',
      press_table || '_frozen', press_table);
    if press_table <> 'award_press_picture_removals' then
      execute format('create trigger %I before insert on %I for each row execute function award_press_of_winners()',
        press_table || '_of_winners', press_table);
    end if;
  end loop;
end $$;

create trigger award_press_approvals_notify after insert on award_press_approvals
  for each statement execute function platform_notify_change('award_editions');
