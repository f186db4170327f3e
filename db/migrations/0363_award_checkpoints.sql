-- What the chain of events was at a time, signed, and told to people who keep it outside this database: against them an older database
-- put in its place, or a chain written anew, shows (security.md LG-04). It is about the chain, so it is no event of it.
create table award_checkpoints (
  id uuid primary key default gen_random_uuid(),
  occasion text not null check (occasion in ('hour', 'closing', 'category', 'release')),
  subject text not null,                     -- the hour in UTC, the edition, or category and round
  seq bigint not null check (seq > 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  at timestamptz not null,
  key_id text not null references award_receipt_keys,
  jws text not null,
  unique (occasion, subject)
);
create index award_checkpoints_newest on award_checkpoints (seq desc, at desc);
create trigger award_checkpoints_frozen before update or delete on award_checkpoints
  for each row execute function platform_refuse_change();
