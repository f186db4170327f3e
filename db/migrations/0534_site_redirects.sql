-- Addresses that were something once, here or in a portal before this one: answered 301 where nothing else answers.
create table site_redirects (
  -- Decoded, without a slash at its end: '/projekt/archiv'; '/?p=8634' for WordPress's short links.
  old_address text primary key check (old_address ~ '^/.'),
  -- Of this portal alone: a path, never another host.
  target text not null check (target ~ '^/([^/\\]|$)' and target !~ '[[:cntrl:]]'),
  -- What it was: 'portal', or the host it stood on.
  source text not null check (source <> ''),
  created_at timestamptz not null
);
insert into site_redirects (old_address, target, source, created_at)
  values ('/seiten/aktuelles', '/aktuelles', 'portal', '2025-11-17 08:00+01');
