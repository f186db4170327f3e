-- The English version of a page (/en/…): a fourth kind of text of the editors, with the same revisions, publications and withdrawals.
-- It bears the slug of the German page it belongs to; the pages that are none of the editors' (start page, call, contact, funding)
-- have names of their own (src/features/editorial/english-address.ts).
alter table editorial_revisions drop constraint editorial_revisions_kind_check;
alter table editorial_revisions add constraint editorial_revisions_kind_check check (kind in ('news', 'page', 'aid', 'english'));
alter table editorial_withdrawals drop constraint editorial_withdrawals_kind_check;
alter table editorial_withdrawals add constraint editorial_withdrawals_kind_check check (kind in ('news', 'page', 'aid', 'english'));
alter table editorial_review_reminders drop constraint editorial_review_reminders_kind_check;
alter table editorial_review_reminders add constraint editorial_review_reminders_kind_check check (kind in ('page', 'aid', 'english'));

-- What the public reads: of a page's English versions the newest whose visible_from has come; never changed.
create table editorial_english (
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  visible_from timestamptz not null,
  title text not null check (title <> ''),
  summary text not null check (summary <> ''),
  text text not null check (text <> ''),     -- Markdown
  reviewed_on date not null,
  review_due_on date not null check (review_due_on > reviewed_on),
  -- Null: from a file.
  written_by uuid references people_persons,
  written_at timestamptz not null,
  primary key (slug, visible_from)
);
create trigger editorial_english_frozen before update or delete on editorial_english
  for each row execute function platform_refuse_change();
create trigger editorial_english_never_emptied before truncate on editorial_english
  for each statement execute function platform_refuse_truncate();

create function editorial_english_noted() returns trigger language plpgsql as $$
begin
  perform editorial_note_publication(
    row('english', new.slug, 1, new.title, new.summary, new.text, new.review_due_on, new.written_by, new.written_at, null,
      '{"easyLanguage": "", "signVideo": ""}')::editorial_revisions,
    new.visible_from);
  return null;
end $$;
create trigger editorial_english_noted after insert on editorial_english
  for each row execute function editorial_english_noted();

-- Every page says whether it exists in the other language: whoever keeps the list is told when it changes.
create trigger editorial_english_changed after insert on editorial_english
  for each statement execute function platform_notify_change('editorial_english');
create trigger editorial_pages_english after insert or update on editorial_pages
  for each statement execute function platform_notify_change('editorial_english');
create trigger editorial_withdrawals_english after insert on editorial_withdrawals
  for each statement execute function platform_notify_change('editorial_english');
