-- A page may be prepared in a new version that replaces the old one at its instant: the newest visible one is shown.
alter table editorial_pages drop constraint editorial_pages_pkey;
alter table editorial_pages add primary key (slug, visible_from);
