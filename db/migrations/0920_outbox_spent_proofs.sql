-- Forms that a browser has worked for and that were sent: working once is good for one. By the real clock, as the seal of the form.
create table outbox_spent_proofs (
  form_id uuid primary key,
  spent_at timestamptz not null default clock_timestamp()
);
