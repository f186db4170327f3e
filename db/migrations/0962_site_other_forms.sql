-- Where a page of the portal stands in Leichte Sprache or as a video in sign language: of pages that are no texts of the editors (the call,
-- conditions, answers, events, aids). News and standing pages name theirs in each revision.
create table site_other_forms (
  address text primary key check (address ~ '^/[^?#[:cntrl:][:space:]]*$'),
  easy_language text not null default '' check (easy_language ~ '^((/|https://)[^[:cntrl:][:space:]]*)?$'),
  sign_video text not null default '' check (sign_video ~ '^((/|https://)[^[:cntrl:][:space:]]*)?$'),
  set_by uuid not null references people_persons,
  set_at timestamptz not null,
  check (easy_language <> '' or sign_video <> '')
);
create trigger site_other_forms_changed after insert or update or delete or truncate on site_other_forms
  for each statement execute function platform_notify_change('site_other_forms');
