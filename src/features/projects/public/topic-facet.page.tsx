import type { Theme } from '../../../topics/index.ts'
import { Details } from '../../../ui/details.tsx'
import { facetTitle } from '../facet-labels.ts'
import { FacetBox } from './facet-box.page.tsx'

type TopicFacetProps = { themes: Theme[]; chosen: string[]; counts: Map<string, number> }

/** Two levels: a theme is chosen with all its topics, or one of them. */
export function TopicFacet({ themes, chosen, counts }: TopicFacetProps) {
  const isOffered = (slug: string) => counts.has(`thema:${slug}`) || chosen.includes(slug)
  const offered = themes
    .map((theme) => ({ ...theme, topics: theme.topics.filter(({ slug }) => isOffered(slug)) }))
    .filter(({ slug, topics }) => topics.length > 0 || chosen.includes(slug))
  return (
    <Details summary={facetTitle.thema} open={chosen.length > 0}>
      {offered.map(({ slug, title, topics }) => (
        <fieldset key={slug} class="projects-facet">
          <legend class="ik-visually-hidden">Bereich {title}</legend>
          <FacetBox facet="thema" value={slug} label={`Alles zu ${title}`} chosen={chosen} counts={counts} />
          <div class="projects-facet__topics">
            {topics.map((topic) => (
              <FacetBox key={topic.slug} facet="thema" value={topic.slug} label={topic.title} chosen={chosen} counts={counts} />
            ))}
          </div>
        </fieldset>
      ))}
    </Details>
  )
}
