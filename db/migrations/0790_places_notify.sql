-- The register is kept in memory by every process (places/place.queries.ts); a change tells them to read again.
create trigger places_notify after insert or update or delete or truncate on places
  for each statement execute function platform_notify_change('places');
