-- The year in which a cooperation began is counted like every facet ('jahr:2018'), so that statistics follow every question.
update projects_published set facets = array_append(facets, 'jahr:' || since)
  where since is not null and not facets @> array['jahr:' || since];
