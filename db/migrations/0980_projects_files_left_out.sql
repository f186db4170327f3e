-- Files of an entry that its people agreed to hand over and that the draft did not get, with why: they are told, and bring them another way.
create table projects_files_left_out (
  draft_id uuid not null references projects_drafts,
  file_id uuid not null, -- the prize's; features do not know each other: no foreign key
  file_name text not null check (file_name <> ''),
  reason text not null check (reason in ('removed', 'infected', 'not-offered', 'not-stored', 'not-readable', 'too-large', 'words-too-long',
    'already-there', 'too-many-pictures', 'too-many-documents')),
  left_out_at timestamptz not null,
  primary key (draft_id, file_id)
);
create trigger projects_files_left_out_frozen before update or delete on projects_files_left_out
  for each row execute function platform_refuse_change();
create trigger projects_files_left_out_never_emptied before truncate on projects_files_left_out
  for each statement execute function platform_refuse_truncate();
