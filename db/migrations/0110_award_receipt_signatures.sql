-- Each receipt is signed in the transaction of its hand-in (docs/receipt-signature.md). Receipts from before have none.

-- The public half of every key that ever signed: published for good, also when the private half is long gone.
create table award_receipt_keys (
  id text primary key,                       -- thumbprint of the key (RFC 7638)
  x text not null unique,                    -- the Ed25519 public key, base64url (RFC 8037)
  first_used_at timestamptz not null
);
create table award_receipt_signatures (
  submission_id uuid primary key references award_submissions,
  key_id text not null references award_receipt_keys,
  jws text not null
);
create trigger award_receipt_keys_frozen before update or delete on award_receipt_keys
  for each row execute function platform_refuse_change();
create trigger award_receipt_signatures_frozen before update or delete on award_receipt_signatures
  for each row execute function platform_refuse_change();
