-- After a restore no mail leaves until somebody says so: its row is there while they are held.
create table platform_mail_hold (
  only_row boolean primary key default true check (only_row),
  held_at timestamptz not null
);
