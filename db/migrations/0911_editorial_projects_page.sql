-- The standing page that said there was no directory of projects yet. Where an editor has written on it since, it is theirs to take down.
alter table editorial_publications disable trigger editorial_publications_frozen;
alter table editorial_revisions disable trigger editorial_revisions_frozen;
delete from editorial_publications where kind = 'page' and slug = 'projekte'
  and not exists (select from editorial_revisions r where r.kind = 'page' and r.slug = 'projekte' and r.written_by is not null);
delete from editorial_pages where slug = 'projekte'
  and not exists (select from editorial_publications p where p.kind = 'page' and p.slug = 'projekte');
delete from editorial_revisions where kind = 'page' and slug = 'projekte'
  and not exists (select from editorial_publications p where p.kind = 'page' and p.slug = 'projekte');
alter table editorial_publications enable trigger editorial_publications_frozen;
alter table editorial_revisions enable trigger editorial_revisions_frozen;
insert into site_redirects (old_address, target, source, created_at)
  values ('/seiten/projekte', '/projekte', 'portal', '2025-11-30 08:00+01');
