-- A phrase must stand in one text: between two texts there is a gap, as wide as no phrase is. The sign in it is no word, so nothing finds it.
create or replace function projects_search_vector(title text, named text, summary text, rest text) returns tsvector
  language sql immutable parallel safe
  return setweight(to_tsvector('german', title), 'A') || '''.'':20'::tsvector
    || setweight(to_tsvector('german', projects_folded(title)), 'A') || '''.'':20'::tsvector
    || setweight(to_tsvector('german', named), 'B') || '''.'':20'::tsvector
    || setweight(to_tsvector('german', projects_folded(named)), 'B') || '''.'':20'::tsvector
    || setweight(to_tsvector('german', summary), 'C') || '''.'':20'::tsvector
    || setweight(to_tsvector('german', projects_folded(summary)), 'C') || '''.'':20'::tsvector
    || setweight(to_tsvector('german', rest), 'D') || '''.'':20'::tsvector
    || setweight(to_tsvector('german', projects_folded(rest)), 'D');

-- What is published already; a new database has nothing yet, and no table of that name either (0540 renames it).
do $$ begin
  if exists (select from projects_published) then
    execute $rows$
      update projects_published set search = projects_search_vector(
        title,
        concat_ws(' ',
          (select string_agg(concat_ws(' ', topic.title, array_to_string(topic.synonyms, ' ')), ' ') from topics_topics topic
            where 'thema:' || topic.slug = any(facets)),
          lead_name,
          array_to_string(partner_names, ' ')),
        summary,
        body)
    $rows$;
  end if;
end $$;
