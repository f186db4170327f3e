-- An entry has at most one version handed in that was not taken back; corrections make further ones, of what stands.
select entry_id from award_submissions s
where s.origin = 'hand-in' and not exists (select 1 from award_take_backs t where t.submission_id = s.id)
group by entry_id having count(*) > 1;

-- Exactly the entries with an active submission hold their lead's place.
select coalesce(a.entry_id, p.entry_id) as entry_id from
  (select distinct s.entry_id from award_submissions s
   where not exists (select 1 from award_take_backs t where t.submission_id = s.id)
     and not exists (select 1 from award_withdrawals w where w.entry_id = s.entry_id)) a
  full join award_lead_places p on p.entry_id = a.entry_id
where a.entry_id is null or p.entry_id is null;

-- Nothing was handed in at or after closing time, or before opening; the arrival is what counts.
select s.id from award_submissions s
join award_entries e on e.id = s.entry_id
join award_phases opens on opens.edition_id = e.edition_id and opens.kind = 'opens'
join award_phases closes on closes.edition_id = e.edition_id and closes.kind = 'closes'
where s.origin = 'hand-in' and (s.arrived_at < opens.at or s.arrived_at >= greatest(closes.at, (
  select max(x.extended_until) from award_extensions x join award_extension_confirmations c on c.extension_id = x.id
  where x.edition_id = e.edition_id and x.organisation_id = e.lead_organisation_id and c.confirmed_at <= s.decided_at)));

-- An extension has its event, and is confirmed by another person than the one who asked; then it is longer than the closing and the one
-- before, and has the event of that too.
select x.id from award_extensions x
join award_phases closes on closes.edition_id = x.edition_id and closes.kind = 'closes'
left join award_extension_confirmations c on c.extension_id = x.id
where not exists (select from platform_events e where e.kind = 'extension-asked' and e.subject_id = x.id::text)
  or c.confirmed_by = x.asked_by or c.confirmed_at < x.asked_at
  or c.extension_id is not null and (x.extended_until <= closes.at
    or not exists (select from platform_events e where e.kind = 'extension-granted' and e.subject_id = x.id::text)
    or exists (select from award_extensions earlier join award_extension_confirmations granted on granted.extension_id = earlier.id
      where earlier.edition_id = x.edition_id and earlier.organisation_id = x.organisation_id
      and earlier.ordinal < x.ordinal and earlier.extended_until >= x.extended_until));

-- Another closing of an edition in use has its event, is confirmed by another person than the one who asked, and is a line in the log.
select x.id from award_closing_changes x
left join award_closing_confirmations c on c.closing_change_id = x.id
left join award_edition_changes change on change.id = c.change_id
where not exists (select from platform_events e where e.kind = 'closing-asked' and e.subject_id = x.id::text)
  or c.confirmed_by = x.asked_by or c.confirmed_at < x.asked_at
  or c.closing_change_id is not null and (change.part <> 'zeitplan' or change.edition_id <> x.edition_id
    or not exists (select from platform_events e where e.kind = 'closing-confirmed' and e.subject_id = x.id::text));

-- A version from a correction ends exactly one, arrived within its term, follows the version to be mended, and no juror had sealed.
select s.id from award_submissions s
left join award_correction_ends ended on ended.submission_id = s.id
left join award_corrections c on c.id = ended.correction_id
left join award_submissions base on base.id = c.submission_id
where (s.origin = 'correction') <> (ended.correction_id is not null)
  or ended.correction_id is not null and (c.entry_id <> s.entry_id or base.version >= s.version
    or s.arrived_at >= c.correct_until or s.arrived_at < c.asked_at
    or exists (select from award_counting_seals seal where seal.entry_id = s.entry_id and seal.sealed_at < s.decided_at))
union all
select submission_id from award_correction_ends where submission_id is not null group by submission_id having count(*) > 1;

-- It differs from the version to be mended in nothing but the parts named, and never in the category.
select s.id from award_submissions s
join award_correction_ends ended on ended.submission_id = s.id
join award_corrections c on c.id = ended.correction_id
join award_submissions base on base.id = c.submission_id
cross join lateral jsonb_array_elements(base.manifest::jsonb #> '{contents,steps}') old
join lateral jsonb_array_elements(s.manifest::jsonb #> '{contents,steps}') new on new ->> 'step' = old ->> 'step'
cross join lateral (
  select coalesce(array_agg(part.field), '{}') as fields from award_correction_parts part
  where part.correction_id = c.id and part.step = old ->> 'step'
) named
where s.category_id <> base.category_id
  or '' <> all (named.fields) and (
    (new #> '{content,texts}') - named.fields <> (old #> '{content,texts}') - named.fields
    or 'partners' <> all (named.fields) and new #> '{content,partners}' <> old #> '{content,partners}')
union
select s.id from award_submissions s
join award_correction_ends ended on ended.submission_id = s.id
join award_corrections c on c.id = ended.correction_id
join award_submissions base on base.id = c.submission_id
where s.manifest::jsonb #> '{contents,attachments}' <> base.manifest::jsonb #> '{contents,attachments}'
  and not exists (select from award_correction_parts part where part.correction_id = c.id and part.step = 'attachments');

-- At most one correction of an entry is open, and each has its event.
select entry_id from award_open_corrections group by entry_id having count(*) > 1
union all
select c.id from award_corrections c
where not exists (select from platform_events e where e.kind = 'correction-asked' and e.record::jsonb #>> '{data,correctionId}' = c.id::text);

-- Every edition in use has all six phases, one after the other.
select edition_id from award_phases where edition_id in (select id from award_editions where not in_preparation) group by edition_id
having count(*) <> 6 or array_agg(kind order by at, array_position(array['announced', 'opens', 'closes', 'jury', 'decision', 'ceremony'], kind))
  <> array['announced', 'opens', 'closes', 'jury', 'decision', 'ceremony'];

-- Deciding comes after arriving.
select id from award_submissions where decided_at < arrived_at;

-- A manifest matches its hash.
select id from award_submissions where encode(sha256(convert_to(manifest, 'UTF8')), 'hex') <> manifest_sha256;

-- Versions of an entry are numbered 1, 2, 3 without gaps.
select entry_id from award_submissions group by entry_id having count(*) <> max(version);

-- States of a step are numbered 1, 2, 3 without gaps.
select entry_id, step from award_entry_states group by entry_id, step having count(*) <> max(revision);

-- Every submission, take-back and withdrawal has its event.
select s.id from award_submissions s
where not exists (
  select 1 from platform_events e where e.subject_id in (s.id::text, s.entry_id::text)
    and e.kind = case s.origin when 'correction' then 'correction-completed' when 'office' then 'entry-edited' else 'entry-handed-in' end);

-- The category of a submission belongs to the edition of its entry.
select s.id from award_submissions s
join award_entries e on e.id = s.entry_id
join award_categories c on c.id = s.category_id
where c.edition_id <> e.edition_id;

-- The chain of events has no gap and its head is the last event.
select h.seq from platform_event_head h
where h.seq <> (select coalesce(max(seq), 0) from platform_events) or h.seq <> (select count(*) from platform_events);

-- Nobody is office and juror at once.
select person_id from people_roles where role in ('office', 'juror') group by person_id having count(*) > 1;

-- Every organisation with members has somebody who manages it, or nobody was approved yet.
select organisation_id from people_memberships m
group by organisation_id having count(*) filter (where approved_by is not null) > 0 and not bool_or(manages);

-- An event of handing in has its submission.
select e.seq from platform_events e
where e.kind = 'entry-handed-in' and not exists (select 1 from award_submissions s where e.subject_id in (s.id::text, s.entry_id::text));

-- Every file of a manifest is stored.
select s.id, file ->> 'sha256' as sha256
from award_submissions s cross join lateral jsonb_array_elements(s.manifest::jsonb #> '{contents,attachments}') as file
where not exists (select 1 from platform_blobs b where b.sha256 = file ->> 'sha256');

-- Nobody was refused as late who was not.
select r.id from award_refused_hand_ins r
join award_entries e on e.id = r.entry_id
join award_phases closes on closes.edition_id = e.edition_id and closes.kind = 'closes'
where r.because = 'deadline-passed' and r.arrived_at < greatest(closes.at, (
  select max(x.extended_until) from award_extensions x join award_extension_confirmations c on c.extension_id = x.id
  where x.edition_id = e.edition_id and x.organisation_id = e.lead_organisation_id and c.confirmed_at < r.decided_at));

-- The lead's place is that of the entry's lead and edition.
select l.entry_id from award_lead_places l join award_entries e on e.id = l.entry_id
where l.edition_id <> e.edition_id or l.lead_organisation_id <> e.lead_organisation_id;

-- Each event carries the hash of the one before and its own.
select seq from (
  select seq, record, previous_hash, hash, lag(hash, 1, repeat('0', 64)) over (order by seq) as hash_before from platform_events
) chain
where previous_hash <> hash_before or hash <> encode(sha256(convert_to(previous_hash || record, 'UTF8')), 'hex');

-- A mail that waits has its job, or all mails are held after a restore.
select m.id from platform_mails m
where m.sent_at is null
  and not exists (select from platform_mail_hold)
  and not exists (select 1 from graphile_worker._private_jobs j where j.payload ->> 'mailId' = m.id::text);

-- Every place has a spelling to be found by.
select id from places p where not exists (select 1 from places_spellings s where s.place_id = p.id);

-- Exactly the kreisfreie Städte are municipalities without a county.
select id from places where kind = 'municipality' and (form = 'kreisfreie Stadt') <> (county_id is null);

-- Every municipality has a postal code and lies in a Regierungsbezirk.
select id from places p where kind = 'municipality'
  and (district_id is null or not exists (select 1 from places_postal_codes c where c.place_id = p.id));

-- A partner's answer came before its date, and after the question.
select a.request_id from award_partner_answers a join award_partner_requests r on r.id = a.request_id
where a.answered_at >= r.answer_until or a.answered_at < r.asked_at;

-- Nobody may answer after closing.
select r.id from award_partner_requests r
join award_entries e on e.id = r.entry_id
join award_phases closes on closes.edition_id = e.edition_id and closes.kind = 'closes'
where r.answer_until > greatest(closes.at, (
  select max(x.extended_until) from award_extensions x join award_extension_confirmations c on c.extension_id = x.id
  where x.edition_id = e.edition_id and x.organisation_id = e.lead_organisation_id));

-- Each taking back and withdrawal has its event.
select t.submission_id from award_take_backs t
where not exists (select from platform_events e where e.kind = 'entry-taken-back' and e.subject_id = t.submission_id::text)
union all
select w.entry_id from award_withdrawals w
where not exists (select from platform_events e where e.kind = 'entry-withdrawn' and e.subject_id = w.entry_id::text);

-- Nothing was taken back at or after closing time.
select t.submission_id from award_take_backs t
join award_submissions s on s.id = t.submission_id
join award_entries e on e.id = s.entry_id
join award_phases closes on closes.edition_id = e.edition_id and closes.kind = 'closes'
where t.taken_back_at >= closes.at;

-- Every file of a manifest is a stored blob of that size.
select s.id, file ->> 'fileName' as file_name from award_submissions s,
  jsonb_array_elements(s.manifest::jsonb -> 'contents' -> 'attachments') file
where not exists (select from platform_blobs b where b.sha256 = file ->> 'sha256' and b.collected_at is null and b.bytes = (file ->> 'bytes')::bigint);

-- A signed receipt states the number and the hash of its own submission.
select signed.submission_id from (
  select submission_id, translate(split_part(jws, '.', 2), '-_', '+/') as payload from award_receipt_signatures) signed
join award_submissions s on s.id = signed.submission_id
cross join lateral convert_from(
  decode(rpad(payload, (ceil(length(payload) / 4.0) * 4)::integer, '='), 'base64'), 'UTF8') as statement
where statement::json ->> 'receiptNumber' <> s.receipt_number or statement::json ->> 'manifestSha256' <> s.manifest_sha256;
-- The commitment of a seal is the hash of its content and salt, and the one that entered the chain when it was sealed.
select seal.id from award_seals seal
where seal.commitment <> encode(sha256(convert_to(seal.content || seal.salt, 'UTF8')), 'hex')
  or not exists (
    select from platform_events e where e.kind = 'sheet-sealed' and e.subject_table = 'award_seals' and e.subject_id = seal.id::text
      and e.record::jsonb #>> '{data,commitment}' = seal.commitment);

-- A seal says which entry, seat and round it is of.
select seal.id from award_seals seal join award_sheets sheet on sheet.id = seal.sheet_id
where (seal.content::jsonb ->> 'entryId', seal.content::jsonb ->> 'seatId', seal.content::jsonb ->> 'round')
  <> (sheet.entry_id::text, sheet.seat_id::text, sheet.round::text);

-- A sheet has at most one seal that is not broken, and no state after it.
select seal.sheet_id from award_seals seal
where not exists (select from award_unsealings u where u.seal_id = seal.id and u.confirmed_at is not null)
  and (exists (select from award_seals later where later.sheet_id = seal.sheet_id and later.number > seal.number)
    or exists (select from award_sheet_states state where state.sheet_id = seal.sheet_id and state.saved_at > seal.sealed_at));

-- Seals and states of a sheet are numbered 1, 2, 3 without gaps.
select sheet_id from award_seals group by sheet_id having count(*) <> max(number)
union all
select sheet_id from award_sheet_states group by sheet_id having count(*) <> max(revision);

-- Sealed points are among those that the criterion offers, and the extremes have a reason.
select seal.seal_id, given.key from award_counting_seals seal
join award_seats seat on seat.id = seal.seat_id
cross join lateral jsonb_each_text(seal.content::jsonb -> 'points') given
left join award_criteria criterion on criterion.edition_id = seat.edition_id and criterion.slug = given.key
left join award_criterion_points offered on offered.criterion_id = criterion.id and offered.points::text = given.value
where offered.points is null
  or (not exists (select from award_criterion_points p where p.criterion_id = criterion.id and p.points < offered.points)
      or not exists (select from award_criterion_points p where p.criterion_id = criterion.id and p.points > offered.points))
    and coalesce(seal.content::jsonb #>> array['reasons', given.key], '') = '';

-- No sheet of a juror with a declared conflict counts.
select seal.seal_id from award_counting_seals seal
join award_standing_conflicts conflict on conflict.entry_id = seal.entry_id and conflict.person_id = seal.person_id
where conflict.state = 'declared';

-- A sheet was revealed exactly when two persons had closed its category, and no sooner.
select e.seq from platform_events e
where e.kind = 'sheet-revealed' and not exists (
  select from award_closed_categories closed
  where closed.category_id::text = e.record::jsonb #>> '{data,categoryId}'
    and closed.round::text = e.record::jsonb #>> '{data,round}' and closed.closed_at <= e.at)
union all
select closed_event.seq from platform_events closed_event
where closed_event.kind = 'category-closed'
  and (closed_event.record::jsonb #>> '{data,sheets}')::integer <> (
    select count(*) from platform_events e where e.kind = 'sheet-revealed'
      and e.record::jsonb #>> '{data,categoryId}' = closed_event.subject_id
      and e.record::jsonb #>> '{data,round}' = closed_event.record::jsonb #>> '{data,round}');

-- Sheets, excuses and broken seals are of seats and entries of the same edition.
select sheet.id from award_sheets sheet
join award_entries entry on entry.id = sheet.entry_id join award_seats seat on seat.id = sheet.seat_id
where seat.edition_id <> entry.edition_id
union all
select excuse.entry_id from award_excuses excuse
join award_entries entry on entry.id = excuse.entry_id join award_seats seat on seat.id = excuse.seat_id
where seat.edition_id <> entry.edition_id;

-- Each message and note has its event, and nobody has read or was told of a message of their own.
select m.id from award_messages m
where not exists (select from platform_events e where e.kind = 'message-written' and e.subject_id = m.entry_id::text
  and e.record::jsonb #>> '{data,messageId}' = m.id::text)
union all
select n.id from award_notes n
where not exists (select from platform_events e where e.kind = 'note-written' and e.subject_id = n.entry_id::text
  and e.record::jsonb #>> '{data,noteId}' = n.id::text)
union all
select m.id from award_messages m join award_message_readings r on r.message_id = m.id and r.person_id = m.written_by
union all
select m.id from award_messages m join award_message_notices n on n.message_id = m.id and n.person_id = m.written_by;

-- Within an hour nobody is told twice of one entry; what one mail told has one instant.
select n.message_id from award_message_notices n
join award_messages m on m.id = n.message_id
join award_message_notices earlier on earlier.person_id = n.person_id and earlier.noticed_at < n.noticed_at
  and earlier.noticed_at > n.noticed_at - interval '1 hour'
join award_messages told on told.id = earlier.message_id and told.entry_id = m.entry_id;
-- The shares of a proposal add up to the prize it was made for; its lead has answered, and each proposal has its event.
select p.id from award_split_proposals p
where p.prize_cents is distinct from (select sum(cents) from award_split_shares s where s.proposal_id = p.id)
  or not exists (select from award_split_shares s join award_split_answers a on a.share_id = s.id
    where s.proposal_id = p.id and s.party = 'lead' and a.answered_by = p.proposed_by)
  or not exists (select from platform_events e where e.kind = 'split-proposed' and e.subject_id = p.entry_id::text
    and (e.record::jsonb #>> '{data,number}')::integer = p.number);

-- A version by the office has its edit: of what stood, in an opened edition, before any juror had sealed, and of nothing but one text.
select s.id from award_submissions s
left join award_office_edits edit on edit.submission_id = s.id
left join award_submissions base on base.id = edit.base_submission_id
where (s.origin = 'office') <> (edit.id is not null)
  or edit.id is not null and (edit.entry_id <> s.entry_id or base.entry_id <> s.entry_id or base.version >= s.version
    or s.category_id <> base.category_id
    or (s.manifest::jsonb #- '{contents,steps}') - 'version' - 'title' <> (base.manifest::jsonb #- '{contents,steps}') - 'version' - 'title'
    or not exists (select from award_opened_editions opened join award_entries e on e.edition_id = opened.edition_id
      where e.id = s.entry_id and opened.opened_at <= s.decided_at)
    or exists (select from award_counting_seals seal where seal.entry_id = s.entry_id and seal.sealed_at < s.decided_at))
union
select edit.submission_id from award_office_edits edit
join award_submissions s on s.id = edit.submission_id
join award_submissions base on base.id = edit.base_submission_id
cross join lateral jsonb_array_elements(base.manifest::jsonb #> '{contents,steps}') old
join lateral jsonb_array_elements(s.manifest::jsonb #> '{contents,steps}') new on new ->> 'step' = old ->> 'step'
where case when old ->> 'step' = edit.step
  then (new #> '{content,texts}') - edit.field <> (old #> '{content,texts}') - edit.field
    or new #> '{content,partners}' <> old #> '{content,partners}'
  else new <> old end;
-- What is approved for the press is a text that was saved and pictures that were brought, by a winner, and has its event.
select a.entry_id from award_press_approvals a
where not exists (select from award_winners w where w.entry_id = a.entry_id)
  or a.content::jsonb ->> 'text' is distinct from (select t.text from award_press_texts t
    where t.entry_id = a.entry_id and t.revision = a.revision)
  or exists (select from jsonb_array_elements(a.content::jsonb -> 'pictures') shown
    where not exists (select from award_press_pictures p where p.entry_id = a.entry_id and p.id::text = shown ->> 'id'
      and p.web_sha256 = shown ->> 'webSha256' and p.print_sha256 = shown ->> 'printSha256'))
  or not exists (select from platform_events e where e.kind = 'press-approved' and e.subject_id = a.entry_id::text
    and e.record::jsonb #>> '{data,sha256}' = a.content_sha256);

-- A payout is prepared and released by two different persons, neither of a winning municipality (security.md I11).
select entry_id from award_payouts
where released_by = prepared_by or award_is_of_winner(entry_id, prepared_by) or award_is_of_winner(entry_id, released_by);

-- A released payout pays the whole prize, to accounts that a second person has confirmed, as everybody agreed, and has its events.
select payout.entry_id from award_payouts payout
join award_split_proposals proposal on proposal.id = payout.proposal_id
where payout.released_at is not null and (
  proposal.prize_cents is distinct from (select sum(cents) from award_payout_items item where item.entry_id = payout.entry_id)
  or exists (select from award_payout_items item join award_payee_accounts account on account.id = item.account_id
    left join award_payee_confirmations confirmation on confirmation.account_id = account.id
    where item.entry_id = payout.entry_id
      and (confirmation.confirmed_by is null or confirmation.confirmed_by = account.entered_by or account.entry_id <> payout.entry_id))
  or exists (select from award_split_shares share left join award_split_answers answer on answer.share_id = share.id
    where share.proposal_id = proposal.id and answer.answer is distinct from 'agree')
  or 2 > (select count(distinct event.kind) from platform_events event where event.subject_id = payout.entry_id::text
    and event.kind in ('payout-prepared', 'payout-released')));

-- Whoever voted was there while the vote was open, and had not been recused before it was opened.
select stub.motion_id, stub.seat_id from award_vote_stubs stub
join award_votes vote on vote.motion_id = stub.motion_id
join award_motions motion on motion.id = stub.motion_id
join award_deliberations deliberation on deliberation.id = motion.deliberation_id
where not exists (
    select from award_attendances there where there.meeting_id = deliberation.meeting_id and there.seat_id = stub.seat_id
      and there.came_at <= coalesce(vote.closed_at, 'infinity') and coalesce(there.left_at, 'infinity') >= vote.opened_at)
  or exists (
    select from award_recusals recusal
    join platform_events cast_event on cast_event.subject_table = 'award_motions' and cast_event.subject_id = stub.motion_id::text
      and cast_event.kind = 'vote-cast' and cast_event.actor_id = recusal.person_id
    where recusal.deliberation_id = deliberation.id and recusal.seat_id = stub.seat_id and recusal.since < vote.opened_at);

-- As many ballots are counted as seats have voted, those of an open vote one by one and those of a secret vote nowhere.
select vote.motion_id from award_votes vote
where (select sum(c.ballots) from award_ballot_counts c where c.motion_id = vote.motion_id)
    <> (select count(*) from award_vote_stubs s where s.motion_id = vote.motion_id)
  or exists (
    select from award_ballot_counts c where c.motion_id = vote.motion_id
      and (select count(*) from award_open_ballots b where b.motion_id = c.motion_id and b.choice = c.choice)
        <> case when vote.secret then 0 else c.ballots end);

-- The counts of a closed vote are those that entered the chain when it was closed.
select vote.motion_id from award_votes vote
where vote.closed_at is not null and not exists (
  select from platform_events e where e.kind = 'vote-closed' and e.subject_id = vote.motion_id::text
    and e.record::jsonb -> 'data' = (
      select jsonb_object_agg(c.choice, c.ballots) from award_ballot_counts c where c.motion_id = vote.motion_id));

-- A result is what a motion about that category said, carried by a closed vote of at least the quorum.
select decision.id from award_decision_grounds ground
join award_decisions decision on decision.id = ground.decision_id
join award_categories category on category.id = decision.category_id
join award_editions edition on edition.id = category.edition_id
join award_motions motion on motion.id = ground.motion_id
join award_deliberations deliberation on deliberation.id = motion.deliberation_id
left join award_votes vote on vote.motion_id = motion.id
where deliberation.category_id <> decision.category_id
  or motion.kind <> case when decision.entry_id is null then 'not-awarded' else 'award' end
  or motion.reason <> decision.reason
  or decision.entry_id is distinct from (select entry_id from award_motion_entries named where named.motion_id = motion.id)
  or vote.closed_at is null
  or (select count(*) from award_vote_stubs stub where stub.motion_id = motion.id) < edition.quorum
  or (select coalesce(sum(case c.choice when 'yes' then c.ballots when 'no' then -c.ballots end), 0)
    from award_ballot_counts c where c.motion_id = motion.id) <= 0;

-- A result of the room is the one that entered the chain when it was stated.
select decision.id from award_decision_grounds ground
join award_decisions decision on decision.id = ground.decision_id
where not exists (
  select from platform_events e where e.kind = 'category-decided' and e.subject_id = decision.id::text
    and e.record::jsonb #>> '{data,categoryId}' = decision.category_id::text
    and e.record::jsonb #>> '{data,entryId}' is not distinct from decision.entry_id::text);

-- Whoever has stated a result has left it there.
select e.seq from platform_events e
where e.kind = 'category-decided' and not exists (select from award_decisions decision where decision.id::text = e.subject_id);

-- The prize of a category goes to an entry of that category, and a decided entry stands.
select decision.id from award_decisions decision
left join award_standing_entries entry on entry.entry_id = decision.entry_id
where decision.entry_id is not null and entry.category_id is distinct from decision.category_id;
-- Each release of a mailing has its event and froze somebody; who is queued has a mail of their own, at their own address.
select mailing.id from outbox_mailings mailing
where mailing.released_at is not null and (
  not exists (select from platform_events e where e.kind = 'mailing-released' and e.subject_id = mailing.id::text)
  or not exists (select from outbox_recipients r where r.mailing_id = mailing.id))
union all
select r.id from outbox_recipients r join outbox_mailings mailing on mailing.id = r.mailing_id where mailing.released_at is null
union all
select r.id from outbox_recipients r join platform_mails mail on mail.once_key = 'mailing ' || r.id
where mail.recipient <> r.email or r.queued_at is null;

-- Feedback is released after the results, never to a winner, in a state that was written.
select r.entry_id from award_feedback_releases r
join award_entries entry on entry.id = r.entry_id
where not exists (select from award_confirmed_releases results
    where results.edition_id = entry.edition_id and results.release_at <= r.released_at)
  or exists (select from award_decisions decision where decision.entry_id = r.entry_id)
  or not exists (select from platform_events e where e.kind = 'feedback-released' and e.subject_id = r.entry_id::text);

-- Each advice that was noted, and each that was withdrawn, has its event.
select a.id from award_advices a
where not exists (select from platform_events e where e.kind = 'advice-noted' and e.subject_id = a.id::text)
union all
select w.advice_id from award_advice_withdrawals w
where not exists (select from platform_events e where e.kind = 'advice-withdrawn' and e.subject_id = w.advice_id::text);

-- A jury has as many seats as its quorum wants persons.
select e.id from award_editions e
where not e.in_preparation and e.quorum > (select count(*) from award_seats s where s.edition_id = e.id)
  and exists (select from award_seats s where s.edition_id = e.id);

-- Results are asked for and confirmed by two different persons, neither of a winner, and nobody of the office may enter (security.md I11).
select edition_id from award_releases
where asked_by = confirmed_by or award_is_of_decided(edition_id, asked_by) or award_is_of_decided(edition_id, confirmed_by)
union all
select role.person_id from people_roles role join people_memberships member on member.person_id = role.person_id
where role.role = 'office' and people_may_enter(member.organisation_id);

-- The chain still holds what was signed of it.
select checkpoint.id from award_checkpoints checkpoint
left join platform_events event on event.seq = checkpoint.seq
where event.hash is distinct from checkpoint.hash;

-- Of a discarded edition nothing is left, and its going has its event.
select d.edition_id from award_discarded_editions d
where exists (select from award_editions e where e.id = d.edition_id)
  or not exists (select from platform_events e where e.kind = 'edition-discarded' and e.subject_id = d.edition_id::text);

-- Every decision of the editors over a project has its event, and what they published is the content that was handed in.
select r.submission_id from projects_reviews r
join projects_submissions s on s.id = r.submission_id
left join projects_versions v on v.project_id = r.project_id and v.number = r.number
where not exists (select from platform_events e where e.kind = 'project-' || r.kind and e.subject_id = s.draft_id::text)
  or r.kind = 'published' and v.content is distinct from s.content;

-- What the editors correct has no organisation to answer for it, and nobody decided over what they handed in themselves.
select d.id from projects_drafts d
left join projects_projects p on p.id = d.project_id
where d.organisation_id is distinct from p.organisation_id and p.id is not null
    and not exists (select from projects_discards discard where discard.draft_id = d.id)
    and not exists (select from projects_submissions s join projects_reviews r on r.submission_id = s.id
      where s.draft_id = d.id and r.kind <> 'returned')
union all
select d.id from projects_drafts d
join projects_submissions s on s.draft_id = d.id
join projects_reviews r on r.submission_id = s.id
where d.organisation_id is null and r.decided_by = s.submitted_by;

-- What was taken back was decided by nobody, and has its event.
select recall.submission_id from projects_recalls recall
join projects_submissions s on s.id = recall.submission_id
where exists (select from projects_reviews r where r.submission_id = recall.submission_id)
  or not exists (select from platform_events e where e.kind = 'project-recalled' and e.subject_id = s.draft_id::text and e.at = recall.recalled_at);

-- What was made from public sources says which.
select published.project_id from projects_published published
join projects_projects project on project.id = published.project_id and project.origin = 'public-sources'
join projects_versions version on version.project_id = published.project_id and version.number = published.number
where jsonb_array_length(coalesce(version.content -> 'sources', '[]')) = 0;

-- Each decision over a claim has its event, and whose claim stands answers for the profile.
select claim.id from projects_claims claim
join projects_projects project on project.id = claim.project_id
where claim.accepted and claim.undone_at is null and project.organisation_id is distinct from claim.organisation_id
  or claim.decided_at is not null and not exists (select from platform_events e where e.subject_id = claim.project_id::text
    and e.kind = case when claim.accepted then 'project-claim-accepted' else 'project-claim-declined' end and e.at = claim.decided_at)
  or claim.undone_at is not null and not exists (select from platform_events e where e.kind = 'project-claim-undone'
    and e.subject_id = claim.project_id::text and e.at = claim.undone_at);

-- Links are asked for where published profiles lead, and nowhere else; of each that is told to be broken there is an event.
select link.subject_id from platform_links link
left join projects_published p on p.project_id::text = link.subject_id
where link.subject_table = 'projects_projects'
  and (p.project_id is null or link.url not in (select named.url from projects_links_of(p.project_id, p.number) named))
union all
select broken.subject_id from platform_broken_links broken
where not exists (select from platform_events e where e.kind in ('link-lost', 'project-link-lost')
  and (e.subject_table, e.subject_id) = (broken.subject_table, broken.subject_id) and e.at >= broken.failing_since);

-- Nothing was saved into a draft after it was discarded or decided for good.
select s.draft_id from projects_draft_states s
left join projects_discards d on d.draft_id = s.draft_id
where s.saved_at > d.discarded_at or exists (select from projects_reviews r join projects_submissions b on b.id = r.submission_id
  where b.draft_id = s.draft_id and r.kind <> 'returned' and s.saved_at > r.decided_at);

-- Whatever is public was submitted and published in a review by the editors, and is the version published last.
select published.listing_id from partners_published published
where published.number <> (select max(s.number) from partners_submissions s join partners_reviews r on r.submission_id = s.id
    where s.listing_id = published.listing_id and r.result = 'published')
  or not exists (select from partners_submissions s join partners_reviews r on r.submission_id = s.id
    where s.listing_id = published.listing_id and s.number = published.number and r.result = 'published');

-- What was imported is there, and its coming has its event.
select imported.source || ' ' || imported.post_id from site_imported_posts imported
where not exists (select from platform_events e where e.kind = imported.kind || '-imported' and e.subject_id = imported.target_id)
  or imported.target_id not in (
    select id::text from projects_projects union all select id::text from editorial_news
    union all select id::text from media_items union all select slug from editorial_pages);

-- Each revision that a person saved and that no import or file wrote has its event.
select r.kind || '/' || r.slug || ' ' || r.number from editorial_revisions r
where r.written_by is not null
  and not exists (select from editorial_publications p where (p.kind, p.slug, p.number, p.written_at) = (r.kind, r.slug, r.number, r.written_at))
  and not exists (select from platform_events e where e.kind = 'text-saved' and e.subject_id = r.kind || '/' || r.slug
    and e.at = r.written_at and e.actor_id = r.written_by);

-- Each reminder of a review has its event.
select r.slug from editorial_review_reminders r
where not exists (select from platform_events e where e.kind = 'page-review-due' and e.subject_id = r.kind || '/' || r.slug and e.at = r.reminded_at);

-- Each file of the library has its event.
select f.media_id::text from editorial_files f
where not exists (select from platform_events e where e.kind = 'aid-file-added' and e.subject_id = f.media_id::text);

-- Each version of an aid is one that was published.
select a.slug from editorial_aids a
where not exists (select from editorial_publications p where (p.kind, p.slug, p.visible_from, p.written_at) = ('aid', a.slug, a.visible_from, a.written_at));

-- Each picture of the editors has its event.
select p.media_id from editorial_pictures p
where not exists (select from platform_events e where e.kind = 'picture-added' and e.subject_id = p.media_id::text);

-- Each text that was taken down has its event, and was read before unless only a plan was dropped.
select w.kind || '/' || w.slug from editorial_withdrawals w
where not exists (select from platform_events e where e.kind = 'text-withdrawn' and e.subject_id = w.kind || '/' || w.slug
    and e.at = w.withdrawn_at)
  or not w.only_planned and not exists (select from editorial_publications p
    where p.kind = w.kind and p.slug = w.slug and p.visible_from <= w.withdrawn_at);

-- Each listing has its first version.
select listing.id from partners_listings listing
where not exists (select from partners_versions v where v.listing_id = listing.id and v.number = 1);

-- What the public reads of an event is a version that was saved, and its publication has its event.
select published.event_id from events_published published
where not exists (select from events_versions version where version.event_id = published.event_id and version.number = published.number
    and version.content ->> 'title' = published.title)
  or not exists (select from platform_events e where e.kind = 'event-published' and e.subject_id = published.event_id::text)
  or not exists (select from events_seats seats where seats.event_id = published.event_id);

-- Each cancellation of an event has its event, and calendars have been given a higher sequence.
select cancellation.event_id from events_cancellations cancellation join events_published published using (event_id)
where published.sequence < 1
  or not exists (select from platform_events e where e.kind = 'event-cancelled' and e.subject_id = cancellation.event_id::text);

-- No event has more places taken than there are, and what is counted is what is there.
select seats.event_id from events_seats seats
where seats.taken > seats.capacity
  or seats.taken <> (select coalesce(sum(place.seats), 0) from events_places place where place.event_id = seats.event_id
    and not exists (select from events_departures departure where departure.registration_id = place.registration_id));

-- Nobody has a place who arrived after somebody who still waits.
select waiting.registration_id from events_arrivals waiting
join events_arrivals other on other.event_id = waiting.event_id and other.number > waiting.number
join events_places place on place.registration_id = other.registration_id
where not exists (select from events_places own where own.registration_id = waiting.registration_id)
  and not exists (select from events_departures departure where departure.registration_id = waiting.registration_id);

-- A place is as large as the party that has it, and each arrival, acceptance and departure has its event.
select arrival.registration_id from events_arrivals arrival
join events_registrations registration on registration.id = arrival.registration_id
left join events_places place on place.registration_id = arrival.registration_id
left join events_departures departure on departure.registration_id = arrival.registration_id
where place.seats <> registration.seats
  or not exists (select from platform_events e where e.kind = 'event-registered' and e.subject_id = arrival.registration_id::text)
  or place.confirm_by is not null and place.confirmed_at is not null and not exists (select from platform_events e
    where e.kind = 'event-place-accepted' and e.subject_id = arrival.registration_id::text)
  or departure.kind is not null and not exists (select from platform_events e
    where e.kind in ('event-place-lapsed', 'event-registration-cancelled') and e.subject_id = arrival.registration_id::text);

-- Each review of a listing has its event.
select s.listing_id from partners_reviews r join partners_submissions s on s.id = r.submission_id
where not exists (select from platform_events e where e.kind = 'listing-' || r.result and e.subject_id = s.listing_id::text);

-- Each ending of a listing has its event.
select ending.listing_id from partners_endings ending
where not exists (select from platform_events e where e.kind = 'listing-' || ending.result and e.subject_id = ending.listing_id::text);

-- Each case has its event, each answer its own; nothing was answered after a case was closed.
select c.id from feedback_cases c
where not exists (select from platform_events e where e.kind = 'case-received' and e.subject_id = c.id::text)
union all
select a.id from feedback_answers a
where not exists (select from platform_events e where e.subject_table = 'feedback_cases' and e.subject_id = a.case_id::text and e.at = a.answered_at
    and e.kind = case a.kind when 'interim' then 'case-noticed' when 'answer' then 'case-answered' else 'case-declined' end)
  or exists (select from feedback_answers closing where closing.case_id = a.case_id and closing.kind <> 'interim' and closing.answered_at < a.answered_at);

-- Whoever owes a notice or an answer took the case before or with the first of them.
select a.id from feedback_answers a
where not exists (select from feedback_takings t where t.case_id = a.case_id and t.taken_at <= a.answered_at);

-- A withdrawn profile is read nowhere, and its withdrawal has its event.
select w.project_id from projects_withdrawals w
where exists (select from projects_published p where p.project_id = w.project_id)
  or not exists (select from platform_events e where e.kind = 'project-withdrawn' and e.subject_id = w.project_id::text);

-- Each relayed message has its event, and is about something there is.
select contact.id from outbox_contacts contact
where not exists (select from partners_listings where id = contact.subject_id union all select from projects_projects where id = contact.subject_id)
  or exists (select from outbox_contact_relays relay where relay.contact_id = contact.id) and not exists (select from platform_events e
    where e.kind = 'contact-relayed' and e.subject_table = contact.subject_table and e.subject_id = contact.subject_id::text);

-- A prize on a profile is that of an entry which won, in an edition whose results have been confirmed, and is what the public reads there.
select prize.entry_id from projects_prizes prize
where not exists (select from award_decisions decision join award_categories category on category.id = decision.category_id
    join award_confirmed_releases release on release.edition_id = category.edition_id
    where decision.entry_id = prize.entry_id and release.release_at = prize.released_at)
union all
select published.project_id from projects_published published
where jsonb_array_length(published.prizes) <> (select count(*) from projects_prizes prize where prize.project_id = published.project_id);

-- What an entry handed over to the directory has its event, and a draft that began so has its offer.
select offer.id from award_project_offers offer
where not exists (select from platform_events e where e.kind = 'entry-project-offered' and e.subject_id = offer.entry_id::text)
union all
select origin.draft_id from projects_draft_entries origin
where not exists (select from award_project_offers offer where offer.id = origin.draft_id and offer.entry_id = origin.entry_id);

-- What a draft did not get of an entry has its event, and the draft began with that entry.
select left_out.draft_id from projects_files_left_out left_out
where not exists (select from projects_draft_entries origin where origin.draft_id = left_out.draft_id)
  or not exists (select from platform_events e where e.kind = 'project-file-left-out' and e.subject_id = left_out.draft_id::text
    and e.record::jsonb #>> '{data,file}' = left_out.file_id::text);

-- Each confirmation of a profile has its event, and the profile is at least as fresh.
select c.project_id from projects_confirmations c
left join projects_published p on p.project_id = c.project_id
where p.confirmed_on < c.confirmed_on
  or not exists (select from platform_events e where e.kind = 'project-confirmed' and e.subject_id = c.project_id::text and e.at = c.confirmed_at);

-- Each uptake that is shown was confirmed with its event, by no organisation whose profile it is; its own project is its own.
select uptake.id from projects_uptakes uptake
join projects_projects project on project.id = uptake.project_id
left join projects_projects own on own.id = uptake.own_project_id
where uptake.removed_at is null and project.organisation_id = uptake.organisation_id or own.id is not null and own.organisation_id is distinct from uptake.organisation_id
  or uptake.confirmed_at is not null and not exists (select from platform_events e where e.kind = 'project-uptake-confirmed'
    and e.subject_id = uptake.project_id::text and e.at = uptake.confirmed_at);

-- A released issue of the newsletter has its event, and nobody was sent it before its instant.
select issue.id from newsletter_issues issue
where issue.released_at is not null
    and not exists (select from platform_events e where e.kind = 'newsletter-released' and e.subject_id = issue.id::text)
  or exists (select from newsletter_recipients recipient where recipient.issue_id = issue.id and recipient.outcome = 'sent' and recipient.done_at < issue.send_at);

-- Whoever gets mails about something has asked for it and confirmed it; both have their events.
select followed.email, followed.subject from subscribers_subscriptions followed
where not exists (select from subscribers_requests request join subscribers_confirmations confirmation on confirmation.request_id = request.id
  where request.email = followed.email and followed.subject = any(request.subjects) and confirmation.confirmed_at <= followed.since)
union all
select request.email, '' from subscribers_requests request
left join subscribers_confirmations confirmation on confirmation.request_id = request.id
where not exists (select from platform_events e where e.kind = 'subscription-asked' and e.subject_id = request.id::text)
  or confirmation.confirmed_at is not null
    and not exists (select from platform_events e where e.kind = 'subscription-confirmed' and e.subject_id = request.id::text);

-- Where a page stands in another form was said by somebody, at that instant.
select address from site_other_forms forms where not exists (select from platform_events e
  where e.kind = 'other-forms-named' and e.subject_id = forms.address and e.at = forms.set_at);

-- What came back for a mail that somebody subscribed to has its event.
select bounce.mail_id from subscribers_bounces bounce join platform_mails mail on mail.id = bounce.mail_id
where not mail.own_return_path or not exists (select from platform_events e
  where e.kind = 'subscription-mail-bounced' and e.subject_id = bounce.mail_id::text and e.at = bounce.noted_at);

-- What was added in the settings was confirmed by the same act, by whoever had proven the mailbox before.
select request.id from subscribers_requests request
left join subscribers_confirmations confirmation on confirmation.request_id = request.id
where request.way = 'settings' and (confirmation.confirmed_at is distinct from request.asked_at or confirmation.confirmed_from is distinct from request.asked_from
  or not exists (select from subscribers_requests proven join subscribers_confirmations earlier on earlier.request_id = proven.id
    where proven.email = request.email and proven.way = 'form' and earlier.confirmed_at <= request.asked_at));

-- A published answer has its event, reads the draft that was seen, and whoever had a draft or an entry then is told through a released mailing.
select publication.question_id from award_question_publications publication
left join outbox_mailings mailing on mailing.id = publication.mailing_id
where mailing.id is not null and (mailing.released_at is distinct from publication.published_at
    or not exists (select from outbox_recipients recipient where recipient.mailing_id = mailing.id))
  or exists (select from award_question_drafts later join award_question_drafts published on published.id = publication.draft_id
    where later.question_id = publication.question_id and later.number > published.number)
  or not exists (select from platform_events e where e.kind = 'question-published' and e.subject_id = publication.question_id::text);

-- A drawing is there as long as the picture it was made from, and no longer.
select d.source_sha256, d.width, d.format from media_drawings d
join platform_blobs source on source.sha256 = d.source_sha256
join platform_blobs drawn on drawn.sha256 = d.sha256
where source.collected_at is not null or drawn.collected_at is not null;

-- Each change of the terms of confirmation has its event, and the newest is what counts.
select change.number from projects_freshness_changes change
where not exists (select from platform_events e where e.kind = 'project-terms-changed' and e.subject_id = change.number::text)
  or change.number = (select max(number) from projects_freshness_changes)
    and not exists (select from projects_freshness terms
      where (terms.confirm_after_months, terms.ask_days_before, terms.list_after_days, terms.asks_per_day)
        = (change.confirm_after_months, change.ask_days_before, change.list_after_days, change.asks_per_day));

-- Each version of a funding guideline that somebody wrote has its event, a withdrawn one never was public, and every condition names a source.
select version.guideline_id, version.number from partners_guideline_versions version
join partners_guidelines guideline on guideline.id = version.guideline_id
where version.written_by is not null
    and not exists (select from platform_events e where e.kind = 'guideline-written' and e.subject_id = version.guideline_id::text)
  or guideline.withdrawn_at is not null
    and (guideline.valid_from <= (guideline.withdrawn_at at time zone 'Europe/Berlin')::date
      or not exists (select from platform_events e where e.kind = 'guideline-withdrawn' and e.subject_id = guideline.id::text))
  or exists (select from jsonb_array_elements(version.conditions) condition
    where (condition ->> 'source')::integer not between 1 and jsonb_array_length(version.sources));
