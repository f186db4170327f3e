-- Files are scanned again with newer signatures. A scan is a new row only when it says something new.
alter table platform_blobs add column rescanned_at timestamptz;
alter table platform_blobs add column rescan_tried_at timestamptz;

create index platform_blob_scans_infected on platform_blob_scans (sha256) where verdict = 'infected';
create index award_attachments_blob on award_attachments (sha256);

-- Files in which malware was found and who may hand in, and the office, were told; once each.
create table award_infected_files (
  attachment_id uuid primary key references award_attachments,
  finding text not null,
  told_at timestamptz not null
);

-- Who may hand in an entry: the same people as levelOf in entry.rules.ts says, as a list.
create view award_hand_in_persons as
  select e.id as entry_id, p.id as person_id, p.name, p.email
  from award_entries e
  join people_memberships m on m.organisation_id = e.lead_organisation_id
  join people_persons p on p.id = m.person_id
  left join award_entry_rights r
    on r.entry_id = e.id and r.person_id = p.id and r.organisation_id = m.organisation_id
  where not exists (select from people_person_deactivations gone where gone.person_id = p.id)
    and (m.manages or coalesce(r.level, case when e.created_by = p.id then 'hand-in' else 'edit' end) = 'hand-in');
