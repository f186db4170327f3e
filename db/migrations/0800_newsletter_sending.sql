-- Issues are handed to the mail server by the newsletter itself: claimed, handed over, written down. Whoever dies between the mail
-- server's yes and our note leaves a claim that is settled later (src/features/newsletter/README.md).
alter table newsletter_recipients
  add column claimed_at timestamptz,       -- real time: by then it may be with the mail server
  add column attempts integer not null default 0 check (attempts >= 0),
  add column retry_at timestamptz,         -- real time: refused for now
  add column failure text,                 -- what the mail server said last
  add column mail_id uuid not null default gen_random_uuid() unique, -- its Message-ID, the same at each attempt
  add column outcome text check (outcome in ('sent', 'skipped', 'refused'));
update newsletter_recipients set outcome = case when is_queued then 'sent' else 'skipped' end where done_at is not null;
alter table newsletter_recipients drop column is_queued,
  add check ((done_at is null) = (outcome is null)),
  add check (done_at is null or retry_at is null);
create index newsletter_recipients_claimed on newsletter_recipients (claimed_at) where done_at is null and claimed_at is not null;
