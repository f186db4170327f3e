-- What a file says besides what it shows, found when it is received. Never the names themselves.
create table platform_blob_traces (
  sha256 text not null references platform_blobs,
  trace text not null check (trace in ('tracked-changes', 'comments', 'author-names', 'recording', 'position')),
  primary key (sha256, trace)
);
create trigger platform_blob_traces_append_only before update or delete on platform_blob_traces
  for each row execute function platform_refuse_change();
select platform_guard_truncate();
