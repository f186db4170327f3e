-- What the search of the whole portal compares: title before text, each as it is written and folded ('Förderung' is found as
-- 'foerderung', too), with a gap between them wider than a phrase, as for profiles (0522).
create function platform_folded(text) returns text immutable parallel safe language sql
  return translate(
    replace(replace(replace(replace(lower($1), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'),
    'àáâãåçèéêëìíîïñòóôõùúûýÿ', 'aaaaaceeeeiiiinoooouuuyy');
create function platform_search_vector(title text, words text) returns tsvector immutable parallel safe language sql
  return setweight(to_tsvector('german', title), 'A') || '''.'':20'::tsvector
    || setweight(to_tsvector('german', platform_folded(title)), 'A') || '''.'':20'::tsvector
    || setweight(to_tsvector('german', words), 'C') || '''.'':20'::tsvector
    || setweight(to_tsvector('german', platform_folded(words)), 'C');
