import type { Query } from '../../../plain/path.ts'
import type { ComponentChildren } from 'preact'
import { Details } from '../../../ui/details.tsx'
import { Select } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import {
  isNarrowed,
  ORDERS,
  SIZES,
  withoutChoice,
  writtenQuestion,
  type DirectoryQuestion,
  type Order,
} from '../directory.rules.ts'
import { FACETS, type Facet } from '../facets.rules.ts'
import { facetTitle, type FacetLabels } from '../facet-labels.ts'

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
  return (
    <Details summary={facetTitle[facet]} open={chosen.length > 0}>
      <fieldset class="projects-facet">
        <legend class="ik-visually-hidden">{facetTitle[facet]}</legend>
        {values.map(([value, label]) => (
          <FacetBox key={value} name={facet} value={value} checked={chosen.includes(value)}>
            {label} <span class="projects-facet__count">({counts.get(`${facet}:${value}`) ?? 0})</span>
          </FacetBox>
        ))}
      </fieldset>
      {facet === 'kommune' ? <RoleChoice question={question} /> : null}
    </Details>
  )
}

type BoxProps = { name: string; value: string; checked: boolean; children: ComponentChildren }

function FacetBox({ name, value, checked, children }: BoxProps) {
  const id = `${name}-${value}`
  return (
    <div class="kern-form-check">
      <input class="kern-form-check__checkbox" type="checkbox" id={id} name={name} value={value} checked={checked} />
      <label class="kern-label" for={id}>
        {children}
      </label>
    </div>
  )
}

function RoleChoice({ question }: { question: DirectoryQuestion }) {
  const options = [
    { value: '', label: 'federführend oder beteiligt' },
    { value: 'leitung', label: 'federführend' },
    { value: 'beteiligt', label: 'beteiligt' },
  ]
  return <Select name="rolle" label="Rolle der Kommune" options={options} value={question.rolle} />
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

/** What is chosen, each with a link that takes it back. */
export function ChosenFacets({ question, labels, showing }: Omit<FilterView, 'counts'>) {
  const chosen = FACETS.flatMap((facet) => question.chosen[facet].map((value) => ({ facet, value })))
  if (chosen.length === 0) return null
  return (
    <ul class="projects-chosen" aria-label="Eingegrenzt auf">
      {chosen.map(({ facet, value }) => (
        <li key={`${facet}:${value}`}>
          <a
            class="projects-chosen__choice"
            href={showing.to({ ...writtenQuestion(withoutChoice(question, facet, value)), ...showing.kept })}
          >
            {facetTitle[facet]}: {labels[facet].get(value) ?? value}
            <span class="ik-visually-hidden"> entfernen</span>
            <span aria-hidden="true"> ×</span>
          </a>
        </li>
      ))}
    </ul>
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
