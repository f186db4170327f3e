CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';

CREATE DOMAIN public.award_party AS text
	CONSTRAINT award_party_check CHECK ((VALUE ~ '^(lead|[0-9]{5,8}|lvr|lwl|rvr)$'::text));

CREATE FUNCTION public.award_account_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if tg_op = 'DELETE' or (new.id, new.entry_id, new.party, new.number, new.entered_by, new.entered_at)
    is distinct from (old.id, old.entry_id, old.party, old.number, old.entered_by, old.entered_at) then
    raise exception 'award_payee_accounts is append-only' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.award_attachments_in_time() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if new.added_at >= award_entry_closes_at(new.entry_id) and award_entry_is_draft(new.entry_id) then
    raise exception 'the entry % took its last file before this one', new.entry_id using errcode = 'check_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.award_changes_go_with_edition() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if not exists (select from award_editions e join award_discarded_editions d on d.edition_id = e.id
    where e.id = old.edition_id and e.in_preparation) then
    raise exception 'award_edition_changes is append-only' using errcode = 'integrity_constraint_violation';
  end if;
  return old;
end $$;

CREATE FUNCTION public.award_closing_by_two() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if exists (select 1 from award_closing_changes where id = new.closing_change_id and asked_by = new.confirmed_by) then
    raise exception 'closing % is confirmed by whoever asked for it', new.closing_change_id using errcode = 'check_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.award_confirmed_by_another() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if new.confirmed_by = (select entered_by from award_payee_accounts where id = new.account_id) then
    raise exception 'an account is confirmed by another person' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.award_conflicts_of(person uuid) RETURNS TABLE(entry_id uuid, state text)
    LANGUAGE plpgsql STABLE ROWS 100
    AS $$
#variable_conflict use_column
begin
  return query
    with facts as materialized (select f.entry_id, f.fact from award_conflict_facts f where f.person_id = person)
    select distinct on (c.entry_id) c.entry_id, c.state
    from award_conflicts c
    where c.person_id = person
      and not exists (select 1 from award_conflict_lifts l where l.conflict_id = c.id and l.confirmed_at is not null)
      and (c.state = 'declared'
        or not exists (select 1 from facts f where f.entry_id = c.entry_id and f.fact <> all (c.asked_about)))
    order by c.entry_id, (c.state = 'declared') desc, c.set_at desc, c.id;
end $$;

CREATE FUNCTION public.award_decision_of_standing() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  perform 1 from award_entries where id = new.entry_id for share;
  if new.entry_id is not null and not exists (
    select 1 from award_standing_entries where entry_id = new.entry_id and category_id = new.category_id
  ) then
    raise exception 'entry % does not stand in this category', new.entry_id using errcode = 'check_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.award_discard_edition(discarded uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  if not exists (select from award_editions e join award_discarded_editions d on d.edition_id = e.id
    where e.id = discarded and e.in_preparation) then
    raise exception 'edition % is not discarded', discarded using errcode = 'integrity_constraint_violation';
  end if;
  delete from award_tie_breakers where edition_id = discarded;
  delete from award_criterion_points where criterion_id in (select id from award_criteria where edition_id = discarded);
  delete from award_criteria where edition_id = discarded;
  delete from award_categories where edition_id = discarded;
  delete from award_seats where edition_id = discarded;
  delete from award_check_items where edition_id = discarded;
  delete from award_conditions where edition_id = discarded;
  delete from award_questions where edition_id = discarded;
  delete from award_form_fields where edition_id = discarded;
  delete from award_dates where edition_id = discarded;
  delete from award_phases where edition_id = discarded;
  delete from award_edition_changes where edition_id = discarded;
  delete from award_editions where id = discarded;
end $$;

CREATE FUNCTION public.award_entry_closes_at(asked uuid) RETURNS timestamp with time zone
    LANGUAGE plpgsql STABLE
    AS $$
begin
  return (
    select greatest(closes.at, extension.extended_until)
    from award_entries entry
    join award_phases closes on closes.edition_id = entry.edition_id and closes.kind = 'closes'
    left join award_standing_extensions extension
      on extension.edition_id = entry.edition_id and extension.organisation_id = entry.lead_organisation_id
    where entry.id = asked
  );
end $$;

CREATE FUNCTION public.award_entry_is_draft(asked uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
begin
  return not exists (
    select 1 from award_submissions submission where submission.entry_id = asked
      and not exists (select 1 from award_take_backs back where back.submission_id = submission.id)
  );
end $$;

CREATE FUNCTION public.award_extension_by_two() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if exists (select 1 from award_extensions where id = new.extension_id and asked_by = new.confirmed_by) then
    raise exception 'extension % is confirmed by whoever asked for it', new.extension_id using errcode = 'check_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.award_frozen_by_payout() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.award_is_of_decided(edition uuid, person uuid) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
  select exists (
    select from award_categories category
    join award_decisions decision on decision.category_id = category.id
    join award_standing_entries standing on standing.entry_id = decision.entry_id
    join award_submissions submission on submission.id = standing.submission_id
    join people_memberships member on member.person_id = person
    join people_organisations organisation on organisation.id = member.organisation_id
    where category.edition_id = edition
      and (organisation.id = standing.lead_organisation_id or submission.partner_places ? organisation.place_id))
$$;

CREATE FUNCTION public.award_is_of_winner(entry uuid, person uuid) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
  select exists (
    select from people_memberships member
    join people_organisations organisation on organisation.id = member.organisation_id
    where member.person_id = person and (
      organisation.id = (select lead_organisation_id from award_entries where id = entry)
      or organisation.place_id in (
        select share.party from award_split_shares share join award_split_proposals proposal on proposal.id = share.proposal_id
        where proposal.entry_id = entry)))
$$;

CREATE FUNCTION public.award_is_sealed(asked_edition uuid) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
  select exists (select from award_seals seal join award_sheets sheet on sheet.id = seal.sheet_id
    join award_entries entry on entry.id = sheet.entry_id where entry.edition_id = asked_edition)
$$;

CREATE FUNCTION public.award_payout_by_strangers() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if award_is_of_winner(new.entry_id, new.prepared_by) or award_is_of_winner(new.entry_id, new.released_by) then
    raise exception 'a payout by a member of the winning organisation' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.award_press_of_winners() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if not exists (select from award_winners where entry_id = new.entry_id) then
    raise exception 'only of winners, and not before the release' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.award_question_ends_once() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if exists (select from award_question_publications where question_id = new.question_id)
      and exists (select from award_question_closings where question_id = new.question_id) then
    raise exception 'question % is published and closed', new.question_id using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

CREATE FUNCTION public.award_refuse_archived_edition() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if exists (select from award_editions e where e.id = old.edition_id and e.archived) then
    raise exception 'edition % is archived: % cannot change', old.edition_id, tg_table_name using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;

CREATE FUNCTION public.award_refuse_closing_before_entries() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if new.kind = 'closes' and exists (select from award_submissions s join award_entries e on e.id = s.entry_id
    where e.edition_id = new.edition_id and s.arrived_at >= new.at) then
    raise exception 'closing would be before an entry that was handed in' using errcode = 'check_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.award_refuse_sealed_criterion() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if award_is_sealed(coalesce(new.edition_id, old.edition_id)) then
    raise exception 'a sheet is sealed: criteria cannot change' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;

CREATE FUNCTION public.award_refuse_sealed_points() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if exists (select from award_criteria c where c.id in (new.criterion_id, old.criterion_id) and award_is_sealed(c.edition_id)) then
    raise exception 'a sheet is sealed: points cannot change' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;

CREATE FUNCTION public.award_release_by_strangers() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if award_is_of_decided(new.edition_id, new.asked_by) or award_is_of_decided(new.edition_id, new.confirmed_by) then
    raise exception 'a release by a member of a winner' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.award_released_payout_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.award_split_adds_up() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if new.prize_cents is distinct from (select sum(cents) from award_split_shares where proposal_id = new.id) then
    raise exception 'the shares do not add up to the prize' using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

CREATE FUNCTION public.award_states_in_time() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if new.saved_at >= award_entry_closes_at(new.entry_id) and award_entry_is_draft(new.entry_id) then
    return null;
  end if;
  return new;
end $$;

CREATE FUNCTION public.award_states_only_of_drafts() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
  fields text[];
  stored jsonb;
begin
  perform 1 from award_entries where id = new.entry_id for share;
  if not exists (
    select 1 from award_submissions submission where submission.entry_id = new.entry_id
      and not exists (select 1 from award_take_backs back where back.submission_id = submission.id)
  ) then
    return new;
  end if;
  select array_agg(edit.field) into fields from award_office_edits edit
  where edit.entry_id = new.entry_id and edit.step = new.step and edit.revision = new.revision and edit.edited_by = new.saved_by;
  if fields is null then
    select array_agg(part.field) into fields
    from award_open_corrections correction join award_correction_parts part on part.correction_id = correction.correction_id
    where correction.entry_id = new.entry_id and part.step = new.step and portal_now() < correction.correct_until;
  end if;
  if fields is null then
    return null;
  end if;
  stored := coalesce(
    (select content from award_entry_states where entry_id = new.entry_id and step = new.step order by revision desc limit 1),
    '{"texts": {}, "partners": []}');
  if '' = any (fields) then
    return case when new.content #>> '{texts,category}' is not distinct from stored #>> '{texts,category}' then new end;
  end if;
  if (new.content -> 'texts') - fields <> (stored -> 'texts') - fields
    or ('partners' <> all (fields) and new.content -> 'partners' <> stored -> 'partners') then
    return null;
  end if;
  return new;
end $$;

CREATE FUNCTION public.award_states_only_of_open_sheets() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  perform 1 from award_sheets where id = new.sheet_id for share;
  if exists (select 1 from award_counting_seals seal where seal.sheet_id = new.sheet_id)
    or exists (select 1 from award_sheet_voids void where void.sheet_id = new.sheet_id)
  then
    return null;
  end if;
  return new;
end $$;

CREATE FUNCTION public.award_taken_back_or_confirmed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if exists (select from award_extension_confirmations join award_extension_take_backs using (extension_id))
    or exists (select from award_closing_confirmations join award_closing_take_backs using (closing_change_id)) then
    raise exception 'a term is either confirmed or taken back' using errcode = 'check_violation';
  end if;
  return null;
end $$;

CREATE FUNCTION public.award_withdrawal_in_time() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  perform 1 from award_entries where id = new.entry_id for update;
  if exists (
    select 1 from award_standing_entries standing where standing.entry_id = new.entry_id and (
      exists (select 1 from award_closed_categories closed where closed.category_id = standing.category_id)
      or exists (select 1 from award_decisions decision where decision.category_id = standing.category_id))
  ) then
    raise exception 'the category of entry % is closed for scoring', new.entry_id using errcode = 'check_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.award_words(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $_$
  select ' ' || btrim(regexp_replace(lower(replace($1, '\n', ' ')), '[^[:alnum:]]+', ' ', 'g')) || ' '
$_$;

CREATE FUNCTION public.editorial_aid_noted() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  perform editorial_note_publication(
    row('aid', new.slug, 1, new.title, new.summary, new.text, new.review_due_on, new.written_by, new.written_at,
      jsonb_build_object('sort', new.sort, 'topic', coalesce(new.topic, ''), 'publisher', new.publisher, 'licence', new.licence,
        'sourceUrl', coalesce(new.source_url, ''), 'sourceDated', coalesce(new.source_dated::text, ''),
        'files', array_to_string(new.files, ' ')),
      '{"easyLanguage": "", "signVideo": ""}')::editorial_revisions,
    new.visible_from);
  return null;
end $$;

CREATE FUNCTION public.editorial_are_other_forms(forms jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $_$
  select forms ?& array['easyLanguage', 'signVideo']
    and forms ->> 'easyLanguage' ~ '^(|/[^/\\].*|https://.+)$' and forms ->> 'signVideo' ~ '^(|/[^/\\].*|https://.+)$'
$_$;

CREATE FUNCTION public.editorial_discard_only_drafts() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if exists (select from editorial_discards discard join editorial_publications p on (p.kind, p.slug) = (discard.kind, discard.slug)
    where (discard.kind, discard.slug) = (new.kind, new.slug)
      and not editorial_is_withdrawn(p.kind, p.slug, p.written_at, p.visible_from, portal_now())) then
    raise exception 'a text is either published or discarded' using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

CREATE FUNCTION public.editorial_english_noted() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  perform editorial_note_publication(
    row('english', new.slug, 1, new.title, new.summary, new.text, new.review_due_on, new.written_by, new.written_at, null,
      '{"easyLanguage": "", "signVideo": ""}')::editorial_revisions,
    new.visible_from);
  return null;
end $$;

CREATE FUNCTION public.editorial_is_withdrawn(of_kind text, of_slug text, written timestamp with time zone, visible timestamp with time zone, at timestamp with time zone) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
  select exists (
    select from editorial_withdrawals w
    where w.kind = of_kind and w.slug = of_slug and w.withdrawn_at <= at and written <= w.withdrawn_at
      and (not w.only_planned or visible > w.withdrawn_at))
$$;

CREATE FUNCTION public.editorial_news_version_noted() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  perform editorial_note_publication(
    row('news', news.slug, 1, new.title, new.summary, new.text, null, new.written_by, new.written_at, null,
      new.other_forms)::editorial_revisions,
    new.visible_from)
  from editorial_news news where news.id = new.news_id;
  return null;
end $$;

CREATE TABLE public.editorial_revisions (
    kind text NOT NULL,
    slug text NOT NULL,
    number integer NOT NULL,
    title text NOT NULL,
    summary text NOT NULL,
    text text NOT NULL,
    review_due_on date,
    written_by uuid,
    written_at timestamp with time zone NOT NULL,
    aid jsonb,
    other_forms jsonb DEFAULT '{"signVideo": "", "easyLanguage": ""}'::jsonb NOT NULL,
    CONSTRAINT editorial_revisions_check CHECK (((kind = 'aid'::text) = (aid IS NOT NULL))),
    CONSTRAINT editorial_revisions_kind_check CHECK ((kind = ANY (ARRAY['news'::text, 'page'::text, 'aid'::text, 'english'::text]))),
    CONSTRAINT editorial_revisions_number_check CHECK ((number > 0)),
    CONSTRAINT editorial_revisions_other_forms_check CHECK (public.editorial_are_other_forms(other_forms)),
    CONSTRAINT editorial_revisions_slug_check CHECK ((slug <> ''::text)),
    CONSTRAINT editorial_revisions_title_check CHECK ((title <> ''::text))
);

CREATE FUNCTION public.editorial_note_publication(said public.editorial_revisions, visible timestamp with time zone) RETURNS void
    LANGUAGE plpgsql
    AS $$
declare
  newest editorial_revisions;
begin
  select * into newest from editorial_revisions r where r.kind = said.kind and r.slug = said.slug order by r.number desc limit 1;
  said.review_due_on := case said.kind when 'news' then newest.review_due_on else said.review_due_on end;
  if newest.number is null
    or (newest.title, newest.summary, newest.text) is distinct from (said.title, said.summary, said.text)
    or newest.review_due_on is distinct from said.review_due_on
    or newest.aid is distinct from said.aid
    or newest.other_forms is distinct from said.other_forms
  then
    said.number := coalesce(newest.number, 0) + 1;
    insert into editorial_revisions select said.*;
  else
    said.number := newest.number;
  end if;
  insert into editorial_publications values (said.kind, said.slug, said.number, visible, said.written_at);
end $$;

CREATE FUNCTION public.editorial_page_noted() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  perform editorial_note_publication(
    row('page', new.slug, 1, new.title, new.summary, new.text, new.review_due_on, new.written_by, new.written_at, null,
      new.other_forms)::editorial_revisions,
    new.visible_from);
  return null;
end $$;

CREATE FUNCTION public.editorial_page_written() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  new.written_at := coalesce(new.written_at, new.reviewed_on::timestamp at time zone 'Europe/Berlin');
  return new;
end $$;

CREATE FUNCTION public.events_count_taken() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare counted uuid := coalesce(new.event_id, old.event_id);
begin
  perform from events_seats where event_id = counted for update;
  update events_seats set taken = (
      select coalesce(sum(place.seats), 0) from events_places place where place.event_id = counted
        and not exists (select from events_departures departure where departure.registration_id = place.registration_id))
    where event_id = counted;
  return null;
end $$;

CREATE FUNCTION public.events_discard_only_drafts() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if exists (select from events_discards discard join events_published published on published.event_id = discard.event_id
    where discard.event_id = new.event_id) then
    raise exception 'an event is either public or discarded' using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

CREATE FUNCTION public.media_forget_drawings() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  delete from media_drawings where new.sha256 in (source_sha256, sha256);
  return null;
end $$;

CREATE FUNCTION public.media_is_shown(media uuid, at timestamp with time zone) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
  select (not exists (select from events_materials material where material.media_id = media)
      and not exists (select from editorial_files file where file.media_id = media))
    or exists (
      select from events_materials material join events_published published on published.event_id = material.event_id
      where material.media_id = media and published.visible_from <= at
        and not exists (select from events_material_removals removal where removal.material_id = material.id))
    or exists (
      select from editorial_files file
      where file.media_id = media and media = any ((
        select aid.files from editorial_aids aid
        where aid.slug = file.slug and aid.visible_from <= at
          and not editorial_is_withdrawn('aid', aid.slug, aid.written_at, aid.visible_from, at)
        order by aid.visible_from desc limit 1)::uuid[]))
$$;

CREATE FUNCTION public.newsletter_refuse_change_of_released() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if old.released_at is not null and (tg_op = 'DELETE' or
    (new.title, new.subjects, new.segments, new.blocks, new.number, new.released_at) is distinct from
    (old.title, old.subjects, old.segments, old.blocks, old.number, old.released_at) or
    new.send_at is distinct from old.send_at
      and not (old.cancelled_at is null and old.send_at > portal_now() and new.send_at >= portal_now())) then
    raise exception 'a released issue stays as it is' using errcode = 'integrity_constraint_violation';
  end if;
  return coalesce(new, old);
end $$;

CREATE FUNCTION public.outbox_keep_recipients() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if tg_op = 'UPDATE' and new.email like '%@geschlossen.invalid' and new.name = '' and new.merge_values = '{}'
      and (new.mailing_id, new.key, new.concealed) is not distinct from (old.mailing_id, old.key, old.concealed) then
    return new;
  end if;
  if tg_op = 'DELETE' or (new.mailing_id, new.key, new.about, new.name, new.email, new.merge_values, new.concealed)
      is distinct from (old.mailing_id, old.key, old.about, old.name, old.email, old.merge_values, old.concealed) then
    raise exception 'recipients of a released mailing are not changed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.outbox_keep_released() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if old.released_at is not null and (new.group_key, new.picked, new.subject, new.body, new.revision, new.released_by, new.released_at,
      new.group_label) is distinct from (old.group_key, old.picked, old.subject, old.body, old.revision, old.released_by,
      old.released_at, old.group_label) then
    raise exception 'a released mailing is not changed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.partners_guideline_versions_fit() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
  guideline partners_guidelines;
begin
  select * into guideline from partners_guidelines where id = new.guideline_id;
  if guideline.withdrawn_at is not null then
    raise exception 'guideline % is withdrawn', new.guideline_id using errcode = 'check_violation';
  end if;
  if new.valid_until < guideline.valid_from then
    raise exception 'guideline % would end before it begins', new.guideline_id using errcode = 'check_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.partners_guidelines_stay() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if tg_op = 'DELETE' then
    raise exception 'guideline % stays', old.id using errcode = 'check_violation';
  end if;
  if (new.id, new.valid_from, new.created_at) is distinct from (old.id, old.valid_from, old.created_at) or old.withdrawn_at is not null then
    raise exception 'guideline % stays as it is', old.id using errcode = 'check_violation';
  end if;
  if old.valid_from <= (portal_now() at time zone 'Europe/Berlin')::date then
    raise exception 'guideline % has begun', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.partners_outcomes_of_found() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if not exists (select from partners_endings where listing_id = new.listing_id and result = 'found') then
    raise exception 'listing % found nobody', new.listing_id using errcode = 'check_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.people_may_enter(organisation uuid) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
  select exists (select from people_organisations
    where id = organisation and kind in ('municipality', 'county', 'association', 'controlled'))
$$;

CREATE FUNCTION public.people_office_is_no_entrant() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  perform 1 from people_persons where id = new.person_id for update;
  if exists (
    select from people_roles role join people_memberships member on member.person_id = role.person_id
    where role.person_id = new.person_id and role.role = 'office' and people_may_enter(member.organisation_id)
  ) then
    raise exception 'the office is nobody who may enter' using errcode = 'check_violation';
  end if;
  return null;
end $$;

CREATE FUNCTION public.people_office_is_not_jury() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  perform 1 from people_persons where id = new.person_id for update;
  if new.role in ('office', 'juror') and exists (
    select 1 from people_roles where person_id = new.person_id
      and role in ('office', 'juror') and role <> new.role
  ) then
    raise exception 'office-and-jury' using errcode = 'check_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.platform_append_event() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare head platform_event_head;
begin
  select * into head from platform_event_head for update;
  new.seq := head.seq + 1;
  new.previous_hash := head.hash;
  new.hash := encode(sha256(convert_to(head.hash || new.record, 'UTF8')), 'hex');
  update platform_event_head set seq = new.seq, hash = new.hash;
  return new;
end $$;

CREATE FUNCTION public.platform_folded(text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN translate(replace(replace(replace(replace(lower($1), 'ä'::text, 'ae'::text), 'ö'::text, 'oe'::text), 'ü'::text, 'ue'::text), 'ß'::text, 'ss'::text), 'àáâãåçèéêëìíîïñòóôõùúûýÿ'::text, 'aaaaaceeeeiiiinoooouuuyy'::text);

CREATE FUNCTION public.platform_guard_truncate() RETURNS void
    LANGUAGE plpgsql
    AS $$
declare kept text;
begin
  for kept in select name from platform_kept_tables where not never_emptied order by name loop
    execute format('create trigger %I before truncate on %I for each statement execute function platform_refuse_truncate()',
      kept || '_never_emptied', kept);
  end loop;
end $$;

CREATE FUNCTION public.platform_head_moves_on() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if tg_op <> 'UPDATE' or new.seq <> old.seq + 1 then
    raise exception 'the head of the chain moves on by one event' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.platform_notify_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  perform pg_notify(tg_argv[0], '');
  return null;
end $$;

CREATE FUNCTION public.platform_refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

CREATE FUNCTION public.platform_refuse_truncate() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  raise exception '% is never emptied', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

CREATE FUNCTION public.platform_search_vector(title text, words text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((((((setweight(to_tsvector('german'::regconfig, title), 'A'::"char") || '''.'':20'::tsvector) || setweight(to_tsvector('german'::regconfig, public.platform_folded(title)), 'A'::"char")) || '''.'':20'::tsvector) || setweight(to_tsvector('german'::regconfig, words), 'C'::"char")) || '''.'':20'::tsvector) || setweight(to_tsvector('german'::regconfig, public.platform_folded(words)), 'C'::"char"));

CREATE FUNCTION public.portal_now() RETURNS timestamp with time zone
    LANGUAGE sql
    AS $$
  select coalesce((select coalesce(stopped_at, clock_timestamp() + shift) from platform_clock), clock_timestamp())
$$;

CREATE FUNCTION public.projects_ask_the_other_mailbox() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if new.mailbox <> old.mailbox then
    new.asking := old.asking + 1;
  end if;
  return new;
end $$;

CREATE FUNCTION public.projects_corrections_four_eyes() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if exists (select from projects_submissions submission join projects_drafts draft on draft.id = submission.draft_id
      where submission.id = new.submission_id and draft.organisation_id is null and submission.submitted_by = new.decided_by) then
    raise exception 'submission % is decided by who handed it in', new.submission_id using errcode = 'check_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.projects_draft_is_open(asked uuid) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
  select not exists (select from projects_discards where draft_id = asked)
    and not exists (select from projects_submissions submission left join projects_reviews review on review.submission_id = submission.id
      where submission.draft_id = asked and (review.kind is null or review.kind <> 'returned')
        and not exists (select from projects_recalls recall where recall.submission_id = submission.id))
$$;

CREATE FUNCTION public.projects_editors_correct_their_own() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if new.organisation_id is null and exists (select from projects_projects where id = new.project_id and origin = 'organisation') then
    raise exception 'project % is its organisation''s', new.project_id using errcode = 'check_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.projects_editors_name_sources() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if exists (select from projects_drafts where id = new.draft_id and organisation_id is null and project_id is null)
      and jsonb_array_length(coalesce(new.content -> 'sources', '[]')) = 0 then
    raise exception 'draft % names no sources', new.draft_id using errcode = 'check_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.projects_folded(text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN translate(replace(replace(replace(replace(lower($1), 'ä'::text, 'ae'::text), 'ö'::text, 'oe'::text), 'ü'::text, 'ue'::text), 'ß'::text, 'ss'::text), 'àáâãåçèéêëìíîïñòóôõùúûýÿ'::text, 'aaaaaceeeeiiiinoooouuuyy'::text);

CREATE FUNCTION public.projects_keep_links() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if tg_op = 'DELETE' then
    delete from platform_links where subject_table = 'projects_projects' and subject_id = old.project_id::text;
    return old;
  end if;
  delete from platform_links link where link.subject_table = 'projects_projects' and link.subject_id = new.project_id::text
    and link.url not in (select named.url from projects_links_of(new.project_id, new.number) named);
  insert into platform_links (subject_table, subject_id, url, due_at)
    select 'projects_projects', new.project_id, named.url, new.published_at from projects_links_of(new.project_id, new.number) named
    on conflict do nothing;
  return new;
end $$;

CREATE FUNCTION public.projects_links_of(asked uuid, version integer) RETURNS TABLE(url text)
    LANGUAGE sql STABLE
    AS $$
  select address from projects_versions v, lateral (
    select link ->> 'url' as address from jsonb_array_elements(coalesce(v.content -> 'links', '[]')) link
    union select source from jsonb_array_elements_text(coalesce(v.content -> 'sources', '[]')) source) named
  where v.project_id = asked and v.number = version and address ~* '^https?://' and octet_length(address) <= 2000
$$;

CREATE FUNCTION public.projects_mark_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  new.changed := pg_current_xact_id();
  return new;
end $$;

CREATE FUNCTION public.projects_no_prize_before_release() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if new.released_at > portal_now() then
    raise exception 'no prize is known before its release' using errcode = 'check_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.projects_not_withdrawn() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  perform 1 from projects_projects where id = new.project_id for update;
  if exists (select from projects_withdrawals where project_id = new.project_id) then
    raise exception 'project % is withdrawn', new.project_id using errcode = 'check_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.projects_one_file_of_these_bytes() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if exists (select from projects_draft_files file where file.draft_id = new.draft_id and file.sha256 = new.sha256
      and not exists (select from projects_draft_file_removals removal where removal.file_id = file.id)) then
    raise exception 'draft % has these bytes', new.draft_id using errcode = 'unique_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.projects_only_files_of_open_drafts() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare asked uuid := (select draft_id from projects_draft_files where id = new.file_id);
begin
  perform 1 from projects_drafts where id = asked for update;
  if not projects_draft_is_open(asked) then
    return null;
  end if;
  return new;
end $$;

CREATE FUNCTION public.projects_only_open_drafts() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if tg_table_name = 'projects_draft_states' then
    perform 1 from projects_drafts where id = new.draft_id for share;
  else
    perform 1 from projects_drafts where id = new.draft_id for update;
  end if;
  if not projects_draft_is_open(new.draft_id) then
    return null;
  end if;
  return new;
end $$;

CREATE FUNCTION public.projects_recalled_or_reviewed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  perform 1 from projects_drafts where id = (select draft_id from projects_submissions where id = new.submission_id) for update;
  if exists (select from projects_reviews where submission_id = new.submission_id)
      or exists (select from projects_recalls where submission_id = new.submission_id) then
    raise exception 'submission % is decided or taken back', new.submission_id using errcode = 'check_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.projects_search_vector(title text, named text, summary text, rest text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((((((((((((((setweight(to_tsvector('german'::regconfig, title), 'A'::"char") || '''.'':20'::tsvector) || setweight(to_tsvector('german'::regconfig, public.projects_folded(title)), 'A'::"char")) || '''.'':20'::tsvector) || setweight(to_tsvector('german'::regconfig, named), 'B'::"char")) || '''.'':20'::tsvector) || setweight(to_tsvector('german'::regconfig, public.projects_folded(named)), 'B'::"char")) || '''.'':20'::tsvector) || setweight(to_tsvector('german'::regconfig, summary), 'C'::"char")) || '''.'':20'::tsvector) || setweight(to_tsvector('german'::regconfig, public.projects_folded(summary)), 'C'::"char")) || '''.'':20'::tsvector) || setweight(to_tsvector('german'::regconfig, rest), 'D'::"char")) || '''.'':20'::tsvector) || setweight(to_tsvector('german'::regconfig, public.projects_folded(rest)), 'D'::"char"));

CREATE FUNCTION public.projects_take_over_terms() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  update projects_freshness set confirm_after_months = new.confirm_after_months, ask_days_before = new.ask_days_before,
    list_after_days = new.list_after_days, asks_per_day = new.asks_per_day;
  return null;
end $$;

CREATE FUNCTION public.projects_withdrawn_is_unread() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  perform 1 from projects_projects where id = new.project_id for update;
  delete from projects_published where project_id = new.project_id;
  return new;
end $$;

CREATE FUNCTION public.topics_merge_once() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if new.merged_into is not null and (
    exists (select 1 from topics_topics t where t.id = new.merged_into and (t.theme_id is null or t.merged_into is not null))
    or exists (select 1 from topics_topics t where t.merged_into = new.id)) then
    raise exception 'topic % is merged into a topic that stands for itself, and into one only', new.slug using errcode = 'check_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.topics_stay() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if tg_op = 'DELETE' then
    raise exception 'topic % stays', old.slug using errcode = 'check_violation';
  end if;
  if new.slug <> old.slug then
    raise exception 'the address of topic % stays', old.slug using errcode = 'check_violation';
  end if;
  if (new.theme_id is null) <> (old.theme_id is null) then
    raise exception 'topic % stays on its level', old.slug using errcode = 'check_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.topics_subject_has_topic() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if (select theme_id is null from topics_topics where slug = new.topic) then
    raise exception 'a subject has topics, and % is a theme', new.topic using errcode = 'check_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.topics_two_levels() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if new.theme_id is not null and (
    exists (select 1 from topics_topics t where t.id = new.theme_id and t.theme_id is not null)
    or exists (select 1 from topics_topics t where t.theme_id = new.id)) then
    raise exception 'a topic has no topics of its own' using errcode = 'check_violation';
  end if;
  return new;
end $$;

CREATE TABLE public.award_admissions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    ordinal bigint NOT NULL,
    entry_id uuid NOT NULL,
    admitted boolean NOT NULL,
    reason text NOT NULL,
    decided_by uuid NOT NULL,
    decided_at timestamp with time zone NOT NULL
);

ALTER TABLE public.award_admissions ALTER COLUMN ordinal ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.award_admissions_ordinal_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.award_advice_withdrawals (
    advice_id uuid NOT NULL,
    reason text NOT NULL,
    withdrawn_by uuid NOT NULL,
    withdrawn_at timestamp with time zone NOT NULL,
    CONSTRAINT award_advice_withdrawals_reason_check CHECK ((reason <> ''::text))
);

CREATE TABLE public.award_advices (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    entry_id uuid NOT NULL,
    person_id uuid NOT NULL,
    source text NOT NULL,
    advised_on date NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT award_advices_check CHECK ((advised_on <= ((recorded_at AT TIME ZONE 'Europe/Berlin'::text))::date)),
    CONSTRAINT award_advices_source_check CHECK ((source <> ''::text))
);

CREATE TABLE public.award_answer_remarks (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    slug text NOT NULL,
    remark text NOT NULL,
    written_on date NOT NULL,
    CONSTRAINT award_answer_remarks_remark_check CHECK (((char_length(remark) >= 1) AND (char_length(remark) <= 500)))
);

CREATE TABLE public.award_answer_reviews (
    edition_id uuid NOT NULL,
    slug text NOT NULL,
    review_on date NOT NULL,
    told_at timestamp with time zone NOT NULL
);

CREATE TABLE public.award_asked_questions (
    id uuid NOT NULL,
    number integer NOT NULL,
    edition_id uuid NOT NULL,
    origin text NOT NULL,
    chapter text NOT NULL,
    question text NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    person_id uuid,
    entered_by uuid,
    asked_at timestamp with time zone NOT NULL,
    CONSTRAINT award_asked_questions_check CHECK (((origin = 'mail'::text) = (entered_by IS NOT NULL))),
    CONSTRAINT award_asked_questions_email_check CHECK ((email !~ '[[:cntrl:]]'::text)),
    CONSTRAINT award_asked_questions_origin_check CHECK ((origin = ANY (ARRAY['form'::text, 'office-hour'::text, 'mail'::text]))),
    CONSTRAINT award_asked_questions_question_check CHECK ((question <> ''::text))
);

ALTER TABLE public.award_asked_questions ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.award_asked_questions_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.award_attachment_removals (
    attachment_id uuid NOT NULL,
    removed_by uuid NOT NULL,
    removed_at timestamp with time zone NOT NULL
);

CREATE TABLE public.award_attachments (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    entry_id uuid NOT NULL,
    kind text NOT NULL,
    sha256 text NOT NULL,
    file_name text NOT NULL,
    description text NOT NULL,
    rights_statement text NOT NULL,
    added_by uuid NOT NULL,
    added_at timestamp with time zone NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    CONSTRAINT award_attachments_kind_check CHECK ((kind = ANY (ARRAY['hvb-confirmation'::text, 'minutes-extract'::text, 'partner-letter'::text, 'picture'::text, 'other'::text]))),
    CONSTRAINT award_attachments_revision_check CHECK ((revision > 0))
);

CREATE TABLE public.award_attendances (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    meeting_id uuid NOT NULL,
    seat_id uuid NOT NULL,
    person_id uuid NOT NULL,
    came_at timestamp with time zone NOT NULL,
    left_at timestamp with time zone,
    CONSTRAINT award_attendances_check CHECK ((left_at >= came_at))
);

CREATE TABLE public.award_ballot_counts (
    motion_id uuid NOT NULL,
    choice text NOT NULL,
    ballots integer DEFAULT 0 NOT NULL,
    CONSTRAINT award_ballot_counts_ballots_check CHECK ((ballots >= 0))
);

CREATE TABLE public.award_categories (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    edition_id uuid NOT NULL,
    "position" integer NOT NULL,
    slug text NOT NULL,
    title text NOT NULL,
    description text NOT NULL,
    is_special boolean DEFAULT false NOT NULL,
    visible_from timestamp with time zone NOT NULL
);

CREATE TABLE public.award_category_closings (
    category_id uuid NOT NULL,
    round integer NOT NULL,
    person_id uuid NOT NULL,
    acted_at timestamp with time zone NOT NULL,
    CONSTRAINT award_category_closings_round_check CHECK ((round > 0))
);

CREATE TABLE public.award_ceremonies (
    edition_id uuid NOT NULL,
    place text NOT NULL,
    begins_at timestamp with time zone NOT NULL,
    answer_until timestamp with time zone NOT NULL,
    hints text DEFAULT ''::text NOT NULL,
    opening_minutes integer NOT NULL,
    erase_weeks integer NOT NULL,
    changed_by uuid NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    erased_at timestamp with time zone,
    CONSTRAINT award_ceremonies_check CHECK ((answer_until <= begins_at)),
    CONSTRAINT award_ceremonies_erase_weeks_check CHECK (((erase_weeks >= 1) AND (erase_weeks <= 26))),
    CONSTRAINT award_ceremonies_opening_minutes_check CHECK (((opening_minutes >= 0) AND (opening_minutes <= 240)))
);

CREATE TABLE public.award_ceremony_answers (
    guest_id uuid NOT NULL,
    coming boolean NOT NULL,
    companions text[] NOT NULL,
    needs text[] NOT NULL,
    needs_note text NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    CONSTRAINT award_ceremony_answers_check CHECK ((coming OR ((companions = '{}'::text[]) AND (needs = '{}'::text[]) AND (needs_note = ''::text))))
);

CREATE TABLE public.award_ceremony_guests (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    edition_id uuid NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    token_hash text,
    added_by uuid NOT NULL,
    added_at timestamp with time zone NOT NULL,
    invited_at timestamp with time zone,
    changes_told integer DEFAULT 0 NOT NULL,
    CONSTRAINT award_ceremony_guests_changes_told_check CHECK ((changes_told >= 0)),
    CONSTRAINT award_ceremony_guests_check CHECK (((token_hash IS NULL) = (invited_at IS NULL))),
    CONSTRAINT award_ceremony_guests_email_check CHECK ((email = lower(email))),
    CONSTRAINT award_ceremony_guests_kind_check CHECK ((kind = ANY (ARRAY['winner'::text, 'entrant'::text, 'juror'::text, 'guest'::text])))
);

CREATE TABLE public.award_ceremony_speeches (
    category_id uuid NOT NULL,
    "position" integer NOT NULL,
    speaker text NOT NULL,
    minutes integer NOT NULL,
    CONSTRAINT award_ceremony_speeches_minutes_check CHECK (((minutes >= 1) AND (minutes <= 60)))
);

CREATE TABLE public.award_certificates (
    edition_id uuid NOT NULL,
    heading text NOT NULL,
    place text NOT NULL,
    signatory_name text NOT NULL,
    signatory_office text NOT NULL,
    changed_by uuid NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    issued_by uuid,
    issued_at timestamp with time zone,
    CONSTRAINT award_certificates_check CHECK (((issued_by IS NULL) = (issued_at IS NULL)))
);

CREATE TABLE public.award_check_findings (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    ordinal bigint NOT NULL,
    entry_id uuid NOT NULL,
    item_id uuid NOT NULL,
    finding text NOT NULL,
    note text NOT NULL,
    found_by uuid NOT NULL,
    found_at timestamp with time zone NOT NULL,
    CONSTRAINT award_check_findings_finding_check CHECK ((finding = ANY (ARRAY['met'::text, 'not-met'::text, 'remark'::text])))
);

ALTER TABLE public.award_check_findings ALTER COLUMN ordinal ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.award_check_findings_ordinal_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.award_check_items (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    edition_id uuid NOT NULL,
    "position" integer NOT NULL,
    slug text NOT NULL,
    title text NOT NULL,
    explanation text NOT NULL,
    rule text,
    CONSTRAINT award_check_items_rule_check CHECK ((rule = ANY (ARRAY['two-partners'::text, 'one-per-lead'::text, 'contract-date'::text, 'proofs'::text, 'partner-answers'::text, 'no-duplicate'::text, 'no-savings-bank'::text, 'legal-form'::text])))
);

CREATE TABLE public.award_checkpoints (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    occasion text NOT NULL,
    subject text NOT NULL,
    seq bigint NOT NULL,
    hash text NOT NULL,
    at timestamp with time zone NOT NULL,
    key_id text NOT NULL,
    jws text NOT NULL,
    CONSTRAINT award_checkpoints_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT award_checkpoints_occasion_check CHECK ((occasion = ANY (ARRAY['hour'::text, 'closing'::text, 'category'::text, 'release'::text]))),
    CONSTRAINT award_checkpoints_seq_check CHECK ((seq > 0))
);

CREATE VIEW public.award_closed_categories AS
 SELECT award_category_closings.category_id,
    award_category_closings.round,
    max(award_category_closings.acted_at) AS closed_at
   FROM public.award_category_closings
  GROUP BY award_category_closings.category_id, award_category_closings.round
 HAVING (count(*) >= 2);

CREATE TABLE public.award_closing_changes (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    ordinal bigint NOT NULL,
    edition_id uuid NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL
);

ALTER TABLE public.award_closing_changes ALTER COLUMN ordinal ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.award_closing_changes_ordinal_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.award_closing_confirmations (
    closing_change_id uuid NOT NULL,
    change_id uuid NOT NULL,
    confirmed_by uuid NOT NULL,
    confirmed_at timestamp with time zone NOT NULL
);

CREATE TABLE public.award_closing_take_backs (
    closing_change_id uuid NOT NULL,
    taken_back_by uuid NOT NULL,
    taken_back_at timestamp with time zone NOT NULL
);

CREATE TABLE public.award_conditions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    edition_id uuid NOT NULL,
    "position" integer NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    visible_from timestamp with time zone NOT NULL
);

CREATE TABLE public.award_releases (
    edition_id uuid NOT NULL,
    release_at timestamp with time zone NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    confirmed_by uuid,
    confirmed_at timestamp with time zone,
    CONSTRAINT award_releases_check CHECK ((confirmed_by IS DISTINCT FROM asked_by)),
    CONSTRAINT award_releases_check1 CHECK (((confirmed_by IS NULL) = (confirmed_at IS NULL)))
);

CREATE VIEW public.award_confirmed_releases AS
 SELECT award_releases.edition_id,
    award_releases.release_at
   FROM public.award_releases
  WHERE (award_releases.confirmed_at IS NOT NULL);

CREATE TABLE public.award_entries (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    edition_id uuid NOT NULL,
    lead_organisation_id uuid NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL
);

CREATE TABLE public.award_entry_rights (
    entry_id uuid NOT NULL,
    person_id uuid NOT NULL,
    level text NOT NULL,
    granted_by uuid NOT NULL,
    granted_at timestamp with time zone NOT NULL,
    organisation_id uuid NOT NULL,
    CONSTRAINT award_entry_rights_level_check CHECK ((level = ANY (ARRAY['read'::text, 'edit'::text, 'hand-in'::text])))
);

CREATE TABLE public.award_entry_states (
    entry_id uuid NOT NULL,
    step text NOT NULL,
    revision integer NOT NULL,
    content jsonb NOT NULL,
    saved_by uuid NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    CONSTRAINT award_entry_states_revision_check CHECK ((revision > 0)),
    CONSTRAINT award_entry_states_step_check CHECK ((step = ANY (ARRAY['lead'::text, 'title'::text, 'partners'::text, 'description'::text, 'criteria'::text, 'declarations'::text])))
);

CREATE TABLE public.award_seat_holders (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    seat_id uuid NOT NULL,
    person_id uuid NOT NULL,
    part text NOT NULL,
    terms_sha256 text,
    named_at timestamp with time zone NOT NULL,
    named_by uuid,
    ended_at timestamp with time zone,
    ended_by uuid,
    ended_because text,
    CONSTRAINT award_seat_holders_part_check CHECK ((part = ANY (ARRAY['member'::text, 'deputy'::text])))
);

CREATE TABLE public.award_seats (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    edition_id uuid NOT NULL,
    "position" integer NOT NULL,
    body text NOT NULL,
    note text,
    is_chair boolean DEFAULT false NOT NULL
);

CREATE TABLE public.people_memberships (
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    manages boolean NOT NULL,
    approved_by uuid,
    joined_at timestamp with time zone NOT NULL
);

CREATE TABLE public.people_organisations (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    place_id text,
    kind text NOT NULL,
    name text NOT NULL,
    mail_domain text,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT people_organisations_kind_check CHECK ((kind = ANY (ARRAY['municipality'::text, 'county'::text, 'association'::text, 'controlled'::text, 'office'::text, 'jury-body'::text, 'other'::text])))
);

CREATE VIEW public.award_own_names AS
 SELECT member.person_id,
    public.award_words(organisation.name) AS words
   FROM (public.people_memberships member
     JOIN public.people_organisations organisation ON ((organisation.id = member.organisation_id)))
  WHERE (organisation.place_id IS NULL)
UNION ALL
 SELECT holder.person_id,
    public.award_words(seat.body) AS words
   FROM (public.award_seat_holders holder
     JOIN public.award_seats seat ON ((seat.id = holder.seat_id)))
  WHERE (holder.ended_at IS NULL);

CREATE TABLE public.award_submissions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    entry_id uuid NOT NULL,
    version integer NOT NULL,
    receipt_number text NOT NULL,
    arrived_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    submitted_by uuid NOT NULL,
    category_id uuid NOT NULL,
    manifest text NOT NULL,
    manifest_sha256 text NOT NULL,
    title text GENERATED ALWAYS AS (((manifest)::jsonb ->> 'title'::text)) STORED,
    lead_name text GENERATED ALWAYS AS (((manifest)::jsonb #>> '{contents,lead,name}'::text[])) STORED,
    contact_email text GENERATED ALWAYS AS (lower((jsonb_path_query_first((manifest)::jsonb, '$."contents"."steps"[*]?(@."step" == "lead")."content"."texts"."email"'::jsonpath) #>> '{}'::text[]))) STORED,
    partner_names jsonb GENERATED ALWAYS AS (jsonb_path_query_array((manifest)::jsonb, '$."contents"."steps"[*]?(@."step" == "partners")."content"."partners"[*]."name"'::jsonpath)) STORED,
    partner_places jsonb GENERATED ALWAYS AS (jsonb_path_query_array((manifest)::jsonb, '$."contents"."steps"[*]?(@."step" == "partners")."content"."partners"[*]."placeId"'::jsonpath)) STORED,
    partner_texts jsonb GENERATED ALWAYS AS (jsonb_path_query_array((manifest)::jsonb, '$."contents"."steps"[*]?(@."step" == "partners")."content"."texts".*'::jsonpath)) STORED,
    partner_words text GENERATED ALWAYS AS (public.award_words((jsonb_path_query_array((manifest)::jsonb, '$."contents"."steps"[*]?(@."step" == "partners")."content"."texts".*'::jsonpath))::text)) STORED,
    origin text DEFAULT 'hand-in'::text NOT NULL,
    CONSTRAINT award_submissions_origin_check CHECK ((origin = ANY (ARRAY['hand-in'::text, 'correction'::text, 'office'::text]))),
    CONSTRAINT award_submissions_version_check CHECK ((version > 0))
);

CREATE TABLE public.people_persons (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    email text NOT NULL,
    name text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    demo_part text
);

CREATE VIEW public.award_conflict_facts AS
 SELECT entry.id AS entry_id,
    member.person_id,
    'lead'::text AS fact
   FROM (public.award_entries entry
     JOIN public.people_memberships member ON ((member.organisation_id = entry.lead_organisation_id)))
UNION ALL
 SELECT submission.entry_id,
    member.person_id,
    'partner'::text AS fact
   FROM ((public.award_submissions submission
     JOIN public.people_organisations organisation ON ((submission.partner_places ? organisation.place_id)))
     JOIN public.people_memberships member ON ((member.organisation_id = organisation.id)))
  WHERE (NOT (EXISTS ( SELECT
           FROM public.award_submissions later
          WHERE ((later.entry_id = submission.entry_id) AND (later.version > submission.version)))))
UNION ALL
 SELECT submission.entry_id,
    own.person_id,
    'partner'::text AS fact
   FROM (public.award_submissions submission
     JOIN public.award_own_names own ON ((POSITION((own.words) IN (submission.partner_words)) > 0)))
  WHERE (NOT (EXISTS ( SELECT
           FROM public.award_submissions later
          WHERE ((later.entry_id = submission.entry_id) AND (later.version > submission.version)))))
UNION ALL
 SELECT submission.entry_id,
    person.id AS person_id,
    'took-part'::text AS fact
   FROM (public.award_submissions submission
     JOIN public.people_persons person ON ((person.email = submission.contact_email)))
  WHERE (NOT (EXISTS ( SELECT
           FROM public.award_submissions later
          WHERE ((later.entry_id = submission.entry_id) AND (later.version > submission.version)))))
UNION ALL
 SELECT award_entry_rights.entry_id,
    award_entry_rights.person_id,
    'took-part'::text AS fact
   FROM public.award_entry_rights
UNION ALL
 SELECT award_entry_states.entry_id,
    award_entry_states.saved_by AS person_id,
    'took-part'::text AS fact
   FROM public.award_entry_states
UNION ALL
 SELECT advice.entry_id,
    advice.person_id,
    'advice'::text AS fact
   FROM public.award_advices advice
  WHERE (NOT (EXISTS ( SELECT
           FROM public.award_advice_withdrawals gone
          WHERE (gone.advice_id = advice.id))));

CREATE TABLE public.award_conflict_lifts (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    conflict_id uuid NOT NULL,
    reason text NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    confirmed_by uuid,
    confirmed_at timestamp with time zone,
    CONSTRAINT award_conflict_lifts_check CHECK ((confirmed_by IS DISTINCT FROM asked_by)),
    CONSTRAINT award_conflict_lifts_check1 CHECK (((confirmed_by IS NULL) = (confirmed_at IS NULL)))
);

CREATE TABLE public.award_conflicts (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    ordinal bigint NOT NULL,
    entry_id uuid NOT NULL,
    person_id uuid NOT NULL,
    state text NOT NULL,
    reason_class text,
    note text DEFAULT ''::text NOT NULL,
    set_by uuid NOT NULL,
    set_at timestamp with time zone NOT NULL,
    asked_about text[] DEFAULT '{}'::text[] NOT NULL,
    CONSTRAINT award_conflicts_check CHECK (((state = 'declared'::text) = (reason_class IS NOT NULL))),
    CONSTRAINT award_conflicts_reason_class_check CHECK ((reason_class = ANY (ARRAY['own-body'::text, 'advice'::text, 'employment'::text, 'family'::text, 'interest'::text, 'other'::text]))),
    CONSTRAINT award_conflicts_state_check CHECK ((state = ANY (ARRAY['none'::text, 'declared'::text])))
);

ALTER TABLE public.award_conflicts ALTER COLUMN ordinal ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.award_conflicts_ordinal_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.award_correction_ends (
    correction_id uuid NOT NULL,
    submission_id uuid,
    ended_by uuid NOT NULL,
    ended_at timestamp with time zone NOT NULL
);

CREATE TABLE public.award_correction_parts (
    correction_id uuid NOT NULL,
    step text NOT NULL,
    field text DEFAULT ''::text NOT NULL,
    CONSTRAINT award_correction_parts_step_check CHECK ((step = ANY (ARRAY['lead'::text, 'title'::text, 'partners'::text, 'description'::text, 'criteria'::text, 'declarations'::text, 'attachments'::text])))
);

CREATE TABLE public.award_corrections (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    ordinal bigint NOT NULL,
    entry_id uuid NOT NULL,
    submission_id uuid NOT NULL,
    message text NOT NULL,
    correct_until timestamp with time zone NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL
);

ALTER TABLE public.award_corrections ALTER COLUMN ordinal ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.award_corrections_ordinal_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.award_seals (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    sheet_id uuid NOT NULL,
    number integer NOT NULL,
    content text NOT NULL,
    salt text NOT NULL,
    commitment text NOT NULL,
    sealed_by uuid NOT NULL,
    sealed_at timestamp with time zone NOT NULL,
    CONSTRAINT award_seals_commitment_check CHECK ((commitment ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT award_seals_number_check CHECK ((number > 0))
);

CREATE TABLE public.award_sheet_voids (
    sheet_id uuid NOT NULL,
    conflict_id uuid NOT NULL,
    voided_at timestamp with time zone NOT NULL
);

CREATE TABLE public.award_sheets (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    entry_id uuid NOT NULL,
    seat_id uuid NOT NULL,
    person_id uuid NOT NULL,
    round integer NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    CONSTRAINT award_sheets_round_check CHECK ((round > 0))
);

CREATE TABLE public.award_unsealings (
    seal_id uuid NOT NULL,
    reason text NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    confirmed_by uuid,
    confirmed_at timestamp with time zone,
    CONSTRAINT award_unsealings_check CHECK ((confirmed_by IS DISTINCT FROM asked_by)),
    CONSTRAINT award_unsealings_check1 CHECK (((confirmed_by IS NULL) = (confirmed_at IS NULL)))
);

CREATE VIEW public.award_counting_seals AS
 SELECT seal.id AS seal_id,
    sheet.id AS sheet_id,
    sheet.entry_id,
    sheet.seat_id,
    sheet.person_id,
    sheet.round,
    seal.content,
    seal.salt,
    seal.commitment,
    seal.sealed_at
   FROM (public.award_sheets sheet
     JOIN LATERAL ( SELECT s.id,
            s.content,
            s.salt,
            s.commitment,
            s.sealed_at
           FROM public.award_seals s
          WHERE ((s.sheet_id = sheet.id) AND (NOT (EXISTS ( SELECT 1
                   FROM public.award_unsealings u
                  WHERE ((u.seal_id = s.id) AND (u.confirmed_at IS NOT NULL))))))
          ORDER BY s.number DESC
         LIMIT 1) seal ON (true))
  WHERE (NOT (EXISTS ( SELECT 1
           FROM public.award_sheet_voids v
          WHERE (v.sheet_id = sheet.id))));

CREATE TABLE public.award_criteria (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    edition_id uuid NOT NULL,
    "position" integer NOT NULL,
    slug text NOT NULL,
    title text NOT NULL,
    explanation text NOT NULL,
    question text NOT NULL,
    weight numeric(6,3) NOT NULL,
    max_characters integer NOT NULL,
    visible_from timestamp with time zone NOT NULL,
    CONSTRAINT award_criteria_weight_check CHECK ((weight > (0)::numeric))
);

CREATE TABLE public.award_criterion_points (
    criterion_id uuid NOT NULL,
    points integer NOT NULL,
    label text NOT NULL,
    CONSTRAINT award_criterion_points_points_check CHECK ((points >= 0))
);

CREATE TABLE public.award_dates (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    edition_id uuid NOT NULL,
    slug text NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    place text NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    visible_from timestamp with time zone NOT NULL,
    CONSTRAINT award_dates_check CHECK ((ends_at >= starts_at))
);

CREATE TABLE public.award_decision_grounds (
    decision_id uuid NOT NULL,
    motion_id uuid NOT NULL,
    decided_by uuid NOT NULL
);

CREATE TABLE public.award_decisions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    category_id uuid NOT NULL,
    entry_id uuid,
    reason text NOT NULL,
    decided_at timestamp with time zone NOT NULL
);

CREATE VIEW public.award_declared_conflicts AS
 SELECT c.entry_id,
    c.person_id
   FROM public.award_conflicts c
  WHERE ((c.state = 'declared'::text) AND (NOT (EXISTS ( SELECT 1
           FROM public.award_conflict_lifts l
          WHERE ((l.conflict_id = c.id) AND (l.confirmed_at IS NOT NULL))))));

CREATE TABLE public.award_deliberation_entries (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    deliberation_id uuid NOT NULL,
    entry_id uuid NOT NULL,
    called_at timestamp with time zone NOT NULL
);

CREATE TABLE public.award_deliberations (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    meeting_id uuid NOT NULL,
    category_id uuid NOT NULL,
    opened_by uuid NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone
);

CREATE TABLE public.award_discarded_editions (
    edition_id uuid NOT NULL,
    slug text NOT NULL,
    number integer NOT NULL,
    title text NOT NULL,
    reason text NOT NULL,
    discarded_by uuid NOT NULL,
    discarded_at timestamp with time zone NOT NULL,
    CONSTRAINT award_discarded_editions_reason_check CHECK ((length(reason) >= 3))
);

CREATE TABLE public.award_edition_changes (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    edition_id uuid NOT NULL,
    part text NOT NULL,
    before text NOT NULL,
    after text NOT NULL,
    reason text,
    changed_by uuid NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT award_edition_changes_reason_check CHECK ((reason <> ''::text))
);

CREATE TABLE public.award_editions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    slug text NOT NULL,
    number integer NOT NULL,
    title text NOT NULL,
    ministry text NOT NULL,
    ministry_short text NOT NULL,
    call_title text NOT NULL,
    call_text text NOT NULL,
    purpose text NOT NULL,
    prize_cents integer NOT NULL,
    contract_cutoff_on date,
    minimum_partners integer DEFAULT 2 NOT NULL,
    max_file_bytes integer DEFAULT 26214400 NOT NULL,
    max_entry_bytes integer DEFAULT 157286400 NOT NULL,
    partner_answer_days integer DEFAULT 14 NOT NULL,
    silence_counts_as_agreement boolean DEFAULT true NOT NULL,
    contact_name text NOT NULL,
    contact_email text,
    contact_phone text,
    entries_received integer,
    archived boolean DEFAULT false NOT NULL,
    conditions_source text NOT NULL,
    jury_terms text DEFAULT ''::text NOT NULL,
    quorum integer DEFAULT 3 NOT NULL,
    in_preparation boolean DEFAULT false NOT NULL,
    design_colour text DEFAULT '#2044aa'::text NOT NULL,
    logo_id uuid,
    CONSTRAINT award_editions_design_colour_check CHECK ((design_colour ~ '^#[0-9a-f]{6}$'::text)),
    CONSTRAINT award_editions_prize_cents_check CHECK ((prize_cents >= 0)),
    CONSTRAINT award_editions_quorum_check CHECK ((quorum >= 3))
);

CREATE TABLE public.award_excuses (
    entry_id uuid NOT NULL,
    seat_id uuid NOT NULL,
    reason text NOT NULL,
    excused_by uuid NOT NULL,
    excused_at timestamp with time zone NOT NULL
);

CREATE TABLE public.award_extension_confirmations (
    extension_id uuid NOT NULL,
    confirmed_by uuid NOT NULL,
    confirmed_at timestamp with time zone NOT NULL
);

CREATE TABLE public.award_extension_take_backs (
    extension_id uuid NOT NULL,
    taken_back_by uuid NOT NULL,
    taken_back_at timestamp with time zone NOT NULL
);

CREATE TABLE public.award_extensions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    ordinal bigint NOT NULL,
    edition_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    extended_until timestamp with time zone NOT NULL,
    reason text NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL
);

ALTER TABLE public.award_extensions ALTER COLUMN ordinal ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.award_extensions_ordinal_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.award_feedback_proofs (
    entry_id uuid NOT NULL,
    revision integer NOT NULL,
    person_id uuid NOT NULL,
    proofread_at timestamp with time zone NOT NULL
);

CREATE TABLE public.award_feedback_releases (
    entry_id uuid NOT NULL,
    revision integer NOT NULL,
    released_by uuid NOT NULL,
    released_at timestamp with time zone NOT NULL
);

CREATE TABLE public.award_feedback_texts (
    entry_id uuid NOT NULL,
    revision integer NOT NULL,
    text text NOT NULL,
    written_by uuid NOT NULL,
    written_at timestamp with time zone NOT NULL,
    CONSTRAINT award_feedback_texts_revision_check CHECK ((revision > 0))
);

CREATE TABLE public.award_form_fields (
    edition_id uuid NOT NULL,
    step text NOT NULL,
    name text NOT NULL,
    "position" integer NOT NULL,
    label text NOT NULL,
    hint text NOT NULL,
    max_characters integer,
    required boolean NOT NULL
);

CREATE TABLE public.award_hand_in_arrivals (
    entry_id uuid NOT NULL,
    person_id uuid NOT NULL,
    contents_sha256 text NOT NULL,
    arrived_at timestamp with time zone NOT NULL,
    CONSTRAINT award_hand_in_arrivals_contents_sha256_check CHECK ((contents_sha256 ~ '^[0-9a-f]{64}$'::text))
);

CREATE TABLE public.people_person_deactivations (
    person_id uuid NOT NULL,
    deactivated_at timestamp with time zone NOT NULL,
    deactivated_by uuid
);

CREATE VIEW public.award_hand_in_persons AS
 SELECT e.id AS entry_id,
    p.id AS person_id,
    p.name,
    p.email
   FROM (((public.award_entries e
     JOIN public.people_memberships m ON ((m.organisation_id = e.lead_organisation_id)))
     JOIN public.people_persons p ON ((p.id = m.person_id)))
     LEFT JOIN public.award_entry_rights r ON (((r.entry_id = e.id) AND (r.person_id = p.id) AND (r.organisation_id = m.organisation_id))))
  WHERE ((NOT (EXISTS ( SELECT
           FROM public.people_person_deactivations gone
          WHERE (gone.person_id = p.id)))) AND (m.manages OR (COALESCE(r.level,
        CASE
            WHEN (e.created_by = p.id) THEN 'hand-in'::text
            ELSE 'edit'::text
        END) = 'hand-in'::text)));

CREATE TABLE public.award_infected_files (
    attachment_id uuid NOT NULL,
    finding text NOT NULL,
    told_at timestamp with time zone NOT NULL
);

CREATE TABLE public.award_lead_places (
    edition_id uuid NOT NULL,
    lead_organisation_id uuid NOT NULL,
    entry_id uuid NOT NULL
);

CREATE TABLE public.award_logos (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    png bytea NOT NULL,
    alt text NOT NULL,
    added_by uuid NOT NULL,
    added_at timestamp with time zone NOT NULL,
    CONSTRAINT award_logos_alt_check CHECK (((alt <> ''::text) AND (length(alt) <= 200))),
    CONSTRAINT award_logos_png_check CHECK (((octet_length(png) >= 1) AND (octet_length(png) <= 2000000)))
);

CREATE TABLE public.award_meeting_chairs (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    meeting_id uuid NOT NULL,
    seat_id uuid NOT NULL,
    chosen_by uuid NOT NULL,
    chosen_at timestamp with time zone NOT NULL
);

CREATE TABLE public.award_meeting_items (
    meeting_id uuid NOT NULL,
    category_id uuid NOT NULL,
    "position" integer NOT NULL,
    CONSTRAINT award_meeting_items_position_check CHECK (("position" > 0))
);

CREATE TABLE public.award_meetings (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    edition_id uuid NOT NULL,
    begins_at timestamp with time zone NOT NULL,
    place text NOT NULL,
    called_by uuid NOT NULL,
    called_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    ended_by uuid,
    CONSTRAINT award_meetings_check CHECK (((ended_at IS NULL) = (ended_by IS NULL)))
);

CREATE TABLE public.award_message_notices (
    message_id uuid NOT NULL,
    person_id uuid NOT NULL,
    noticed_at timestamp with time zone NOT NULL
);

CREATE TABLE public.award_message_readings (
    message_id uuid NOT NULL,
    person_id uuid NOT NULL,
    read_at timestamp with time zone NOT NULL
);

CREATE TABLE public.award_messages (
    id uuid NOT NULL,
    ordinal bigint NOT NULL,
    entry_id uuid NOT NULL,
    side text NOT NULL,
    text text NOT NULL,
    written_by uuid NOT NULL,
    written_at timestamp with time zone NOT NULL,
    CONSTRAINT award_messages_side_check CHECK ((side = ANY (ARRAY['office'::text, 'entrant'::text]))),
    CONSTRAINT award_messages_text_check CHECK ((text <> ''::text))
);

CREATE TABLE public.people_roles (
    person_id uuid NOT NULL,
    role text NOT NULL,
    granted_by uuid,
    granted_at timestamp with time zone NOT NULL,
    CONSTRAINT people_roles_role_check CHECK ((role = ANY (ARRAY['office'::text, 'editor'::text, 'juror'::text, 'administrator'::text])))
);

CREATE VIEW public.award_message_recipients AS
 SELECT DISTINCT m.entry_id,
    p.id AS person_id,
    p.name,
    p.email,
    'office'::text AS side
   FROM ((public.award_messages m
     JOIN public.people_roles r ON ((r.role = 'office'::text)))
     JOIN public.people_persons p ON ((p.id = r.person_id)))
  WHERE ((m.side = 'entrant'::text) AND (NOT (EXISTS ( SELECT
           FROM public.people_person_deactivations gone
          WHERE (gone.person_id = p.id)))))
UNION
 SELECT h.entry_id,
    h.person_id,
    h.name,
    h.email,
    'entrant'::text AS side
   FROM public.award_hand_in_persons h
  WHERE (EXISTS ( SELECT
           FROM public.award_messages m
          WHERE ((m.entry_id = h.entry_id) AND (m.side = 'office'::text))))
UNION
 SELECT e.id AS entry_id,
    p.id AS person_id,
    p.name,
    p.email,
    'entrant'::text AS side
   FROM (((public.award_messages m
     JOIN public.award_entries e ON ((e.id = m.entry_id)))
     JOIN public.people_persons p ON ((p.id = m.written_by)))
     JOIN public.people_memberships member ON ((member.person_id = p.id)))
  WHERE ((m.side = 'entrant'::text) AND (NOT (EXISTS ( SELECT
           FROM public.people_person_deactivations gone
          WHERE (gone.person_id = p.id)))) AND ((member.organisation_id = e.lead_organisation_id) OR (EXISTS ( SELECT
           FROM public.award_entry_rights r
          WHERE ((r.entry_id = e.id) AND (r.person_id = p.id) AND (r.organisation_id = member.organisation_id))))));

ALTER TABLE public.award_messages ALTER COLUMN ordinal ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.award_messages_ordinal_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.award_minutes (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    meeting_id uuid NOT NULL,
    version integer NOT NULL,
    content text NOT NULL,
    sha256 text NOT NULL,
    made_by uuid NOT NULL,
    made_at timestamp with time zone NOT NULL,
    CONSTRAINT award_minutes_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT award_minutes_version_check CHECK ((version > 0))
);

CREATE TABLE public.award_minutes_signatures (
    minutes_id uuid NOT NULL,
    seat_id uuid NOT NULL,
    person_id uuid NOT NULL,
    seen_sha256 text NOT NULL,
    remark text NOT NULL,
    signed_at timestamp with time zone NOT NULL,
    CONSTRAINT award_minutes_signatures_seen_sha256_check CHECK ((seen_sha256 ~ '^[0-9a-f]{64}$'::text))
);

CREATE TABLE public.award_motion_entries (
    motion_id uuid NOT NULL,
    entry_id uuid NOT NULL
);

CREATE TABLE public.award_motions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    deliberation_id uuid NOT NULL,
    number integer NOT NULL,
    kind text NOT NULL,
    reason text NOT NULL,
    moved_by uuid NOT NULL,
    seat_id uuid NOT NULL,
    moved_at timestamp with time zone NOT NULL,
    CONSTRAINT award_motions_kind_check CHECK ((kind = ANY (ARRAY['award'::text, 'not-awarded'::text, 'second-round'::text, 'tie'::text]))),
    CONSTRAINT award_motions_number_check CHECK ((number > 0))
);

CREATE TABLE public.award_notes (
    id uuid NOT NULL,
    ordinal bigint NOT NULL,
    entry_id uuid NOT NULL,
    text text NOT NULL,
    written_by uuid NOT NULL,
    written_at timestamp with time zone NOT NULL,
    CONSTRAINT award_notes_text_check CHECK ((text <> ''::text))
);

ALTER TABLE public.award_notes ALTER COLUMN ordinal ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.award_notes_ordinal_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.award_office_edits (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    entry_id uuid NOT NULL,
    submission_id uuid NOT NULL,
    base_submission_id uuid NOT NULL,
    step text NOT NULL,
    field text NOT NULL,
    revision integer NOT NULL,
    reason text NOT NULL,
    edited_by uuid NOT NULL,
    edited_at timestamp with time zone NOT NULL,
    CONSTRAINT award_office_edits_field_check CHECK ((field <> ALL (ARRAY[''::text, 'category'::text, 'partners'::text]))),
    CONSTRAINT award_office_edits_reason_check CHECK ((reason <> ''::text)),
    CONSTRAINT award_office_edits_step_check CHECK ((step = ANY (ARRAY['lead'::text, 'title'::text, 'partners'::text, 'description'::text, 'criteria'::text])))
);

CREATE TABLE public.award_office_views (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    person_id uuid NOT NULL,
    name text NOT NULL,
    question text NOT NULL,
    saved_at timestamp with time zone NOT NULL
);

CREATE TABLE public.award_open_ballots (
    motion_id uuid NOT NULL,
    seat_id uuid NOT NULL,
    choice text NOT NULL
);

CREATE TABLE public.award_withdrawals (
    entry_id uuid NOT NULL,
    withdrawn_by uuid NOT NULL,
    withdrawn_at timestamp with time zone NOT NULL,
    reason text NOT NULL
);

CREATE VIEW public.award_open_corrections AS
 SELECT c.id AS correction_id,
    c.entry_id,
    c.submission_id,
    c.message,
    c.correct_until,
    c.asked_at
   FROM public.award_corrections c
  WHERE ((NOT (EXISTS ( SELECT 1
           FROM public.award_correction_ends e
          WHERE (e.correction_id = c.id)))) AND (NOT (EXISTS ( SELECT 1
           FROM public.award_withdrawals w
          WHERE (w.entry_id = c.entry_id)))));

CREATE TABLE public.award_opening_acts (
    edition_id uuid NOT NULL,
    person_id uuid NOT NULL,
    acted_at timestamp with time zone NOT NULL
);

CREATE VIEW public.award_opened_editions AS
 SELECT award_opening_acts.edition_id,
    max(award_opening_acts.acted_at) AS opened_at
   FROM public.award_opening_acts
  GROUP BY award_opening_acts.edition_id
 HAVING (count(*) >= 2);

CREATE TABLE public.award_partner_answers (
    request_id uuid NOT NULL,
    answer text NOT NULL,
    reason text NOT NULL,
    answered_name text NOT NULL,
    answered_function text NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    CONSTRAINT award_partner_answers_answer_check CHECK ((answer = ANY (ARRAY['agree'::text, 'object'::text])))
);

CREATE TABLE public.award_partner_requests (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    entry_id uuid NOT NULL,
    kind text NOT NULL,
    place_id text,
    recipient text NOT NULL,
    token_hash text NOT NULL,
    key_data jsonb NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    answer_until timestamp with time zone NOT NULL,
    line text,
    CONSTRAINT award_partner_requests_kind_check CHECK ((kind = ANY (ARRAY['partner'::text, 'hvb'::text]))),
    CONSTRAINT award_partner_requests_party_check CHECK (
CASE kind
    WHEN 'hvb'::text THEN ((place_id IS NULL) AND (line IS NULL))
    ELSE (((place_id IS NULL) <> (line IS NULL)) AND ((line IS NULL) OR (line <> ''::text)))
END)
);

CREATE TABLE public.award_past_winners (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    edition_id uuid NOT NULL,
    "position" integer NOT NULL,
    category text NOT NULL,
    project text,
    municipalities text NOT NULL,
    summary text NOT NULL,
    source_url text,
    place_id text
);

CREATE TABLE public.award_payee_accounts (
    id uuid NOT NULL,
    entry_id uuid NOT NULL,
    party public.award_party NOT NULL,
    number integer NOT NULL,
    encrypted text NOT NULL,
    entered_by uuid NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    CONSTRAINT award_payee_accounts_encrypted_check CHECK ((encrypted ~~ 'v1.%'::text)),
    CONSTRAINT award_payee_accounts_number_check CHECK ((number > 0))
);

CREATE TABLE public.award_payee_confirmations (
    account_id uuid NOT NULL,
    confirmed_by uuid NOT NULL,
    confirmed_at timestamp with time zone NOT NULL,
    called_number text,
    spoke_with text,
    CONSTRAINT award_payee_confirmations_check CHECK (((called_number IS NULL) = (spoke_with IS NULL)))
);

CREATE TABLE public.award_payout_items (
    entry_id uuid NOT NULL,
    account_id uuid NOT NULL,
    cents integer NOT NULL,
    CONSTRAINT award_payout_items_cents_check CHECK ((cents > 0))
);

CREATE TABLE public.award_payouts (
    entry_id uuid NOT NULL,
    proposal_id uuid NOT NULL,
    prepared_by uuid NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    released_by uuid,
    released_at timestamp with time zone,
    paid_on date,
    paid_recorded_by uuid,
    paid_recorded_at timestamp with time zone,
    CONSTRAINT award_payouts_check CHECK ((released_by <> prepared_by)),
    CONSTRAINT award_payouts_check1 CHECK (((released_by IS NULL) = (released_at IS NULL))),
    CONSTRAINT award_payouts_check2 CHECK ((num_nulls(paid_on, paid_recorded_by, paid_recorded_at) = ANY (ARRAY[0, 3]))),
    CONSTRAINT award_payouts_check3 CHECK (((paid_on IS NULL) OR (released_at IS NOT NULL)))
);

CREATE TABLE public.award_phases (
    edition_id uuid NOT NULL,
    kind text NOT NULL,
    at timestamp with time zone NOT NULL,
    day_is_public boolean DEFAULT true NOT NULL,
    CONSTRAINT award_phases_kind_check CHECK ((kind = ANY (ARRAY['announced'::text, 'opens'::text, 'closes'::text, 'jury'::text, 'decision'::text, 'ceremony'::text])))
);

CREATE TABLE public.award_press_approvals (
    entry_id uuid NOT NULL,
    number integer NOT NULL,
    revision integer NOT NULL,
    content text NOT NULL,
    content_sha256 text NOT NULL,
    approved_by uuid NOT NULL,
    approved_at timestamp with time zone NOT NULL,
    CONSTRAINT award_press_approvals_check CHECK ((content_sha256 = encode(sha256(convert_to(content, 'UTF8'::name)), 'hex'::text))),
    CONSTRAINT award_press_approvals_number_check CHECK ((number > 0))
);

CREATE TABLE public.award_press_picture_removals (
    picture_id uuid NOT NULL,
    removed_by uuid NOT NULL,
    removed_at timestamp with time zone NOT NULL
);

CREATE TABLE public.award_press_pictures (
    id uuid NOT NULL,
    entry_id uuid NOT NULL,
    web_sha256 text NOT NULL,
    print_sha256 text NOT NULL,
    alt text NOT NULL,
    author text NOT NULL,
    rights text NOT NULL,
    added_by uuid NOT NULL,
    added_at timestamp with time zone NOT NULL,
    CONSTRAINT award_press_pictures_alt_check CHECK ((alt <> ''::text)),
    CONSTRAINT award_press_pictures_author_check CHECK ((author <> ''::text)),
    CONSTRAINT award_press_pictures_rights_check CHECK ((rights <> ''::text))
);

CREATE TABLE public.award_press_texts (
    entry_id uuid NOT NULL,
    revision integer NOT NULL,
    text text NOT NULL,
    saved_by uuid NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    CONSTRAINT award_press_texts_revision_check CHECK ((revision > 0))
);

CREATE TABLE public.award_project_offers (
    id uuid NOT NULL,
    entry_id uuid NOT NULL,
    fields text[] NOT NULL,
    revisions jsonb NOT NULL,
    offered_by uuid NOT NULL,
    offered_at timestamp with time zone NOT NULL,
    CONSTRAINT award_project_offers_fields_check CHECK ((cardinality(fields) > 0))
);

CREATE TABLE public.award_question_closings (
    question_id uuid NOT NULL,
    reply text NOT NULL,
    closed_by uuid NOT NULL,
    closed_at timestamp with time zone NOT NULL,
    CONSTRAINT award_question_closings_reply_check CHECK ((reply <> ''::text))
);

CREATE TABLE public.award_question_drafts (
    id uuid NOT NULL,
    question_id uuid NOT NULL,
    number integer NOT NULL,
    wording text NOT NULL,
    chapter text NOT NULL,
    answer text NOT NULL,
    condition_id uuid,
    review_on date,
    drafted_by uuid NOT NULL,
    drafted_at timestamp with time zone NOT NULL,
    CONSTRAINT award_question_drafts_answer_check CHECK ((answer <> ''::text)),
    CONSTRAINT award_question_drafts_chapter_check CHECK ((chapter <> ''::text)),
    CONSTRAINT award_question_drafts_number_check CHECK ((number > 0)),
    CONSTRAINT award_question_drafts_wording_check CHECK ((wording <> ''::text))
);

CREATE TABLE public.award_question_publications (
    question_id uuid NOT NULL,
    draft_id uuid NOT NULL,
    edition_id uuid NOT NULL,
    slug text NOT NULL,
    condition_id uuid,
    condition_position integer,
    condition_title text,
    condition_text text,
    conditions_version integer,
    conditions_since timestamp with time zone,
    mailing_id uuid,
    published_by uuid NOT NULL,
    published_at timestamp with time zone NOT NULL,
    CONSTRAINT award_question_publications_check CHECK ((num_nulls(condition_id, condition_position, condition_title, condition_text, conditions_version, conditions_since) = ANY (ARRAY[0, 6]))),
    CONSTRAINT award_question_publications_conditions_version_check CHECK ((conditions_version > 0))
);

CREATE TABLE public.award_question_votes (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    edition_id uuid NOT NULL,
    slug text NOT NULL,
    helpful boolean NOT NULL,
    voted_on date NOT NULL
);

CREATE TABLE public.award_questions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    edition_id uuid NOT NULL,
    "position" integer NOT NULL,
    chapter text NOT NULL,
    slug text NOT NULL,
    question text NOT NULL,
    answer text NOT NULL,
    visible_from timestamp with time zone NOT NULL,
    review_on date
);

CREATE TABLE public.award_take_backs (
    submission_id uuid NOT NULL,
    taken_back_by uuid NOT NULL,
    taken_back_at timestamp with time zone NOT NULL
);

CREATE VIEW public.award_readable_submissions AS
 SELECT submission.id AS submission_id,
    submission.entry_id,
    opened.opened_at
   FROM ((public.award_submissions submission
     JOIN public.award_entries entry ON ((entry.id = submission.entry_id)))
     JOIN public.award_opened_editions opened ON ((opened.edition_id = entry.edition_id)))
  WHERE ((NOT (EXISTS ( SELECT 1
           FROM public.award_take_backs t
          WHERE (t.submission_id = submission.id)))) AND (NOT (EXISTS ( SELECT 1
           FROM public.award_withdrawals w
          WHERE (w.entry_id = entry.id)))));

CREATE TABLE public.award_readings (
    submission_id uuid NOT NULL,
    person_id uuid NOT NULL,
    read_at timestamp with time zone NOT NULL
);

CREATE TABLE public.award_reassignments (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    ordinal bigint NOT NULL,
    entry_id uuid NOT NULL,
    category_id uuid NOT NULL,
    reason text NOT NULL,
    reassigned_by uuid NOT NULL,
    reassigned_at timestamp with time zone NOT NULL
);

ALTER TABLE public.award_reassignments ALTER COLUMN ordinal ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.award_reassignments_ordinal_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.award_receipt_keys (
    id text NOT NULL,
    x text NOT NULL,
    first_used_at timestamp with time zone NOT NULL
);

CREATE TABLE public.award_receipt_signatures (
    submission_id uuid NOT NULL,
    key_id text NOT NULL,
    jws text NOT NULL
);

CREATE TABLE public.award_recusals (
    deliberation_id uuid NOT NULL,
    seat_id uuid NOT NULL,
    person_id uuid NOT NULL,
    since timestamp with time zone NOT NULL
);

CREATE TABLE public.award_refused_hand_ins (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    entry_id uuid NOT NULL,
    tried_by uuid NOT NULL,
    arrived_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    because text NOT NULL
);

CREATE TABLE public.award_reminders (
    entry_id uuid NOT NULL,
    person_id uuid NOT NULL,
    occasion text NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    CONSTRAINT award_reminders_occasion_check CHECK ((occasion = ANY (ARRAY['14-days'::text, '7-days'::text, '48-hours'::text, 'closed'::text])))
);

CREATE TABLE public.award_result_mails (
    entry_id uuid NOT NULL,
    person_id uuid NOT NULL,
    sent_at timestamp with time zone NOT NULL
);

CREATE TABLE public.award_scoring_rounds (
    entry_id uuid NOT NULL,
    round integer NOT NULL,
    opened_by uuid NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    CONSTRAINT award_scoring_rounds_round_check CHECK ((round > 1))
);

CREATE TABLE public.award_seat_acceptances (
    invitation_id uuid NOT NULL,
    person_id uuid NOT NULL,
    terms_sha256 text NOT NULL,
    accepted_at timestamp with time zone NOT NULL,
    CONSTRAINT award_seat_acceptances_terms_sha256_check CHECK ((terms_sha256 ~ '^[0-9a-f]{64}$'::text))
);

CREATE TABLE public.award_seat_invitations (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    seat_id uuid NOT NULL,
    part text NOT NULL,
    email text NOT NULL,
    token_hash text NOT NULL,
    invited_by uuid NOT NULL,
    invited_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    CONSTRAINT award_seat_invitations_part_check CHECK ((part = ANY (ARRAY['member'::text, 'deputy'::text])))
);

CREATE TABLE public.award_self_checks (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    edition_id uuid NOT NULL,
    answers jsonb NOT NULL,
    checked_at timestamp with time zone NOT NULL
);

CREATE TABLE public.award_sheet_states (
    sheet_id uuid NOT NULL,
    revision integer NOT NULL,
    points jsonb NOT NULL,
    reasons jsonb NOT NULL,
    private_note text NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    CONSTRAINT award_sheet_states_revision_check CHECK ((revision > 0))
);

CREATE TABLE public.award_split_answers (
    share_id uuid NOT NULL,
    answer text NOT NULL,
    reason text NOT NULL,
    answered_name text NOT NULL,
    answered_function text NOT NULL,
    answered_by uuid,
    answered_at timestamp with time zone NOT NULL,
    CONSTRAINT award_split_answers_answer_check CHECK ((answer = ANY (ARRAY['agree'::text, 'object'::text]))),
    CONSTRAINT award_split_answers_check CHECK (((answer = 'agree'::text) OR (reason <> ''::text)))
);

CREATE TABLE public.award_split_proposals (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    entry_id uuid NOT NULL,
    number integer NOT NULL,
    prize_cents integer NOT NULL,
    paid_to text NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    CONSTRAINT award_split_proposals_number_check CHECK ((number > 0)),
    CONSTRAINT award_split_proposals_paid_to_check CHECK ((paid_to = ANY (ARRAY['lead'::text, 'each'::text]))),
    CONSTRAINT award_split_proposals_prize_cents_check CHECK ((prize_cents > 0))
);

CREATE TABLE public.award_split_shares (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    proposal_id uuid NOT NULL,
    "position" integer NOT NULL,
    party public.award_party NOT NULL,
    name text NOT NULL,
    cents integer NOT NULL,
    recipient text,
    token_hash text,
    CONSTRAINT award_split_shares_cents_check CHECK ((cents >= 0)),
    CONSTRAINT award_split_shares_check CHECK (((recipient IS NULL) = (token_hash IS NULL))),
    CONSTRAINT award_split_shares_check1 CHECK ((((party)::text = 'lead'::text) = ("position" = 0))),
    CONSTRAINT award_split_shares_check2 CHECK (((cents = 0) OR (((party)::text = 'lead'::text) = (recipient IS NULL)))),
    CONSTRAINT award_split_shares_token_hash_check CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text))
);

CREATE VIEW public.award_standing_conflicts AS
 SELECT DISTINCT ON (c.entry_id, c.person_id) c.entry_id,
    c.person_id,
    c.state,
    c.reason_class,
    c.id AS conflict_id,
    c.set_at
   FROM public.award_conflicts c
  WHERE ((NOT (EXISTS ( SELECT 1
           FROM public.award_conflict_lifts l
          WHERE ((l.conflict_id = c.id) AND (l.confirmed_at IS NOT NULL))))) AND ((c.state = 'declared'::text) OR (NOT (EXISTS ( SELECT 1
           FROM public.award_conflict_facts f
          WHERE ((f.entry_id = c.entry_id) AND (f.person_id = c.person_id) AND (f.fact <> ALL (c.asked_about))))))))
  ORDER BY c.entry_id, c.person_id, (c.state = 'declared'::text) DESC, c.set_at DESC, c.id;

CREATE VIEW public.award_standing_entries AS
 SELECT entry.id AS entry_id,
    entry.edition_id,
    entry.lead_organisation_id,
    submission.id AS submission_id,
    COALESCE(reassigned.category_id, submission.category_id) AS category_id,
    admission.admitted
   FROM (((public.award_entries entry
     JOIN LATERAL ( SELECT s.id,
            s.category_id
           FROM public.award_submissions s
          WHERE ((s.entry_id = entry.id) AND (NOT (EXISTS ( SELECT 1
                   FROM public.award_take_backs t
                  WHERE (t.submission_id = s.id)))))
          ORDER BY s.version DESC
         LIMIT 1) submission ON (true))
     LEFT JOIN LATERAL ( SELECT r.category_id
           FROM public.award_reassignments r
          WHERE (r.entry_id = entry.id)
          ORDER BY r.ordinal DESC
         LIMIT 1) reassigned ON (true))
     LEFT JOIN LATERAL ( SELECT a.admitted
           FROM public.award_admissions a
          WHERE (a.entry_id = entry.id)
          ORDER BY a.ordinal DESC
         LIMIT 1) admission ON (true))
  WHERE (NOT (EXISTS ( SELECT 1
           FROM public.award_withdrawals w
          WHERE (w.entry_id = entry.id))));

CREATE VIEW public.award_standing_extensions AS
 SELECT DISTINCT ON (award_extensions.edition_id, award_extensions.organisation_id) award_extensions.id AS extension_id,
    award_extensions.edition_id,
    award_extensions.organisation_id,
    award_extensions.extended_until,
    award_extensions.reason,
    confirmation.confirmed_at AS granted_at
   FROM (public.award_extensions
     JOIN public.award_extension_confirmations confirmation ON ((confirmation.extension_id = award_extensions.id)))
  ORDER BY award_extensions.edition_id, award_extensions.organisation_id, award_extensions.ordinal DESC;

CREATE TABLE public.award_statements (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    deliberation_id uuid NOT NULL,
    entry_id uuid,
    seat_id uuid NOT NULL,
    person_id uuid NOT NULL,
    text text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    CONSTRAINT award_statements_text_check CHECK ((text <> ''::text))
);

CREATE TABLE public.award_tie_breakers (
    edition_id uuid NOT NULL,
    "position" integer NOT NULL,
    kind text NOT NULL,
    criterion_id uuid,
    CONSTRAINT award_tie_breakers_check CHECK (((kind = 'criterion'::text) = (criterion_id IS NOT NULL))),
    CONSTRAINT award_tie_breakers_kind_check CHECK ((kind = ANY (ARRAY['criterion'::text, 'fewest-lowest'::text, 'second-round'::text, 'vote'::text, 'chair'::text, 'lot'::text]))),
    CONSTRAINT award_tie_breakers_position_check CHECK (("position" > 0))
);

CREATE TABLE public.award_tie_words (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    category_id uuid NOT NULL,
    kind text NOT NULL,
    entry_id uuid NOT NULL,
    reason text NOT NULL,
    lot integer,
    said_by uuid NOT NULL,
    said_at timestamp with time zone NOT NULL,
    CONSTRAINT award_tie_words_check CHECK (((kind = 'lot'::text) = (lot IS NOT NULL))),
    CONSTRAINT award_tie_words_kind_check CHECK ((kind = ANY (ARRAY['chair'::text, 'lot'::text])))
);

CREATE TABLE public.media_items (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    sha256 text NOT NULL,
    large_sha256 text,
    media_type text NOT NULL,
    file_name text NOT NULL,
    alt text NOT NULL,
    credit text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT media_items_check CHECK (((large_sha256 IS NOT NULL) = starts_with(media_type, 'image/'::text))),
    CONSTRAINT media_items_file_name_check CHECK ((file_name <> ''::text))
);

CREATE TABLE public.platform_blobs (
    sha256 text NOT NULL,
    bytes bigint NOT NULL,
    media_type text NOT NULL,
    stored_at timestamp with time zone NOT NULL,
    rescanned_at timestamp with time zone,
    rescan_tried_at timestamp with time zone,
    collected_at timestamp with time zone,
    CONSTRAINT platform_blobs_bytes_check CHECK ((bytes >= 0)),
    CONSTRAINT platform_blobs_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);

CREATE TABLE public.projects_discards (
    draft_id uuid NOT NULL,
    discarded_by uuid NOT NULL,
    discarded_at timestamp with time zone NOT NULL
);

CREATE TABLE public.projects_draft_file_removals (
    file_id uuid NOT NULL,
    removed_by uuid NOT NULL,
    removed_at timestamp with time zone NOT NULL
);

CREATE TABLE public.projects_draft_files (
    id uuid NOT NULL,
    draft_id uuid NOT NULL,
    kind text NOT NULL,
    sha256 text NOT NULL,
    file_name text NOT NULL,
    title text NOT NULL,
    source text NOT NULL,
    rights text NOT NULL,
    added_by uuid NOT NULL,
    added_at timestamp with time zone NOT NULL,
    CONSTRAINT projects_draft_files_check CHECK (((kind = 'document'::text) OR ((source <> ''::text) AND (rights <> ''::text)))),
    CONSTRAINT projects_draft_files_file_name_check CHECK ((file_name <> ''::text)),
    CONSTRAINT projects_draft_files_kind_check CHECK ((kind = ANY (ARRAY['picture'::text, 'document'::text]))),
    CONSTRAINT projects_draft_files_title_check CHECK ((title <> ''::text))
);

CREATE TABLE public.projects_drafts (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    organisation_id uuid,
    project_id uuid,
    base_number integer,
    created_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT projects_drafts_check CHECK (((project_id IS NULL) = (base_number IS NULL)))
);

CREATE TABLE public.projects_reviews (
    submission_id uuid NOT NULL,
    kind text NOT NULL,
    message text NOT NULL,
    remarks jsonb DEFAULT '{}'::jsonb NOT NULL,
    decided_by uuid NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    project_id uuid,
    number integer,
    CONSTRAINT projects_reviews_check CHECK ((((kind = 'published'::text) = (number IS NOT NULL)) AND ((number IS NULL) = (project_id IS NULL)))),
    CONSTRAINT projects_reviews_check1 CHECK (((kind = 'published'::text) OR (message <> ''::text))),
    CONSTRAINT projects_reviews_kind_check CHECK ((kind = ANY (ARRAY['returned'::text, 'published'::text, 'declined'::text])))
);

CREATE TABLE public.projects_submissions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    draft_id uuid NOT NULL,
    round integer NOT NULL,
    content jsonb NOT NULL,
    submitted_by uuid NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    CONSTRAINT projects_submissions_round_check CHECK ((round > 0))
);

CREATE TABLE public.projects_withdrawals (
    project_id uuid NOT NULL,
    reason text NOT NULL,
    by_editors boolean NOT NULL,
    withdrawn_by uuid NOT NULL,
    withdrawn_at timestamp with time zone NOT NULL,
    CONSTRAINT projects_withdrawals_reason_check CHECK ((reason <> ''::text))
);

CREATE VIEW public.projects_file_needs AS
 SELECT file.sha256,
    LEAST(
        CASE
            WHEN (NOT (EXISTS ( SELECT
               FROM public.projects_submissions submission,
                LATERAL jsonb_array_elements((submission.content -> 'files'::text)) handed_in(value)
              WHERE ((submission.draft_id = file.draft_id) AND ((handed_in.value ->> 'id'::text) = (file.id)::text))))) THEN removal.removed_at
            ELSE NULL::timestamp with time zone
        END, discard.discarded_at, ( SELECT min(withdrawal.withdrawn_at) AS min
           FROM public.projects_withdrawals withdrawal
          WHERE (withdrawal.project_id = COALESCE(draft.project_id, ( SELECT review.project_id
                   FROM (public.projects_reviews review
                     JOIN public.projects_submissions submission ON ((submission.id = review.submission_id)))
                  WHERE ((submission.draft_id = draft.id) AND (review.kind = 'published'::text))))))) AS until
   FROM (((public.projects_draft_files file
     JOIN public.projects_drafts draft ON ((draft.id = file.draft_id)))
     LEFT JOIN public.projects_draft_file_removals removal ON ((removal.file_id = file.id)))
     LEFT JOIN public.projects_discards discard ON ((discard.draft_id = draft.id)));

CREATE VIEW public.award_unneeded_files AS
 SELECT blob.sha256,
    GREATEST(blob.stored_at, ( SELECT max(removal.removed_at) AS max
           FROM (public.award_attachments attachment
             JOIN public.award_attachment_removals removal ON ((removal.attachment_id = attachment.id)))
          WHERE (attachment.sha256 = blob.sha256)), ( SELECT max(need.until) AS max
           FROM public.projects_file_needs need
          WHERE (need.sha256 = blob.sha256))) AS since
   FROM public.platform_blobs blob
  WHERE ((blob.collected_at IS NULL) AND (NOT (EXISTS ( SELECT
           FROM (public.award_attachments attachment
             LEFT JOIN public.award_attachment_removals removal ON ((removal.attachment_id = attachment.id)))
          WHERE ((attachment.sha256 = blob.sha256) AND (removal.attachment_id IS NULL))))) AND (NOT (EXISTS ( SELECT
           FROM public.award_submissions submission,
            LATERAL jsonb_array_elements(((submission.manifest)::jsonb #> '{contents,attachments}'::text[])) file(value)
          WHERE ((file.value ->> 'sha256'::text) = blob.sha256)))) AND (NOT (EXISTS ( SELECT
           FROM public.award_press_pictures picture
          WHERE ((blob.sha256 = picture.web_sha256) OR (blob.sha256 = picture.print_sha256))))) AND (NOT (EXISTS ( SELECT
           FROM public.media_items item
          WHERE (item.sha256 = blob.sha256)))) AND (NOT (EXISTS ( SELECT
           FROM public.media_items item
          WHERE (item.large_sha256 = blob.sha256)))) AND (NOT (EXISTS ( SELECT
           FROM public.projects_file_needs need
          WHERE ((need.sha256 = blob.sha256) AND (need.until IS NULL))))));

CREATE TABLE public.media_drawings (
    source_sha256 text NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    format text NOT NULL,
    sha256 text NOT NULL,
    drawn_at timestamp with time zone NOT NULL,
    CONSTRAINT media_drawings_format_check CHECK ((format = ANY (ARRAY['avif'::text, 'webp'::text]))),
    CONSTRAINT media_drawings_height_check CHECK ((height > 0)),
    CONSTRAINT media_drawings_width_check CHECK (((width >= 1) AND (width <= 1200)))
);

CREATE VIEW public.award_unneeded_blobs AS
 SELECT file.sha256,
    GREATEST(file.since, ( SELECT max(source.since) AS max
           FROM (public.media_drawings drawing
             JOIN public.award_unneeded_files source ON ((source.sha256 = drawing.source_sha256)))
          WHERE (drawing.sha256 = file.sha256))) AS since
   FROM public.award_unneeded_files file
  WHERE (NOT (EXISTS ( SELECT
           FROM public.media_drawings drawing
          WHERE ((drawing.sha256 = file.sha256) AND (NOT (drawing.source_sha256 IN ( SELECT award_unneeded_files.sha256
                   FROM public.award_unneeded_files)))))));

CREATE TABLE public.award_vote_stubs (
    motion_id uuid NOT NULL,
    seat_id uuid NOT NULL,
    form_id uuid
);

CREATE TABLE public.award_votes (
    motion_id uuid NOT NULL,
    secret boolean NOT NULL,
    opened_by uuid NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone
);

CREATE VIEW public.award_waiting_closings AS
 SELECT newest.id,
    newest.ordinal,
    newest.edition_id,
    newest.closes_at,
    newest.reason,
    newest.asked_by,
    newest.asked_at
   FROM ( SELECT DISTINCT ON (award_closing_changes.edition_id) award_closing_changes.id,
            award_closing_changes.ordinal,
            award_closing_changes.edition_id,
            award_closing_changes.closes_at,
            award_closing_changes.reason,
            award_closing_changes.asked_by,
            award_closing_changes.asked_at
           FROM public.award_closing_changes
          ORDER BY award_closing_changes.edition_id, award_closing_changes.ordinal DESC) newest
  WHERE ((NOT (EXISTS ( SELECT 1
           FROM public.award_closing_confirmations confirmation
          WHERE (confirmation.closing_change_id = newest.id)))) AND (NOT (EXISTS ( SELECT 1
           FROM public.award_closing_take_backs back
          WHERE (back.closing_change_id = newest.id)))));

CREATE VIEW public.award_waiting_extensions AS
 SELECT newest.id,
    newest.ordinal,
    newest.edition_id,
    newest.organisation_id,
    newest.extended_until,
    newest.reason,
    newest.asked_by,
    newest.asked_at
   FROM ( SELECT DISTINCT ON (award_extensions.edition_id, award_extensions.organisation_id) award_extensions.id,
            award_extensions.ordinal,
            award_extensions.edition_id,
            award_extensions.organisation_id,
            award_extensions.extended_until,
            award_extensions.reason,
            award_extensions.asked_by,
            award_extensions.asked_at
           FROM public.award_extensions
          ORDER BY award_extensions.edition_id, award_extensions.organisation_id, award_extensions.ordinal DESC) newest
  WHERE ((NOT (EXISTS ( SELECT 1
           FROM public.award_extension_confirmations confirmation
          WHERE (confirmation.extension_id = newest.id)))) AND (NOT (EXISTS ( SELECT 1
           FROM public.award_extension_take_backs back
          WHERE (back.extension_id = newest.id)))));

CREATE VIEW public.award_winners AS
 SELECT entry.id AS entry_id,
    entry.lead_organisation_id,
    release.edition_id,
    release.release_at,
    category.id AS category_id,
    category.title AS category,
    category."position",
    edition.prize_cents,
    standing.submission_id
   FROM (((((public.award_confirmed_releases release
     JOIN public.award_editions edition ON ((edition.id = release.edition_id)))
     JOIN public.award_categories category ON ((category.edition_id = release.edition_id)))
     JOIN public.award_decisions decision ON ((decision.category_id = category.id)))
     JOIN public.award_standing_entries standing ON ((standing.entry_id = decision.entry_id)))
     JOIN public.award_entries entry ON ((entry.id = decision.entry_id)))
  WHERE (release.release_at <= public.portal_now());

CREATE TABLE public.editorial_aids (
    slug text NOT NULL,
    visible_from timestamp with time zone NOT NULL,
    title text NOT NULL,
    summary text NOT NULL,
    text text NOT NULL,
    sort text NOT NULL,
    topic text,
    publisher text NOT NULL,
    licence text NOT NULL,
    source_url text,
    source_dated date,
    files uuid[] NOT NULL,
    reviewed_on date NOT NULL,
    review_due_on date NOT NULL,
    written_by uuid,
    written_at timestamp with time zone NOT NULL,
    CONSTRAINT editorial_aids_check CHECK ((review_due_on > reviewed_on)),
    CONSTRAINT editorial_aids_check1 CHECK (((text <> ''::text) OR (source_url IS NOT NULL) OR (cardinality(files) > 0))),
    CONSTRAINT editorial_aids_licence_check CHECK ((licence <> ''::text)),
    CONSTRAINT editorial_aids_publisher_check CHECK ((publisher <> ''::text)),
    CONSTRAINT editorial_aids_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
    CONSTRAINT editorial_aids_sort_check CHECK ((sort = ANY (ARRAY['law'::text, 'checklist'::text, 'agreement'::text, 'guide'::text]))),
    CONSTRAINT editorial_aids_source_url_check CHECK ((source_url ~ '^https?://'::text)),
    CONSTRAINT editorial_aids_summary_check CHECK ((summary <> ''::text)),
    CONSTRAINT editorial_aids_title_check CHECK ((title <> ''::text))
);

CREATE TABLE public.editorial_beginnings (
    form_id uuid NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    slug text NOT NULL,
    number integer DEFAULT 1 NOT NULL,
    CONSTRAINT editorial_beginnings_number_check CHECK ((number = 1))
);

CREATE TABLE public.editorial_discards (
    kind text NOT NULL,
    slug text NOT NULL,
    discarded_by uuid NOT NULL,
    discarded_at timestamp with time zone NOT NULL,
    CONSTRAINT editorial_discards_kind_check CHECK ((kind = ANY (ARRAY['news'::text, 'page'::text, 'aid'::text, 'english'::text])))
);

CREATE TABLE public.editorial_english (
    slug text NOT NULL,
    visible_from timestamp with time zone NOT NULL,
    title text NOT NULL,
    summary text NOT NULL,
    text text NOT NULL,
    reviewed_on date NOT NULL,
    review_due_on date NOT NULL,
    written_by uuid,
    written_at timestamp with time zone NOT NULL,
    CONSTRAINT editorial_english_check CHECK ((review_due_on > reviewed_on)),
    CONSTRAINT editorial_english_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
    CONSTRAINT editorial_english_summary_check CHECK ((summary <> ''::text)),
    CONSTRAINT editorial_english_text_check CHECK ((text <> ''::text)),
    CONSTRAINT editorial_english_title_check CHECK ((title <> ''::text))
);

CREATE TABLE public.editorial_files (
    media_id uuid NOT NULL,
    slug text NOT NULL,
    title text NOT NULL,
    bytes bigint NOT NULL,
    added_by uuid NOT NULL,
    added_at timestamp with time zone NOT NULL,
    CONSTRAINT editorial_files_bytes_check CHECK ((bytes > 0)),
    CONSTRAINT editorial_files_title_check CHECK ((title <> ''::text))
);

CREATE TABLE public.editorial_news (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    slug text NOT NULL,
    dated timestamp with time zone NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT editorial_news_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);

CREATE TABLE public.editorial_news_versions (
    news_id uuid NOT NULL,
    number integer NOT NULL,
    title text NOT NULL,
    summary text NOT NULL,
    text text NOT NULL,
    source text,
    visible_from timestamp with time zone NOT NULL,
    written_by uuid,
    written_at timestamp with time zone NOT NULL,
    other_forms jsonb DEFAULT '{"signVideo": "", "easyLanguage": ""}'::jsonb NOT NULL,
    CONSTRAINT editorial_news_versions_number_check CHECK ((number > 0)),
    CONSTRAINT editorial_news_versions_other_forms_check CHECK (public.editorial_are_other_forms(other_forms)),
    CONSTRAINT editorial_news_versions_title_check CHECK ((title <> ''::text))
);

CREATE TABLE public.editorial_pages (
    slug text NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    summary text NOT NULL,
    operator_must_complete boolean DEFAULT false NOT NULL,
    reviewed_on date NOT NULL,
    review_due_on date NOT NULL,
    visible_from timestamp with time zone NOT NULL,
    written_at timestamp with time zone,
    written_by uuid,
    other_forms jsonb DEFAULT '{"signVideo": "", "easyLanguage": ""}'::jsonb NOT NULL,
    CONSTRAINT editorial_pages_other_forms_check CHECK (public.editorial_are_other_forms(other_forms)),
    CONSTRAINT editorial_pages_written_at_check CHECK ((written_at IS NOT NULL))
);

CREATE TABLE public.editorial_pictures (
    media_id uuid NOT NULL,
    added_by uuid NOT NULL,
    added_at timestamp with time zone NOT NULL
);

CREATE TABLE public.editorial_publications (
    kind text NOT NULL,
    slug text NOT NULL,
    number integer NOT NULL,
    visible_from timestamp with time zone NOT NULL,
    written_at timestamp with time zone NOT NULL
);

CREATE TABLE public.editorial_review_reminders (
    slug text NOT NULL,
    review_due_on date NOT NULL,
    reminded_at timestamp with time zone NOT NULL,
    kind text DEFAULT 'page'::text NOT NULL,
    CONSTRAINT editorial_review_reminders_kind_check CHECK ((kind = ANY (ARRAY['page'::text, 'aid'::text, 'english'::text])))
);

CREATE TABLE public.editorial_withdrawals (
    kind text NOT NULL,
    slug text NOT NULL,
    withdrawn_at timestamp with time zone NOT NULL,
    withdrawn_by uuid NOT NULL,
    only_planned boolean NOT NULL,
    reason text NOT NULL,
    CONSTRAINT editorial_withdrawals_check CHECK ((only_planned OR (reason <> ''::text))),
    CONSTRAINT editorial_withdrawals_kind_check CHECK ((kind = ANY (ARRAY['news'::text, 'page'::text, 'aid'::text, 'english'::text])))
);

CREATE TABLE public.events_advisers (
    event_id uuid NOT NULL,
    person_id uuid NOT NULL,
    added_by uuid NOT NULL,
    added_at timestamp with time zone NOT NULL
);

CREATE TABLE public.events_afterwards (
    registration_id uuid NOT NULL,
    mailed_at timestamp with time zone NOT NULL
);

CREATE TABLE public.events_arrivals (
    registration_id uuid NOT NULL,
    event_id uuid NOT NULL,
    number integer NOT NULL,
    arrived_at timestamp with time zone NOT NULL,
    CONSTRAINT events_arrivals_number_check CHECK ((number > 0))
);

CREATE TABLE public.events_attendances (
    registration_id uuid NOT NULL,
    present integer NOT NULL,
    noted_by uuid NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    CONSTRAINT events_attendances_present_check CHECK ((present >= 0))
);

CREATE TABLE public.events_cancellations (
    event_id uuid NOT NULL,
    reason text NOT NULL,
    cancelled_by uuid NOT NULL,
    cancelled_at timestamp with time zone NOT NULL,
    CONSTRAINT events_cancellations_reason_check CHECK ((reason <> ''::text))
);

CREATE TABLE public.events_departures (
    registration_id uuid NOT NULL,
    event_id uuid NOT NULL,
    kind text NOT NULL,
    departed_at timestamp with time zone NOT NULL,
    CONSTRAINT events_departures_kind_check CHECK ((kind = ANY (ARRAY['cancelled'::text, 'lapsed'::text])))
);

CREATE TABLE public.events_discards (
    event_id uuid NOT NULL,
    discarded_by uuid NOT NULL,
    discarded_at timestamp with time zone NOT NULL
);

CREATE TABLE public.events_events (
    id uuid NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL
);

CREATE TABLE public.events_feedback (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    event_id uuid NOT NULL,
    rating integer NOT NULL,
    good text NOT NULL,
    better text NOT NULL,
    CONSTRAINT events_feedback_rating_check CHECK (((rating >= 1) AND (rating <= 5)))
);

CREATE TABLE public.events_feedback_givers (
    registration_id uuid NOT NULL
);

CREATE TABLE public.events_hour_answers (
    question_id uuid NOT NULL,
    adviser_id uuid,
    answered_by uuid NOT NULL,
    answered_at timestamp with time zone NOT NULL
);

CREATE TABLE public.events_hour_handovers (
    question_id uuid NOT NULL,
    handed_by uuid NOT NULL,
    handed_at timestamp with time zone NOT NULL
);

CREATE TABLE public.events_hour_looks (
    event_id uuid NOT NULL,
    number integer NOT NULL,
    looked_at timestamp with time zone NOT NULL,
    CONSTRAINT events_hour_looks_number_check CHECK ((number > 0))
);

CREATE TABLE public.events_hour_questions (
    id uuid NOT NULL,
    event_id uuid NOT NULL,
    number integer NOT NULL,
    question text NOT NULL,
    is_anonymous boolean NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    person_id uuid,
    entry_id uuid,
    slot integer,
    asked_at timestamp with time zone NOT NULL,
    CONSTRAINT events_hour_questions_check CHECK (((NOT is_anonymous) OR ((name = ''::text) AND (email = ''::text) AND (person_id IS NULL) AND (entry_id IS NULL)))),
    CONSTRAINT events_hour_questions_check1 CHECK (((entry_id IS NULL) OR (person_id IS NOT NULL))),
    CONSTRAINT events_hour_questions_email_check CHECK ((email !~ '[[:cntrl:]]'::text)),
    CONSTRAINT events_hour_questions_number_check CHECK ((number > 0)),
    CONSTRAINT events_hour_questions_question_check CHECK ((question <> ''::text)),
    CONSTRAINT events_hour_questions_slot_check CHECK ((slot >= 0))
);

CREATE TABLE public.events_hour_removals (
    question_id uuid NOT NULL,
    removed_by uuid,
    removed_at timestamp with time zone NOT NULL
);

CREATE TABLE public.events_hour_takings (
    question_id uuid NOT NULL,
    taken_by uuid NOT NULL,
    taken_at timestamp with time zone NOT NULL
);

CREATE TABLE public.events_hours (
    event_id uuid NOT NULL,
    slot_minutes integer,
    set_by uuid NOT NULL,
    set_at timestamp with time zone NOT NULL,
    CONSTRAINT events_hours_slot_minutes_check CHECK (((slot_minutes >= 5) AND (slot_minutes <= 120)))
);

CREATE TABLE public.events_material_removals (
    material_id uuid NOT NULL,
    removed_by uuid NOT NULL,
    removed_at timestamp with time zone NOT NULL
);

CREATE TABLE public.events_materials (
    id uuid NOT NULL,
    event_id uuid NOT NULL,
    kind text NOT NULL,
    label text NOT NULL,
    url text,
    note text NOT NULL,
    added_by uuid,
    added_at timestamp with time zone NOT NULL,
    media_id uuid,
    CONSTRAINT events_materials_kind_check CHECK ((kind = ANY (ARRAY['recording'::text, 'slides'::text]))),
    CONSTRAINT events_materials_label_check CHECK ((label <> ''::text)),
    CONSTRAINT events_materials_somewhere CHECK ((num_nonnulls(url, media_id) = 1)),
    CONSTRAINT events_materials_url_check CHECK ((url ~ '^https://[^[:space:][:cntrl:]]+$'::text))
);

CREATE TABLE public.events_places (
    registration_id uuid NOT NULL,
    event_id uuid NOT NULL,
    seats integer NOT NULL,
    given_at timestamp with time zone NOT NULL,
    confirm_by timestamp with time zone,
    confirmed_at timestamp with time zone,
    CONSTRAINT events_places_check CHECK (((confirm_by IS NOT NULL) OR (confirmed_at IS NOT NULL))),
    CONSTRAINT events_places_seats_check CHECK ((seats > 0))
);

CREATE TABLE public.events_published (
    event_id uuid NOT NULL,
    number integer NOT NULL,
    sequence integer NOT NULL,
    series text NOT NULL,
    title text NOT NULL,
    summary text NOT NULL,
    text text NOT NULL,
    form text NOT NULL,
    place text NOT NULL,
    edition_slug text,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    registers boolean NOT NULL,
    registers_from timestamp with time zone,
    registers_until timestamp with time zone,
    questions text[] NOT NULL,
    dial_in text NOT NULL,
    dial_in_from timestamp with time zone NOT NULL,
    reminder_hours integer[] NOT NULL,
    contact text NOT NULL,
    visible_from timestamp with time zone NOT NULL,
    published_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    award_date text,
    CONSTRAINT events_published_award_date_check CHECK ((award_date ~ '^[a-z0-9-]+/[a-z0-9-]+$'::text)),
    CONSTRAINT events_published_check CHECK ((ends_at > starts_at)),
    CONSTRAINT events_published_check1 CHECK (((form = 'online'::text) OR (place <> ''::text))),
    CONSTRAINT events_published_contact_check CHECK ((contact <> ''::text)),
    CONSTRAINT events_published_date_of_edition CHECK (((award_date IS NULL) OR (split_part(award_date, '/'::text, 1) = edition_slug))),
    CONSTRAINT events_published_form_check CHECK ((form = ANY (ARRAY['online'::text, 'on-site'::text, 'hybrid'::text]))),
    CONSTRAINT events_published_sequence_check CHECK ((sequence >= 0)),
    CONSTRAINT events_published_series_check CHECK ((series = ANY (ARRAY['spotlight'::text, 'office-hour'::text, 'annual-meeting'::text, 'ceremony'::text, 'other'::text]))),
    CONSTRAINT events_published_text_check CHECK ((text <> ''::text)),
    CONSTRAINT events_published_title_check CHECK ((title <> ''::text))
);

CREATE TABLE public.events_registration_links (
    token_hash text NOT NULL,
    registration_id uuid NOT NULL,
    made_at timestamp with time zone NOT NULL
);

CREATE TABLE public.events_registrations (
    id uuid NOT NULL,
    event_id uuid NOT NULL,
    person_id uuid,
    name text NOT NULL,
    email text NOT NULL,
    organisation text NOT NULL,
    companions text[] NOT NULL,
    seats integer GENERATED ALWAYS AS ((1 + cardinality(companions))) STORED NOT NULL,
    answers jsonb NOT NULL,
    needs text NOT NULL,
    needs_consented_at timestamp with time zone,
    written_at timestamp with time zone NOT NULL,
    CONSTRAINT events_registrations_check CHECK (((needs = ''::text) = (needs_consented_at IS NULL))),
    CONSTRAINT events_registrations_email_check CHECK ((email !~ '[[:cntrl:]]'::text)),
    CONSTRAINT events_registrations_name_check CHECK ((name <> ''::text)),
    CONSTRAINT events_registrations_seats_check CHECK (((seats >= 1) AND (seats <= 10)))
);

CREATE TABLE public.events_reminders (
    registration_id uuid NOT NULL,
    hours integer NOT NULL,
    reminded_at timestamp with time zone NOT NULL
);

CREATE TABLE public.events_seats (
    event_id uuid NOT NULL,
    capacity integer,
    taken integer DEFAULT 0 NOT NULL,
    CONSTRAINT events_never_overbooked CHECK (((capacity IS NULL) OR (taken <= capacity))),
    CONSTRAINT events_seats_capacity_check CHECK ((capacity > 0)),
    CONSTRAINT events_seats_taken_check CHECK ((taken >= 0))
);

CREATE TABLE public.events_versions (
    event_id uuid NOT NULL,
    number integer NOT NULL,
    content jsonb NOT NULL,
    saved_by uuid,
    saved_at timestamp with time zone NOT NULL,
    CONSTRAINT events_versions_number_check CHECK ((number > 0))
);

CREATE TABLE public.feedback_answers (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    kind text NOT NULL,
    text text NOT NULL,
    is_mailed boolean NOT NULL,
    answered_by uuid NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    CONSTRAINT feedback_answers_check CHECK (((kind <> 'interim'::text) OR is_mailed)),
    CONSTRAINT feedback_answers_kind_check CHECK ((kind = ANY (ARRAY['interim'::text, 'answer'::text, 'rejection'::text]))),
    CONSTRAINT feedback_answers_text_check CHECK ((text <> ''::text)),
    CONSTRAINT feedback_answers_text_check1 CHECK ((text !~ '\[(Vom Betreiber zu ergänzen|Hier ergänzen)'::text))
);

CREATE TABLE public.feedback_cases (
    id uuid NOT NULL,
    number integer NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    message text NOT NULL,
    page text NOT NULL,
    assistive text NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    received_at timestamp with time zone NOT NULL,
    notice_due_on date,
    answer_due_on date NOT NULL,
    CONSTRAINT feedback_cases_check CHECK (((kind = 'barrier'::text) OR (assistive = ''::text))),
    CONSTRAINT feedback_cases_check1 CHECK ((notice_due_on < answer_due_on)),
    CONSTRAINT feedback_cases_message_check CHECK ((message <> ''::text)),
    CONSTRAINT feedback_cases_subject_check CHECK ((subject <> ''::text))
);

CREATE TABLE public.feedback_takings (
    ordinal integer NOT NULL,
    case_id uuid NOT NULL,
    taken_by uuid NOT NULL,
    taken_at timestamp with time zone NOT NULL
);

CREATE VIEW public.feedback_case_states AS
 SELECT base.id,
    base.number,
    base.kind,
    base.subject,
    base.message,
    base.page,
    base.assistive,
    base.name,
    base.email,
    base.received_at,
    base.notice_due_on,
    base.answer_due_on,
    taking.taken_by,
    taker.name AS taken_by_name,
    closing.kind AS closing,
    closing.answered_at AS closed_at,
        CASE
            WHEN (closing.kind IS NOT NULL) THEN NULL::date
            WHEN ((base.notice_due_on IS NOT NULL) AND (base.email <> ''::text) AND (NOT (EXISTS ( SELECT
               FROM public.feedback_answers interim
              WHERE ((interim.case_id = base.id) AND (interim.kind = 'interim'::text)))))) THEN base.notice_due_on
            ELSE base.answer_due_on
        END AS next_due_on
   FROM (((public.feedback_cases base
     LEFT JOIN LATERAL ( SELECT feedback_takings.taken_by
           FROM public.feedback_takings
          WHERE (feedback_takings.case_id = base.id)
          ORDER BY feedback_takings.ordinal DESC
         LIMIT 1) taking ON (true))
     LEFT JOIN public.people_persons taker ON ((taker.id = taking.taken_by)))
     LEFT JOIN public.feedback_answers closing ON (((closing.case_id = base.id) AND (closing.kind <> 'interim'::text))));

ALTER TABLE public.feedback_cases ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.feedback_cases_number_seq
    START WITH 1001
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_kinds (
    kind text NOT NULL,
    notice_days integer,
    answer_days integer NOT NULL,
    remind_days integer NOT NULL,
    CONSTRAINT feedback_kinds_answer_days_check CHECK ((answer_days > 0)),
    CONSTRAINT feedback_kinds_check CHECK ((notice_days < answer_days)),
    CONSTRAINT feedback_kinds_kind_check CHECK ((kind = ANY (ARRAY['contact'::text, 'barrier'::text]))),
    CONSTRAINT feedback_kinds_notice_days_check CHECK ((notice_days > 0)),
    CONSTRAINT feedback_kinds_remind_days_check CHECK ((remind_days > 0))
);

CREATE TABLE public.feedback_notes (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    text text NOT NULL,
    noted_by uuid NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    CONSTRAINT feedback_notes_text_check CHECK ((text <> ''::text))
);

CREATE TABLE public.feedback_reminders (
    case_id uuid NOT NULL,
    due_on date NOT NULL,
    occasion text NOT NULL,
    reminded_at timestamp with time zone NOT NULL,
    CONSTRAINT feedback_reminders_occasion_check CHECK ((occasion = ANY (ARRAY['soon'::text, 'due'::text])))
);

ALTER TABLE public.feedback_takings ALTER COLUMN ordinal ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.feedback_takings_ordinal_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.platform_blob_scans (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    sha256 text NOT NULL,
    verdict text NOT NULL,
    finding text,
    scanned_at timestamp with time zone NOT NULL,
    CONSTRAINT platform_blob_scans_verdict_check CHECK ((verdict = ANY (ARRAY['clean'::text, 'infected'::text, 'not-checked'::text, 'failed'::text])))
);

CREATE VIEW public.media_undrawn AS
 SELECT blob.sha256
   FROM public.platform_blobs blob
  WHERE ((blob.collected_at IS NULL) AND (blob.media_type ~~ 'image/%'::text) AND ((EXISTS ( SELECT
           FROM public.media_items item
          WHERE (item.sha256 = blob.sha256))) OR (EXISTS ( SELECT
           FROM public.projects_file_needs need
          WHERE ((need.sha256 = blob.sha256) AND (need.until IS NULL))))) AND (NOT (EXISTS ( SELECT
           FROM public.media_drawings drawing
          WHERE (drawing.source_sha256 = blob.sha256)))) AND (( SELECT scan.verdict
           FROM public.platform_blob_scans scan
          WHERE (scan.sha256 = blob.sha256)
          ORDER BY (scan.verdict = 'infected'::text) DESC, scan.scanned_at DESC
         LIMIT 1) = ANY (ARRAY['clean'::text, 'not-checked'::text])));

CREATE TABLE public.newsletter_bounces (
    mail_id uuid NOT NULL,
    kind text NOT NULL,
    status text DEFAULT ''::text NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    CONSTRAINT newsletter_bounces_kind_check CHECK ((kind = ANY (ARRAY['hard'::text, 'soft'::text, 'complaint'::text]))),
    CONSTRAINT newsletter_bounces_status_check CHECK ((status ~ '^([245]\.\d{1,3}\.\d{1,3})?$'::text))
);

CREATE TABLE public.newsletter_issues (
    id uuid NOT NULL,
    title text NOT NULL,
    subjects text[] DEFAULT '{}'::text[] NOT NULL,
    blocks jsonb DEFAULT '[]'::jsonb NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    changed_by uuid NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    number integer,
    released_by uuid,
    released_at timestamp with time zone,
    send_at timestamp with time zone,
    cancelled_by uuid,
    cancelled_at timestamp with time zone,
    segments text[] DEFAULT '{}'::text[] NOT NULL,
    discarded_at timestamp with time zone,
    discarded_by uuid,
    CONSTRAINT newsletter_issues_blocks_check CHECK ((jsonb_typeof(blocks) = 'array'::text)),
    CONSTRAINT newsletter_issues_check CHECK ((send_at >= released_at)),
    CONSTRAINT newsletter_issues_check1 CHECK ((((released_at IS NULL) = (released_by IS NULL)) AND ((released_at IS NULL) = (send_at IS NULL)) AND ((released_at IS NULL) = (number IS NULL)))),
    CONSTRAINT newsletter_issues_check2 CHECK ((((cancelled_at IS NULL) = (cancelled_by IS NULL)) AND ((cancelled_at IS NULL) OR (released_at IS NOT NULL)))),
    CONSTRAINT newsletter_issues_check3 CHECK (((released_at IS NULL) OR ((jsonb_array_length(blocks) > 0) AND (cardinality(subjects) > 0)))),
    CONSTRAINT newsletter_issues_check4 CHECK (((discarded_at IS NULL) = (discarded_by IS NULL))),
    CONSTRAINT newsletter_issues_check5 CHECK (((discarded_at IS NULL) OR (released_at IS NULL))),
    CONSTRAINT newsletter_issues_number_check CHECK ((number > 0)),
    CONSTRAINT newsletter_issues_title_check CHECK ((title <> ''::text))
);

CREATE TABLE public.newsletter_recipients (
    issue_id uuid NOT NULL,
    subscriber_id uuid NOT NULL,
    ordinal bigint NOT NULL,
    done_at timestamp with time zone,
    claimed_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    retry_at timestamp with time zone,
    failure text,
    mail_id uuid DEFAULT gen_random_uuid() NOT NULL,
    outcome text,
    CONSTRAINT newsletter_recipients_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT newsletter_recipients_check CHECK (((done_at IS NULL) = (outcome IS NULL))),
    CONSTRAINT newsletter_recipients_check1 CHECK (((done_at IS NULL) OR (retry_at IS NULL))),
    CONSTRAINT newsletter_recipients_outcome_check CHECK ((outcome = ANY (ARRAY['sent'::text, 'skipped'::text, 'refused'::text])))
);

ALTER TABLE public.newsletter_recipients ALTER COLUMN ordinal ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.newsletter_recipients_ordinal_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.outbox_contact_relays (
    contact_id uuid NOT NULL,
    relayed_at timestamp with time zone NOT NULL
);

CREATE TABLE public.outbox_contacts (
    id uuid NOT NULL,
    subject_table text NOT NULL,
    subject_id uuid NOT NULL,
    subject_key text NOT NULL,
    title text NOT NULL,
    addressee text NOT NULL,
    person_id uuid,
    name text NOT NULL,
    organisation text NOT NULL,
    email text NOT NULL,
    message text NOT NULL,
    token_hash text,
    written_at timestamp with time zone NOT NULL,
    CONSTRAINT outbox_contacts_addressee_check CHECK ((addressee <> ''::text)),
    CONSTRAINT outbox_contacts_check CHECK (((person_id IS NULL) = (token_hash IS NOT NULL))),
    CONSTRAINT outbox_contacts_email_check CHECK ((email !~ '[[:cntrl:]]'::text)),
    CONSTRAINT outbox_contacts_message_check CHECK ((message <> ''::text)),
    CONSTRAINT outbox_contacts_name_check CHECK ((name <> ''::text)),
    CONSTRAINT outbox_contacts_subject_table_check CHECK ((subject_table = ANY (ARRAY['partners_listings'::text, 'projects_projects'::text]))),
    CONSTRAINT outbox_contacts_title_check CHECK ((title <> ''::text))
);

CREATE TABLE public.outbox_mailings (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    group_key text NOT NULL,
    picked text[] DEFAULT '{}'::text[] NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    changed_by uuid NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    released_by uuid,
    released_at timestamp with time zone,
    group_label text,
    cancelled_by uuid,
    cancelled_at timestamp with time zone,
    CONSTRAINT outbox_mailings_check CHECK (((released_by IS NULL) = (released_at IS NULL))),
    CONSTRAINT outbox_mailings_check1 CHECK (((cancelled_by IS NULL) = (cancelled_at IS NULL))),
    CONSTRAINT outbox_mailings_check2 CHECK (((cancelled_at IS NULL) OR (released_at IS NOT NULL))),
    CONSTRAINT outbox_mailings_revision_check CHECK ((revision > 0))
);

CREATE TABLE public.outbox_recipients (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    ordinal bigint NOT NULL,
    mailing_id uuid NOT NULL,
    key text NOT NULL,
    about text NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    merge_values jsonb NOT NULL,
    concealed boolean NOT NULL,
    queued_at timestamp with time zone,
    cancelled_at timestamp with time zone,
    CONSTRAINT outbox_recipients_check CHECK (((queued_at IS NULL) OR (cancelled_at IS NULL)))
);

ALTER TABLE public.outbox_recipients ALTER COLUMN ordinal ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.outbox_recipients_ordinal_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.outbox_spent_proofs (
    form_id uuid NOT NULL,
    spent_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);

CREATE TABLE public.partners_endings (
    listing_id uuid NOT NULL,
    result text NOT NULL,
    ended_by uuid NOT NULL,
    ended_at timestamp with time zone NOT NULL,
    CONSTRAINT partners_endings_result_check CHECK ((result = ANY (ARRAY['found'::text, 'withdrawn'::text])))
);

CREATE TABLE public.partners_published (
    listing_id uuid NOT NULL,
    number integer NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    topic text NOT NULL,
    text text NOT NULL,
    reach text NOT NULL,
    radius_km integer,
    region_id text,
    sizes text[] NOT NULL,
    legal_form text,
    valid_until date NOT NULL,
    published_at timestamp with time zone NOT NULL,
    jointly boolean DEFAULT false NOT NULL,
    CONSTRAINT partners_published_check CHECK (((reach = 'radius'::text) = (radius_km IS NOT NULL))),
    CONSTRAINT partners_published_check1 CHECK (((reach = 'region'::text) = (region_id IS NOT NULL))),
    CONSTRAINT partners_published_check2 CHECK (((NOT jointly) OR (kind = 'request'::text))),
    CONSTRAINT partners_published_kind_check CHECK ((kind = ANY (ARRAY['request'::text, 'offer'::text]))),
    CONSTRAINT partners_published_radius_km_check CHECK ((radius_km > 0)),
    CONSTRAINT partners_published_reach_check CHECK ((reach = ANY (ARRAY['state'::text, 'radius'::text, 'region'::text]))),
    CONSTRAINT partners_published_text_check CHECK ((text <> ''::text)),
    CONSTRAINT partners_published_title_check CHECK ((title <> ''::text))
);

CREATE VIEW public.partners_current AS
 SELECT published.listing_id,
    published.number,
    published.kind,
    published.title,
    published.topic,
    published.text,
    published.reach,
    published.radius_km,
    published.region_id,
    published.sizes,
    published.legal_form,
    published.valid_until,
    published.published_at,
    published.jointly
   FROM public.partners_published published
  WHERE ((published.valid_until >= ((public.portal_now() AT TIME ZONE 'Europe/Berlin'::text))::date) AND (NOT (EXISTS ( SELECT
           FROM public.partners_endings ending
          WHERE (ending.listing_id = published.listing_id)))));

CREATE TABLE public.partners_guideline_versions (
    guideline_id uuid NOT NULL,
    number integer NOT NULL,
    title text NOT NULL,
    issued_on date NOT NULL,
    valid_until date,
    two_partners_cents integer NOT NULL,
    further_partner_cents integer NOT NULL,
    cross_border_cents integer NOT NULL,
    share_percent integer NOT NULL,
    conditions jsonb NOT NULL,
    sources jsonb NOT NULL,
    written_by uuid,
    written_at timestamp with time zone NOT NULL,
    CONSTRAINT partners_guideline_versions_conditions_check CHECK (((jsonb_typeof(conditions) = 'array'::text) AND (jsonb_array_length(conditions) > 0))),
    CONSTRAINT partners_guideline_versions_cross_border_cents_check CHECK ((cross_border_cents > 0)),
    CONSTRAINT partners_guideline_versions_further_partner_cents_check CHECK ((further_partner_cents > 0)),
    CONSTRAINT partners_guideline_versions_number_check CHECK ((number > 0)),
    CONSTRAINT partners_guideline_versions_share_percent_check CHECK (((share_percent >= 1) AND (share_percent <= 100))),
    CONSTRAINT partners_guideline_versions_sources_check CHECK (((jsonb_typeof(sources) = 'array'::text) AND (jsonb_array_length(sources) > 0))),
    CONSTRAINT partners_guideline_versions_title_check CHECK ((title <> ''::text)),
    CONSTRAINT partners_guideline_versions_two_partners_cents_check CHECK ((two_partners_cents > 0))
);

CREATE TABLE public.partners_guidelines (
    id uuid NOT NULL,
    valid_from date NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    withdrawn_by uuid,
    withdrawn_at timestamp with time zone,
    CONSTRAINT partners_guidelines_check CHECK (((withdrawn_by IS NULL) = (withdrawn_at IS NULL)))
);

CREATE VIEW public.partners_guidelines_begun AS
 SELECT DISTINCT ON (guideline.id) guideline.valid_from,
    version.guideline_id,
    version.number,
    version.title,
    version.issued_on,
    version.valid_until,
    version.two_partners_cents,
    version.further_partner_cents,
    version.cross_border_cents,
    version.share_percent,
    version.conditions,
    version.sources,
    version.written_by,
    version.written_at
   FROM (public.partners_guidelines guideline
     JOIN public.partners_guideline_versions version ON ((version.guideline_id = guideline.id)))
  WHERE ((guideline.withdrawn_at IS NULL) AND (guideline.valid_from <= ((public.portal_now() AT TIME ZONE 'Europe/Berlin'::text))::date))
  ORDER BY guideline.id, version.number DESC;

CREATE TABLE public.partners_listings (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL
);

CREATE TABLE public.partners_versions (
    listing_id uuid NOT NULL,
    number integer NOT NULL,
    content jsonb NOT NULL,
    saved_by uuid NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    CONSTRAINT partners_versions_number_check CHECK ((number > 0))
);

CREATE VIEW public.partners_listing_people AS
 WITH members AS (
         SELECT listing.id AS listing_id,
            person.id AS person_id,
            person.name,
            person.email,
            member.manages,
            (EXISTS ( SELECT
                   FROM public.partners_versions version
                  WHERE ((version.listing_id = listing.id) AND (version.saved_by = person.id)))) AS wrote
           FROM ((public.partners_listings listing
             JOIN public.people_memberships member ON ((member.organisation_id = listing.organisation_id)))
             JOIN public.people_persons person ON ((person.id = member.person_id)))
          WHERE (NOT (EXISTS ( SELECT
                   FROM public.people_person_deactivations gone
                  WHERE (gone.person_id = person.id))))
        )
 SELECT members.listing_id,
    members.person_id,
    members.name,
    members.email
   FROM members
  WHERE (members.wrote OR (members.manages AND (NOT (EXISTS ( SELECT
           FROM members other
          WHERE ((other.listing_id = members.listing_id) AND other.wrote))))));

CREATE TABLE public.partners_matches (
    request_id uuid NOT NULL,
    offer_id uuid NOT NULL,
    told_at timestamp with time zone NOT NULL
);

COMMENT ON COLUMN public.partners_matches.offer_id IS 'an offer, or the second of two requests that are to be joined';

CREATE TABLE public.partners_outcomes (
    listing_id uuid NOT NULL,
    number integer NOT NULL,
    became text NOT NULL,
    partner_place_id text,
    partner_name text DEFAULT ''::text NOT NULL,
    said_by uuid NOT NULL,
    said_at timestamp with time zone NOT NULL,
    CONSTRAINT partners_outcomes_became_check CHECK ((became = ANY (ARRAY['project'::text, 'planned'::text, 'nothing'::text]))),
    CONSTRAINT partners_outcomes_number_check CHECK ((number > 0))
);

CREATE TABLE public.partners_prolongations (
    listing_id uuid NOT NULL,
    valid_until date NOT NULL,
    prolonged_by uuid,
    prolonged_at timestamp with time zone NOT NULL
);

CREATE TABLE public.partners_reminders (
    listing_id uuid NOT NULL,
    valid_until date NOT NULL,
    token_hash text NOT NULL,
    reminded_at timestamp with time zone NOT NULL
);

CREATE TABLE public.partners_reviews (
    submission_id uuid NOT NULL,
    result text NOT NULL,
    message text DEFAULT ''::text NOT NULL,
    reviewed_by uuid NOT NULL,
    reviewed_at timestamp with time zone NOT NULL,
    CONSTRAINT partners_reviews_check CHECK (((result = 'published'::text) OR (message <> ''::text))),
    CONSTRAINT partners_reviews_result_check CHECK ((result = ANY (ARRAY['published'::text, 'returned'::text, 'declined'::text])))
);

CREATE TABLE public.partners_submissions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    listing_id uuid NOT NULL,
    number integer NOT NULL,
    submitted_by uuid NOT NULL,
    submitted_at timestamp with time zone NOT NULL
);

CREATE TABLE public.people_account_closings (
    person_id uuid NOT NULL,
    closed_at timestamp with time zone NOT NULL
);

CREATE TABLE public.people_address_changes (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    person_id uuid NOT NULL,
    new_email text NOT NULL,
    code_hash text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone
);

CREATE TABLE public.people_former_addresses (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    person_id uuid NOT NULL,
    email text NOT NULL,
    token_hash text NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone
);

CREATE TABLE public.people_invitation_acceptances (
    invitation_id uuid NOT NULL,
    person_id uuid NOT NULL,
    accepted_at timestamp with time zone NOT NULL
);

CREATE TABLE public.people_invitations (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    organisation_id uuid NOT NULL,
    email text NOT NULL,
    manages boolean NOT NULL,
    token_hash text NOT NULL,
    invited_by uuid NOT NULL,
    invited_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL
);

CREATE TABLE public.people_join_answers (
    request_id uuid NOT NULL,
    admitted boolean NOT NULL,
    answered_by uuid NOT NULL,
    answered_at timestamp with time zone NOT NULL
);

CREATE TABLE public.people_join_requests (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL
);

CREATE TABLE public.people_known_devices (
    token_hash text NOT NULL,
    person_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL
);

CREATE TABLE public.people_oidc_identities (
    issuer text NOT NULL,
    subject text NOT NULL,
    person_id uuid NOT NULL,
    linked_at timestamp with time zone NOT NULL
);

CREATE TABLE public.people_passkey_challenges (
    challenge_hash text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL
);

CREATE TABLE public.people_passkeys (
    id text NOT NULL,
    person_id uuid NOT NULL,
    public_key bytea NOT NULL,
    counter bigint NOT NULL,
    transports text[] NOT NULL,
    label text NOT NULL,
    added_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone
);

CREATE TABLE public.people_recovery_codes (
    person_id uuid NOT NULL,
    code_hash text NOT NULL,
    used_at timestamp with time zone
);

CREATE TABLE public.people_sessions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    token_hash text NOT NULL,
    person_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    authenticated_at timestamp with time zone NOT NULL,
    second_factor_at timestamp with time zone,
    user_agent text NOT NULL
);

CREATE TABLE public.people_sign_in_challenges (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    email text NOT NULL,
    token_hash text NOT NULL,
    code_hash text NOT NULL,
    return_to text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone
);

CREATE TABLE public.people_totps (
    person_id uuid NOT NULL,
    encrypted_secret text NOT NULL,
    confirmed_at timestamp with time zone,
    last_step bigint,
    CONSTRAINT people_totps_encrypted_secret_check CHECK ((encrypted_secret ~~ 'v1.%'::text))
);

CREATE TABLE public.places (
    id text NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    official_name text NOT NULL,
    designation text,
    form text NOT NULL,
    status text,
    county_id text,
    district_id text,
    slug text NOT NULL,
    population integer,
    population_on date,
    area_km2 numeric(9,2),
    area_on date,
    lon double precision,
    lat double precision,
    domain text,
    domain_confirmed boolean DEFAULT false NOT NULL,
    wikidata text,
    landschaftsverband text,
    rvr boolean DEFAULT false NOT NULL,
    size_class text,
    CONSTRAINT places_kind_check CHECK ((kind = ANY (ARRAY['municipality'::text, 'county'::text, 'body'::text, 'district'::text])))
);

CREATE TABLE public.places_postal_codes (
    place_id text NOT NULL,
    postal_code text NOT NULL,
    CONSTRAINT places_postal_codes_postal_code_check CHECK ((postal_code ~ '^[0-9]{5}$'::text))
);

CREATE TABLE public.places_spellings (
    place_id text NOT NULL,
    folded text NOT NULL
);

CREATE TABLE public.platform_alarms (
    kind text NOT NULL,
    began_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT platform_alarms_check CHECK ((ended_at > began_at))
);

CREATE TABLE public.platform_backups (
    made_at timestamp with time zone NOT NULL
);

CREATE TABLE public.platform_blob_traces (
    sha256 text NOT NULL,
    trace text NOT NULL,
    CONSTRAINT platform_blob_traces_trace_check CHECK ((trace = ANY (ARRAY['tracked-changes'::text, 'comments'::text, 'author-names'::text, 'recording'::text, 'position'::text])))
);

CREATE TABLE public.platform_links (
    subject_table text NOT NULL,
    subject_id text NOT NULL,
    url text NOT NULL,
    title text,
    href text,
    failures integer DEFAULT 0 NOT NULL,
    failing_since timestamp with time zone,
    checked_at timestamp with time zone,
    due_at timestamp with time zone NOT NULL,
    CONSTRAINT platform_links_check CHECK (((title IS NULL) = (href IS NULL))),
    CONSTRAINT platform_links_check1 CHECK (((failures = 0) = (failing_since IS NULL))),
    CONSTRAINT platform_links_check2 CHECK ((((checked_at IS NULL) AND (failures = 0)) OR (checked_at < due_at))),
    CONSTRAINT platform_links_failures_check CHECK ((failures >= 0)),
    CONSTRAINT platform_links_href_check CHECK ((href ~ '^/'::text)),
    CONSTRAINT platform_links_subject_id_check CHECK ((subject_id <> ''::text)),
    CONSTRAINT platform_links_subject_table_check CHECK ((subject_table <> ''::text)),
    CONSTRAINT platform_links_url_check CHECK ((url ~* '^(https?://|/)'::text))
);

CREATE VIEW public.platform_broken_links AS
 SELECT platform_links.subject_table,
    platform_links.subject_id,
    platform_links.url,
    platform_links.title,
    platform_links.href,
    platform_links.failing_since
   FROM public.platform_links
  WHERE (platform_links.failures >= 3);

CREATE TABLE public.platform_clock (
    only_row boolean DEFAULT true NOT NULL,
    shift interval DEFAULT '00:00:00'::interval NOT NULL,
    stopped_at timestamp with time zone,
    CONSTRAINT platform_clock_only_row_check CHECK (only_row)
);

CREATE TABLE public.platform_event_head (
    only_row boolean DEFAULT true NOT NULL,
    seq bigint NOT NULL,
    hash text NOT NULL,
    CONSTRAINT platform_event_head_only_row_check CHECK (only_row)
);

CREATE TABLE public.platform_events (
    seq bigint NOT NULL,
    record text NOT NULL,
    kind text NOT NULL,
    subject_table text NOT NULL,
    subject_id text NOT NULL,
    actor_id uuid,
    at timestamp with time zone NOT NULL,
    previous_hash text NOT NULL,
    hash text NOT NULL
);

CREATE VIEW public.platform_kept_tables AS
 SELECT relation.oid,
    relation.relname AS name,
    bool_or(((t.tgfoid = ('public.platform_refuse_change'::regproc)::oid) AND (((t.tgtype)::integer & 16) = 16))) AS append_only,
    bool_or(((((t.tgtype)::integer & 32) = 32) AND (t.tgfoid = ('public.platform_refuse_truncate'::regproc)::oid))) AS never_emptied
   FROM (pg_class relation
     JOIN pg_trigger t ON (((t.tgrelid = relation.oid) AND (NOT t.tgisinternal))))
  WHERE (relation.relnamespace = ('public'::regnamespace)::oid)
  GROUP BY relation.oid
 HAVING bool_or((((t.tgtype)::integer & 11) = 11));

CREATE TABLE public.platform_limits (
    key text NOT NULL,
    window_starts_at timestamp with time zone NOT NULL,
    hits integer NOT NULL
);

CREATE TABLE public.platform_link_rounds (
    one boolean DEFAULT true NOT NULL,
    gathered_at timestamp with time zone NOT NULL,
    CONSTRAINT platform_link_rounds_one_check CHECK (one)
);

CREATE TABLE public.platform_mail_hold (
    only_row boolean DEFAULT true NOT NULL,
    held_at timestamp with time zone NOT NULL,
    CONSTRAINT platform_mail_hold_only_row_check CHECK (only_row)
);

CREATE TABLE public.platform_mails (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    once_key text,
    recipient text NOT NULL,
    subject text NOT NULL,
    html text NOT NULL,
    text text NOT NULL,
    headers jsonb DEFAULT '{}'::jsonb NOT NULL,
    attachments jsonb DEFAULT '[]'::jsonb NOT NULL,
    queued_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    failed_at timestamp with time zone,
    failure text,
    attempted_at timestamp with time zone,
    ordinal bigint NOT NULL,
    own_return_path boolean DEFAULT false NOT NULL
);

ALTER TABLE public.platform_mails ALTER COLUMN ordinal ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.platform_mails_ordinal_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.platform_migrations (
    name text NOT NULL,
    sha256 text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.platform_refusals (
    hour timestamp with time zone NOT NULL,
    event text NOT NULL,
    hits integer NOT NULL,
    CONSTRAINT platform_refusals_hits_check CHECK ((hits > 0))
);

CREATE TABLE public.platform_retention (
    name text NOT NULL,
    keep_days integer NOT NULL,
    CONSTRAINT platform_retention_keep_days_check CHECK ((keep_days > 0))
);

CREATE TABLE public.platform_retention_runs (
    night timestamp with time zone NOT NULL,
    removed jsonb DEFAULT '{}'::jsonb NOT NULL
);

CREATE TABLE public.platform_watches (
    night timestamp with time zone NOT NULL
);

CREATE VIEW public.projects_broken_links AS
 SELECT (platform_links.subject_id)::uuid AS project_id,
    platform_links.url,
    platform_links.failing_since
   FROM public.platform_links
  WHERE ((platform_links.failures >= 3) AND (platform_links.subject_table = 'projects_projects'::text));

CREATE TABLE public.projects_claims (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    project_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    mailbox text NOT NULL,
    unit text NOT NULL,
    phone text NOT NULL,
    note text NOT NULL,
    claimed_by uuid NOT NULL,
    claimed_at timestamp with time zone NOT NULL,
    accepted boolean,
    answer text DEFAULT ''::text NOT NULL,
    decided_by uuid,
    decided_at timestamp with time zone,
    origin_before text,
    contact_before jsonb,
    undone_because text,
    undone_by uuid,
    undone_at timestamp with time zone,
    CONSTRAINT projects_claims_check CHECK ((((decided_by IS NULL) = (decided_at IS NULL)) AND ((accepted IS NULL) = (decided_at IS NULL)))),
    CONSTRAINT projects_claims_check1 CHECK (((accepted IS NOT FALSE) OR (answer <> ''::text))),
    CONSTRAINT projects_claims_check2 CHECK (((accepted IS TRUE) = (origin_before IS NOT NULL))),
    CONSTRAINT projects_claims_check3 CHECK ((((undone_by IS NULL) = (undone_at IS NULL)) AND ((undone_because IS NULL) = (undone_at IS NULL)))),
    CONSTRAINT projects_claims_check4 CHECK (((undone_at IS NULL) OR (accepted AND (undone_because <> ''::text)))),
    CONSTRAINT projects_claims_mailbox_check CHECK ((mailbox <> ''::text)),
    CONSTRAINT projects_claims_origin_before_check CHECK ((origin_before = ANY (ARRAY['public-sources'::text, 'import'::text])))
);

CREATE TABLE public.projects_confirmation_notes (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    project_id uuid NOT NULL,
    confirmed_on date NOT NULL,
    note text NOT NULL,
    again_on date NOT NULL,
    noted_by uuid NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    CONSTRAINT projects_confirmation_notes_note_check CHECK ((note <> ''::text))
);

CREATE TABLE public.projects_confirmation_requests (
    project_id uuid NOT NULL,
    confirmed_on date NOT NULL,
    round integer NOT NULL,
    token_hash text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asking integer DEFAULT 1 NOT NULL,
    mail_key text NOT NULL,
    CONSTRAINT projects_confirmation_requests_asking_check CHECK ((asking > 0)),
    CONSTRAINT projects_confirmation_requests_round_check CHECK ((round = ANY (ARRAY[1, 2])))
);

CREATE TABLE public.projects_confirmations (
    project_id uuid NOT NULL,
    number integer NOT NULL,
    confirmed_on date NOT NULL,
    confirmed_at timestamp with time zone NOT NULL,
    confirmed_by uuid
);

CREATE TABLE public.projects_contacts (
    project_id uuid NOT NULL,
    mailbox text NOT NULL,
    unit text NOT NULL,
    phone text NOT NULL,
    asking integer DEFAULT 1 NOT NULL,
    set_by uuid,
    CONSTRAINT projects_contacts_asking_check CHECK ((asking > 0)),
    CONSTRAINT projects_contacts_mailbox_check CHECK ((mailbox <> ''::text))
);

CREATE TABLE public.projects_draft_entries (
    draft_id uuid NOT NULL,
    entry_id uuid NOT NULL
);

CREATE TABLE public.projects_draft_states (
    draft_id uuid NOT NULL,
    step text NOT NULL,
    revision integer NOT NULL,
    content jsonb NOT NULL,
    saved_by uuid NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    CONSTRAINT projects_draft_states_revision_check CHECK ((revision > 0)),
    CONSTRAINT projects_draft_states_step_check CHECK ((step = ANY (ARRAY['topic'::text, 'parties'::text, 'content'::text, 'financing'::text, 'effects'::text, 'contact'::text, 'links'::text, 'sources'::text, 'prize'::text, 'picture'::text])))
);

CREATE TABLE public.projects_freshness (
    single boolean DEFAULT true NOT NULL,
    confirm_after_months integer NOT NULL,
    ask_days_before integer NOT NULL,
    list_after_days integer NOT NULL,
    asks_per_day integer DEFAULT 200 NOT NULL,
    CONSTRAINT projects_freshness_ask_days_before_check CHECK ((ask_days_before >= 0)),
    CONSTRAINT projects_freshness_asks_per_day_check CHECK ((asks_per_day > 0)),
    CONSTRAINT projects_freshness_confirm_after_months_check CHECK ((confirm_after_months > 0)),
    CONSTRAINT projects_freshness_list_after_days_check CHECK ((list_after_days > 0)),
    CONSTRAINT projects_freshness_single_check CHECK (single)
);

CREATE TABLE public.projects_projects (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    slug text NOT NULL,
    origin text NOT NULL,
    organisation_id uuid,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT projects_projects_check CHECK (((origin = 'organisation'::text) = (organisation_id IS NOT NULL))),
    CONSTRAINT projects_projects_origin_check CHECK ((origin = ANY (ARRAY['organisation'::text, 'public-sources'::text, 'import'::text]))),
    CONSTRAINT projects_projects_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);

CREATE TABLE public.projects_published (
    project_id uuid NOT NULL,
    number integer NOT NULL,
    ordinal integer NOT NULL,
    slug text NOT NULL,
    title text NOT NULL,
    summary text NOT NULL,
    lead_name text NOT NULL,
    partner_names text[] NOT NULL,
    since integer,
    status text NOT NULL,
    facets text[] NOT NULL,
    body text NOT NULL,
    published_at timestamp with time zone NOT NULL,
    confirmed_on date NOT NULL,
    prizes jsonb DEFAULT '[]'::jsonb NOT NULL,
    changed xid8 DEFAULT pg_current_xact_id() NOT NULL,
    CONSTRAINT projects_published_since_check CHECK (((since >= 1900) AND (since <= 2100))),
    CONSTRAINT projects_published_status_check CHECK ((status = ANY (ARRAY['planned'::text, 'running'::text, 'ended'::text, 'unknown'::text])))
);

CREATE VIEW public.projects_due_days AS
 SELECT published.project_id,
    published.confirmed_on,
    due.due_on,
    (due.due_on - freshness.ask_days_before) AS ask_on
   FROM (((public.projects_published published
     JOIN public.projects_projects project ON (((project.id = published.project_id) AND (project.origin <> 'public-sources'::text))))
     CROSS JOIN public.projects_freshness freshness)
     CROSS JOIN LATERAL ( SELECT ((published.confirmed_on + make_interval(months => freshness.confirm_after_months)))::date AS due_on) due);

CREATE TABLE public.projects_entries (
    entry_id uuid NOT NULL,
    project_id uuid NOT NULL,
    linked_by uuid NOT NULL,
    linked_at timestamp with time zone NOT NULL
);

CREATE TABLE public.projects_files_left_out (
    draft_id uuid NOT NULL,
    file_id uuid NOT NULL,
    file_name text NOT NULL,
    reason text NOT NULL,
    left_out_at timestamp with time zone NOT NULL,
    CONSTRAINT projects_files_left_out_file_name_check CHECK ((file_name <> ''::text)),
    CONSTRAINT projects_files_left_out_reason_check CHECK ((reason = ANY (ARRAY['removed'::text, 'infected'::text, 'not-offered'::text, 'not-stored'::text, 'not-readable'::text, 'too-large'::text, 'words-too-long'::text, 'already-there'::text, 'too-many-pictures'::text, 'too-many-documents'::text])))
);

CREATE TABLE public.projects_freshness_changes (
    number integer NOT NULL,
    confirm_after_months integer NOT NULL,
    ask_days_before integer NOT NULL,
    list_after_days integer NOT NULL,
    asks_per_day integer NOT NULL,
    reason text NOT NULL,
    changed_by uuid NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT projects_freshness_changes_ask_days_before_check CHECK (((ask_days_before >= 0) AND (ask_days_before <= 90))),
    CONSTRAINT projects_freshness_changes_asks_per_day_check CHECK (((asks_per_day >= 1) AND (asks_per_day <= 5000))),
    CONSTRAINT projects_freshness_changes_check CHECK ((ask_days_before < (confirm_after_months * 28))),
    CONSTRAINT projects_freshness_changes_confirm_after_months_check CHECK (((confirm_after_months >= 1) AND (confirm_after_months <= 60))),
    CONSTRAINT projects_freshness_changes_list_after_days_check CHECK (((list_after_days >= 1) AND (list_after_days <= 365))),
    CONSTRAINT projects_freshness_changes_number_check CHECK ((number > 0)),
    CONSTRAINT projects_freshness_changes_reason_check CHECK (((reason <> ''::text) AND (char_length(reason) <= 500)))
);

CREATE TABLE public.projects_prizes (
    entry_id uuid NOT NULL,
    project_id uuid NOT NULL,
    text text NOT NULL,
    category text NOT NULL,
    released_at timestamp with time zone NOT NULL,
    edition text DEFAULT ''::text NOT NULL,
    CONSTRAINT projects_prizes_edition_check CHECK ((edition ~ '^[a-z0-9-]*$'::text)),
    CONSTRAINT projects_prizes_text_check CHECK ((text <> ''::text))
);

ALTER TABLE public.projects_published ALTER COLUMN ordinal ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.projects_published_ordinal_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.projects_recalls (
    submission_id uuid NOT NULL,
    recalled_by uuid NOT NULL,
    recalled_at timestamp with time zone NOT NULL
);

CREATE TABLE public.projects_search (
    ordinal integer NOT NULL,
    search tsvector NOT NULL,
    spaces text GENERATED ALWAYS AS (repeat(' '::text, (2048 + (0 * length(search))))) STORED NOT NULL
)
WITH (toast_tuple_target='128');
ALTER TABLE ONLY public.projects_search ALTER COLUMN search SET STORAGE EXTERNAL;

CREATE TABLE public.projects_uptakes (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    project_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    own_project_id uuid,
    proposed_by uuid NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    confirmed_by uuid,
    confirmed_at timestamp with time zone,
    removed_by uuid,
    removed_at timestamp with time zone,
    CONSTRAINT projects_uptakes_check CHECK (((confirmed_by IS NULL) = (confirmed_at IS NULL))),
    CONSTRAINT projects_uptakes_check1 CHECK (((removed_by IS NULL) = (removed_at IS NULL))),
    CONSTRAINT projects_uptakes_check2 CHECK (((own_project_id IS NULL) OR (confirmed_at IS NOT NULL))),
    CONSTRAINT projects_uptakes_check3 CHECK ((own_project_id <> project_id))
);

CREATE TABLE public.projects_versions (
    project_id uuid NOT NULL,
    number integer NOT NULL,
    content jsonb NOT NULL,
    published_at timestamp with time zone NOT NULL,
    published_by uuid,
    CONSTRAINT projects_versions_number_check CHECK ((number > 0))
);

CREATE TABLE public.projects_words (
    word text NOT NULL,
    shown text NOT NULL,
    uses integer DEFAULT 1 NOT NULL
);

CREATE TABLE public.site_imported_posts (
    source text NOT NULL,
    post_id bigint NOT NULL,
    kind text NOT NULL,
    target_id text NOT NULL,
    version text NOT NULL,
    fingerprint text NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    CONSTRAINT site_imported_posts_kind_check CHECK ((kind = ANY (ARRAY['project'::text, 'news'::text, 'page'::text, 'media'::text]))),
    CONSTRAINT site_imported_posts_post_id_check CHECK ((post_id > 0)),
    CONSTRAINT site_imported_posts_source_check CHECK ((source <> ''::text))
);

CREATE TABLE public.site_other_forms (
    address text NOT NULL,
    easy_language text DEFAULT ''::text NOT NULL,
    sign_video text DEFAULT ''::text NOT NULL,
    set_by uuid NOT NULL,
    set_at timestamp with time zone NOT NULL,
    CONSTRAINT site_other_forms_address_check CHECK ((address ~ '^/[^?#[:cntrl:][:space:]]*$'::text)),
    CONSTRAINT site_other_forms_check CHECK (((easy_language <> ''::text) OR (sign_video <> ''::text))),
    CONSTRAINT site_other_forms_easy_language_check CHECK ((easy_language ~ '^((/|https://)[^[:cntrl:][:space:]]*)?$'::text)),
    CONSTRAINT site_other_forms_sign_video_check CHECK ((sign_video ~ '^((/|https://)[^[:cntrl:][:space:]]*)?$'::text))
);

CREATE TABLE public.site_redirects (
    old_address text NOT NULL,
    target text NOT NULL,
    source text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT site_redirects_old_address_check CHECK ((old_address ~ '^/.'::text)),
    CONSTRAINT site_redirects_source_check CHECK ((source <> ''::text)),
    CONSTRAINT site_redirects_target_check CHECK (((target ~ '^/([^/\\]|$)'::text) AND (target !~ '[[:cntrl:]]'::text)))
);

CREATE TABLE public.subscribers_bounces (
    mail_id uuid NOT NULL,
    kind text NOT NULL,
    status text DEFAULT ''::text NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    CONSTRAINT subscribers_bounces_kind_check CHECK ((kind = ANY (ARRAY['hard'::text, 'soft'::text, 'complaint'::text]))),
    CONSTRAINT subscribers_bounces_status_check CHECK ((status ~ '^([245]\.\d{1,3}\.\d{1,3})?$'::text))
);

CREATE TABLE public.subscribers_confirmations (
    request_id uuid NOT NULL,
    confirmed_at timestamp with time zone NOT NULL,
    confirmed_from text NOT NULL,
    CONSTRAINT subscribers_confirmations_confirmed_from_check CHECK ((confirmed_from <> ''::text))
);

CREATE TABLE public.subscribers_digests (
    subscriber_id uuid NOT NULL,
    source text NOT NULL,
    until timestamp with time zone NOT NULL,
    items integer NOT NULL,
    CONSTRAINT subscribers_digests_items_check CHECK ((items >= 0))
);

CREATE TABLE public.subscribers_requests (
    id uuid NOT NULL,
    email text NOT NULL,
    subjects text[] NOT NULL,
    titles text[] NOT NULL,
    frequency text,
    consent text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_from text NOT NULL,
    token_hash text,
    way text DEFAULT 'form'::text NOT NULL,
    CONSTRAINT subscribers_requests_asked_from_check CHECK ((asked_from <> ''::text)),
    CONSTRAINT subscribers_requests_check CHECK ((cardinality(titles) = cardinality(subjects))),
    CONSTRAINT subscribers_requests_check1 CHECK (((way = 'form'::text) = (token_hash IS NOT NULL))),
    CONSTRAINT subscribers_requests_consent_check CHECK ((consent <> ''::text)),
    CONSTRAINT subscribers_requests_email_check CHECK ((email !~ '[[:cntrl:]]'::text)),
    CONSTRAINT subscribers_requests_frequency_check CHECK ((frequency = ANY (ARRAY['weekly'::text, 'monthly'::text]))),
    CONSTRAINT subscribers_requests_subjects_check CHECK (((cardinality(subjects) >= 1) AND (cardinality(subjects) <= 200))),
    CONSTRAINT subscribers_requests_way_check CHECK ((way = ANY (ARRAY['form'::text, 'settings'::text])))
);

CREATE TABLE public.subscribers_subscribers (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    email text NOT NULL,
    frequency text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT subscribers_subscribers_email_check CHECK ((email !~ '[[:cntrl:]]'::text)),
    CONSTRAINT subscribers_subscribers_frequency_check CHECK ((frequency = ANY (ARRAY['weekly'::text, 'monthly'::text])))
);

CREATE TABLE public.subscribers_subscriptions (
    email text NOT NULL,
    subject text NOT NULL,
    title text NOT NULL,
    since timestamp with time zone NOT NULL,
    left_at timestamp with time zone,
    CONSTRAINT subscribers_subscriptions_check CHECK ((left_at >= since))
);

CREATE TABLE public.subscribers_suppressions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    email_hash text NOT NULL,
    reason text NOT NULL,
    suppressed_at timestamp with time zone NOT NULL,
    noted_by uuid,
    lifted_at timestamp with time zone,
    lifted_by uuid,
    CONSTRAINT subscribers_suppressions_check CHECK (((lifted_by IS NULL) OR (lifted_at IS NOT NULL))),
    CONSTRAINT subscribers_suppressions_reason_check CHECK ((reason = ANY (ARRAY['bounced'::text, 'complained'::text])))
);

CREATE TABLE public.topics_subjects (
    kind text NOT NULL,
    key text NOT NULL,
    topic text NOT NULL,
    assigned_by uuid NOT NULL,
    assigned_at timestamp with time zone NOT NULL,
    CONSTRAINT topics_subjects_key_check CHECK ((key <> ''::text)),
    CONSTRAINT topics_subjects_kind_check CHECK ((kind = ANY (ARRAY['news'::text, 'event'::text])))
);

CREATE TABLE public.topics_topics (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    theme_id uuid,
    slug text NOT NULL,
    title text NOT NULL,
    description text DEFAULT ''::text NOT NULL,
    synonyms text[] DEFAULT '{}'::text[] NOT NULL,
    "position" integer NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    merged_into uuid,
    CONSTRAINT projects_topics_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
    CONSTRAINT projects_topics_title_check CHECK ((title <> ''::text)),
    CONSTRAINT topics_topics_merged_check CHECK (((merged_into IS NULL) OR ((theme_id IS NOT NULL) AND (merged_into <> id)))),
    CONSTRAINT topics_topics_revision_check CHECK ((revision > 0))
);

CREATE VIEW public.topics_today AS
 SELECT topic.slug,
    COALESCE(target.slug, topic.slug) AS today
   FROM (public.topics_topics topic
     LEFT JOIN public.topics_topics target ON ((target.id = topic.merged_into)));

ALTER TABLE ONLY public.award_admissions
    ADD CONSTRAINT award_admissions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_advice_withdrawals
    ADD CONSTRAINT award_advice_withdrawals_pkey PRIMARY KEY (advice_id);

ALTER TABLE ONLY public.award_advices
    ADD CONSTRAINT award_advices_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_answer_remarks
    ADD CONSTRAINT award_answer_remarks_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_answer_reviews
    ADD CONSTRAINT award_answer_reviews_pkey PRIMARY KEY (edition_id, slug, review_on);

ALTER TABLE ONLY public.award_asked_questions
    ADD CONSTRAINT award_asked_questions_number_key UNIQUE (number);

ALTER TABLE ONLY public.award_asked_questions
    ADD CONSTRAINT award_asked_questions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_attachment_removals
    ADD CONSTRAINT award_attachment_removals_pkey PRIMARY KEY (attachment_id);

ALTER TABLE ONLY public.award_attachments
    ADD CONSTRAINT award_attachments_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_attendances
    ADD CONSTRAINT award_attendances_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_ballot_counts
    ADD CONSTRAINT award_ballot_counts_pkey PRIMARY KEY (motion_id, choice);

ALTER TABLE ONLY public.award_categories
    ADD CONSTRAINT award_categories_edition_id_position_key UNIQUE (edition_id, "position");

ALTER TABLE ONLY public.award_categories
    ADD CONSTRAINT award_categories_edition_id_slug_key UNIQUE (edition_id, slug);

ALTER TABLE ONLY public.award_categories
    ADD CONSTRAINT award_categories_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_category_closings
    ADD CONSTRAINT award_category_closings_pkey PRIMARY KEY (category_id, round, person_id);

ALTER TABLE ONLY public.award_ceremonies
    ADD CONSTRAINT award_ceremonies_pkey PRIMARY KEY (edition_id);

ALTER TABLE ONLY public.award_ceremony_answers
    ADD CONSTRAINT award_ceremony_answers_pkey PRIMARY KEY (guest_id);

ALTER TABLE ONLY public.award_ceremony_guests
    ADD CONSTRAINT award_ceremony_guests_edition_id_email_key UNIQUE (edition_id, email);

ALTER TABLE ONLY public.award_ceremony_guests
    ADD CONSTRAINT award_ceremony_guests_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_ceremony_guests
    ADD CONSTRAINT award_ceremony_guests_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.award_ceremony_speeches
    ADD CONSTRAINT award_ceremony_speeches_pkey PRIMARY KEY (category_id);

ALTER TABLE ONLY public.award_certificates
    ADD CONSTRAINT award_certificates_pkey PRIMARY KEY (edition_id);

ALTER TABLE ONLY public.award_check_findings
    ADD CONSTRAINT award_check_findings_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_check_items
    ADD CONSTRAINT award_check_items_edition_id_position_key UNIQUE (edition_id, "position");

ALTER TABLE ONLY public.award_check_items
    ADD CONSTRAINT award_check_items_edition_id_slug_key UNIQUE (edition_id, slug);

ALTER TABLE ONLY public.award_check_items
    ADD CONSTRAINT award_check_items_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_checkpoints
    ADD CONSTRAINT award_checkpoints_occasion_subject_key UNIQUE (occasion, subject);

ALTER TABLE ONLY public.award_checkpoints
    ADD CONSTRAINT award_checkpoints_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_closing_changes
    ADD CONSTRAINT award_closing_changes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_closing_confirmations
    ADD CONSTRAINT award_closing_confirmations_change_id_key UNIQUE (change_id);

ALTER TABLE ONLY public.award_closing_confirmations
    ADD CONSTRAINT award_closing_confirmations_pkey PRIMARY KEY (closing_change_id);

ALTER TABLE ONLY public.award_closing_take_backs
    ADD CONSTRAINT award_closing_take_backs_pkey PRIMARY KEY (closing_change_id);

ALTER TABLE ONLY public.award_conditions
    ADD CONSTRAINT award_conditions_edition_id_position_key UNIQUE (edition_id, "position");

ALTER TABLE ONLY public.award_conditions
    ADD CONSTRAINT award_conditions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_conflict_lifts
    ADD CONSTRAINT award_conflict_lifts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_conflicts
    ADD CONSTRAINT award_conflicts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_correction_ends
    ADD CONSTRAINT award_correction_ends_pkey PRIMARY KEY (correction_id);

ALTER TABLE ONLY public.award_correction_parts
    ADD CONSTRAINT award_correction_parts_pkey PRIMARY KEY (correction_id, step, field);

ALTER TABLE ONLY public.award_corrections
    ADD CONSTRAINT award_corrections_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_criteria
    ADD CONSTRAINT award_criteria_edition_id_position_key UNIQUE (edition_id, "position");

ALTER TABLE ONLY public.award_criteria
    ADD CONSTRAINT award_criteria_edition_id_slug_key UNIQUE (edition_id, slug);

ALTER TABLE ONLY public.award_criteria
    ADD CONSTRAINT award_criteria_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_criterion_points
    ADD CONSTRAINT award_criterion_points_pkey PRIMARY KEY (criterion_id, points);

ALTER TABLE ONLY public.award_dates
    ADD CONSTRAINT award_dates_edition_id_slug_key UNIQUE (edition_id, slug);

ALTER TABLE ONLY public.award_dates
    ADD CONSTRAINT award_dates_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_decision_grounds
    ADD CONSTRAINT award_decision_grounds_motion_id_key UNIQUE (motion_id);

ALTER TABLE ONLY public.award_decision_grounds
    ADD CONSTRAINT award_decision_grounds_pkey PRIMARY KEY (decision_id);

ALTER TABLE ONLY public.award_decisions
    ADD CONSTRAINT award_decisions_category_id_key UNIQUE (category_id);

ALTER TABLE ONLY public.award_decisions
    ADD CONSTRAINT award_decisions_entry_id_key UNIQUE (entry_id);

ALTER TABLE ONLY public.award_decisions
    ADD CONSTRAINT award_decisions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_deliberation_entries
    ADD CONSTRAINT award_deliberation_entries_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_deliberations
    ADD CONSTRAINT award_deliberations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_discarded_editions
    ADD CONSTRAINT award_discarded_editions_pkey PRIMARY KEY (edition_id);

ALTER TABLE ONLY public.award_edition_changes
    ADD CONSTRAINT award_edition_changes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_editions
    ADD CONSTRAINT award_editions_number_key UNIQUE (number);

ALTER TABLE ONLY public.award_editions
    ADD CONSTRAINT award_editions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_editions
    ADD CONSTRAINT award_editions_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.award_entries
    ADD CONSTRAINT award_entries_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_entry_rights
    ADD CONSTRAINT award_entry_rights_pkey PRIMARY KEY (entry_id, person_id);

ALTER TABLE ONLY public.award_entry_states
    ADD CONSTRAINT award_entry_states_pkey PRIMARY KEY (entry_id, step, revision);

ALTER TABLE ONLY public.award_excuses
    ADD CONSTRAINT award_excuses_pkey PRIMARY KEY (entry_id, seat_id);

ALTER TABLE ONLY public.award_extension_confirmations
    ADD CONSTRAINT award_extension_confirmations_pkey PRIMARY KEY (extension_id);

ALTER TABLE ONLY public.award_extension_take_backs
    ADD CONSTRAINT award_extension_take_backs_pkey PRIMARY KEY (extension_id);

ALTER TABLE ONLY public.award_extensions
    ADD CONSTRAINT award_extensions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_feedback_proofs
    ADD CONSTRAINT award_feedback_proofs_pkey PRIMARY KEY (entry_id, revision, person_id);

ALTER TABLE ONLY public.award_feedback_releases
    ADD CONSTRAINT award_feedback_releases_pkey PRIMARY KEY (entry_id);

ALTER TABLE ONLY public.award_feedback_texts
    ADD CONSTRAINT award_feedback_texts_pkey PRIMARY KEY (entry_id, revision);

ALTER TABLE ONLY public.award_form_fields
    ADD CONSTRAINT award_form_fields_pkey PRIMARY KEY (edition_id, step, name);

ALTER TABLE ONLY public.award_hand_in_arrivals
    ADD CONSTRAINT award_hand_in_arrivals_pkey PRIMARY KEY (entry_id, person_id, contents_sha256);

ALTER TABLE ONLY public.award_infected_files
    ADD CONSTRAINT award_infected_files_pkey PRIMARY KEY (attachment_id);

ALTER TABLE ONLY public.award_lead_places
    ADD CONSTRAINT award_lead_places_entry_id_key UNIQUE (entry_id);

ALTER TABLE ONLY public.award_lead_places
    ADD CONSTRAINT award_lead_places_pkey PRIMARY KEY (edition_id, lead_organisation_id);

ALTER TABLE ONLY public.award_logos
    ADD CONSTRAINT award_logos_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_meeting_chairs
    ADD CONSTRAINT award_meeting_chairs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_meeting_items
    ADD CONSTRAINT award_meeting_items_meeting_id_position_key UNIQUE (meeting_id, "position");

ALTER TABLE ONLY public.award_meeting_items
    ADD CONSTRAINT award_meeting_items_pkey PRIMARY KEY (meeting_id, category_id);

ALTER TABLE ONLY public.award_meetings
    ADD CONSTRAINT award_meetings_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_message_notices
    ADD CONSTRAINT award_message_notices_pkey PRIMARY KEY (message_id, person_id);

ALTER TABLE ONLY public.award_message_readings
    ADD CONSTRAINT award_message_readings_pkey PRIMARY KEY (message_id, person_id);

ALTER TABLE ONLY public.award_messages
    ADD CONSTRAINT award_messages_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_minutes
    ADD CONSTRAINT award_minutes_meeting_id_version_key UNIQUE (meeting_id, version);

ALTER TABLE ONLY public.award_minutes
    ADD CONSTRAINT award_minutes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_minutes_signatures
    ADD CONSTRAINT award_minutes_signatures_pkey PRIMARY KEY (minutes_id, seat_id);

ALTER TABLE ONLY public.award_motion_entries
    ADD CONSTRAINT award_motion_entries_pkey PRIMARY KEY (motion_id, entry_id);

ALTER TABLE ONLY public.award_motions
    ADD CONSTRAINT award_motions_deliberation_id_number_key UNIQUE (deliberation_id, number);

ALTER TABLE ONLY public.award_motions
    ADD CONSTRAINT award_motions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_notes
    ADD CONSTRAINT award_notes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_office_edits
    ADD CONSTRAINT award_office_edits_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_office_edits
    ADD CONSTRAINT award_office_edits_submission_id_key UNIQUE (submission_id);

ALTER TABLE ONLY public.award_office_views
    ADD CONSTRAINT award_office_views_person_id_name_key UNIQUE (person_id, name);

ALTER TABLE ONLY public.award_office_views
    ADD CONSTRAINT award_office_views_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_open_ballots
    ADD CONSTRAINT award_open_ballots_pkey PRIMARY KEY (motion_id, seat_id);

ALTER TABLE ONLY public.award_opening_acts
    ADD CONSTRAINT award_opening_acts_pkey PRIMARY KEY (edition_id, person_id);

ALTER TABLE ONLY public.award_partner_answers
    ADD CONSTRAINT award_partner_answers_pkey PRIMARY KEY (request_id);

ALTER TABLE ONLY public.award_partner_requests
    ADD CONSTRAINT award_partner_requests_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_partner_requests
    ADD CONSTRAINT award_partner_requests_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.award_past_winners
    ADD CONSTRAINT award_past_winners_edition_id_position_key UNIQUE (edition_id, "position");

ALTER TABLE ONLY public.award_past_winners
    ADD CONSTRAINT award_past_winners_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_payee_accounts
    ADD CONSTRAINT award_payee_accounts_entry_id_party_number_key UNIQUE (entry_id, party, number);

ALTER TABLE ONLY public.award_payee_accounts
    ADD CONSTRAINT award_payee_accounts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_payee_confirmations
    ADD CONSTRAINT award_payee_confirmations_pkey PRIMARY KEY (account_id);

ALTER TABLE ONLY public.award_payout_items
    ADD CONSTRAINT award_payout_items_pkey PRIMARY KEY (entry_id, account_id);

ALTER TABLE ONLY public.award_payouts
    ADD CONSTRAINT award_payouts_pkey PRIMARY KEY (entry_id);

ALTER TABLE ONLY public.award_phases
    ADD CONSTRAINT award_phases_pkey PRIMARY KEY (edition_id, kind);

ALTER TABLE ONLY public.award_press_approvals
    ADD CONSTRAINT award_press_approvals_pkey PRIMARY KEY (entry_id, number);

ALTER TABLE ONLY public.award_press_picture_removals
    ADD CONSTRAINT award_press_picture_removals_pkey PRIMARY KEY (picture_id);

ALTER TABLE ONLY public.award_press_pictures
    ADD CONSTRAINT award_press_pictures_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_press_texts
    ADD CONSTRAINT award_press_texts_pkey PRIMARY KEY (entry_id, revision);

ALTER TABLE ONLY public.award_project_offers
    ADD CONSTRAINT award_project_offers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_question_closings
    ADD CONSTRAINT award_question_closings_pkey PRIMARY KEY (question_id);

ALTER TABLE ONLY public.award_question_drafts
    ADD CONSTRAINT award_question_drafts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_question_drafts
    ADD CONSTRAINT award_question_drafts_question_id_number_key UNIQUE (question_id, number);

ALTER TABLE ONLY public.award_question_publications
    ADD CONSTRAINT award_question_publications_draft_id_key UNIQUE (draft_id);

ALTER TABLE ONLY public.award_question_publications
    ADD CONSTRAINT award_question_publications_edition_id_slug_key UNIQUE (edition_id, slug);

ALTER TABLE ONLY public.award_question_publications
    ADD CONSTRAINT award_question_publications_mailing_id_key UNIQUE (mailing_id);

ALTER TABLE ONLY public.award_question_publications
    ADD CONSTRAINT award_question_publications_pkey PRIMARY KEY (question_id);

ALTER TABLE ONLY public.award_question_votes
    ADD CONSTRAINT award_question_votes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_questions
    ADD CONSTRAINT award_questions_edition_id_position_key UNIQUE (edition_id, "position");

ALTER TABLE ONLY public.award_questions
    ADD CONSTRAINT award_questions_edition_id_slug_key UNIQUE (edition_id, slug);

ALTER TABLE ONLY public.award_questions
    ADD CONSTRAINT award_questions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_readings
    ADD CONSTRAINT award_readings_pkey PRIMARY KEY (submission_id, person_id);

ALTER TABLE ONLY public.award_reassignments
    ADD CONSTRAINT award_reassignments_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_receipt_keys
    ADD CONSTRAINT award_receipt_keys_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_receipt_keys
    ADD CONSTRAINT award_receipt_keys_x_key UNIQUE (x);

ALTER TABLE ONLY public.award_receipt_signatures
    ADD CONSTRAINT award_receipt_signatures_pkey PRIMARY KEY (submission_id);

ALTER TABLE ONLY public.award_recusals
    ADD CONSTRAINT award_recusals_pkey PRIMARY KEY (deliberation_id, seat_id, person_id);

ALTER TABLE ONLY public.award_refused_hand_ins
    ADD CONSTRAINT award_refused_hand_ins_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_releases
    ADD CONSTRAINT award_releases_pkey PRIMARY KEY (edition_id);

ALTER TABLE ONLY public.award_reminders
    ADD CONSTRAINT award_reminders_pkey PRIMARY KEY (entry_id, person_id, occasion);

ALTER TABLE ONLY public.award_result_mails
    ADD CONSTRAINT award_result_mails_pkey PRIMARY KEY (entry_id, person_id);

ALTER TABLE ONLY public.award_scoring_rounds
    ADD CONSTRAINT award_scoring_rounds_pkey PRIMARY KEY (entry_id, round);

ALTER TABLE ONLY public.award_seals
    ADD CONSTRAINT award_seals_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_seals
    ADD CONSTRAINT award_seals_sheet_id_number_key UNIQUE (sheet_id, number);

ALTER TABLE ONLY public.award_seat_acceptances
    ADD CONSTRAINT award_seat_acceptances_pkey PRIMARY KEY (invitation_id);

ALTER TABLE ONLY public.award_seat_holders
    ADD CONSTRAINT award_seat_holders_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_seat_invitations
    ADD CONSTRAINT award_seat_invitations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_seat_invitations
    ADD CONSTRAINT award_seat_invitations_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.award_seats
    ADD CONSTRAINT award_seats_edition_id_position_key UNIQUE (edition_id, "position");

ALTER TABLE ONLY public.award_seats
    ADD CONSTRAINT award_seats_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_self_checks
    ADD CONSTRAINT award_self_checks_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_sheet_states
    ADD CONSTRAINT award_sheet_states_pkey PRIMARY KEY (sheet_id, revision);

ALTER TABLE ONLY public.award_sheet_voids
    ADD CONSTRAINT award_sheet_voids_pkey PRIMARY KEY (sheet_id);

ALTER TABLE ONLY public.award_sheets
    ADD CONSTRAINT award_sheets_entry_id_seat_id_round_key UNIQUE (entry_id, seat_id, round);

ALTER TABLE ONLY public.award_sheets
    ADD CONSTRAINT award_sheets_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_split_answers
    ADD CONSTRAINT award_split_answers_pkey PRIMARY KEY (share_id);

ALTER TABLE ONLY public.award_split_proposals
    ADD CONSTRAINT award_split_proposals_entry_id_number_key UNIQUE (entry_id, number);

ALTER TABLE ONLY public.award_split_proposals
    ADD CONSTRAINT award_split_proposals_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_split_shares
    ADD CONSTRAINT award_split_shares_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_split_shares
    ADD CONSTRAINT award_split_shares_proposal_id_party_key UNIQUE (proposal_id, party);

ALTER TABLE ONLY public.award_split_shares
    ADD CONSTRAINT award_split_shares_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.award_statements
    ADD CONSTRAINT award_statements_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_submissions
    ADD CONSTRAINT award_submissions_entry_id_version_key UNIQUE (entry_id, version);

ALTER TABLE ONLY public.award_submissions
    ADD CONSTRAINT award_submissions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_submissions
    ADD CONSTRAINT award_submissions_receipt_number_key UNIQUE (receipt_number);

ALTER TABLE ONLY public.award_take_backs
    ADD CONSTRAINT award_take_backs_pkey PRIMARY KEY (submission_id);

ALTER TABLE ONLY public.award_tie_breakers
    ADD CONSTRAINT award_tie_breakers_pkey PRIMARY KEY (edition_id, "position");

ALTER TABLE ONLY public.award_tie_words
    ADD CONSTRAINT award_tie_words_category_id_kind_key UNIQUE (category_id, kind);

ALTER TABLE ONLY public.award_tie_words
    ADD CONSTRAINT award_tie_words_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_unsealings
    ADD CONSTRAINT award_unsealings_pkey PRIMARY KEY (seal_id);

ALTER TABLE ONLY public.award_vote_stubs
    ADD CONSTRAINT award_vote_stubs_pkey PRIMARY KEY (motion_id, seat_id);

ALTER TABLE ONLY public.award_votes
    ADD CONSTRAINT award_votes_pkey PRIMARY KEY (motion_id);

ALTER TABLE ONLY public.award_withdrawals
    ADD CONSTRAINT award_withdrawals_pkey PRIMARY KEY (entry_id);

ALTER TABLE ONLY public.editorial_aids
    ADD CONSTRAINT editorial_aids_pkey PRIMARY KEY (slug, visible_from);

ALTER TABLE ONLY public.editorial_beginnings
    ADD CONSTRAINT editorial_beginnings_kind_slug_key UNIQUE (kind, slug);

ALTER TABLE ONLY public.editorial_beginnings
    ADD CONSTRAINT editorial_beginnings_pkey PRIMARY KEY (form_id, kind, title);

ALTER TABLE ONLY public.editorial_discards
    ADD CONSTRAINT editorial_discards_pkey PRIMARY KEY (kind, slug);

ALTER TABLE ONLY public.editorial_english
    ADD CONSTRAINT editorial_english_pkey PRIMARY KEY (slug, visible_from);

ALTER TABLE ONLY public.editorial_files
    ADD CONSTRAINT editorial_files_pkey PRIMARY KEY (media_id);

ALTER TABLE ONLY public.editorial_news
    ADD CONSTRAINT editorial_news_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.editorial_news
    ADD CONSTRAINT editorial_news_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.editorial_news_versions
    ADD CONSTRAINT editorial_news_versions_pkey PRIMARY KEY (news_id, number);

ALTER TABLE ONLY public.editorial_pages
    ADD CONSTRAINT editorial_pages_pkey PRIMARY KEY (slug, visible_from);

ALTER TABLE ONLY public.editorial_pictures
    ADD CONSTRAINT editorial_pictures_pkey PRIMARY KEY (media_id);

ALTER TABLE ONLY public.editorial_review_reminders
    ADD CONSTRAINT editorial_review_reminders_pkey PRIMARY KEY (kind, slug, review_due_on);

ALTER TABLE ONLY public.editorial_revisions
    ADD CONSTRAINT editorial_revisions_pkey PRIMARY KEY (kind, slug, number);

ALTER TABLE ONLY public.editorial_withdrawals
    ADD CONSTRAINT editorial_withdrawals_pkey PRIMARY KEY (kind, slug, withdrawn_at);

ALTER TABLE ONLY public.events_advisers
    ADD CONSTRAINT events_advisers_pkey PRIMARY KEY (event_id, person_id);

ALTER TABLE ONLY public.events_afterwards
    ADD CONSTRAINT events_afterwards_pkey PRIMARY KEY (registration_id);

ALTER TABLE ONLY public.events_arrivals
    ADD CONSTRAINT events_arrivals_event_id_number_key UNIQUE (event_id, number);

ALTER TABLE ONLY public.events_arrivals
    ADD CONSTRAINT events_arrivals_pkey PRIMARY KEY (registration_id);

ALTER TABLE ONLY public.events_arrivals
    ADD CONSTRAINT events_arrivals_registration_id_event_id_key UNIQUE (registration_id, event_id);

ALTER TABLE ONLY public.events_attendances
    ADD CONSTRAINT events_attendances_pkey PRIMARY KEY (registration_id);

ALTER TABLE ONLY public.events_cancellations
    ADD CONSTRAINT events_cancellations_pkey PRIMARY KEY (event_id);

ALTER TABLE ONLY public.events_departures
    ADD CONSTRAINT events_departures_pkey PRIMARY KEY (registration_id);

ALTER TABLE ONLY public.events_discards
    ADD CONSTRAINT events_discards_pkey PRIMARY KEY (event_id);

ALTER TABLE ONLY public.events_events
    ADD CONSTRAINT events_events_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.events_feedback_givers
    ADD CONSTRAINT events_feedback_givers_pkey PRIMARY KEY (registration_id);

ALTER TABLE ONLY public.events_feedback
    ADD CONSTRAINT events_feedback_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.events_hour_answers
    ADD CONSTRAINT events_hour_answers_pkey PRIMARY KEY (question_id);

ALTER TABLE ONLY public.events_hour_handovers
    ADD CONSTRAINT events_hour_handovers_pkey PRIMARY KEY (question_id);

ALTER TABLE ONLY public.events_hour_looks
    ADD CONSTRAINT events_hour_looks_pkey PRIMARY KEY (event_id);

ALTER TABLE ONLY public.events_hour_questions
    ADD CONSTRAINT events_hour_questions_event_id_number_key UNIQUE (event_id, number);

ALTER TABLE ONLY public.events_hour_questions
    ADD CONSTRAINT events_hour_questions_event_id_slot_key UNIQUE (event_id, slot);

ALTER TABLE ONLY public.events_hour_questions
    ADD CONSTRAINT events_hour_questions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.events_hour_removals
    ADD CONSTRAINT events_hour_removals_pkey PRIMARY KEY (question_id);

ALTER TABLE ONLY public.events_hour_takings
    ADD CONSTRAINT events_hour_takings_pkey PRIMARY KEY (question_id);

ALTER TABLE ONLY public.events_hours
    ADD CONSTRAINT events_hours_pkey PRIMARY KEY (event_id);

ALTER TABLE ONLY public.events_material_removals
    ADD CONSTRAINT events_material_removals_pkey PRIMARY KEY (material_id);

ALTER TABLE ONLY public.events_materials
    ADD CONSTRAINT events_materials_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.events_places
    ADD CONSTRAINT events_places_pkey PRIMARY KEY (registration_id);

ALTER TABLE ONLY public.events_published
    ADD CONSTRAINT events_published_pkey PRIMARY KEY (event_id);

ALTER TABLE ONLY public.events_registration_links
    ADD CONSTRAINT events_registration_links_pkey PRIMARY KEY (token_hash);

ALTER TABLE ONLY public.events_registrations
    ADD CONSTRAINT events_registrations_id_event_id_key UNIQUE (id, event_id);

ALTER TABLE ONLY public.events_registrations
    ADD CONSTRAINT events_registrations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.events_reminders
    ADD CONSTRAINT events_reminders_pkey PRIMARY KEY (registration_id, hours);

ALTER TABLE ONLY public.events_seats
    ADD CONSTRAINT events_seats_pkey PRIMARY KEY (event_id);

ALTER TABLE ONLY public.events_versions
    ADD CONSTRAINT events_versions_pkey PRIMARY KEY (event_id, number);

ALTER TABLE ONLY public.feedback_answers
    ADD CONSTRAINT feedback_answers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_cases
    ADD CONSTRAINT feedback_cases_number_key UNIQUE (number);

ALTER TABLE ONLY public.feedback_cases
    ADD CONSTRAINT feedback_cases_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_kinds
    ADD CONSTRAINT feedback_kinds_pkey PRIMARY KEY (kind);

ALTER TABLE ONLY public.feedback_notes
    ADD CONSTRAINT feedback_notes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_reminders
    ADD CONSTRAINT feedback_reminders_pkey PRIMARY KEY (case_id, due_on, occasion);

ALTER TABLE ONLY public.feedback_takings
    ADD CONSTRAINT feedback_takings_pkey PRIMARY KEY (ordinal);

ALTER TABLE ONLY public.media_drawings
    ADD CONSTRAINT media_drawings_pkey PRIMARY KEY (source_sha256, width, format);

ALTER TABLE ONLY public.media_items
    ADD CONSTRAINT media_items_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.newsletter_bounces
    ADD CONSTRAINT newsletter_bounces_pkey PRIMARY KEY (mail_id, kind);

ALTER TABLE ONLY public.newsletter_issues
    ADD CONSTRAINT newsletter_issues_number_key UNIQUE (number);

ALTER TABLE ONLY public.newsletter_issues
    ADD CONSTRAINT newsletter_issues_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.newsletter_recipients
    ADD CONSTRAINT newsletter_recipients_mail_id_key UNIQUE (mail_id);

ALTER TABLE ONLY public.newsletter_recipients
    ADD CONSTRAINT newsletter_recipients_pkey PRIMARY KEY (issue_id, subscriber_id);

ALTER TABLE ONLY public.outbox_contact_relays
    ADD CONSTRAINT outbox_contact_relays_pkey PRIMARY KEY (contact_id);

ALTER TABLE ONLY public.outbox_contacts
    ADD CONSTRAINT outbox_contacts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.outbox_contacts
    ADD CONSTRAINT outbox_contacts_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.outbox_mailings
    ADD CONSTRAINT outbox_mailings_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.outbox_recipients
    ADD CONSTRAINT outbox_recipients_mailing_id_key_email_key UNIQUE (mailing_id, key, email);

ALTER TABLE ONLY public.outbox_recipients
    ADD CONSTRAINT outbox_recipients_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.outbox_spent_proofs
    ADD CONSTRAINT outbox_spent_proofs_pkey PRIMARY KEY (form_id);

ALTER TABLE ONLY public.partners_endings
    ADD CONSTRAINT partners_endings_pkey PRIMARY KEY (listing_id);

ALTER TABLE ONLY public.partners_guideline_versions
    ADD CONSTRAINT partners_guideline_versions_pkey PRIMARY KEY (guideline_id, number);

ALTER TABLE ONLY public.partners_guidelines
    ADD CONSTRAINT partners_guidelines_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.partners_listings
    ADD CONSTRAINT partners_listings_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.partners_matches
    ADD CONSTRAINT partners_matches_pkey PRIMARY KEY (request_id, offer_id);

ALTER TABLE ONLY public.partners_outcomes
    ADD CONSTRAINT partners_outcomes_pkey PRIMARY KEY (listing_id, number);

ALTER TABLE ONLY public.partners_prolongations
    ADD CONSTRAINT partners_prolongations_pkey PRIMARY KEY (listing_id, valid_until);

ALTER TABLE ONLY public.partners_published
    ADD CONSTRAINT partners_published_pkey PRIMARY KEY (listing_id);

ALTER TABLE ONLY public.partners_reminders
    ADD CONSTRAINT partners_reminders_pkey PRIMARY KEY (listing_id, valid_until);

ALTER TABLE ONLY public.partners_reminders
    ADD CONSTRAINT partners_reminders_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.partners_reviews
    ADD CONSTRAINT partners_reviews_pkey PRIMARY KEY (submission_id);

ALTER TABLE ONLY public.partners_submissions
    ADD CONSTRAINT partners_submissions_listing_id_number_key UNIQUE (listing_id, number);

ALTER TABLE ONLY public.partners_submissions
    ADD CONSTRAINT partners_submissions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.partners_versions
    ADD CONSTRAINT partners_versions_pkey PRIMARY KEY (listing_id, number);

ALTER TABLE ONLY public.people_account_closings
    ADD CONSTRAINT people_account_closings_pkey PRIMARY KEY (person_id);

ALTER TABLE ONLY public.people_address_changes
    ADD CONSTRAINT people_address_changes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_former_addresses
    ADD CONSTRAINT people_former_addresses_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_former_addresses
    ADD CONSTRAINT people_former_addresses_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.people_invitation_acceptances
    ADD CONSTRAINT people_invitation_acceptances_pkey PRIMARY KEY (invitation_id);

ALTER TABLE ONLY public.people_invitations
    ADD CONSTRAINT people_invitations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_invitations
    ADD CONSTRAINT people_invitations_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.people_join_answers
    ADD CONSTRAINT people_join_answers_pkey PRIMARY KEY (request_id);

ALTER TABLE ONLY public.people_join_requests
    ADD CONSTRAINT people_join_requests_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_known_devices
    ADD CONSTRAINT people_known_devices_pkey PRIMARY KEY (token_hash);

ALTER TABLE ONLY public.people_memberships
    ADD CONSTRAINT people_memberships_pkey PRIMARY KEY (person_id);

ALTER TABLE ONLY public.people_oidc_identities
    ADD CONSTRAINT people_oidc_identities_pkey PRIMARY KEY (issuer, subject);

ALTER TABLE ONLY public.people_organisations
    ADD CONSTRAINT people_organisations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_organisations
    ADD CONSTRAINT people_organisations_place_id_key UNIQUE (place_id);

ALTER TABLE ONLY public.people_passkey_challenges
    ADD CONSTRAINT people_passkey_challenges_pkey PRIMARY KEY (challenge_hash);

ALTER TABLE ONLY public.people_passkeys
    ADD CONSTRAINT people_passkeys_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_person_deactivations
    ADD CONSTRAINT people_person_deactivations_pkey PRIMARY KEY (person_id);

ALTER TABLE ONLY public.people_persons
    ADD CONSTRAINT people_persons_email_key UNIQUE (email);

ALTER TABLE ONLY public.people_persons
    ADD CONSTRAINT people_persons_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_recovery_codes
    ADD CONSTRAINT people_recovery_codes_pkey PRIMARY KEY (person_id, code_hash);

ALTER TABLE ONLY public.people_roles
    ADD CONSTRAINT people_roles_pkey PRIMARY KEY (person_id, role);

ALTER TABLE ONLY public.people_sessions
    ADD CONSTRAINT people_sessions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_sessions
    ADD CONSTRAINT people_sessions_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.people_sign_in_challenges
    ADD CONSTRAINT people_sign_in_challenges_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people_sign_in_challenges
    ADD CONSTRAINT people_sign_in_challenges_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.people_totps
    ADD CONSTRAINT people_totps_pkey PRIMARY KEY (person_id);

ALTER TABLE ONLY public.places
    ADD CONSTRAINT places_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.places_postal_codes
    ADD CONSTRAINT places_postal_codes_pkey PRIMARY KEY (place_id, postal_code);

ALTER TABLE ONLY public.places
    ADD CONSTRAINT places_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.places_spellings
    ADD CONSTRAINT places_spellings_pkey PRIMARY KEY (place_id, folded);

ALTER TABLE ONLY public.platform_alarms
    ADD CONSTRAINT platform_alarms_pkey PRIMARY KEY (kind, began_at);

ALTER TABLE ONLY public.platform_backups
    ADD CONSTRAINT platform_backups_pkey PRIMARY KEY (made_at);

ALTER TABLE ONLY public.platform_blob_scans
    ADD CONSTRAINT platform_blob_scans_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.platform_blob_traces
    ADD CONSTRAINT platform_blob_traces_pkey PRIMARY KEY (sha256, trace);

ALTER TABLE ONLY public.platform_blobs
    ADD CONSTRAINT platform_blobs_pkey PRIMARY KEY (sha256);

ALTER TABLE ONLY public.platform_clock
    ADD CONSTRAINT platform_clock_pkey PRIMARY KEY (only_row);

ALTER TABLE ONLY public.platform_event_head
    ADD CONSTRAINT platform_event_head_pkey PRIMARY KEY (only_row);

ALTER TABLE ONLY public.platform_events
    ADD CONSTRAINT platform_events_hash_key UNIQUE (hash);

ALTER TABLE ONLY public.platform_events
    ADD CONSTRAINT platform_events_pkey PRIMARY KEY (seq);

ALTER TABLE ONLY public.platform_limits
    ADD CONSTRAINT platform_limits_pkey PRIMARY KEY (key, window_starts_at);

ALTER TABLE ONLY public.platform_link_rounds
    ADD CONSTRAINT platform_link_rounds_pkey PRIMARY KEY (one);

ALTER TABLE ONLY public.platform_links
    ADD CONSTRAINT platform_links_pkey PRIMARY KEY (subject_table, subject_id, url);

ALTER TABLE ONLY public.platform_mail_hold
    ADD CONSTRAINT platform_mail_hold_pkey PRIMARY KEY (only_row);

ALTER TABLE ONLY public.platform_mails
    ADD CONSTRAINT platform_mails_once_key_key UNIQUE (once_key);

ALTER TABLE ONLY public.platform_mails
    ADD CONSTRAINT platform_mails_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.platform_migrations
    ADD CONSTRAINT platform_migrations_pkey PRIMARY KEY (name);

ALTER TABLE ONLY public.platform_refusals
    ADD CONSTRAINT platform_refusals_pkey PRIMARY KEY (hour, event);

ALTER TABLE ONLY public.platform_retention
    ADD CONSTRAINT platform_retention_pkey PRIMARY KEY (name);

ALTER TABLE ONLY public.platform_retention_runs
    ADD CONSTRAINT platform_retention_runs_pkey PRIMARY KEY (night);

ALTER TABLE ONLY public.platform_watches
    ADD CONSTRAINT platform_watches_pkey PRIMARY KEY (night);

ALTER TABLE ONLY public.projects_claims
    ADD CONSTRAINT projects_claims_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.projects_confirmation_notes
    ADD CONSTRAINT projects_confirmation_notes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.projects_confirmation_requests
    ADD CONSTRAINT projects_confirmation_requests_pkey PRIMARY KEY (project_id, confirmed_on, asking, round);

ALTER TABLE ONLY public.projects_confirmation_requests
    ADD CONSTRAINT projects_confirmation_requests_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.projects_confirmations
    ADD CONSTRAINT projects_confirmations_pkey PRIMARY KEY (project_id, number, confirmed_on);

ALTER TABLE ONLY public.projects_contacts
    ADD CONSTRAINT projects_contacts_pkey PRIMARY KEY (project_id);

ALTER TABLE ONLY public.projects_discards
    ADD CONSTRAINT projects_discards_pkey PRIMARY KEY (draft_id);

ALTER TABLE ONLY public.projects_draft_entries
    ADD CONSTRAINT projects_draft_entries_pkey PRIMARY KEY (draft_id);

ALTER TABLE ONLY public.projects_draft_file_removals
    ADD CONSTRAINT projects_draft_file_removals_pkey PRIMARY KEY (file_id);

ALTER TABLE ONLY public.projects_draft_files
    ADD CONSTRAINT projects_draft_files_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.projects_draft_states
    ADD CONSTRAINT projects_draft_states_pkey PRIMARY KEY (draft_id, step, revision);

ALTER TABLE ONLY public.projects_drafts
    ADD CONSTRAINT projects_drafts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.projects_entries
    ADD CONSTRAINT projects_entries_pkey PRIMARY KEY (entry_id);

ALTER TABLE ONLY public.projects_files_left_out
    ADD CONSTRAINT projects_files_left_out_pkey PRIMARY KEY (draft_id, file_id);

ALTER TABLE ONLY public.projects_freshness_changes
    ADD CONSTRAINT projects_freshness_changes_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.projects_freshness
    ADD CONSTRAINT projects_freshness_pkey PRIMARY KEY (single);

ALTER TABLE ONLY public.projects_prizes
    ADD CONSTRAINT projects_prizes_pkey PRIMARY KEY (entry_id);

ALTER TABLE ONLY public.projects_projects
    ADD CONSTRAINT projects_projects_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.projects_projects
    ADD CONSTRAINT projects_projects_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.projects_published
    ADD CONSTRAINT projects_published_ordinal_key UNIQUE (ordinal);

ALTER TABLE ONLY public.projects_published
    ADD CONSTRAINT projects_published_pkey PRIMARY KEY (project_id);

ALTER TABLE ONLY public.projects_published
    ADD CONSTRAINT projects_published_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.projects_recalls
    ADD CONSTRAINT projects_recalls_pkey PRIMARY KEY (submission_id);

ALTER TABLE ONLY public.projects_reviews
    ADD CONSTRAINT projects_reviews_pkey PRIMARY KEY (submission_id);

ALTER TABLE ONLY public.projects_search
    ADD CONSTRAINT projects_search_pkey PRIMARY KEY (ordinal);

ALTER TABLE ONLY public.projects_submissions
    ADD CONSTRAINT projects_submissions_draft_id_round_key UNIQUE (draft_id, round);

ALTER TABLE ONLY public.projects_submissions
    ADD CONSTRAINT projects_submissions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.topics_topics
    ADD CONSTRAINT projects_topics_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.topics_topics
    ADD CONSTRAINT projects_topics_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.projects_uptakes
    ADD CONSTRAINT projects_uptakes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.projects_versions
    ADD CONSTRAINT projects_versions_pkey PRIMARY KEY (project_id, number);

ALTER TABLE ONLY public.projects_withdrawals
    ADD CONSTRAINT projects_withdrawals_pkey PRIMARY KEY (project_id);

ALTER TABLE ONLY public.projects_words
    ADD CONSTRAINT projects_words_pkey PRIMARY KEY (word);

ALTER TABLE ONLY public.site_imported_posts
    ADD CONSTRAINT site_imported_posts_pkey PRIMARY KEY (source, post_id);

ALTER TABLE ONLY public.site_other_forms
    ADD CONSTRAINT site_other_forms_pkey PRIMARY KEY (address);

ALTER TABLE ONLY public.site_redirects
    ADD CONSTRAINT site_redirects_pkey PRIMARY KEY (old_address);

ALTER TABLE ONLY public.subscribers_bounces
    ADD CONSTRAINT subscribers_bounces_pkey PRIMARY KEY (mail_id, kind);

ALTER TABLE ONLY public.subscribers_confirmations
    ADD CONSTRAINT subscribers_confirmations_pkey PRIMARY KEY (request_id);

ALTER TABLE ONLY public.subscribers_digests
    ADD CONSTRAINT subscribers_digests_pkey PRIMARY KEY (subscriber_id, source, until);

ALTER TABLE ONLY public.subscribers_requests
    ADD CONSTRAINT subscribers_requests_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subscribers_requests
    ADD CONSTRAINT subscribers_requests_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.subscribers_subscribers
    ADD CONSTRAINT subscribers_subscribers_email_key UNIQUE (email);

ALTER TABLE ONLY public.subscribers_subscribers
    ADD CONSTRAINT subscribers_subscribers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subscribers_subscriptions
    ADD CONSTRAINT subscribers_subscriptions_pkey PRIMARY KEY (email, subject);

ALTER TABLE ONLY public.subscribers_suppressions
    ADD CONSTRAINT subscribers_suppressions_email_hash_key UNIQUE (email_hash);

ALTER TABLE ONLY public.subscribers_suppressions
    ADD CONSTRAINT subscribers_suppressions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.topics_subjects
    ADD CONSTRAINT topics_subjects_pkey PRIMARY KEY (kind, key, topic);

CREATE INDEX award_admissions_entry ON public.award_admissions USING btree (entry_id, ordinal DESC);

CREATE INDEX award_advices_entry ON public.award_advices USING btree (entry_id, person_id);

CREATE INDEX award_advices_person ON public.award_advices USING btree (person_id);

CREATE INDEX award_answer_remarks_of ON public.award_answer_remarks USING btree (edition_id, slug);

CREATE INDEX award_answer_remarks_written ON public.award_answer_remarks USING btree (written_on);

CREATE INDEX award_asked_questions_of ON public.award_asked_questions USING btree (edition_id, asked_at);

CREATE INDEX award_attachments_blob ON public.award_attachments USING btree (sha256);

CREATE INDEX award_attachments_entry ON public.award_attachments USING btree (entry_id, added_at);

CREATE UNIQUE INDEX award_attendances_one_at_a_time ON public.award_attendances USING btree (meeting_id, seat_id) WHERE (left_at IS NULL);

CREATE INDEX award_check_findings_entry ON public.award_check_findings USING btree (entry_id, item_id, ordinal DESC);

CREATE INDEX award_checkpoints_newest ON public.award_checkpoints USING btree (seq DESC, at DESC);

CREATE INDEX award_closing_changes_edition ON public.award_closing_changes USING btree (edition_id, ordinal DESC);

CREATE INDEX award_conflict_lifts_conflict ON public.award_conflict_lifts USING btree (conflict_id);

CREATE UNIQUE INDEX award_conflict_lifts_one_asked ON public.award_conflict_lifts USING btree (conflict_id) WHERE (confirmed_at IS NULL);

CREATE INDEX award_conflicts_entry_person ON public.award_conflicts USING btree (entry_id, person_id, ordinal DESC);

CREATE INDEX award_conflicts_person ON public.award_conflicts USING btree (person_id, entry_id);

CREATE INDEX award_corrections_entry ON public.award_corrections USING btree (entry_id, ordinal DESC);

CREATE INDEX award_deliberation_entries_of ON public.award_deliberation_entries USING btree (deliberation_id, called_at DESC);

CREATE UNIQUE INDEX award_deliberations_one_of_a_category ON public.award_deliberations USING btree (category_id) WHERE (closed_at IS NULL);

CREATE UNIQUE INDEX award_deliberations_one_of_a_meeting ON public.award_deliberations USING btree (meeting_id) WHERE (closed_at IS NULL);

CREATE INDEX award_edition_changes_of ON public.award_edition_changes USING btree (edition_id, changed_at);

CREATE INDEX award_entries_lead ON public.award_entries USING btree (lead_organisation_id, edition_id);

CREATE INDEX award_extensions_lead ON public.award_extensions USING btree (edition_id, organisation_id, ordinal DESC);

CREATE INDEX award_message_notices_person ON public.award_message_notices USING btree (person_id, noticed_at);

CREATE INDEX award_message_readings_person ON public.award_message_readings USING btree (person_id);

CREATE INDEX award_messages_entry ON public.award_messages USING btree (entry_id, ordinal);

CREATE INDEX award_notes_entry ON public.award_notes USING btree (entry_id, ordinal);

CREATE INDEX award_office_edits_entry ON public.award_office_edits USING btree (entry_id, edited_at);

CREATE INDEX award_partner_requests_entry ON public.award_partner_requests USING btree (entry_id, asked_at);

CREATE INDEX award_press_pictures_entry ON public.award_press_pictures USING btree (entry_id, added_at);

CREATE INDEX award_project_offers_entry ON public.award_project_offers USING btree (entry_id, offered_at);

CREATE INDEX award_question_votes_of ON public.award_question_votes USING btree (edition_id, slug);

CREATE INDEX award_reassignments_entry ON public.award_reassignments USING btree (entry_id, ordinal DESC);

CREATE INDEX award_refused_hand_ins_entry ON public.award_refused_hand_ins USING btree (entry_id, arrived_at);

CREATE INDEX award_seals_sheet ON public.award_seals USING btree (sheet_id, number DESC);

CREATE UNIQUE INDEX award_seat_holders_one_deputy ON public.award_seat_holders USING btree (seat_id) WHERE ((ended_at IS NULL) AND (part = 'deputy'::text));

CREATE UNIQUE INDEX award_seat_holders_one_member ON public.award_seat_holders USING btree (seat_id) WHERE ((ended_at IS NULL) AND (part = 'member'::text));

CREATE INDEX award_seat_holders_person ON public.award_seat_holders USING btree (person_id);

CREATE INDEX award_seat_invitations_seat ON public.award_seat_invitations USING btree (seat_id, part) WHERE (withdrawn_at IS NULL);

CREATE INDEX award_sheets_seat ON public.award_sheets USING btree (seat_id, round);

CREATE INDEX award_statements_of ON public.award_statements USING btree (deliberation_id, made_at);

CREATE INDEX award_submissions_newest ON public.award_submissions USING btree (entry_id, version DESC);

CREATE INDEX editorial_discards_discarded_by ON public.editorial_discards USING btree (discarded_by);

CREATE INDEX editorial_files_of ON public.editorial_files USING btree (slug);

CREATE INDEX editorial_news_newest ON public.editorial_news USING btree (dated DESC, id);

CREATE INDEX editorial_pictures_newest ON public.editorial_pictures USING btree (added_at DESC);

CREATE INDEX editorial_publications_newest ON public.editorial_publications USING btree (kind, slug, visible_from DESC);

CREATE INDEX events_advisers_person ON public.events_advisers USING btree (person_id);

CREATE INDEX events_attendances_noted_by ON public.events_attendances USING btree (noted_by);

CREATE INDEX events_departures_event ON public.events_departures USING btree (event_id);

CREATE INDEX events_discards_discarded_by ON public.events_discards USING btree (discarded_by);

CREATE INDEX events_events_created_by ON public.events_events USING btree (created_by);

CREATE INDEX events_feedback_event ON public.events_feedback USING btree (event_id);

CREATE INDEX events_hour_questions_person ON public.events_hour_questions USING btree (person_id);

CREATE INDEX events_materials_event ON public.events_materials USING btree (event_id);

CREATE INDEX events_materials_media ON public.events_materials USING btree (media_id) WHERE (media_id IS NOT NULL);

CREATE INDEX events_places_event ON public.events_places USING btree (event_id);

CREATE INDEX events_published_award_date ON public.events_published USING btree (award_date) WHERE (award_date IS NOT NULL);

CREATE INDEX events_published_starts ON public.events_published USING btree (starts_at);

CREATE INDEX events_registration_links_registration ON public.events_registration_links USING btree (registration_id);

CREATE INDEX events_registrations_event ON public.events_registrations USING btree (event_id);

CREATE INDEX events_registrations_person ON public.events_registrations USING btree (person_id);

CREATE INDEX events_registrations_written ON public.events_registrations USING btree (written_at);

CREATE INDEX feedback_answers_case ON public.feedback_answers USING btree (case_id, answered_at);

CREATE UNIQUE INDEX feedback_answers_closing ON public.feedback_answers USING btree (case_id) WHERE (kind <> 'interim'::text);

CREATE INDEX feedback_cases_email ON public.feedback_cases USING btree (email) WHERE (email <> ''::text);

CREATE INDEX feedback_notes_case ON public.feedback_notes USING btree (case_id, noted_at);

CREATE INDEX feedback_takings_case ON public.feedback_takings USING btree (case_id, ordinal);

CREATE INDEX media_drawings_sha256 ON public.media_drawings USING btree (sha256);

CREATE INDEX media_items_blob ON public.media_items USING btree (sha256);

CREATE INDEX media_items_large ON public.media_items USING btree (large_sha256);

CREATE INDEX newsletter_issues_discarded_by ON public.newsletter_issues USING btree (discarded_by);

CREATE INDEX newsletter_recipients_claimed ON public.newsletter_recipients USING btree (claimed_at) WHERE ((done_at IS NULL) AND (claimed_at IS NOT NULL));

CREATE INDEX newsletter_recipients_subscriber ON public.newsletter_recipients USING btree (subscriber_id);

CREATE INDEX newsletter_recipients_waiting ON public.newsletter_recipients USING btree (issue_id, ordinal) WHERE (done_at IS NULL);

CREATE INDEX outbox_contacts_person ON public.outbox_contacts USING btree (person_id);

CREATE INDEX outbox_contacts_subject ON public.outbox_contacts USING btree (subject_id);

CREATE INDEX outbox_contacts_written ON public.outbox_contacts USING btree (written_at);

CREATE INDEX outbox_mailings_released ON public.outbox_mailings USING btree (released_at) WHERE (cancelled_at IS NULL);

CREATE INDEX outbox_recipients_waiting ON public.outbox_recipients USING btree (mailing_id, ordinal) WHERE ((queued_at IS NULL) AND (cancelled_at IS NULL));

CREATE UNIQUE INDEX partners_guidelines_day ON public.partners_guidelines USING btree (valid_from) WHERE (withdrawn_at IS NULL);

CREATE INDEX partners_listings_organisation ON public.partners_listings USING btree (organisation_id);

CREATE INDEX partners_matches_offer ON public.partners_matches USING btree (offer_id);

CREATE INDEX partners_published_valid ON public.partners_published USING btree (valid_until);

CREATE INDEX people_address_changes_person ON public.people_address_changes USING btree (person_id);

CREATE INDEX people_former_addresses_email ON public.people_former_addresses USING btree (email);

CREATE INDEX people_former_addresses_person ON public.people_former_addresses USING btree (person_id);

CREATE INDEX people_known_devices_person ON public.people_known_devices USING btree (person_id);

CREATE INDEX people_memberships_organisation ON public.people_memberships USING btree (organisation_id);

CREATE INDEX people_sessions_person ON public.people_sessions USING btree (person_id);

CREATE INDEX people_sign_in_challenges_email ON public.people_sign_in_challenges USING btree (email, created_at DESC);

CREATE INDEX places_domain ON public.places USING btree (domain) WHERE domain_confirmed;

CREATE INDEX places_postal_codes_code ON public.places_postal_codes USING btree (postal_code);

CREATE INDEX places_spellings_folded ON public.places_spellings USING btree (folded text_pattern_ops);

CREATE UNIQUE INDEX platform_alarms_open ON public.platform_alarms USING btree (kind) WHERE (ended_at IS NULL);

CREATE INDEX platform_blob_scans_infected ON public.platform_blob_scans USING btree (sha256) WHERE (verdict = 'infected'::text);

CREATE INDEX platform_blob_scans_newest ON public.platform_blob_scans USING btree (sha256, scanned_at DESC);

CREATE INDEX platform_events_actor ON public.platform_events USING btree (actor_id, seq);

CREATE INDEX platform_events_subject ON public.platform_events USING btree (subject_table, subject_id, seq);

CREATE INDEX platform_links_broken ON public.platform_links USING btree (subject_table, subject_id) WHERE (failures >= 3);

CREATE INDEX platform_links_broken_profiles ON public.platform_links USING btree (((subject_id)::uuid)) WHERE ((failures >= 3) AND (subject_table = 'projects_projects'::text));

CREATE INDEX platform_links_due ON public.platform_links USING btree (due_at);

CREATE INDEX platform_mails_waiting ON public.platform_mails USING btree (queued_at) WHERE (sent_at IS NULL);

CREATE INDEX projects_claims_newest ON public.projects_claims USING btree (claimed_at DESC);

CREATE UNIQUE INDEX projects_claims_once ON public.projects_claims USING btree (project_id, organisation_id) WHERE (decided_at IS NULL);

CREATE UNIQUE INDEX projects_claims_one_owner ON public.projects_claims USING btree (project_id) WHERE (accepted AND (undone_at IS NULL));

CREATE INDEX projects_claims_organisation ON public.projects_claims USING btree (organisation_id);

CREATE INDEX projects_confirmation_notes_project ON public.projects_confirmation_notes USING btree (project_id, noted_at DESC);

CREATE INDEX projects_confirmation_requests_asked ON public.projects_confirmation_requests USING btree (asked_at);

CREATE INDEX projects_draft_entries_entry ON public.projects_draft_entries USING btree (entry_id);

CREATE INDEX projects_draft_files_draft ON public.projects_draft_files USING btree (draft_id);

CREATE INDEX projects_draft_files_sha256 ON public.projects_draft_files USING btree (sha256);

CREATE INDEX projects_drafts_of_editors ON public.projects_drafts USING btree (created_at) WHERE (organisation_id IS NULL);

CREATE INDEX projects_drafts_organisation ON public.projects_drafts USING btree (organisation_id);

CREATE INDEX projects_drafts_project ON public.projects_drafts USING btree (project_id);

CREATE INDEX projects_entries_project ON public.projects_entries USING btree (project_id);

CREATE INDEX projects_prizes_project ON public.projects_prizes USING btree (project_id);

CREATE INDEX projects_projects_organisation ON public.projects_projects USING btree (organisation_id);

CREATE INDEX projects_published_beginnings ON public.projects_published USING btree (public.projects_folded(title) text_pattern_ops);

CREATE INDEX projects_published_changed ON public.projects_published USING btree (changed);

CREATE INDEX projects_published_confirmed ON public.projects_published USING btree (confirmed_on);

CREATE INDEX projects_published_facets ON public.projects_published USING gin (facets);

CREATE INDEX projects_published_newest ON public.projects_published USING btree (published_at DESC, project_id) INCLUDE (ordinal);

CREATE INDEX projects_published_since ON public.projects_published USING btree (since DESC NULLS LAST, project_id) INCLUDE (ordinal);

CREATE INDEX projects_published_title ON public.projects_published USING btree (title, project_id) INCLUDE (ordinal);

CREATE INDEX projects_published_title_trigrams ON public.projects_published USING gin (title public.gin_trgm_ops);

CREATE INDEX projects_search_titles ON public.projects_search USING gin (ts_filter(search, '{a}'::"char"[]));

CREATE INDEX projects_search_words ON public.projects_search USING gin (search);

CREATE UNIQUE INDEX projects_uptakes_once ON public.projects_uptakes USING btree (project_id, organisation_id) WHERE (removed_at IS NULL);

CREATE INDEX projects_uptakes_organisation ON public.projects_uptakes USING btree (organisation_id);

CREATE INDEX projects_uptakes_own ON public.projects_uptakes USING btree (own_project_id);

CREATE INDEX projects_words_trigrams ON public.projects_words USING gin (word public.gin_trgm_ops);

CREATE UNIQUE INDEX site_imported_posts_target ON public.site_imported_posts USING btree (kind, target_id);

CREATE INDEX subscribers_requests_asked ON public.subscribers_requests USING btree (asked_at);

CREATE INDEX subscribers_requests_email ON public.subscribers_requests USING btree (email);

CREATE INDEX topics_subjects_assigned_by ON public.topics_subjects USING btree (assigned_by);

CREATE INDEX topics_subjects_topic ON public.topics_subjects USING btree (topic);

CREATE INDEX topics_topics_merged_into ON public.topics_topics USING btree (merged_into);

CREATE INDEX topics_topics_theme ON public.topics_topics USING btree (theme_id);

CREATE TRIGGER award_admissions_frozen BEFORE DELETE OR UPDATE ON public.award_admissions FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_admissions_never_emptied BEFORE TRUNCATE ON public.award_admissions FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_attachments_in_time BEFORE INSERT ON public.award_attachments FOR EACH ROW EXECUTE FUNCTION public.award_attachments_in_time();

CREATE TRIGGER award_attendances_room AFTER INSERT OR DELETE OR UPDATE ON public.award_attendances FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_room');

CREATE TRIGGER award_categories_archived BEFORE DELETE OR UPDATE ON public.award_categories FOR EACH ROW EXECUTE FUNCTION public.award_refuse_archived_edition();

CREATE TRIGGER award_categories_never_emptied BEFORE TRUNCATE ON public.award_categories FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_categories_notify AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.award_categories FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_editions');

CREATE TRIGGER award_category_closings_frozen BEFORE DELETE OR UPDATE ON public.award_category_closings FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_category_closings_never_emptied BEFORE TRUNCATE ON public.award_category_closings FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_category_closings_room AFTER INSERT OR DELETE OR UPDATE ON public.award_category_closings FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_room');

CREATE TRIGGER award_check_findings_frozen BEFORE DELETE OR UPDATE ON public.award_check_findings FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_check_findings_never_emptied BEFORE TRUNCATE ON public.award_check_findings FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_check_items_archived BEFORE DELETE OR UPDATE ON public.award_check_items FOR EACH ROW EXECUTE FUNCTION public.award_refuse_archived_edition();

CREATE TRIGGER award_check_items_never_emptied BEFORE TRUNCATE ON public.award_check_items FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_checkpoints_frozen BEFORE DELETE OR UPDATE ON public.award_checkpoints FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_checkpoints_never_emptied BEFORE TRUNCATE ON public.award_checkpoints FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_closing_changes_frozen BEFORE DELETE OR UPDATE ON public.award_closing_changes FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_closing_changes_never_emptied BEFORE TRUNCATE ON public.award_closing_changes FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_closing_confirmations_by_two BEFORE INSERT ON public.award_closing_confirmations FOR EACH ROW EXECUTE FUNCTION public.award_closing_by_two();

CREATE TRIGGER award_closing_confirmations_frozen BEFORE DELETE OR UPDATE ON public.award_closing_confirmations FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_closing_confirmations_never_emptied BEFORE TRUNCATE ON public.award_closing_confirmations FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_closing_confirmations_standing AFTER INSERT ON public.award_closing_confirmations FOR EACH STATEMENT EXECUTE FUNCTION public.award_taken_back_or_confirmed();

CREATE TRIGGER award_closing_take_backs_frozen BEFORE DELETE OR UPDATE ON public.award_closing_take_backs FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_closing_take_backs_never_emptied BEFORE TRUNCATE ON public.award_closing_take_backs FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_closing_take_backs_waiting AFTER INSERT ON public.award_closing_take_backs FOR EACH STATEMENT EXECUTE FUNCTION public.award_taken_back_or_confirmed();

CREATE TRIGGER award_conditions_archived BEFORE DELETE OR UPDATE ON public.award_conditions FOR EACH ROW EXECUTE FUNCTION public.award_refuse_archived_edition();

CREATE TRIGGER award_conditions_never_emptied BEFORE TRUNCATE ON public.award_conditions FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_conditions_notify AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.award_conditions FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_editions');

CREATE TRIGGER award_conflicts_frozen BEFORE DELETE OR UPDATE ON public.award_conflicts FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_conflicts_never_emptied BEFORE TRUNCATE ON public.award_conflicts FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_conflicts_room AFTER INSERT OR DELETE OR UPDATE ON public.award_conflicts FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_room');

CREATE TRIGGER award_correction_ends_frozen BEFORE DELETE OR UPDATE ON public.award_correction_ends FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_correction_ends_never_emptied BEFORE TRUNCATE ON public.award_correction_ends FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_correction_parts_frozen BEFORE DELETE OR UPDATE ON public.award_correction_parts FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_correction_parts_never_emptied BEFORE TRUNCATE ON public.award_correction_parts FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_corrections_frozen BEFORE DELETE OR UPDATE ON public.award_corrections FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_corrections_never_emptied BEFORE TRUNCATE ON public.award_corrections FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_criteria_archived BEFORE DELETE OR UPDATE ON public.award_criteria FOR EACH ROW EXECUTE FUNCTION public.award_refuse_archived_edition();

CREATE TRIGGER award_criteria_never_emptied BEFORE TRUNCATE ON public.award_criteria FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_criteria_notify AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.award_criteria FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_editions');

CREATE TRIGGER award_criteria_sealed BEFORE INSERT OR DELETE OR UPDATE OF weight ON public.award_criteria FOR EACH ROW EXECUTE FUNCTION public.award_refuse_sealed_criterion();

CREATE TRIGGER award_criterion_points_never_emptied BEFORE TRUNCATE ON public.award_criterion_points FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_criterion_points_notify AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.award_criterion_points FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_editions');

CREATE TRIGGER award_criterion_points_sealed BEFORE INSERT OR DELETE OR UPDATE ON public.award_criterion_points FOR EACH ROW EXECUTE FUNCTION public.award_refuse_sealed_points();

CREATE TRIGGER award_dates_notify AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.award_dates FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_editions');

CREATE TRIGGER award_decision_grounds_frozen BEFORE DELETE OR UPDATE ON public.award_decision_grounds FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_decision_grounds_never_emptied BEFORE TRUNCATE ON public.award_decision_grounds FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_decisions_frozen BEFORE DELETE OR UPDATE ON public.award_decisions FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_decisions_never_emptied BEFORE TRUNCATE ON public.award_decisions FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_decisions_notify AFTER INSERT ON public.award_decisions FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_editions');

CREATE TRIGGER award_decisions_of_standing BEFORE INSERT ON public.award_decisions FOR EACH ROW EXECUTE FUNCTION public.award_decision_of_standing();

CREATE TRIGGER award_decisions_room AFTER INSERT OR DELETE OR UPDATE ON public.award_decisions FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_room');

CREATE TRIGGER award_deliberation_entries_room AFTER INSERT OR DELETE OR UPDATE ON public.award_deliberation_entries FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_room');

CREATE TRIGGER award_deliberations_room AFTER INSERT OR DELETE OR UPDATE ON public.award_deliberations FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_room');

CREATE TRIGGER award_discarded_editions_frozen BEFORE DELETE OR UPDATE ON public.award_discarded_editions FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_discarded_editions_never_emptied BEFORE TRUNCATE ON public.award_discarded_editions FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_edition_changes_frozen BEFORE UPDATE ON public.award_edition_changes FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_edition_changes_never_emptied BEFORE TRUNCATE ON public.award_edition_changes FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_edition_changes_stay BEFORE DELETE ON public.award_edition_changes FOR EACH ROW EXECUTE FUNCTION public.award_changes_go_with_edition();

CREATE TRIGGER award_editions_notify AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.award_editions FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_editions');

CREATE TRIGGER award_entry_states_in_time BEFORE INSERT ON public.award_entry_states FOR EACH ROW EXECUTE FUNCTION public.award_states_in_time();

CREATE TRIGGER award_entry_states_of_drafts BEFORE INSERT ON public.award_entry_states FOR EACH ROW EXECUTE FUNCTION public.award_states_only_of_drafts();

CREATE TRIGGER award_extension_confirmations_by_two BEFORE INSERT ON public.award_extension_confirmations FOR EACH ROW EXECUTE FUNCTION public.award_extension_by_two();

CREATE TRIGGER award_extension_confirmations_frozen BEFORE DELETE OR UPDATE ON public.award_extension_confirmations FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_extension_confirmations_never_emptied BEFORE TRUNCATE ON public.award_extension_confirmations FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_extension_confirmations_standing AFTER INSERT ON public.award_extension_confirmations FOR EACH STATEMENT EXECUTE FUNCTION public.award_taken_back_or_confirmed();

CREATE TRIGGER award_extension_take_backs_frozen BEFORE DELETE OR UPDATE ON public.award_extension_take_backs FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_extension_take_backs_never_emptied BEFORE TRUNCATE ON public.award_extension_take_backs FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_extension_take_backs_waiting AFTER INSERT ON public.award_extension_take_backs FOR EACH STATEMENT EXECUTE FUNCTION public.award_taken_back_or_confirmed();

CREATE TRIGGER award_extensions_frozen BEFORE DELETE OR UPDATE ON public.award_extensions FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_extensions_never_emptied BEFORE TRUNCATE ON public.award_extensions FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_feedback_proofs_frozen BEFORE DELETE OR UPDATE ON public.award_feedback_proofs FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_feedback_proofs_never_emptied BEFORE TRUNCATE ON public.award_feedback_proofs FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_feedback_releases_frozen BEFORE DELETE OR UPDATE ON public.award_feedback_releases FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_feedback_releases_never_emptied BEFORE TRUNCATE ON public.award_feedback_releases FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_feedback_texts_frozen BEFORE DELETE OR UPDATE ON public.award_feedback_texts FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_feedback_texts_never_emptied BEFORE TRUNCATE ON public.award_feedback_texts FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_form_fields_archived BEFORE DELETE OR UPDATE ON public.award_form_fields FOR EACH ROW EXECUTE FUNCTION public.award_refuse_archived_edition();

CREATE TRIGGER award_form_fields_never_emptied BEFORE TRUNCATE ON public.award_form_fields FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_form_fields_notify AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.award_form_fields FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_editions');

CREATE TRIGGER award_logos_frozen BEFORE DELETE OR UPDATE ON public.award_logos FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_logos_never_emptied BEFORE TRUNCATE ON public.award_logos FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_meeting_chairs_room AFTER INSERT OR DELETE OR UPDATE ON public.award_meeting_chairs FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_room');

CREATE TRIGGER award_meeting_items_room AFTER INSERT OR DELETE OR UPDATE ON public.award_meeting_items FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_room');

CREATE TRIGGER award_meetings_room AFTER INSERT OR DELETE OR UPDATE ON public.award_meetings FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_room');

CREATE TRIGGER award_message_notices_frozen BEFORE DELETE OR UPDATE ON public.award_message_notices FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_message_notices_never_emptied BEFORE TRUNCATE ON public.award_message_notices FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_message_readings_frozen BEFORE DELETE OR UPDATE ON public.award_message_readings FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_message_readings_never_emptied BEFORE TRUNCATE ON public.award_message_readings FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_messages_frozen BEFORE DELETE OR UPDATE ON public.award_messages FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_messages_never_emptied BEFORE TRUNCATE ON public.award_messages FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_minutes_frozen BEFORE DELETE OR UPDATE ON public.award_minutes FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_minutes_never_emptied BEFORE TRUNCATE ON public.award_minutes FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_minutes_signatures_frozen BEFORE DELETE OR UPDATE ON public.award_minutes_signatures FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_minutes_signatures_never_emptied BEFORE TRUNCATE ON public.award_minutes_signatures FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_motions_frozen BEFORE DELETE OR UPDATE ON public.award_motions FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_motions_never_emptied BEFORE TRUNCATE ON public.award_motions FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_motions_room AFTER INSERT OR DELETE OR UPDATE ON public.award_motions FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_room');

CREATE TRIGGER award_notes_frozen BEFORE DELETE OR UPDATE ON public.award_notes FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_notes_never_emptied BEFORE TRUNCATE ON public.award_notes FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_office_edits_frozen BEFORE DELETE OR UPDATE ON public.award_office_edits FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_office_edits_never_emptied BEFORE TRUNCATE ON public.award_office_edits FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_open_ballots_frozen BEFORE DELETE OR UPDATE ON public.award_open_ballots FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_open_ballots_never_emptied BEFORE TRUNCATE ON public.award_open_ballots FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_partner_answers_frozen BEFORE DELETE OR UPDATE ON public.award_partner_answers FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_partner_answers_never_emptied BEFORE TRUNCATE ON public.award_partner_answers FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_past_winners_notify AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.award_past_winners FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_editions');

CREATE TRIGGER award_payee_accounts_before_payout BEFORE INSERT ON public.award_payee_accounts FOR EACH ROW EXECUTE FUNCTION public.award_frozen_by_payout();

CREATE TRIGGER award_payee_accounts_never_emptied BEFORE TRUNCATE ON public.award_payee_accounts FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_payee_accounts_stay BEFORE DELETE OR UPDATE ON public.award_payee_accounts FOR EACH ROW EXECUTE FUNCTION public.award_account_stays();

CREATE TRIGGER award_payee_confirmations_before_payout BEFORE INSERT ON public.award_payee_confirmations FOR EACH ROW EXECUTE FUNCTION public.award_frozen_by_payout();

CREATE TRIGGER award_payee_confirmations_by_another BEFORE INSERT ON public.award_payee_confirmations FOR EACH ROW EXECUTE FUNCTION public.award_confirmed_by_another();

CREATE TRIGGER award_payee_confirmations_frozen BEFORE DELETE OR UPDATE ON public.award_payee_confirmations FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_payee_confirmations_never_emptied BEFORE TRUNCATE ON public.award_payee_confirmations FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_payout_items_before_release BEFORE INSERT OR DELETE OR UPDATE ON public.award_payout_items FOR EACH ROW EXECUTE FUNCTION public.award_frozen_by_payout();

CREATE TRIGGER award_payout_items_never_emptied BEFORE TRUNCATE ON public.award_payout_items FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_payouts_by_strangers BEFORE INSERT OR UPDATE OF prepared_by, released_by ON public.award_payouts FOR EACH ROW EXECUTE FUNCTION public.award_payout_by_strangers();

CREATE TRIGGER award_payouts_never_emptied BEFORE TRUNCATE ON public.award_payouts FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_payouts_stay BEFORE DELETE OR UPDATE ON public.award_payouts FOR EACH ROW EXECUTE FUNCTION public.award_released_payout_stays();

CREATE TRIGGER award_phases_archived BEFORE DELETE OR UPDATE ON public.award_phases FOR EACH ROW EXECUTE FUNCTION public.award_refuse_archived_edition();

CREATE TRIGGER award_phases_closing BEFORE UPDATE ON public.award_phases FOR EACH ROW EXECUTE FUNCTION public.award_refuse_closing_before_entries();

CREATE TRIGGER award_phases_never_emptied BEFORE TRUNCATE ON public.award_phases FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_phases_notify AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.award_phases FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_editions');

CREATE TRIGGER award_press_approvals_frozen BEFORE DELETE OR UPDATE ON public.award_press_approvals FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_press_approvals_never_emptied BEFORE TRUNCATE ON public.award_press_approvals FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_press_approvals_notify AFTER INSERT ON public.award_press_approvals FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_editions');

CREATE TRIGGER award_press_approvals_of_winners BEFORE INSERT ON public.award_press_approvals FOR EACH ROW EXECUTE FUNCTION public.award_press_of_winners();

CREATE TRIGGER award_press_picture_removals_frozen BEFORE DELETE OR UPDATE ON public.award_press_picture_removals FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_press_picture_removals_never_emptied BEFORE TRUNCATE ON public.award_press_picture_removals FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_press_pictures_frozen BEFORE DELETE OR UPDATE ON public.award_press_pictures FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_press_pictures_never_emptied BEFORE TRUNCATE ON public.award_press_pictures FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_press_pictures_of_winners BEFORE INSERT ON public.award_press_pictures FOR EACH ROW EXECUTE FUNCTION public.award_press_of_winners();

CREATE TRIGGER award_press_texts_frozen BEFORE DELETE OR UPDATE ON public.award_press_texts FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_press_texts_never_emptied BEFORE TRUNCATE ON public.award_press_texts FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_press_texts_of_winners BEFORE INSERT ON public.award_press_texts FOR EACH ROW EXECUTE FUNCTION public.award_press_of_winners();

CREATE TRIGGER award_project_offers_frozen BEFORE DELETE OR UPDATE ON public.award_project_offers FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_project_offers_never_emptied BEFORE TRUNCATE ON public.award_project_offers FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_question_closings_frozen BEFORE DELETE OR UPDATE ON public.award_question_closings FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_question_closings_never_emptied BEFORE TRUNCATE ON public.award_question_closings FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_question_closings_once AFTER INSERT ON public.award_question_closings FOR EACH ROW EXECUTE FUNCTION public.award_question_ends_once();

CREATE TRIGGER award_question_drafts_frozen BEFORE DELETE OR UPDATE ON public.award_question_drafts FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_question_drafts_never_emptied BEFORE TRUNCATE ON public.award_question_drafts FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_question_publications_frozen BEFORE DELETE OR UPDATE ON public.award_question_publications FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_question_publications_never_emptied BEFORE TRUNCATE ON public.award_question_publications FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_question_publications_notify AFTER INSERT ON public.award_question_publications FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_editions');

CREATE TRIGGER award_question_publications_once AFTER INSERT ON public.award_question_publications FOR EACH ROW EXECUTE FUNCTION public.award_question_ends_once();

CREATE TRIGGER award_questions_notify AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.award_questions FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_editions');

CREATE TRIGGER award_readings_frozen BEFORE DELETE OR UPDATE ON public.award_readings FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_readings_never_emptied BEFORE TRUNCATE ON public.award_readings FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_reassignments_frozen BEFORE DELETE OR UPDATE ON public.award_reassignments FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_reassignments_never_emptied BEFORE TRUNCATE ON public.award_reassignments FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_receipt_keys_frozen BEFORE DELETE OR UPDATE ON public.award_receipt_keys FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_receipt_keys_never_emptied BEFORE TRUNCATE ON public.award_receipt_keys FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_receipt_signatures_frozen BEFORE DELETE OR UPDATE ON public.award_receipt_signatures FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_receipt_signatures_never_emptied BEFORE TRUNCATE ON public.award_receipt_signatures FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_recusals_room AFTER INSERT OR DELETE OR UPDATE ON public.award_recusals FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_room');

CREATE TRIGGER award_refused_hand_ins_frozen BEFORE DELETE OR UPDATE ON public.award_refused_hand_ins FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_refused_hand_ins_never_emptied BEFORE TRUNCATE ON public.award_refused_hand_ins FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_releases_by_strangers BEFORE INSERT OR UPDATE OF asked_by, confirmed_by ON public.award_releases FOR EACH ROW EXECUTE FUNCTION public.award_release_by_strangers();

CREATE TRIGGER award_releases_notify AFTER INSERT OR DELETE OR UPDATE ON public.award_releases FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_editions');

CREATE TRIGGER award_scoring_rounds_frozen BEFORE DELETE OR UPDATE ON public.award_scoring_rounds FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_scoring_rounds_never_emptied BEFORE TRUNCATE ON public.award_scoring_rounds FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_scoring_rounds_room AFTER INSERT OR DELETE OR UPDATE ON public.award_scoring_rounds FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_room');

CREATE TRIGGER award_seals_frozen BEFORE DELETE OR UPDATE ON public.award_seals FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_seals_never_emptied BEFORE TRUNCATE ON public.award_seals FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_seat_acceptances_frozen BEFORE DELETE OR UPDATE ON public.award_seat_acceptances FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_seat_acceptances_never_emptied BEFORE TRUNCATE ON public.award_seat_acceptances FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_seats_archived BEFORE DELETE OR UPDATE ON public.award_seats FOR EACH ROW EXECUTE FUNCTION public.award_refuse_archived_edition();

CREATE TRIGGER award_seats_never_emptied BEFORE TRUNCATE ON public.award_seats FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_seats_notify AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.award_seats FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_editions');

CREATE TRIGGER award_sheet_states_frozen BEFORE DELETE OR UPDATE ON public.award_sheet_states FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_sheet_states_never_emptied BEFORE TRUNCATE ON public.award_sheet_states FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_sheet_states_of_open_sheets BEFORE INSERT ON public.award_sheet_states FOR EACH ROW EXECUTE FUNCTION public.award_states_only_of_open_sheets();

CREATE TRIGGER award_sheet_voids_frozen BEFORE DELETE OR UPDATE ON public.award_sheet_voids FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_sheet_voids_never_emptied BEFORE TRUNCATE ON public.award_sheet_voids FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE CONSTRAINT TRIGGER award_split_adds_up AFTER INSERT ON public.award_split_proposals DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.award_split_adds_up();

CREATE TRIGGER award_split_answers_frozen BEFORE DELETE OR UPDATE ON public.award_split_answers FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_split_answers_never_emptied BEFORE TRUNCATE ON public.award_split_answers FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_split_proposals_before_payout BEFORE INSERT ON public.award_split_proposals FOR EACH ROW EXECUTE FUNCTION public.award_frozen_by_payout();

CREATE TRIGGER award_split_proposals_frozen BEFORE DELETE OR UPDATE ON public.award_split_proposals FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_split_proposals_never_emptied BEFORE TRUNCATE ON public.award_split_proposals FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_split_shares_frozen BEFORE DELETE OR UPDATE ON public.award_split_shares FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_split_shares_never_emptied BEFORE TRUNCATE ON public.award_split_shares FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_statements_frozen BEFORE DELETE OR UPDATE ON public.award_statements FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_statements_never_emptied BEFORE TRUNCATE ON public.award_statements FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_statements_room AFTER INSERT OR DELETE OR UPDATE ON public.award_statements FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_room');

CREATE TRIGGER award_submissions_frozen BEFORE DELETE OR UPDATE ON public.award_submissions FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_submissions_never_emptied BEFORE TRUNCATE ON public.award_submissions FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_take_backs_frozen BEFORE DELETE OR UPDATE ON public.award_take_backs FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_take_backs_never_emptied BEFORE TRUNCATE ON public.award_take_backs FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_tie_breakers_archived BEFORE DELETE OR UPDATE ON public.award_tie_breakers FOR EACH ROW EXECUTE FUNCTION public.award_refuse_archived_edition();

CREATE TRIGGER award_tie_breakers_never_emptied BEFORE TRUNCATE ON public.award_tie_breakers FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_tie_breakers_notify AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.award_tie_breakers FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_editions');

CREATE TRIGGER award_tie_words_frozen BEFORE DELETE OR UPDATE ON public.award_tie_words FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_tie_words_never_emptied BEFORE TRUNCATE ON public.award_tie_words FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_tie_words_room AFTER INSERT OR DELETE OR UPDATE ON public.award_tie_words FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_room');

CREATE TRIGGER award_vote_stubs_frozen BEFORE DELETE OR UPDATE ON public.award_vote_stubs FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER award_vote_stubs_never_emptied BEFORE TRUNCATE ON public.award_vote_stubs FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER award_vote_stubs_room AFTER INSERT OR DELETE OR UPDATE ON public.award_vote_stubs FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_room');

CREATE TRIGGER award_votes_room AFTER INSERT OR DELETE OR UPDATE ON public.award_votes FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_room');

CREATE TRIGGER award_withdrawals_in_time BEFORE INSERT ON public.award_withdrawals FOR EACH ROW EXECUTE FUNCTION public.award_withdrawal_in_time();

CREATE TRIGGER editorial_aids_frozen BEFORE DELETE OR UPDATE ON public.editorial_aids FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER editorial_aids_never_emptied BEFORE TRUNCATE ON public.editorial_aids FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER editorial_aids_noted AFTER INSERT ON public.editorial_aids FOR EACH ROW EXECUTE FUNCTION public.editorial_aid_noted();

CREATE TRIGGER editorial_beginnings_frozen BEFORE DELETE OR UPDATE ON public.editorial_beginnings FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER editorial_beginnings_never_emptied BEFORE TRUNCATE ON public.editorial_beginnings FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER editorial_discards_frozen BEFORE DELETE OR UPDATE ON public.editorial_discards FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER editorial_discards_never_emptied BEFORE TRUNCATE ON public.editorial_discards FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER editorial_discards_only_drafts AFTER INSERT ON public.editorial_discards FOR EACH ROW EXECUTE FUNCTION public.editorial_discard_only_drafts();

CREATE TRIGGER editorial_english_changed AFTER INSERT ON public.editorial_english FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('editorial_english');

CREATE TRIGGER editorial_english_frozen BEFORE DELETE OR UPDATE ON public.editorial_english FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER editorial_english_never_emptied BEFORE TRUNCATE ON public.editorial_english FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER editorial_english_noted AFTER INSERT ON public.editorial_english FOR EACH ROW EXECUTE FUNCTION public.editorial_english_noted();

CREATE TRIGGER editorial_files_frozen BEFORE DELETE OR UPDATE ON public.editorial_files FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER editorial_files_never_emptied BEFORE TRUNCATE ON public.editorial_files FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER editorial_news_home AFTER INSERT OR UPDATE ON public.editorial_news FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('site_home');

CREATE TRIGGER editorial_news_versions_frozen BEFORE DELETE OR UPDATE ON public.editorial_news_versions FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER editorial_news_versions_home AFTER INSERT ON public.editorial_news_versions FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('site_home');

CREATE TRIGGER editorial_news_versions_never_emptied BEFORE TRUNCATE ON public.editorial_news_versions FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER editorial_news_versions_noted AFTER INSERT ON public.editorial_news_versions FOR EACH ROW EXECUTE FUNCTION public.editorial_news_version_noted();

CREATE TRIGGER editorial_pages_english AFTER INSERT OR UPDATE ON public.editorial_pages FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('editorial_english');

CREATE TRIGGER editorial_pages_noted AFTER INSERT OR UPDATE ON public.editorial_pages FOR EACH ROW EXECUTE FUNCTION public.editorial_page_noted();

CREATE TRIGGER editorial_pages_written BEFORE INSERT ON public.editorial_pages FOR EACH ROW EXECUTE FUNCTION public.editorial_page_written();

CREATE TRIGGER editorial_publications_frozen BEFORE DELETE OR UPDATE ON public.editorial_publications FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER editorial_publications_never_emptied BEFORE TRUNCATE ON public.editorial_publications FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER editorial_publications_not_discarded AFTER INSERT ON public.editorial_publications FOR EACH ROW EXECUTE FUNCTION public.editorial_discard_only_drafts();

CREATE TRIGGER editorial_revisions_frozen BEFORE DELETE OR UPDATE ON public.editorial_revisions FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER editorial_revisions_never_emptied BEFORE TRUNCATE ON public.editorial_revisions FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER editorial_withdrawals_english AFTER INSERT ON public.editorial_withdrawals FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('editorial_english');

CREATE TRIGGER editorial_withdrawals_frozen BEFORE DELETE OR UPDATE ON public.editorial_withdrawals FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER editorial_withdrawals_home AFTER INSERT ON public.editorial_withdrawals FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('site_home');

CREATE TRIGGER editorial_withdrawals_never_emptied BEFORE TRUNCATE ON public.editorial_withdrawals FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER events_cancellations_frozen BEFORE DELETE OR UPDATE ON public.events_cancellations FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER events_cancellations_home AFTER INSERT OR DELETE ON public.events_cancellations FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('site_home');

CREATE TRIGGER events_cancellations_never_emptied BEFORE TRUNCATE ON public.events_cancellations FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER events_departures_counted AFTER INSERT OR DELETE OR UPDATE ON public.events_departures FOR EACH ROW EXECUTE FUNCTION public.events_count_taken();

CREATE TRIGGER events_discards_frozen BEFORE DELETE OR UPDATE ON public.events_discards FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER events_discards_never_emptied BEFORE TRUNCATE ON public.events_discards FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER events_discards_only_drafts AFTER INSERT ON public.events_discards FOR EACH ROW EXECUTE FUNCTION public.events_discard_only_drafts();

CREATE TRIGGER events_hour_answers_hour AFTER INSERT OR DELETE OR UPDATE ON public.events_hour_answers FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('events_hours');

CREATE TRIGGER events_hour_questions_hour AFTER INSERT OR DELETE OR UPDATE ON public.events_hour_questions FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('events_hours');

CREATE TRIGGER events_hour_removals_hour AFTER INSERT OR DELETE OR UPDATE ON public.events_hour_removals FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('events_hours');

CREATE TRIGGER events_hour_takings_hour AFTER INSERT OR DELETE OR UPDATE ON public.events_hour_takings FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('events_hours');

CREATE TRIGGER events_hours_hour AFTER INSERT OR DELETE OR UPDATE ON public.events_hours FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('events_hours');

CREATE TRIGGER events_places_counted AFTER INSERT OR DELETE OR UPDATE ON public.events_places FOR EACH ROW EXECUTE FUNCTION public.events_count_taken();

CREATE TRIGGER events_published_home AFTER INSERT OR DELETE OR UPDATE ON public.events_published FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('site_home');

CREATE TRIGGER events_published_not_discarded AFTER INSERT ON public.events_published FOR EACH ROW EXECUTE FUNCTION public.events_discard_only_drafts();

CREATE TRIGGER events_versions_frozen BEFORE DELETE OR UPDATE ON public.events_versions FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER events_versions_never_emptied BEFORE TRUNCATE ON public.events_versions FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER feedback_answers_frozen BEFORE UPDATE ON public.feedback_answers FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER feedback_notes_frozen BEFORE UPDATE ON public.feedback_notes FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER feedback_reminders_frozen BEFORE UPDATE ON public.feedback_reminders FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER feedback_takings_frozen BEFORE UPDATE ON public.feedback_takings FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER media_drawings_go_with_their_bytes AFTER UPDATE OF collected_at ON public.platform_blobs FOR EACH ROW WHEN (((old.collected_at IS NULL) AND (new.collected_at IS NOT NULL))) EXECUTE FUNCTION public.media_forget_drawings();

CREATE TRIGGER media_drawings_notify AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.media_drawings FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('award_editions');

CREATE TRIGGER newsletter_bounces_unchanged BEFORE UPDATE ON public.newsletter_bounces FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER newsletter_issues_frozen BEFORE DELETE OR UPDATE ON public.newsletter_issues FOR EACH ROW EXECUTE FUNCTION public.newsletter_refuse_change_of_released();

CREATE TRIGGER newsletter_issues_never_emptied BEFORE TRUNCATE ON public.newsletter_issues FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER outbox_mailings_kept BEFORE UPDATE ON public.outbox_mailings FOR EACH ROW EXECUTE FUNCTION public.outbox_keep_released();

CREATE TRIGGER outbox_recipients_kept BEFORE DELETE OR UPDATE ON public.outbox_recipients FOR EACH ROW EXECUTE FUNCTION public.outbox_keep_recipients();

CREATE TRIGGER outbox_recipients_never_emptied BEFORE TRUNCATE ON public.outbox_recipients FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER partners_endings_frozen BEFORE DELETE OR UPDATE ON public.partners_endings FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER partners_endings_never_emptied BEFORE TRUNCATE ON public.partners_endings FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER partners_guideline_versions_fit BEFORE INSERT ON public.partners_guideline_versions FOR EACH ROW EXECUTE FUNCTION public.partners_guideline_versions_fit();

CREATE TRIGGER partners_guideline_versions_frozen BEFORE DELETE OR UPDATE ON public.partners_guideline_versions FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER partners_guideline_versions_never_emptied BEFORE TRUNCATE ON public.partners_guideline_versions FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER partners_guidelines_never_emptied BEFORE TRUNCATE ON public.partners_guidelines FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER partners_guidelines_stay BEFORE DELETE OR UPDATE ON public.partners_guidelines FOR EACH ROW EXECUTE FUNCTION public.partners_guidelines_stay();

CREATE TRIGGER partners_matches_frozen BEFORE DELETE OR UPDATE ON public.partners_matches FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER partners_matches_never_emptied BEFORE TRUNCATE ON public.partners_matches FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER partners_outcomes_frozen BEFORE DELETE OR UPDATE ON public.partners_outcomes FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER partners_outcomes_never_emptied BEFORE TRUNCATE ON public.partners_outcomes FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER partners_outcomes_of_found BEFORE INSERT ON public.partners_outcomes FOR EACH ROW EXECUTE FUNCTION public.partners_outcomes_of_found();

CREATE TRIGGER partners_prolongations_frozen BEFORE DELETE OR UPDATE ON public.partners_prolongations FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER partners_prolongations_never_emptied BEFORE TRUNCATE ON public.partners_prolongations FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER partners_reminders_frozen BEFORE DELETE OR UPDATE ON public.partners_reminders FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER partners_reminders_never_emptied BEFORE TRUNCATE ON public.partners_reminders FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER partners_reviews_frozen BEFORE DELETE OR UPDATE ON public.partners_reviews FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER partners_reviews_never_emptied BEFORE TRUNCATE ON public.partners_reviews FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER partners_submissions_frozen BEFORE DELETE OR UPDATE ON public.partners_submissions FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER partners_submissions_never_emptied BEFORE TRUNCATE ON public.partners_submissions FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER partners_versions_frozen BEFORE DELETE OR UPDATE ON public.partners_versions FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER partners_versions_never_emptied BEFORE TRUNCATE ON public.partners_versions FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER people_account_closings_frozen BEFORE DELETE OR UPDATE ON public.people_account_closings FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER people_account_closings_never_emptied BEFORE TRUNCATE ON public.people_account_closings FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER people_memberships_no_office AFTER INSERT OR UPDATE ON public.people_memberships FOR EACH ROW EXECUTE FUNCTION public.people_office_is_no_entrant();

CREATE TRIGGER people_roles_apart BEFORE INSERT OR UPDATE ON public.people_roles FOR EACH ROW EXECUTE FUNCTION public.people_office_is_not_jury();

CREATE TRIGGER people_roles_no_entrant AFTER INSERT OR UPDATE ON public.people_roles FOR EACH ROW EXECUTE FUNCTION public.people_office_is_no_entrant();

CREATE TRIGGER places_notify AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.places FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('places');

CREATE TRIGGER platform_blob_traces_append_only BEFORE DELETE OR UPDATE ON public.platform_blob_traces FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER platform_blob_traces_never_emptied BEFORE TRUNCATE ON public.platform_blob_traces FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER platform_event_head_moves_on BEFORE INSERT OR DELETE OR UPDATE ON public.platform_event_head FOR EACH ROW EXECUTE FUNCTION public.platform_head_moves_on();

CREATE TRIGGER platform_event_head_never_emptied BEFORE TRUNCATE ON public.platform_event_head FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER platform_events_append BEFORE INSERT ON public.platform_events FOR EACH ROW EXECUTE FUNCTION public.platform_append_event();

CREATE TRIGGER platform_events_frozen BEFORE DELETE OR UPDATE ON public.platform_events FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER platform_events_never_emptied BEFORE TRUNCATE ON public.platform_events FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER projects_claims_kept BEFORE DELETE ON public.projects_claims FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER projects_claims_never_emptied BEFORE TRUNCATE ON public.projects_claims FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER projects_confirmations_frozen BEFORE DELETE OR UPDATE ON public.projects_confirmations FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER projects_confirmations_never_emptied BEFORE TRUNCATE ON public.projects_confirmations FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER projects_contacts_asking BEFORE UPDATE ON public.projects_contacts FOR EACH ROW EXECUTE FUNCTION public.projects_ask_the_other_mailbox();

CREATE TRIGGER projects_discards_frozen BEFORE DELETE OR UPDATE ON public.projects_discards FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER projects_discards_never_emptied BEFORE TRUNCATE ON public.projects_discards FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER projects_discards_open BEFORE INSERT ON public.projects_discards FOR EACH ROW EXECUTE FUNCTION public.projects_only_open_drafts();

CREATE TRIGGER projects_draft_entries_frozen BEFORE DELETE OR UPDATE ON public.projects_draft_entries FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER projects_draft_entries_never_emptied BEFORE TRUNCATE ON public.projects_draft_entries FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER projects_draft_file_removals_frozen BEFORE DELETE OR UPDATE ON public.projects_draft_file_removals FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER projects_draft_file_removals_never_emptied BEFORE TRUNCATE ON public.projects_draft_file_removals FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER projects_draft_file_removals_open BEFORE INSERT ON public.projects_draft_file_removals FOR EACH ROW EXECUTE FUNCTION public.projects_only_files_of_open_drafts();

CREATE TRIGGER projects_draft_files_frozen BEFORE DELETE OR UPDATE ON public.projects_draft_files FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER projects_draft_files_never_emptied BEFORE TRUNCATE ON public.projects_draft_files FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER projects_draft_files_once BEFORE INSERT ON public.projects_draft_files FOR EACH ROW EXECUTE FUNCTION public.projects_one_file_of_these_bytes();

CREATE TRIGGER projects_draft_files_open BEFORE INSERT ON public.projects_draft_files FOR EACH ROW EXECUTE FUNCTION public.projects_only_open_drafts();

CREATE TRIGGER projects_draft_states_open BEFORE INSERT ON public.projects_draft_states FOR EACH ROW EXECUTE FUNCTION public.projects_only_open_drafts();

CREATE TRIGGER projects_drafts_corrections BEFORE INSERT OR UPDATE ON public.projects_drafts FOR EACH ROW EXECUTE FUNCTION public.projects_editors_correct_their_own();

CREATE TRIGGER projects_files_left_out_frozen BEFORE DELETE OR UPDATE ON public.projects_files_left_out FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER projects_files_left_out_never_emptied BEFORE TRUNCATE ON public.projects_files_left_out FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER projects_freshness_changes_count AFTER INSERT ON public.projects_freshness_changes FOR EACH ROW EXECUTE FUNCTION public.projects_take_over_terms();

CREATE TRIGGER projects_freshness_changes_frozen BEFORE DELETE OR UPDATE ON public.projects_freshness_changes FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER projects_freshness_changes_never_emptied BEFORE TRUNCATE ON public.projects_freshness_changes FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER projects_prizes_released BEFORE INSERT OR UPDATE ON public.projects_prizes FOR EACH ROW EXECUTE FUNCTION public.projects_no_prize_before_release();

CREATE TRIGGER projects_published_changed BEFORE UPDATE ON public.projects_published FOR EACH ROW EXECUTE FUNCTION public.projects_mark_changed();

CREATE TRIGGER projects_published_links AFTER INSERT OR DELETE OR UPDATE OF number ON public.projects_published FOR EACH ROW EXECUTE FUNCTION public.projects_keep_links();

CREATE TRIGGER projects_published_notify AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.projects_published FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('projects_published');

CREATE TRIGGER projects_recalls_frozen BEFORE DELETE OR UPDATE ON public.projects_recalls FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER projects_recalls_never_emptied BEFORE TRUNCATE ON public.projects_recalls FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER projects_recalls_undecided BEFORE INSERT ON public.projects_recalls FOR EACH ROW EXECUTE FUNCTION public.projects_recalled_or_reviewed();

CREATE TRIGGER projects_reviews_four_eyes BEFORE INSERT ON public.projects_reviews FOR EACH ROW EXECUTE FUNCTION public.projects_corrections_four_eyes();

CREATE TRIGGER projects_reviews_frozen BEFORE DELETE OR UPDATE ON public.projects_reviews FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER projects_reviews_never_emptied BEFORE TRUNCATE ON public.projects_reviews FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER projects_reviews_not_recalled BEFORE INSERT ON public.projects_reviews FOR EACH ROW EXECUTE FUNCTION public.projects_recalled_or_reviewed();

CREATE TRIGGER projects_submissions_frozen BEFORE DELETE OR UPDATE ON public.projects_submissions FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER projects_submissions_never_emptied BEFORE TRUNCATE ON public.projects_submissions FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER projects_submissions_open BEFORE INSERT ON public.projects_submissions FOR EACH ROW EXECUTE FUNCTION public.projects_only_open_drafts();

CREATE TRIGGER projects_submissions_sources BEFORE INSERT ON public.projects_submissions FOR EACH ROW EXECUTE FUNCTION public.projects_editors_name_sources();

CREATE TRIGGER projects_uptakes_kept BEFORE DELETE ON public.projects_uptakes FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER projects_uptakes_never_emptied BEFORE TRUNCATE ON public.projects_uptakes FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER projects_versions_frozen BEFORE DELETE OR UPDATE ON public.projects_versions FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER projects_versions_kept BEFORE TRUNCATE ON public.projects_versions FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER projects_versions_never_emptied BEFORE TRUNCATE ON public.projects_versions FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER projects_versions_not_withdrawn BEFORE INSERT ON public.projects_versions FOR EACH ROW EXECUTE FUNCTION public.projects_not_withdrawn();

CREATE TRIGGER projects_withdrawals_frozen BEFORE DELETE OR UPDATE ON public.projects_withdrawals FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER projects_withdrawals_never_emptied BEFORE TRUNCATE ON public.projects_withdrawals FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER projects_withdrawals_unread BEFORE INSERT ON public.projects_withdrawals FOR EACH ROW EXECUTE FUNCTION public.projects_withdrawn_is_unread();

CREATE TRIGGER site_other_forms_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.site_other_forms FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('site_other_forms');

CREATE TRIGGER subscribers_bounces_unchanged BEFORE UPDATE ON public.subscribers_bounces FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER subscribers_confirmations_unchanged BEFORE UPDATE ON public.subscribers_confirmations FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER subscribers_requests_unchanged BEFORE UPDATE ON public.subscribers_requests FOR EACH ROW EXECUTE FUNCTION public.platform_refuse_change();

CREATE TRIGGER topics_subjects_topic BEFORE INSERT OR UPDATE ON public.topics_subjects FOR EACH ROW EXECUTE FUNCTION public.topics_subject_has_topic();

CREATE TRIGGER topics_topics_merge_once BEFORE INSERT OR UPDATE ON public.topics_topics FOR EACH ROW EXECUTE FUNCTION public.topics_merge_once();

CREATE TRIGGER topics_topics_never_emptied BEFORE TRUNCATE ON public.topics_topics FOR EACH STATEMENT EXECUTE FUNCTION public.platform_refuse_truncate();

CREATE TRIGGER topics_topics_notify AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.topics_topics FOR EACH STATEMENT EXECUTE FUNCTION public.platform_notify_change('topics_topics');

CREATE TRIGGER topics_topics_stay BEFORE DELETE OR UPDATE ON public.topics_topics FOR EACH ROW EXECUTE FUNCTION public.topics_stay();

CREATE TRIGGER topics_topics_two_levels BEFORE INSERT OR UPDATE ON public.topics_topics FOR EACH ROW EXECUTE FUNCTION public.topics_two_levels();

ALTER TABLE ONLY public.award_admissions
    ADD CONSTRAINT award_admissions_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_admissions
    ADD CONSTRAINT award_admissions_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_advice_withdrawals
    ADD CONSTRAINT award_advice_withdrawals_advice_id_fkey FOREIGN KEY (advice_id) REFERENCES public.award_advices(id);

ALTER TABLE ONLY public.award_advice_withdrawals
    ADD CONSTRAINT award_advice_withdrawals_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_advices
    ADD CONSTRAINT award_advices_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_advices
    ADD CONSTRAINT award_advices_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_advices
    ADD CONSTRAINT award_advices_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_answer_remarks
    ADD CONSTRAINT award_answer_remarks_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.award_editions(id);

ALTER TABLE ONLY public.award_answer_reviews
    ADD CONSTRAINT award_answer_reviews_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.award_editions(id);

ALTER TABLE ONLY public.award_asked_questions
    ADD CONSTRAINT award_asked_questions_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.award_editions(id);

ALTER TABLE ONLY public.award_asked_questions
    ADD CONSTRAINT award_asked_questions_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_asked_questions
    ADD CONSTRAINT award_asked_questions_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_attachment_removals
    ADD CONSTRAINT award_attachment_removals_attachment_id_fkey FOREIGN KEY (attachment_id) REFERENCES public.award_attachments(id);

ALTER TABLE ONLY public.award_attachment_removals
    ADD CONSTRAINT award_attachment_removals_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_attachments
    ADD CONSTRAINT award_attachments_added_by_fkey FOREIGN KEY (added_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_attachments
    ADD CONSTRAINT award_attachments_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_attachments
    ADD CONSTRAINT award_attachments_sha256_fkey FOREIGN KEY (sha256) REFERENCES public.platform_blobs(sha256);

ALTER TABLE ONLY public.award_attendances
    ADD CONSTRAINT award_attendances_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.award_meetings(id);

ALTER TABLE ONLY public.award_attendances
    ADD CONSTRAINT award_attendances_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_attendances
    ADD CONSTRAINT award_attendances_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES public.award_seats(id);

ALTER TABLE ONLY public.award_ballot_counts
    ADD CONSTRAINT award_ballot_counts_motion_id_fkey FOREIGN KEY (motion_id) REFERENCES public.award_votes(motion_id);

ALTER TABLE ONLY public.award_categories
    ADD CONSTRAINT award_categories_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.award_editions(id);

ALTER TABLE ONLY public.award_category_closings
    ADD CONSTRAINT award_category_closings_category_id_fkey FOREIGN KEY (category_id) REFERENCES public.award_categories(id);

ALTER TABLE ONLY public.award_category_closings
    ADD CONSTRAINT award_category_closings_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_ceremonies
    ADD CONSTRAINT award_ceremonies_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_ceremonies
    ADD CONSTRAINT award_ceremonies_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.award_editions(id);

ALTER TABLE ONLY public.award_ceremony_answers
    ADD CONSTRAINT award_ceremony_answers_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES public.award_ceremony_guests(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.award_ceremony_guests
    ADD CONSTRAINT award_ceremony_guests_added_by_fkey FOREIGN KEY (added_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_ceremony_guests
    ADD CONSTRAINT award_ceremony_guests_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.award_ceremonies(edition_id);

ALTER TABLE ONLY public.award_ceremony_speeches
    ADD CONSTRAINT award_ceremony_speeches_category_id_fkey FOREIGN KEY (category_id) REFERENCES public.award_categories(id);

ALTER TABLE ONLY public.award_certificates
    ADD CONSTRAINT award_certificates_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_certificates
    ADD CONSTRAINT award_certificates_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.award_editions(id);

ALTER TABLE ONLY public.award_certificates
    ADD CONSTRAINT award_certificates_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_check_findings
    ADD CONSTRAINT award_check_findings_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_check_findings
    ADD CONSTRAINT award_check_findings_found_by_fkey FOREIGN KEY (found_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_check_findings
    ADD CONSTRAINT award_check_findings_item_id_fkey FOREIGN KEY (item_id) REFERENCES public.award_check_items(id);

ALTER TABLE ONLY public.award_check_items
    ADD CONSTRAINT award_check_items_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.award_editions(id);

ALTER TABLE ONLY public.award_checkpoints
    ADD CONSTRAINT award_checkpoints_key_id_fkey FOREIGN KEY (key_id) REFERENCES public.award_receipt_keys(id);

ALTER TABLE ONLY public.award_closing_changes
    ADD CONSTRAINT award_closing_changes_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_closing_changes
    ADD CONSTRAINT award_closing_changes_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.award_editions(id);

ALTER TABLE ONLY public.award_closing_confirmations
    ADD CONSTRAINT award_closing_confirmations_change_id_fkey FOREIGN KEY (change_id) REFERENCES public.award_edition_changes(id);

ALTER TABLE ONLY public.award_closing_confirmations
    ADD CONSTRAINT award_closing_confirmations_closing_change_id_fkey FOREIGN KEY (closing_change_id) REFERENCES public.award_closing_changes(id);

ALTER TABLE ONLY public.award_closing_confirmations
    ADD CONSTRAINT award_closing_confirmations_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_closing_take_backs
    ADD CONSTRAINT award_closing_take_backs_closing_change_id_fkey FOREIGN KEY (closing_change_id) REFERENCES public.award_closing_changes(id);

ALTER TABLE ONLY public.award_closing_take_backs
    ADD CONSTRAINT award_closing_take_backs_taken_back_by_fkey FOREIGN KEY (taken_back_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_conditions
    ADD CONSTRAINT award_conditions_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.award_editions(id);

ALTER TABLE ONLY public.award_conflict_lifts
    ADD CONSTRAINT award_conflict_lifts_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_conflict_lifts
    ADD CONSTRAINT award_conflict_lifts_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_conflict_lifts
    ADD CONSTRAINT award_conflict_lifts_conflict_id_fkey FOREIGN KEY (conflict_id) REFERENCES public.award_conflicts(id);

ALTER TABLE ONLY public.award_conflicts
    ADD CONSTRAINT award_conflicts_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_conflicts
    ADD CONSTRAINT award_conflicts_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_conflicts
    ADD CONSTRAINT award_conflicts_set_by_fkey FOREIGN KEY (set_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_correction_ends
    ADD CONSTRAINT award_correction_ends_correction_id_fkey FOREIGN KEY (correction_id) REFERENCES public.award_corrections(id);

ALTER TABLE ONLY public.award_correction_ends
    ADD CONSTRAINT award_correction_ends_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_correction_ends
    ADD CONSTRAINT award_correction_ends_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES public.award_submissions(id);

ALTER TABLE ONLY public.award_correction_parts
    ADD CONSTRAINT award_correction_parts_correction_id_fkey FOREIGN KEY (correction_id) REFERENCES public.award_corrections(id);

ALTER TABLE ONLY public.award_corrections
    ADD CONSTRAINT award_corrections_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_corrections
    ADD CONSTRAINT award_corrections_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_corrections
    ADD CONSTRAINT award_corrections_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES public.award_submissions(id);

ALTER TABLE ONLY public.award_criteria
    ADD CONSTRAINT award_criteria_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.award_editions(id);

ALTER TABLE ONLY public.award_criterion_points
    ADD CONSTRAINT award_criterion_points_criterion_id_fkey FOREIGN KEY (criterion_id) REFERENCES public.award_criteria(id);

ALTER TABLE ONLY public.award_dates
    ADD CONSTRAINT award_dates_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.award_editions(id);

ALTER TABLE ONLY public.award_decision_grounds
    ADD CONSTRAINT award_decision_grounds_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_decision_grounds
    ADD CONSTRAINT award_decision_grounds_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES public.award_decisions(id);

ALTER TABLE ONLY public.award_decision_grounds
    ADD CONSTRAINT award_decision_grounds_motion_id_fkey FOREIGN KEY (motion_id) REFERENCES public.award_motions(id);

ALTER TABLE ONLY public.award_decisions
    ADD CONSTRAINT award_decisions_category_id_fkey FOREIGN KEY (category_id) REFERENCES public.award_categories(id);

ALTER TABLE ONLY public.award_decisions
    ADD CONSTRAINT award_decisions_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_deliberation_entries
    ADD CONSTRAINT award_deliberation_entries_deliberation_id_fkey FOREIGN KEY (deliberation_id) REFERENCES public.award_deliberations(id);

ALTER TABLE ONLY public.award_deliberation_entries
    ADD CONSTRAINT award_deliberation_entries_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_deliberations
    ADD CONSTRAINT award_deliberations_meeting_id_category_id_fkey FOREIGN KEY (meeting_id, category_id) REFERENCES public.award_meeting_items(meeting_id, category_id);

ALTER TABLE ONLY public.award_deliberations
    ADD CONSTRAINT award_deliberations_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_discarded_editions
    ADD CONSTRAINT award_discarded_editions_discarded_by_fkey FOREIGN KEY (discarded_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_edition_changes
    ADD CONSTRAINT award_edition_changes_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_edition_changes
    ADD CONSTRAINT award_edition_changes_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.award_editions(id);

ALTER TABLE ONLY public.award_editions
    ADD CONSTRAINT award_editions_logo_id_fkey FOREIGN KEY (logo_id) REFERENCES public.award_logos(id);

ALTER TABLE ONLY public.award_entries
    ADD CONSTRAINT award_entries_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_entries
    ADD CONSTRAINT award_entries_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.award_editions(id);

ALTER TABLE ONLY public.award_entries
    ADD CONSTRAINT award_entries_lead_organisation_id_fkey FOREIGN KEY (lead_organisation_id) REFERENCES public.people_organisations(id);

ALTER TABLE ONLY public.award_entry_rights
    ADD CONSTRAINT award_entry_rights_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_entry_rights
    ADD CONSTRAINT award_entry_rights_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_entry_rights
    ADD CONSTRAINT award_entry_rights_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.people_organisations(id);

ALTER TABLE ONLY public.award_entry_rights
    ADD CONSTRAINT award_entry_rights_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_entry_states
    ADD CONSTRAINT award_entry_states_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_entry_states
    ADD CONSTRAINT award_entry_states_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_excuses
    ADD CONSTRAINT award_excuses_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_excuses
    ADD CONSTRAINT award_excuses_excused_by_fkey FOREIGN KEY (excused_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_excuses
    ADD CONSTRAINT award_excuses_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES public.award_seats(id);

ALTER TABLE ONLY public.award_extension_confirmations
    ADD CONSTRAINT award_extension_confirmations_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_extension_confirmations
    ADD CONSTRAINT award_extension_confirmations_extension_id_fkey FOREIGN KEY (extension_id) REFERENCES public.award_extensions(id);

ALTER TABLE ONLY public.award_extension_take_backs
    ADD CONSTRAINT award_extension_take_backs_extension_id_fkey FOREIGN KEY (extension_id) REFERENCES public.award_extensions(id);

ALTER TABLE ONLY public.award_extension_take_backs
    ADD CONSTRAINT award_extension_take_backs_taken_back_by_fkey FOREIGN KEY (taken_back_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_extensions
    ADD CONSTRAINT award_extensions_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.award_editions(id);

ALTER TABLE ONLY public.award_extensions
    ADD CONSTRAINT award_extensions_granted_by_fkey FOREIGN KEY (asked_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_extensions
    ADD CONSTRAINT award_extensions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.people_organisations(id);

ALTER TABLE ONLY public.award_feedback_proofs
    ADD CONSTRAINT award_feedback_proofs_entry_id_revision_fkey FOREIGN KEY (entry_id, revision) REFERENCES public.award_feedback_texts(entry_id, revision);

ALTER TABLE ONLY public.award_feedback_proofs
    ADD CONSTRAINT award_feedback_proofs_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_feedback_releases
    ADD CONSTRAINT award_feedback_releases_entry_id_revision_fkey FOREIGN KEY (entry_id, revision) REFERENCES public.award_feedback_texts(entry_id, revision);

ALTER TABLE ONLY public.award_feedback_releases
    ADD CONSTRAINT award_feedback_releases_released_by_fkey FOREIGN KEY (released_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_feedback_texts
    ADD CONSTRAINT award_feedback_texts_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_feedback_texts
    ADD CONSTRAINT award_feedback_texts_written_by_fkey FOREIGN KEY (written_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_form_fields
    ADD CONSTRAINT award_form_fields_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.award_editions(id);

ALTER TABLE ONLY public.award_hand_in_arrivals
    ADD CONSTRAINT award_hand_in_arrivals_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_hand_in_arrivals
    ADD CONSTRAINT award_hand_in_arrivals_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_infected_files
    ADD CONSTRAINT award_infected_files_attachment_id_fkey FOREIGN KEY (attachment_id) REFERENCES public.award_attachments(id);

ALTER TABLE ONLY public.award_lead_places
    ADD CONSTRAINT award_lead_places_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.award_editions(id);

ALTER TABLE ONLY public.award_lead_places
    ADD CONSTRAINT award_lead_places_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_lead_places
    ADD CONSTRAINT award_lead_places_lead_organisation_id_fkey FOREIGN KEY (lead_organisation_id) REFERENCES public.people_organisations(id);

ALTER TABLE ONLY public.award_logos
    ADD CONSTRAINT award_logos_added_by_fkey FOREIGN KEY (added_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_meeting_chairs
    ADD CONSTRAINT award_meeting_chairs_chosen_by_fkey FOREIGN KEY (chosen_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_meeting_chairs
    ADD CONSTRAINT award_meeting_chairs_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.award_meetings(id);

ALTER TABLE ONLY public.award_meeting_chairs
    ADD CONSTRAINT award_meeting_chairs_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES public.award_seats(id);

ALTER TABLE ONLY public.award_meeting_items
    ADD CONSTRAINT award_meeting_items_category_id_fkey FOREIGN KEY (category_id) REFERENCES public.award_categories(id);

ALTER TABLE ONLY public.award_meeting_items
    ADD CONSTRAINT award_meeting_items_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.award_meetings(id);

ALTER TABLE ONLY public.award_meetings
    ADD CONSTRAINT award_meetings_called_by_fkey FOREIGN KEY (called_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_meetings
    ADD CONSTRAINT award_meetings_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.award_editions(id);

ALTER TABLE ONLY public.award_meetings
    ADD CONSTRAINT award_meetings_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_message_notices
    ADD CONSTRAINT award_message_notices_message_id_fkey FOREIGN KEY (message_id) REFERENCES public.award_messages(id);

ALTER TABLE ONLY public.award_message_notices
    ADD CONSTRAINT award_message_notices_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_message_readings
    ADD CONSTRAINT award_message_readings_message_id_fkey FOREIGN KEY (message_id) REFERENCES public.award_messages(id);

ALTER TABLE ONLY public.award_message_readings
    ADD CONSTRAINT award_message_readings_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_messages
    ADD CONSTRAINT award_messages_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_messages
    ADD CONSTRAINT award_messages_written_by_fkey FOREIGN KEY (written_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_minutes
    ADD CONSTRAINT award_minutes_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_minutes
    ADD CONSTRAINT award_minutes_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.award_meetings(id);

ALTER TABLE ONLY public.award_minutes_signatures
    ADD CONSTRAINT award_minutes_signatures_minutes_id_fkey FOREIGN KEY (minutes_id) REFERENCES public.award_minutes(id);

ALTER TABLE ONLY public.award_minutes_signatures
    ADD CONSTRAINT award_minutes_signatures_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_minutes_signatures
    ADD CONSTRAINT award_minutes_signatures_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES public.award_seats(id);

ALTER TABLE ONLY public.award_motion_entries
    ADD CONSTRAINT award_motion_entries_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_motion_entries
    ADD CONSTRAINT award_motion_entries_motion_id_fkey FOREIGN KEY (motion_id) REFERENCES public.award_motions(id);

ALTER TABLE ONLY public.award_motions
    ADD CONSTRAINT award_motions_deliberation_id_fkey FOREIGN KEY (deliberation_id) REFERENCES public.award_deliberations(id);

ALTER TABLE ONLY public.award_motions
    ADD CONSTRAINT award_motions_moved_by_fkey FOREIGN KEY (moved_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_motions
    ADD CONSTRAINT award_motions_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES public.award_seats(id);

ALTER TABLE ONLY public.award_notes
    ADD CONSTRAINT award_notes_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_notes
    ADD CONSTRAINT award_notes_written_by_fkey FOREIGN KEY (written_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_office_edits
    ADD CONSTRAINT award_office_edits_base_submission_id_fkey FOREIGN KEY (base_submission_id) REFERENCES public.award_submissions(id);

ALTER TABLE ONLY public.award_office_edits
    ADD CONSTRAINT award_office_edits_edited_by_fkey FOREIGN KEY (edited_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_office_edits
    ADD CONSTRAINT award_office_edits_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_office_edits
    ADD CONSTRAINT award_office_edits_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES public.award_submissions(id);

ALTER TABLE ONLY public.award_office_views
    ADD CONSTRAINT award_office_views_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_open_ballots
    ADD CONSTRAINT award_open_ballots_motion_id_fkey FOREIGN KEY (motion_id) REFERENCES public.award_votes(motion_id);

ALTER TABLE ONLY public.award_open_ballots
    ADD CONSTRAINT award_open_ballots_motion_id_seat_id_fkey FOREIGN KEY (motion_id, seat_id) REFERENCES public.award_vote_stubs(motion_id, seat_id);

ALTER TABLE ONLY public.award_open_ballots
    ADD CONSTRAINT award_open_ballots_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES public.award_seats(id);

ALTER TABLE ONLY public.award_opening_acts
    ADD CONSTRAINT award_opening_acts_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.award_editions(id);

ALTER TABLE ONLY public.award_opening_acts
    ADD CONSTRAINT award_opening_acts_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_partner_answers
    ADD CONSTRAINT award_partner_answers_request_id_fkey FOREIGN KEY (request_id) REFERENCES public.award_partner_requests(id);

ALTER TABLE ONLY public.award_partner_requests
    ADD CONSTRAINT award_partner_requests_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_partner_requests
    ADD CONSTRAINT award_partner_requests_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_partner_requests
    ADD CONSTRAINT award_partner_requests_place_id_fkey FOREIGN KEY (place_id) REFERENCES public.places(id);

ALTER TABLE ONLY public.award_past_winners
    ADD CONSTRAINT award_past_winners_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.award_editions(id);

ALTER TABLE ONLY public.award_past_winners
    ADD CONSTRAINT award_past_winners_place_id_fkey FOREIGN KEY (place_id) REFERENCES public.places(id);

ALTER TABLE ONLY public.award_payee_accounts
    ADD CONSTRAINT award_payee_accounts_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_payee_accounts
    ADD CONSTRAINT award_payee_accounts_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_payee_confirmations
    ADD CONSTRAINT award_payee_confirmations_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.award_payee_accounts(id);

ALTER TABLE ONLY public.award_payee_confirmations
    ADD CONSTRAINT award_payee_confirmations_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_payout_items
    ADD CONSTRAINT award_payout_items_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.award_payee_accounts(id);

ALTER TABLE ONLY public.award_payout_items
    ADD CONSTRAINT award_payout_items_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_payouts(entry_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.award_payouts
    ADD CONSTRAINT award_payouts_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_payouts
    ADD CONSTRAINT award_payouts_paid_recorded_by_fkey FOREIGN KEY (paid_recorded_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_payouts
    ADD CONSTRAINT award_payouts_prepared_by_fkey FOREIGN KEY (prepared_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_payouts
    ADD CONSTRAINT award_payouts_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES public.award_split_proposals(id);

ALTER TABLE ONLY public.award_payouts
    ADD CONSTRAINT award_payouts_released_by_fkey FOREIGN KEY (released_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_phases
    ADD CONSTRAINT award_phases_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.award_editions(id);

ALTER TABLE ONLY public.award_press_approvals
    ADD CONSTRAINT award_press_approvals_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_press_approvals
    ADD CONSTRAINT award_press_approvals_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_press_approvals
    ADD CONSTRAINT award_press_approvals_entry_id_revision_fkey FOREIGN KEY (entry_id, revision) REFERENCES public.award_press_texts(entry_id, revision);

ALTER TABLE ONLY public.award_press_picture_removals
    ADD CONSTRAINT award_press_picture_removals_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES public.award_press_pictures(id);

ALTER TABLE ONLY public.award_press_picture_removals
    ADD CONSTRAINT award_press_picture_removals_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_press_pictures
    ADD CONSTRAINT award_press_pictures_added_by_fkey FOREIGN KEY (added_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_press_pictures
    ADD CONSTRAINT award_press_pictures_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_press_pictures
    ADD CONSTRAINT award_press_pictures_print_sha256_fkey FOREIGN KEY (print_sha256) REFERENCES public.platform_blobs(sha256);

ALTER TABLE ONLY public.award_press_pictures
    ADD CONSTRAINT award_press_pictures_web_sha256_fkey FOREIGN KEY (web_sha256) REFERENCES public.platform_blobs(sha256);

ALTER TABLE ONLY public.award_press_texts
    ADD CONSTRAINT award_press_texts_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_press_texts
    ADD CONSTRAINT award_press_texts_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_project_offers
    ADD CONSTRAINT award_project_offers_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_project_offers
    ADD CONSTRAINT award_project_offers_offered_by_fkey FOREIGN KEY (offered_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_question_closings
    ADD CONSTRAINT award_question_closings_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_question_closings
    ADD CONSTRAINT award_question_closings_question_id_fkey FOREIGN KEY (question_id) REFERENCES public.award_asked_questions(id);

ALTER TABLE ONLY public.award_question_drafts
    ADD CONSTRAINT award_question_drafts_drafted_by_fkey FOREIGN KEY (drafted_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_question_drafts
    ADD CONSTRAINT award_question_drafts_question_id_fkey FOREIGN KEY (question_id) REFERENCES public.award_asked_questions(id);

ALTER TABLE ONLY public.award_question_publications
    ADD CONSTRAINT award_question_publications_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES public.award_question_drafts(id);

ALTER TABLE ONLY public.award_question_publications
    ADD CONSTRAINT award_question_publications_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.award_editions(id);

ALTER TABLE ONLY public.award_question_publications
    ADD CONSTRAINT award_question_publications_mailing_id_fkey FOREIGN KEY (mailing_id) REFERENCES public.outbox_mailings(id);

ALTER TABLE ONLY public.award_question_publications
    ADD CONSTRAINT award_question_publications_published_by_fkey FOREIGN KEY (published_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_question_publications
    ADD CONSTRAINT award_question_publications_question_id_fkey FOREIGN KEY (question_id) REFERENCES public.award_asked_questions(id);

ALTER TABLE ONLY public.award_question_votes
    ADD CONSTRAINT award_question_votes_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.award_editions(id);

ALTER TABLE ONLY public.award_questions
    ADD CONSTRAINT award_questions_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.award_editions(id);

ALTER TABLE ONLY public.award_readings
    ADD CONSTRAINT award_readings_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_readings
    ADD CONSTRAINT award_readings_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES public.award_submissions(id);

ALTER TABLE ONLY public.award_reassignments
    ADD CONSTRAINT award_reassignments_category_id_fkey FOREIGN KEY (category_id) REFERENCES public.award_categories(id);

ALTER TABLE ONLY public.award_reassignments
    ADD CONSTRAINT award_reassignments_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_reassignments
    ADD CONSTRAINT award_reassignments_reassigned_by_fkey FOREIGN KEY (reassigned_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_receipt_signatures
    ADD CONSTRAINT award_receipt_signatures_key_id_fkey FOREIGN KEY (key_id) REFERENCES public.award_receipt_keys(id);

ALTER TABLE ONLY public.award_receipt_signatures
    ADD CONSTRAINT award_receipt_signatures_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES public.award_submissions(id);

ALTER TABLE ONLY public.award_recusals
    ADD CONSTRAINT award_recusals_deliberation_id_fkey FOREIGN KEY (deliberation_id) REFERENCES public.award_deliberations(id);

ALTER TABLE ONLY public.award_recusals
    ADD CONSTRAINT award_recusals_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_recusals
    ADD CONSTRAINT award_recusals_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES public.award_seats(id);

ALTER TABLE ONLY public.award_refused_hand_ins
    ADD CONSTRAINT award_refused_hand_ins_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_refused_hand_ins
    ADD CONSTRAINT award_refused_hand_ins_tried_by_fkey FOREIGN KEY (tried_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_releases
    ADD CONSTRAINT award_releases_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_releases
    ADD CONSTRAINT award_releases_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_releases
    ADD CONSTRAINT award_releases_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.award_editions(id);

ALTER TABLE ONLY public.award_reminders
    ADD CONSTRAINT award_reminders_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_reminders
    ADD CONSTRAINT award_reminders_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_result_mails
    ADD CONSTRAINT award_result_mails_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_result_mails
    ADD CONSTRAINT award_result_mails_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_scoring_rounds
    ADD CONSTRAINT award_scoring_rounds_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_scoring_rounds
    ADD CONSTRAINT award_scoring_rounds_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_seals
    ADD CONSTRAINT award_seals_sealed_by_fkey FOREIGN KEY (sealed_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_seals
    ADD CONSTRAINT award_seals_sheet_id_fkey FOREIGN KEY (sheet_id) REFERENCES public.award_sheets(id);

ALTER TABLE ONLY public.award_seat_acceptances
    ADD CONSTRAINT award_seat_acceptances_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES public.award_seat_invitations(id);

ALTER TABLE ONLY public.award_seat_acceptances
    ADD CONSTRAINT award_seat_acceptances_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_seat_holders
    ADD CONSTRAINT award_seat_holders_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_seat_holders
    ADD CONSTRAINT award_seat_holders_named_by_fkey FOREIGN KEY (named_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_seat_holders
    ADD CONSTRAINT award_seat_holders_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_seat_holders
    ADD CONSTRAINT award_seat_holders_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES public.award_seats(id);

ALTER TABLE ONLY public.award_seat_invitations
    ADD CONSTRAINT award_seat_invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_seat_invitations
    ADD CONSTRAINT award_seat_invitations_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES public.award_seats(id);

ALTER TABLE ONLY public.award_seats
    ADD CONSTRAINT award_seats_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.award_editions(id);

ALTER TABLE ONLY public.award_self_checks
    ADD CONSTRAINT award_self_checks_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.award_editions(id);

ALTER TABLE ONLY public.award_sheet_states
    ADD CONSTRAINT award_sheet_states_sheet_id_fkey FOREIGN KEY (sheet_id) REFERENCES public.award_sheets(id);

ALTER TABLE ONLY public.award_sheet_voids
    ADD CONSTRAINT award_sheet_voids_conflict_id_fkey FOREIGN KEY (conflict_id) REFERENCES public.award_conflicts(id);

ALTER TABLE ONLY public.award_sheet_voids
    ADD CONSTRAINT award_sheet_voids_sheet_id_fkey FOREIGN KEY (sheet_id) REFERENCES public.award_sheets(id);

ALTER TABLE ONLY public.award_sheets
    ADD CONSTRAINT award_sheets_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_sheets
    ADD CONSTRAINT award_sheets_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_sheets
    ADD CONSTRAINT award_sheets_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES public.award_seats(id);

ALTER TABLE ONLY public.award_split_answers
    ADD CONSTRAINT award_split_answers_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_split_answers
    ADD CONSTRAINT award_split_answers_share_id_fkey FOREIGN KEY (share_id) REFERENCES public.award_split_shares(id);

ALTER TABLE ONLY public.award_split_proposals
    ADD CONSTRAINT award_split_proposals_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_split_proposals
    ADD CONSTRAINT award_split_proposals_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_split_shares
    ADD CONSTRAINT award_split_shares_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES public.award_split_proposals(id);

ALTER TABLE ONLY public.award_statements
    ADD CONSTRAINT award_statements_deliberation_id_fkey FOREIGN KEY (deliberation_id) REFERENCES public.award_deliberations(id);

ALTER TABLE ONLY public.award_statements
    ADD CONSTRAINT award_statements_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_statements
    ADD CONSTRAINT award_statements_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_statements
    ADD CONSTRAINT award_statements_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES public.award_seats(id);

ALTER TABLE ONLY public.award_submissions
    ADD CONSTRAINT award_submissions_category_id_fkey FOREIGN KEY (category_id) REFERENCES public.award_categories(id);

ALTER TABLE ONLY public.award_submissions
    ADD CONSTRAINT award_submissions_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_submissions
    ADD CONSTRAINT award_submissions_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_take_backs
    ADD CONSTRAINT award_take_backs_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES public.award_submissions(id);

ALTER TABLE ONLY public.award_take_backs
    ADD CONSTRAINT award_take_backs_taken_back_by_fkey FOREIGN KEY (taken_back_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_tie_breakers
    ADD CONSTRAINT award_tie_breakers_criterion_id_fkey FOREIGN KEY (criterion_id) REFERENCES public.award_criteria(id);

ALTER TABLE ONLY public.award_tie_breakers
    ADD CONSTRAINT award_tie_breakers_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES public.award_editions(id);

ALTER TABLE ONLY public.award_tie_words
    ADD CONSTRAINT award_tie_words_category_id_fkey FOREIGN KEY (category_id) REFERENCES public.award_categories(id);

ALTER TABLE ONLY public.award_tie_words
    ADD CONSTRAINT award_tie_words_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_tie_words
    ADD CONSTRAINT award_tie_words_said_by_fkey FOREIGN KEY (said_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_unsealings
    ADD CONSTRAINT award_unsealings_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_unsealings
    ADD CONSTRAINT award_unsealings_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_unsealings
    ADD CONSTRAINT award_unsealings_seal_id_fkey FOREIGN KEY (seal_id) REFERENCES public.award_seals(id);

ALTER TABLE ONLY public.award_vote_stubs
    ADD CONSTRAINT award_vote_stubs_motion_id_fkey FOREIGN KEY (motion_id) REFERENCES public.award_votes(motion_id);

ALTER TABLE ONLY public.award_vote_stubs
    ADD CONSTRAINT award_vote_stubs_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES public.award_seats(id);

ALTER TABLE ONLY public.award_votes
    ADD CONSTRAINT award_votes_motion_id_fkey FOREIGN KEY (motion_id) REFERENCES public.award_motions(id);

ALTER TABLE ONLY public.award_votes
    ADD CONSTRAINT award_votes_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.award_withdrawals
    ADD CONSTRAINT award_withdrawals_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.award_entries(id);

ALTER TABLE ONLY public.award_withdrawals
    ADD CONSTRAINT award_withdrawals_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.editorial_aids
    ADD CONSTRAINT editorial_aids_topic_fkey FOREIGN KEY (topic) REFERENCES public.topics_topics(slug);

ALTER TABLE ONLY public.editorial_aids
    ADD CONSTRAINT editorial_aids_written_by_fkey FOREIGN KEY (written_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.editorial_beginnings
    ADD CONSTRAINT editorial_beginnings_kind_slug_number_fkey FOREIGN KEY (kind, slug, number) REFERENCES public.editorial_revisions(kind, slug, number);

ALTER TABLE ONLY public.editorial_discards
    ADD CONSTRAINT editorial_discards_discarded_by_fkey FOREIGN KEY (discarded_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.editorial_english
    ADD CONSTRAINT editorial_english_written_by_fkey FOREIGN KEY (written_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.editorial_files
    ADD CONSTRAINT editorial_files_added_by_fkey FOREIGN KEY (added_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.editorial_files
    ADD CONSTRAINT editorial_files_media_id_fkey FOREIGN KEY (media_id) REFERENCES public.media_items(id);

ALTER TABLE ONLY public.editorial_news_versions
    ADD CONSTRAINT editorial_news_versions_news_id_fkey FOREIGN KEY (news_id) REFERENCES public.editorial_news(id);

ALTER TABLE ONLY public.editorial_news_versions
    ADD CONSTRAINT editorial_news_versions_written_by_fkey FOREIGN KEY (written_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.editorial_pages
    ADD CONSTRAINT editorial_pages_written_by_fkey FOREIGN KEY (written_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.editorial_pictures
    ADD CONSTRAINT editorial_pictures_added_by_fkey FOREIGN KEY (added_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.editorial_pictures
    ADD CONSTRAINT editorial_pictures_media_id_fkey FOREIGN KEY (media_id) REFERENCES public.media_items(id);

ALTER TABLE ONLY public.editorial_publications
    ADD CONSTRAINT editorial_publications_kind_slug_number_fkey FOREIGN KEY (kind, slug, number) REFERENCES public.editorial_revisions(kind, slug, number);

ALTER TABLE ONLY public.editorial_revisions
    ADD CONSTRAINT editorial_revisions_written_by_fkey FOREIGN KEY (written_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.editorial_withdrawals
    ADD CONSTRAINT editorial_withdrawals_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.events_advisers
    ADD CONSTRAINT events_advisers_added_by_fkey FOREIGN KEY (added_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.events_advisers
    ADD CONSTRAINT events_advisers_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.events_published(event_id);

ALTER TABLE ONLY public.events_advisers
    ADD CONSTRAINT events_advisers_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.events_afterwards
    ADD CONSTRAINT events_afterwards_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES public.events_places(registration_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.events_arrivals
    ADD CONSTRAINT events_arrivals_registration_id_event_id_fkey FOREIGN KEY (registration_id, event_id) REFERENCES public.events_registrations(id, event_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.events_attendances
    ADD CONSTRAINT events_attendances_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.events_attendances
    ADD CONSTRAINT events_attendances_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES public.events_places(registration_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.events_cancellations
    ADD CONSTRAINT events_cancellations_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.events_cancellations
    ADD CONSTRAINT events_cancellations_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.events_published(event_id);

ALTER TABLE ONLY public.events_departures
    ADD CONSTRAINT events_departures_registration_id_event_id_fkey FOREIGN KEY (registration_id, event_id) REFERENCES public.events_arrivals(registration_id, event_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.events_discards
    ADD CONSTRAINT events_discards_discarded_by_fkey FOREIGN KEY (discarded_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.events_discards
    ADD CONSTRAINT events_discards_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.events_events(id);

ALTER TABLE ONLY public.events_events
    ADD CONSTRAINT events_events_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.events_feedback
    ADD CONSTRAINT events_feedback_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.events_published(event_id);

ALTER TABLE ONLY public.events_feedback_givers
    ADD CONSTRAINT events_feedback_givers_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES public.events_places(registration_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.events_hour_answers
    ADD CONSTRAINT events_hour_answers_adviser_id_fkey FOREIGN KEY (adviser_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.events_hour_answers
    ADD CONSTRAINT events_hour_answers_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.events_hour_answers
    ADD CONSTRAINT events_hour_answers_question_id_fkey FOREIGN KEY (question_id) REFERENCES public.events_hour_takings(question_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.events_hour_handovers
    ADD CONSTRAINT events_hour_handovers_handed_by_fkey FOREIGN KEY (handed_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.events_hour_handovers
    ADD CONSTRAINT events_hour_handovers_question_id_fkey FOREIGN KEY (question_id) REFERENCES public.events_hour_questions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.events_hour_looks
    ADD CONSTRAINT events_hour_looks_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.events_published(event_id);

ALTER TABLE ONLY public.events_hour_questions
    ADD CONSTRAINT events_hour_questions_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.events_published(event_id);

ALTER TABLE ONLY public.events_hour_questions
    ADD CONSTRAINT events_hour_questions_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.events_hour_removals
    ADD CONSTRAINT events_hour_removals_question_id_fkey FOREIGN KEY (question_id) REFERENCES public.events_hour_questions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.events_hour_removals
    ADD CONSTRAINT events_hour_removals_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.events_hour_takings
    ADD CONSTRAINT events_hour_takings_question_id_fkey FOREIGN KEY (question_id) REFERENCES public.events_hour_questions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.events_hour_takings
    ADD CONSTRAINT events_hour_takings_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.events_hours
    ADD CONSTRAINT events_hours_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.events_published(event_id);

ALTER TABLE ONLY public.events_hours
    ADD CONSTRAINT events_hours_set_by_fkey FOREIGN KEY (set_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.events_material_removals
    ADD CONSTRAINT events_material_removals_material_id_fkey FOREIGN KEY (material_id) REFERENCES public.events_materials(id);

ALTER TABLE ONLY public.events_material_removals
    ADD CONSTRAINT events_material_removals_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.events_materials
    ADD CONSTRAINT events_materials_added_by_fkey FOREIGN KEY (added_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.events_materials
    ADD CONSTRAINT events_materials_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.events_published(event_id);

ALTER TABLE ONLY public.events_materials
    ADD CONSTRAINT events_materials_media_id_fkey FOREIGN KEY (media_id) REFERENCES public.media_items(id);

ALTER TABLE ONLY public.events_places
    ADD CONSTRAINT events_places_registration_id_event_id_fkey FOREIGN KEY (registration_id, event_id) REFERENCES public.events_arrivals(registration_id, event_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.events_published
    ADD CONSTRAINT events_published_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.events_events(id);

ALTER TABLE ONLY public.events_published
    ADD CONSTRAINT events_published_event_id_number_fkey FOREIGN KEY (event_id, number) REFERENCES public.events_versions(event_id, number);

ALTER TABLE ONLY public.events_registration_links
    ADD CONSTRAINT events_registration_links_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES public.events_registrations(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.events_registrations
    ADD CONSTRAINT events_registrations_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.events_published(event_id);

ALTER TABLE ONLY public.events_registrations
    ADD CONSTRAINT events_registrations_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.events_reminders
    ADD CONSTRAINT events_reminders_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES public.events_places(registration_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.events_seats
    ADD CONSTRAINT events_seats_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.events_published(event_id);

ALTER TABLE ONLY public.events_versions
    ADD CONSTRAINT events_versions_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.events_events(id);

ALTER TABLE ONLY public.events_versions
    ADD CONSTRAINT events_versions_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.feedback_answers
    ADD CONSTRAINT feedback_answers_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.feedback_answers
    ADD CONSTRAINT feedback_answers_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.feedback_cases(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.feedback_cases
    ADD CONSTRAINT feedback_cases_kind_fkey FOREIGN KEY (kind) REFERENCES public.feedback_kinds(kind);

ALTER TABLE ONLY public.feedback_notes
    ADD CONSTRAINT feedback_notes_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.feedback_cases(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.feedback_notes
    ADD CONSTRAINT feedback_notes_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.feedback_reminders
    ADD CONSTRAINT feedback_reminders_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.feedback_cases(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.feedback_takings
    ADD CONSTRAINT feedback_takings_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.feedback_cases(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.feedback_takings
    ADD CONSTRAINT feedback_takings_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.media_drawings
    ADD CONSTRAINT media_drawings_sha256_fkey FOREIGN KEY (sha256) REFERENCES public.platform_blobs(sha256);

ALTER TABLE ONLY public.media_drawings
    ADD CONSTRAINT media_drawings_source_sha256_fkey FOREIGN KEY (source_sha256) REFERENCES public.platform_blobs(sha256);

ALTER TABLE ONLY public.media_items
    ADD CONSTRAINT media_items_large_sha256_fkey FOREIGN KEY (large_sha256) REFERENCES public.platform_blobs(sha256);

ALTER TABLE ONLY public.media_items
    ADD CONSTRAINT media_items_sha256_fkey FOREIGN KEY (sha256) REFERENCES public.platform_blobs(sha256);

ALTER TABLE ONLY public.newsletter_bounces
    ADD CONSTRAINT newsletter_bounces_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES public.newsletter_recipients(mail_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.newsletter_issues
    ADD CONSTRAINT newsletter_issues_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.newsletter_issues
    ADD CONSTRAINT newsletter_issues_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.newsletter_issues
    ADD CONSTRAINT newsletter_issues_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.newsletter_issues
    ADD CONSTRAINT newsletter_issues_discarded_by_fkey FOREIGN KEY (discarded_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.newsletter_issues
    ADD CONSTRAINT newsletter_issues_released_by_fkey FOREIGN KEY (released_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.newsletter_recipients
    ADD CONSTRAINT newsletter_recipients_issue_id_fkey FOREIGN KEY (issue_id) REFERENCES public.newsletter_issues(id);

ALTER TABLE ONLY public.newsletter_recipients
    ADD CONSTRAINT newsletter_recipients_subscriber_id_fkey FOREIGN KEY (subscriber_id) REFERENCES public.subscribers_subscribers(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.outbox_contact_relays
    ADD CONSTRAINT outbox_contact_relays_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES public.outbox_contacts(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.outbox_contacts
    ADD CONSTRAINT outbox_contacts_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.outbox_mailings
    ADD CONSTRAINT outbox_mailings_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.outbox_mailings
    ADD CONSTRAINT outbox_mailings_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.outbox_mailings
    ADD CONSTRAINT outbox_mailings_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.outbox_mailings
    ADD CONSTRAINT outbox_mailings_released_by_fkey FOREIGN KEY (released_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.outbox_recipients
    ADD CONSTRAINT outbox_recipients_mailing_id_fkey FOREIGN KEY (mailing_id) REFERENCES public.outbox_mailings(id);

ALTER TABLE ONLY public.partners_endings
    ADD CONSTRAINT partners_endings_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.partners_endings
    ADD CONSTRAINT partners_endings_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES public.partners_listings(id);

ALTER TABLE ONLY public.partners_guideline_versions
    ADD CONSTRAINT partners_guideline_versions_guideline_id_fkey FOREIGN KEY (guideline_id) REFERENCES public.partners_guidelines(id);

ALTER TABLE ONLY public.partners_guideline_versions
    ADD CONSTRAINT partners_guideline_versions_written_by_fkey FOREIGN KEY (written_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.partners_guidelines
    ADD CONSTRAINT partners_guidelines_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.partners_guidelines
    ADD CONSTRAINT partners_guidelines_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.partners_listings
    ADD CONSTRAINT partners_listings_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.partners_listings
    ADD CONSTRAINT partners_listings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.people_organisations(id);

ALTER TABLE ONLY public.partners_matches
    ADD CONSTRAINT partners_matches_offer_id_fkey FOREIGN KEY (offer_id) REFERENCES public.partners_listings(id);

ALTER TABLE ONLY public.partners_matches
    ADD CONSTRAINT partners_matches_request_id_fkey FOREIGN KEY (request_id) REFERENCES public.partners_listings(id);

ALTER TABLE ONLY public.partners_outcomes
    ADD CONSTRAINT partners_outcomes_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES public.partners_endings(listing_id);

ALTER TABLE ONLY public.partners_outcomes
    ADD CONSTRAINT partners_outcomes_partner_place_id_fkey FOREIGN KEY (partner_place_id) REFERENCES public.places(id);

ALTER TABLE ONLY public.partners_outcomes
    ADD CONSTRAINT partners_outcomes_said_by_fkey FOREIGN KEY (said_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.partners_prolongations
    ADD CONSTRAINT partners_prolongations_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES public.partners_listings(id);

ALTER TABLE ONLY public.partners_prolongations
    ADD CONSTRAINT partners_prolongations_prolonged_by_fkey FOREIGN KEY (prolonged_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.partners_published
    ADD CONSTRAINT partners_published_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES public.partners_listings(id);

ALTER TABLE ONLY public.partners_published
    ADD CONSTRAINT partners_published_listing_id_number_fkey FOREIGN KEY (listing_id, number) REFERENCES public.partners_versions(listing_id, number);

ALTER TABLE ONLY public.partners_published
    ADD CONSTRAINT partners_published_region_id_fkey FOREIGN KEY (region_id) REFERENCES public.places(id);

ALTER TABLE ONLY public.partners_published
    ADD CONSTRAINT partners_published_topic_fkey FOREIGN KEY (topic) REFERENCES public.topics_topics(slug) ON UPDATE CASCADE;

ALTER TABLE ONLY public.partners_reminders
    ADD CONSTRAINT partners_reminders_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES public.partners_listings(id);

ALTER TABLE ONLY public.partners_reviews
    ADD CONSTRAINT partners_reviews_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.partners_reviews
    ADD CONSTRAINT partners_reviews_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES public.partners_submissions(id);

ALTER TABLE ONLY public.partners_submissions
    ADD CONSTRAINT partners_submissions_listing_id_number_fkey FOREIGN KEY (listing_id, number) REFERENCES public.partners_versions(listing_id, number);

ALTER TABLE ONLY public.partners_submissions
    ADD CONSTRAINT partners_submissions_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.partners_versions
    ADD CONSTRAINT partners_versions_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES public.partners_listings(id);

ALTER TABLE ONLY public.partners_versions
    ADD CONSTRAINT partners_versions_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.people_account_closings
    ADD CONSTRAINT people_account_closings_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.people_address_changes
    ADD CONSTRAINT people_address_changes_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.people_former_addresses
    ADD CONSTRAINT people_former_addresses_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.people_invitation_acceptances
    ADD CONSTRAINT people_invitation_acceptances_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES public.people_invitations(id);

ALTER TABLE ONLY public.people_invitation_acceptances
    ADD CONSTRAINT people_invitation_acceptances_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.people_invitations
    ADD CONSTRAINT people_invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.people_invitations
    ADD CONSTRAINT people_invitations_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.people_organisations(id);

ALTER TABLE ONLY public.people_join_answers
    ADD CONSTRAINT people_join_answers_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.people_join_answers
    ADD CONSTRAINT people_join_answers_request_id_fkey FOREIGN KEY (request_id) REFERENCES public.people_join_requests(id);

ALTER TABLE ONLY public.people_join_requests
    ADD CONSTRAINT people_join_requests_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.people_organisations(id);

ALTER TABLE ONLY public.people_join_requests
    ADD CONSTRAINT people_join_requests_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.people_known_devices
    ADD CONSTRAINT people_known_devices_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.people_memberships
    ADD CONSTRAINT people_memberships_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.people_memberships
    ADD CONSTRAINT people_memberships_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.people_organisations(id);

ALTER TABLE ONLY public.people_memberships
    ADD CONSTRAINT people_memberships_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.people_oidc_identities
    ADD CONSTRAINT people_oidc_identities_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.people_organisations
    ADD CONSTRAINT people_organisations_place_id_fkey FOREIGN KEY (place_id) REFERENCES public.places(id);

ALTER TABLE ONLY public.people_passkeys
    ADD CONSTRAINT people_passkeys_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.people_person_deactivations
    ADD CONSTRAINT people_person_deactivations_deactivated_by_fkey FOREIGN KEY (deactivated_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.people_person_deactivations
    ADD CONSTRAINT people_person_deactivations_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.people_recovery_codes
    ADD CONSTRAINT people_recovery_codes_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.people_roles
    ADD CONSTRAINT people_roles_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.people_roles
    ADD CONSTRAINT people_roles_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.people_sessions
    ADD CONSTRAINT people_sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.people_totps
    ADD CONSTRAINT people_totps_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.places
    ADD CONSTRAINT places_county_id_fkey FOREIGN KEY (county_id) REFERENCES public.places(id);

ALTER TABLE ONLY public.places
    ADD CONSTRAINT places_district_id_fkey FOREIGN KEY (district_id) REFERENCES public.places(id);

ALTER TABLE ONLY public.places_postal_codes
    ADD CONSTRAINT places_postal_codes_place_id_fkey FOREIGN KEY (place_id) REFERENCES public.places(id);

ALTER TABLE ONLY public.places_spellings
    ADD CONSTRAINT places_spellings_place_id_fkey FOREIGN KEY (place_id) REFERENCES public.places(id);

ALTER TABLE ONLY public.platform_blob_scans
    ADD CONSTRAINT platform_blob_scans_sha256_fkey FOREIGN KEY (sha256) REFERENCES public.platform_blobs(sha256);

ALTER TABLE ONLY public.platform_blob_traces
    ADD CONSTRAINT platform_blob_traces_sha256_fkey FOREIGN KEY (sha256) REFERENCES public.platform_blobs(sha256);

ALTER TABLE ONLY public.projects_claims
    ADD CONSTRAINT projects_claims_claimed_by_fkey FOREIGN KEY (claimed_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.projects_claims
    ADD CONSTRAINT projects_claims_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.projects_claims
    ADD CONSTRAINT projects_claims_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.people_organisations(id);

ALTER TABLE ONLY public.projects_claims
    ADD CONSTRAINT projects_claims_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects_projects(id);

ALTER TABLE ONLY public.projects_claims
    ADD CONSTRAINT projects_claims_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.projects_confirmation_notes
    ADD CONSTRAINT projects_confirmation_notes_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.projects_confirmation_notes
    ADD CONSTRAINT projects_confirmation_notes_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects_projects(id);

ALTER TABLE ONLY public.projects_confirmation_requests
    ADD CONSTRAINT projects_confirmation_requests_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects_projects(id);

ALTER TABLE ONLY public.projects_confirmations
    ADD CONSTRAINT projects_confirmations_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.projects_confirmations
    ADD CONSTRAINT projects_confirmations_project_id_number_fkey FOREIGN KEY (project_id, number) REFERENCES public.projects_versions(project_id, number);

ALTER TABLE ONLY public.projects_contacts
    ADD CONSTRAINT projects_contacts_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects_projects(id);

ALTER TABLE ONLY public.projects_contacts
    ADD CONSTRAINT projects_contacts_set_by_fkey FOREIGN KEY (set_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.projects_discards
    ADD CONSTRAINT projects_discards_discarded_by_fkey FOREIGN KEY (discarded_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.projects_discards
    ADD CONSTRAINT projects_discards_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES public.projects_drafts(id);

ALTER TABLE ONLY public.projects_draft_entries
    ADD CONSTRAINT projects_draft_entries_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES public.projects_drafts(id);

ALTER TABLE ONLY public.projects_draft_file_removals
    ADD CONSTRAINT projects_draft_file_removals_file_id_fkey FOREIGN KEY (file_id) REFERENCES public.projects_draft_files(id);

ALTER TABLE ONLY public.projects_draft_file_removals
    ADD CONSTRAINT projects_draft_file_removals_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.projects_draft_files
    ADD CONSTRAINT projects_draft_files_added_by_fkey FOREIGN KEY (added_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.projects_draft_files
    ADD CONSTRAINT projects_draft_files_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES public.projects_drafts(id);

ALTER TABLE ONLY public.projects_draft_files
    ADD CONSTRAINT projects_draft_files_sha256_fkey FOREIGN KEY (sha256) REFERENCES public.platform_blobs(sha256);

ALTER TABLE ONLY public.projects_draft_states
    ADD CONSTRAINT projects_draft_states_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES public.projects_drafts(id);

ALTER TABLE ONLY public.projects_draft_states
    ADD CONSTRAINT projects_draft_states_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.projects_drafts
    ADD CONSTRAINT projects_drafts_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.projects_drafts
    ADD CONSTRAINT projects_drafts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.people_organisations(id);

ALTER TABLE ONLY public.projects_drafts
    ADD CONSTRAINT projects_drafts_project_id_base_number_fkey FOREIGN KEY (project_id, base_number) REFERENCES public.projects_versions(project_id, number);

ALTER TABLE ONLY public.projects_drafts
    ADD CONSTRAINT projects_drafts_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects_projects(id);

ALTER TABLE ONLY public.projects_entries
    ADD CONSTRAINT projects_entries_linked_by_fkey FOREIGN KEY (linked_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.projects_entries
    ADD CONSTRAINT projects_entries_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects_projects(id);

ALTER TABLE ONLY public.projects_files_left_out
    ADD CONSTRAINT projects_files_left_out_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES public.projects_drafts(id);

ALTER TABLE ONLY public.projects_freshness_changes
    ADD CONSTRAINT projects_freshness_changes_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.projects_prizes
    ADD CONSTRAINT projects_prizes_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.projects_entries(entry_id);

ALTER TABLE ONLY public.projects_prizes
    ADD CONSTRAINT projects_prizes_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects_projects(id);

ALTER TABLE ONLY public.projects_projects
    ADD CONSTRAINT projects_projects_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.people_organisations(id);

ALTER TABLE ONLY public.projects_published
    ADD CONSTRAINT projects_published_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects_projects(id);

ALTER TABLE ONLY public.projects_published
    ADD CONSTRAINT projects_published_project_id_number_fkey FOREIGN KEY (project_id, number) REFERENCES public.projects_versions(project_id, number);

ALTER TABLE ONLY public.projects_recalls
    ADD CONSTRAINT projects_recalls_recalled_by_fkey FOREIGN KEY (recalled_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.projects_recalls
    ADD CONSTRAINT projects_recalls_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES public.projects_submissions(id);

ALTER TABLE ONLY public.projects_reviews
    ADD CONSTRAINT projects_reviews_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.projects_reviews
    ADD CONSTRAINT projects_reviews_project_id_number_fkey FOREIGN KEY (project_id, number) REFERENCES public.projects_versions(project_id, number);

ALTER TABLE ONLY public.projects_reviews
    ADD CONSTRAINT projects_reviews_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES public.projects_submissions(id);

ALTER TABLE ONLY public.projects_search
    ADD CONSTRAINT projects_search_ordinal_fkey FOREIGN KEY (ordinal) REFERENCES public.projects_published(ordinal) ON DELETE CASCADE;

ALTER TABLE ONLY public.projects_submissions
    ADD CONSTRAINT projects_submissions_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES public.projects_drafts(id);

ALTER TABLE ONLY public.projects_submissions
    ADD CONSTRAINT projects_submissions_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.topics_topics
    ADD CONSTRAINT projects_topics_theme_id_fkey FOREIGN KEY (theme_id) REFERENCES public.topics_topics(id);

ALTER TABLE ONLY public.projects_uptakes
    ADD CONSTRAINT projects_uptakes_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.projects_uptakes
    ADD CONSTRAINT projects_uptakes_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.people_organisations(id);

ALTER TABLE ONLY public.projects_uptakes
    ADD CONSTRAINT projects_uptakes_own_project_id_fkey FOREIGN KEY (own_project_id) REFERENCES public.projects_projects(id);

ALTER TABLE ONLY public.projects_uptakes
    ADD CONSTRAINT projects_uptakes_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects_projects(id);

ALTER TABLE ONLY public.projects_uptakes
    ADD CONSTRAINT projects_uptakes_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.projects_uptakes
    ADD CONSTRAINT projects_uptakes_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.projects_versions
    ADD CONSTRAINT projects_versions_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects_projects(id);

ALTER TABLE ONLY public.projects_versions
    ADD CONSTRAINT projects_versions_published_by_fkey FOREIGN KEY (published_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.projects_withdrawals
    ADD CONSTRAINT projects_withdrawals_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects_projects(id);

ALTER TABLE ONLY public.projects_withdrawals
    ADD CONSTRAINT projects_withdrawals_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.site_other_forms
    ADD CONSTRAINT site_other_forms_set_by_fkey FOREIGN KEY (set_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.subscribers_bounces
    ADD CONSTRAINT subscribers_bounces_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES public.platform_mails(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.subscribers_confirmations
    ADD CONSTRAINT subscribers_confirmations_request_id_fkey FOREIGN KEY (request_id) REFERENCES public.subscribers_requests(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.subscribers_digests
    ADD CONSTRAINT subscribers_digests_subscriber_id_fkey FOREIGN KEY (subscriber_id) REFERENCES public.subscribers_subscribers(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.subscribers_subscriptions
    ADD CONSTRAINT subscribers_subscriptions_email_fkey FOREIGN KEY (email) REFERENCES public.subscribers_subscribers(email) ON DELETE CASCADE;

ALTER TABLE ONLY public.subscribers_suppressions
    ADD CONSTRAINT subscribers_suppressions_lifted_by_fkey FOREIGN KEY (lifted_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.subscribers_suppressions
    ADD CONSTRAINT subscribers_suppressions_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.topics_subjects
    ADD CONSTRAINT topics_subjects_assigned_by_fkey FOREIGN KEY (assigned_by) REFERENCES public.people_persons(id);

ALTER TABLE ONLY public.topics_subjects
    ADD CONSTRAINT topics_subjects_topic_fkey FOREIGN KEY (topic) REFERENCES public.topics_topics(slug);

ALTER TABLE ONLY public.topics_topics
    ADD CONSTRAINT topics_topics_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES public.topics_topics(id);
