-- PostgreSQL only moves values out of a row that is longer than 2 KB, whatever toast_tuple_target says; most vectors are shorter and stayed in.
-- The spaces make every row too long for a moment: they are pressed to a few bytes, the vector goes out, and the row is narrow. They depend
-- on the vector so that they are written anew with it.
alter table projects_search add column spaces text not null
  generated always as (repeat(' ', 2048 + 0 * length(search))) stored;

-- Titles that begin like what is typed, however many they are.
create index projects_published_beginnings on projects_published (projects_folded(title) text_pattern_ops);
