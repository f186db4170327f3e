-- After the release: how a winner's prize money is split, to which accounts it goes, and who pays it out.

-- The winning entries, from the instant at which everybody may know them.
create view award_winners as
  select entry.id as entry_id, entry.lead_organisation_id, release.edition_id, release.release_at, category.id as category_id,
    category.title as category, category.position, edition.prize_cents, standing.submission_id
  from award_confirmed_releases release
  join award_editions edition on edition.id = release.edition_id
  join award_categories category on category.edition_id = release.edition_id
  join award_decisions decision on decision.category_id = category.id
  join award_standing_entries standing on standing.entry_id = decision.entry_id
  join award_entries entry on entry.id = decision.entry_id
  where release.release_at <= portal_now();

-- The lead, or a place of the register that takes part.
create domain award_party as text check (value ~ '^(lead|[0-9]{5,8}|lvr|lwl|rvr)$');

-- The newest proposal counts; it makes all answers to earlier ones void. 'lead': the lead is paid everything and passes it on.
create table award_split_proposals (
  id uuid primary key default gen_random_uuid(),
  entry_id uuid not null references award_entries,
  number integer not null check (number > 0),
  prize_cents integer not null check (prize_cents > 0),
  paid_to text not null check (paid_to in ('lead', 'each')),
  proposed_by uuid not null references people_persons,
  proposed_at timestamptz not null,
  unique (entry_id, number)
);
create table award_split_shares (
  id uuid primary key default gen_random_uuid(),
  proposal_id uuid not null references award_split_proposals,
  position integer not null,
  party award_party not null,
  name text not null,
  cents integer not null check (cents >= 0),
  recipient text,
  token_hash text unique check (token_hash ~ '^[0-9a-f]{64}$'),
  unique (proposal_id, party),
  check ((recipient is null) = (token_hash is null)),
  check ((party = 'lead') = (position = 0)),
  check (cents = 0 or (party = 'lead') = (recipient is null))
);
-- The lead answers by proposing, signed in; everybody else by the mailed link.
create table award_split_answers (
  share_id uuid primary key references award_split_shares,
  answer text not null check (answer in ('agree', 'object')),
  reason text not null,
  answered_name text not null,
  answered_function text not null,
  answered_by uuid references people_persons,
  answered_at timestamptz not null,
  check (answer = 'agree' or reason <> '')
);
create trigger award_split_proposals_frozen before update or delete on award_split_proposals
  for each row execute function platform_refuse_change();
create trigger award_split_shares_frozen before update or delete on award_split_shares
  for each row execute function platform_refuse_change();
create trigger award_split_answers_frozen before update or delete on award_split_answers
  for each row execute function platform_refuse_change();

create function award_split_adds_up() returns trigger language plpgsql as $$
begin
  if new.prize_cents is distinct from (select sum(cents) from award_split_shares where proposal_id = new.id) then
    raise exception 'the shares do not add up to the prize' using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger award_split_adds_up after insert on award_split_proposals
  deferrable initially deferred for each row execute function award_split_adds_up();

-- Account holder and IBAN are encrypted by the portal (platform/encryption.ts). The newest counts, once it is confirmed.
create table award_payee_accounts (
  id uuid primary key,
  entry_id uuid not null references award_entries,
  party award_party not null,
  number integer not null check (number > 0),
  encrypted text not null check (encrypted like 'v1.%'),
  entered_by uuid not null references people_persons,
  entered_at timestamptz not null,
  unique (entry_id, party, number)
);
-- By another person of the lead's organisation; else by the office, after a call to the number on file.
create table award_payee_confirmations (
  account_id uuid primary key references award_payee_accounts,
  confirmed_by uuid not null references people_persons,
  confirmed_at timestamptz not null,
  called_number text,
  spoke_with text,
  check ((called_number is null) = (spoke_with is null))
);
create trigger award_payee_confirmations_frozen before update or delete on award_payee_confirmations
  for each row execute function platform_refuse_change();

create table award_payouts (
  entry_id uuid primary key references award_entries,
  proposal_id uuid not null references award_split_proposals,
  prepared_by uuid not null references people_persons,
  prepared_at timestamptz not null,
  released_by uuid references people_persons,
  released_at timestamptz,
  paid_on date,
  paid_recorded_by uuid references people_persons,
  paid_recorded_at timestamptz,
  check (released_by <> prepared_by),
  check ((released_by is null) = (released_at is null)),
  check (num_nulls(paid_on, paid_recorded_by, paid_recorded_at) in (0, 3)),
  check (paid_on is null or released_at is not null)
);
create table award_payout_items (
  entry_id uuid not null references award_payouts on delete cascade,
  account_id uuid not null references award_payee_accounts,
  cents integer not null check (cents > 0),
  primary key (entry_id, account_id)
);

-- Of the lead, or of a partner that a share is named for.
create function award_is_of_winner(entry uuid, person uuid) returns boolean language sql stable as $$
  select exists (
    select from people_memberships member
    join people_organisations organisation on organisation.id = member.organisation_id
    where member.person_id = person and (
      organisation.id = (select lead_organisation_id from award_entries where id = entry)
      or organisation.place_id in (
        select share.party from award_split_shares share join award_split_proposals proposal on proposal.id = share.proposal_id
        where proposal.entry_id = entry)))
$$;

-- Two different persons, none of them of the winning municipalities; after the release nothing but the day of payment changes.
create function award_payout_by_strangers() returns trigger language plpgsql as $$
begin
  if award_is_of_winner(new.entry_id, new.prepared_by) or award_is_of_winner(new.entry_id, new.released_by) then
    raise exception 'a payout by a member of the winning organisation' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger award_payouts_by_strangers before insert or update of prepared_by, released_by on award_payouts
  for each row execute function award_payout_by_strangers();

create function award_released_payout_stays() returns trigger language plpgsql as $$
begin
  if old.released_at is null then
    return coalesce(new, old);
  end if;
  if tg_op = 'DELETE' or old.paid_on is not null or (new.proposal_id, new.prepared_by, new.prepared_at, new.released_by,
    new.released_at) is distinct from (old.proposal_id, old.prepared_by, old.prepared_at, old.released_by, old.released_at) then
    raise exception 'a released payout stays' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger award_payouts_stay before update or delete on award_payouts
  for each row execute function award_released_payout_stays();

-- What a released payout is made from is frozen. Only the encryption of an account may be renewed.
create function award_frozen_by_payout() returns trigger language plpgsql as $$
declare
  entry uuid := case tg_table_name when 'award_payee_confirmations'
    then (select a.entry_id from award_payee_accounts a where a.id = (to_jsonb(new) ->> 'account_id')::uuid)
    else (to_jsonb(coalesce(new, old)) ->> 'entry_id')::uuid end;
begin
  if exists (select from award_payouts where entry_id = entry and released_at is not null) then
    raise exception '% is frozen by a released payout', tg_table_name using errcode = 'integrity_constraint_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger award_split_proposals_before_payout before insert on award_split_proposals
  for each row execute function award_frozen_by_payout();
create trigger award_payee_accounts_before_payout before insert on award_payee_accounts
  for each row execute function award_frozen_by_payout();
create trigger award_payee_confirmations_before_payout before insert on award_payee_confirmations
  for each row execute function award_frozen_by_payout();
create trigger award_payout_items_before_release before insert or update or delete on award_payout_items
  for each row execute function award_frozen_by_payout();

create function award_account_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (new.id, new.entry_id, new.party, new.number, new.entered_by, new.entered_at)
    is distinct from (old.id, old.entry_id, old.party, old.number, old.entered_by, old.entered_at) then
    raise exception 'award_payee_accounts is append-only' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger award_payee_accounts_stay before update or delete on award_payee_accounts
  for each row execute function award_account_stays();

create function award_confirmed_by_another() returns trigger language plpgsql as $$
begin
  if new.confirmed_by = (select entered_by from award_payee_accounts where id = new.account_id) then
    raise exception 'an account is confirmed by another person' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger award_payee_confirmations_by_another before insert on award_payee_confirmations
  for each row execute function award_confirmed_by_another();
