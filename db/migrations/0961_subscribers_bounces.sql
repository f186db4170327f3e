-- A mail with a return path of its own: what other servers send back for it says which it is about (docs/decisions/0801-bounces.md).
alter table platform_mails add column own_return_path boolean not null default false;

-- What came back for confirmations and collections, as newsletter_bounces for issues.
create table subscribers_bounces (
  mail_id uuid not null references platform_mails (id) on delete cascade,
  kind text not null check (kind in ('hard', 'soft', 'complaint')),
  status text not null default '' check (status ~ '^([245]\.\d{1,3}\.\d{1,3})?$'),
  noted_at timestamptz not null,
  primary key (mail_id, kind)
);
create trigger subscribers_bounces_unchanged before update on subscribers_bounces for each row execute function platform_refuse_change();
