import { fold } from '../../../plain/fold.ts'
import { Details } from '../../../ui/details.tsx'
import { Select, TextField } from '../../../ui/fields.tsx'
import { SubmitButton } from '../../../ui/form.tsx'
import type { DirectoryQuestion } from '../directory.rules.ts'
import { facetTitle } from '../facet-labels.ts'
import { FacetBox } from './facet-box.page.tsx'

/** More boxes than these nobody reads; the field finds the others. */
const MOST_SHOWN = 25

type PlaceFacetProps = { question: DirectoryQuestion; counts: Map<string, number>; values: [value: string, name: string][] }

export function PlaceFacet({ question, counts, values }: PlaceFacetProps) {
  const chosen = question.chosen.kommune
  const { shown, left } = shownOf({ question, counts, values })
  return (
    <Details summary={facetTitle.kommune} open={chosen.length > 0 || question.ort !== ''}>
      {values.length > MOST_SHOWN ? <NameField question={question} left={left} /> : null}
      <fieldset class="projects-facet">
        <legend class="ik-visually-hidden">{facetTitle.kommune}</legend>
        {shown.map(([value, label]) => (
          <FacetBox key={value} facet="kommune" value={value} label={label} chosen={chosen} counts={counts} />
        ))}
      </fieldset>
      <RoleChoice question={question} />
    </Details>
  )
}

/** What is chosen always stands there: a box that is not shown would not be sent again. */
function shownOf({ question: { ort, chosen }, counts, values }: PlaceFacetProps) {
  const isChosen = (value: string) => chosen.kommune.includes(value)
  const fitting = values.filter(([value, name]) => isChosen(value) || fold(name).includes(fold(ort)))
  const countOf = (value: string) => (isChosen(value) ? Number.POSITIVE_INFINITY : (counts.get(`kommune:${value}`) ?? 0))
  const first = new Set(
    fitting
      .toSorted(([one], [other]) => countOf(other) - countOf(one))
      .slice(0, Math.max(MOST_SHOWN, chosen.kommune.length))
      .map(([value]) => value),
  )
  return { shown: fitting.filter(([value]) => first.has(value)), left: fitting.length - first.size }
}

function NameField({ question, left }: { question: DirectoryQuestion; left: number }) {
  return (
    <>
      <TextField
        name="ort"
        label="Kommunen mit diesen Buchstaben"
        hint={left > 0 ? `Gezeigt sind die mit den meisten Projekten; ${left} weitere finden Sie hier.` : undefined}
        value={question.ort}
        type="search"
        autocomplete="off"
        spellcheck={false}
      />
      <SubmitButton label="Kommunen zeigen" tone="secondary" />
    </>
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
