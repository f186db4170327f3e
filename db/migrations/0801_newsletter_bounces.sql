-- What came back for an issue: each kind once for a recipient, found by the signed return path of the mail.
create table newsletter_bounces (
  mail_id uuid not null references newsletter_recipients (mail_id) on delete cascade,
  kind text not null check (kind in ('hard', 'soft', 'complaint')),
  status text not null default '' check (status ~ '^([245]\.\d{1,3}\.\d{1,3})?$'), -- RFC 3463; a complaint has none
  noted_at timestamptz not null,
  primary key (mail_id, kind)
);
create trigger newsletter_bounces_unchanged before update on newsletter_bounces
  for each row execute function platform_refuse_change();

-- Whoever has the link of one of the mails may end the suppression of their own address.
alter table subscribers_suppressions drop constraint subscribers_suppressions_check;
alter table subscribers_suppressions add check (lifted_by is null or lifted_at is not null); -- lifted_by null: whoever reads the mailbox
