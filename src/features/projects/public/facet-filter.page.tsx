import type { Query } from '../../../plain/path.ts'
import type { ComponentChildren } from 'preact'
import { Details } from '../../../ui/details.tsx'
import { Select } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { isNarrowed, ORDERS, SIZES, writtenQuestion, type DirectoryQuestion, type Order } from '../directory.rules.ts'
import { FACETS, type Facet } from '../facets.rules.ts'
import { facetTitle, type FacetLabels } from '../facet-labels.ts'
import { FacetBox } from './facet-box.page.tsx'
import { PlaceFacet } from './place-facet.page.tsx'
import { TopicFacet } from './topic-facet.page.tsx'

/** Where the answer to a question is shown: the list, the map, the statistics; `kept` is what only this one asks. */
export type Showing = { to: (query?: Query) => string; kept: Query }

type FilterView = { question: DirectoryQuestion; counts: Map<string, number>; labels: FacetLabels; showing: Showing }

const orderText: Record<Order, string> = {
  treffer: 'Beste Treffer zuerst',
  neu: 'Neueste zuerst',
  titel: 'Titel, A bis Z',
  seit: 'Jüngste Zusammenarbeit zuerst',
}

/** A GET form: every list has an address of its own, and the boxes need no script. */
export function FacetFilter({ question, counts, labels, showing, children }: FilterView & { children?: ComponentChildren }) {
  return (
    <Form action={showing.to()} method="get" label="Projekte eingrenzen">
      <HiddenValues values={{ q: question.q, schreibweise: question.schreibweise, ...showing.kept }} />
      {FACETS.map((facet) => (
        <FacetGroup key={facet} facet={facet} question={question} counts={counts} labels={labels} />
      ))}
      {children}
      <Actions>
        <SubmitButton label="Eingrenzen" />
        {isNarrowed(question) ? <ButtonLink href={showing.to(showing.kept)} label="Alle anzeigen" tone="secondary" /> : null}
      </Actions>
    </Form>
  )
}

function FacetGroup({ facet, question, counts, labels }: Omit<FilterView, 'showing'> & { facet: Facet }) {
  const chosen = question.chosen[facet]
  const values = [...labels[facet]].filter(([value]) => counts.has(`${facet}:${value}`) || chosen.includes(value))
  if (values.length === 0) return null
  if (facet === 'thema') return <TopicFacet themes={labels.themes} chosen={chosen} counts={counts} />
  if (facet === 'kommune') return <PlaceFacet question={question} counts={counts} values={values} />
  return (
    <Details summary={facetTitle[facet]} open={chosen.length > 0}>
      <fieldset class="projects-facet">
        <legend class="ik-visually-hidden">{facetTitle[facet]}</legend>
        {values.map(([value, label]) => (
          <FacetBox key={value} facet={facet} value={value} label={label} chosen={chosen} counts={counts} />
        ))}
      </fieldset>
    </Details>
  )
}

export function ListOptions({ question }: { question: DirectoryQuestion }) {
  const orders = ORDERS.filter((order) => order !== 'treffer' || question.q !== '')
  return (
    <>
      <Select
        name="sortierung"
        label="Reihenfolge"
        options={orders.map((value) => ({ value, label: orderText[value] }))}
        value={question.sortierung}
      />
      <Select
        name="je-seite"
        label="Projekte je Seite"
        options={SIZES.map((size) => ({ value: String(size), label: String(size) }))}
        value={String(question.jeSeite)}
      />
    </>
  )
}

/** A new search keeps what is chosen. */
export function HiddenFacets({ question, showing }: Pick<FilterView, 'question' | 'showing'>) {
  const { q: _, seite: __, sortierung: ___, schreibweise: ____, ...kept } = writtenQuestion(question)
  return <HiddenValues values={{ ...kept, ...showing.kept }} />
}

function HiddenValues({ values }: { values: Query }) {
  return (
    <>
      {Object.entries(values).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
    </>
  )
}
