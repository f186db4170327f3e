-- Whoever came to the settings by the link of one of our mails has proven the mailbox already: what is added there is asked for and confirmed
-- by one act. No link is mailed for it.
alter table subscribers_requests
  add column way text not null default 'form' check (way in ('form', 'settings')),
  alter column token_hash drop not null,
  add check ((way = 'form') = (token_hash is not null));
