-- What came from another portal, so that an import can be repeated: one row for each of its posts and files.
create table site_imported_posts (
  -- Host and folder it stood on: 'alt.example', 'www2.example/portal'.
  source text not null check (source <> ''),
  post_id bigint not null check (post_id > 0),
  kind text not null check (kind in ('project', 'news', 'page', 'media')),
  -- Id of the project, the news item, the file; slug of the page.
  target_id text not null,
  -- The version that the import wrote last: when another one stands, somebody has worked on it here since.
  version text not null,
  -- Of what it was made from: as long as it is the same, nothing is written.
  fingerprint text not null,
  imported_at timestamptz not null,
  primary key (source, post_id)
);
create unique index site_imported_posts_target on site_imported_posts (kind, target_id);
