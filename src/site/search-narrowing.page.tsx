import { paths } from '../paths.ts'
import type { Theme } from '../topics/index.ts'
import { Select } from '../ui/fields.tsx'
import { ButtonLink, Form, SubmitButton } from '../ui/form.tsx'
import { searchAddress } from './search-address.ts'
import type { Asked, SearchResult } from './search-result.queries.ts'

type Narrowing = Asked & Pick<SearchResult, 'years' | 'topics'> & { themes: Theme[] }

export function isNarrowed({ year, topic }: Pick<Asked, 'year' | 'topic'>): boolean {
  return year !== null || topic !== null
}

/** By year and topic, beside each how many hits it leaves. */
export function SearchNarrowing({ found }: { found: Narrowing }) {
  const years = yearsOf(found)
  const topics = topicsOf(found)
  if (!isNarrowed(found) && years.length + topics.length < 2) return null
  return (
    <Form action={paths.search.to()} method="get" label="Treffer eingrenzen">
      <input type="hidden" name="q" value={found.q} />
      {found.part === '' ? null : <input type="hidden" name="bereich" value={found.part} />}
      {found.exactly ? <input type="hidden" name="schreibweise" value="genau" /> : null}
      <div class="ik-search-narrowing">
        <Select name="jahr" label="Jahr" options={[{ value: '', label: 'alle' }, ...years]} value={String(found.year ?? '')} />
        <Select name="thema" label="Thema" options={[{ value: '', label: 'alle' }, ...topics]} value={found.topic ?? ''} />
        <SubmitButton label="Eingrenzen" tone="secondary" />
        {isNarrowed(found) ? (
          <ButtonLink href={searchAddress(found, { year: null, topic: null })} label="Auswahl aufheben" tone="tertiary" />
        ) : null}
      </div>
    </Form>
  )
}

function yearsOf({ years, year }: Narrowing) {
  const all = new Map(year === null ? years : [[year, 0], ...years])
  return [...all]
    .sort(([one], [other]) => other - one)
    .map(([value, count]) => ({ value: String(value), label: `${value} (${written(count)})` }))
}

/** Those known today, in their order; an unknown one is chosen but has no name. */
function topicsOf({ topics, topic, themes }: Narrowing) {
  return themes.flatMap((theme) =>
    theme.topics
      .filter(({ slug }) => topics.has(slug) || slug === topic)
      .map(({ slug, title }) => ({ value: slug, label: `${title} (${written(topics.get(slug) ?? 0)})` })),
  )
}

function written(count: number): string {
  return count.toLocaleString('de-DE')
}
