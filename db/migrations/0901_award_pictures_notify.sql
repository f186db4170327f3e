-- Editions are kept in memory with the drawings of the pictures in their texts: a picture drawn afterwards is a change of theirs.
create trigger media_drawings_notify after insert or update or delete or truncate on media_drawings
  for each statement execute function platform_notify_change('award_editions');
