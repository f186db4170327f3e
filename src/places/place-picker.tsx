import type { ComponentChildren } from 'preact'
import { paths } from '../paths.ts'
import { CheckboxGroup, fieldId, RadioGroup, TextField } from '../ui/fields.tsx'
import { Fieldset, Hidden } from '../ui/fieldset.tsx'
import { SubmitButton } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { actField, searchField, type PickerState } from './place-picker.form.ts'
import { whereabouts, type Place, type PlaceKind } from './place.ts'

type PlacePickerProps = {
  /** Form field that carries the ids: one, or several of the same name. */
  name: string
  legend: string
  hint?: ComponentChildren
  error?: string
  kinds: readonly PlaceKind[]
  multiple?: boolean
  state: PickerState
}

/** Part of a form, see README.md. The page asks for `elements: ['place-picker']` to make it a combobox. */
export function PlacePicker(props: PlacePickerProps) {
  const { name, legend, multiple, kinds, state } = props
  // The error summary leads here. Beside matches the first of them carries this id.
  const target = props.error && !state.matches ? { id: fieldId(name), tabIndex: -1 } : {}
  return (
    <Fieldset legend={legend}>
      <place-picker
        {...target}
        name={name}
        kinds={kinds.join(' ')}
        multiple={multiple ? 'multiple' : undefined}
        suggestions={paths.places.suggestions.to()}
      >
        <div class="ik-place-picker ik-flow">
          <div class="ik-place-picker__search" data-part="search">
            <TextField
              name={searchField(name)}
              label="Kommune oder Verband suchen"
              hint={props.hint ?? SEARCH_HINT}
              error={props.error}
              value={state.query}
              autocomplete="off"
              spellcheck={false}
            />
            <SubmitButton name={actField(name)} value="suchen" label="Suchen" tone="secondary" about={legend} />
          </div>
          <Matches {...props} />
          <div data-part="chosen">
            <Chosen {...props} />
          </div>
        </div>
      </place-picker>
    </Fieldset>
  )
}

const SEARCH_HINT = 'Name, Postleitzahl oder Gemeindeschlüssel, zum Beispiel Hellenthal, 53940 oder 05366020'

function Matches({ name, multiple, state }: PlacePickerProps) {
  if (!state.matches) return null
  if (state.matches.length === 0)
    return (
      <div data-part="matches">
        <NoMatches query={state.query} />
      </div>
    )
  const legend = matchesLegend(state.matches.length, state.query)
  return (
    <div class="ik-flow" data-part="matches">
      {multiple ? (
        <CheckboxGroup
          name={name}
          legend={legend}
          options={state.matches.map(choiceOf)}
          values={onlyOne(state.matches).map((place) => place.id)}
        />
      ) : (
        <RadioGroup
          name={name}
          legend={legend}
          options={[...chosenOf(state), ...state.matches].map(choiceOf)}
          value={(chosenOf(state)[0] ?? onlyOne(state.matches)[0])?.id}
        />
      )}
      <SubmitButton name={actField(name)} value="uebernehmen" label="Auswahl übernehmen" tone="secondary" />
    </div>
  )
}

function NoMatches({ query }: { query: string }) {
  return (
    <Notice tone="info" title={`Zu „${query}“ steht nichts im Verzeichnis`}>
      <p>
        Bitte prüfen Sie die Schreibweise oder suchen Sie mit der Postleitzahl. Das Verzeichnis enthält Kommunen, Kreise und
        Verbände in Nordrhein-Westfalen.
      </p>
    </Notice>
  )
}

function matchesLegend(count: number, query: string): string {
  return count === 1 ? `1 Treffer zu „${query}“` : `${count} Treffer zu „${query}“`
}

function choiceOf(place: Place) {
  return { value: place.id, label: place.name, hint: whereabouts(place) }
}

/** A single match is ticked already: one button less to press. */
const onlyOne = (matches: Place[]) => (matches.length === 1 ? matches : [])
const chosenOf = (state: PickerState) => state.chosen.slice(0, 1)

function Chosen({ name, legend, multiple, state }: PlacePickerProps) {
  // Beside the matches of a new search the earlier choice is one of the radios: one name, one value.
  if (!multiple && (state.matches?.length ?? 0) > 0) return null
  const chosen = multiple ? state.chosen : chosenOf(state)
  return (
    <>
      <p class="kern-label" aria-hidden="true">
        Ausgewählt
      </p>
      <p class="kern-body kern-body--muted" data-part="empty" hidden={chosen.length > 0}>
        Noch nichts ausgewählt.
      </p>
      <ul class="ik-place-picker__chosen" aria-label={`Ausgewählt: ${legend}`} hidden={chosen.length === 0}>
        {chosen.map((place) => (
          <ChosenPlace key={place.id} name={name} place={place} />
        ))}
      </ul>
    </>
  )
}

function ChosenPlace({ name, place }: { name: string; place: Place }) {
  return (
    <li class="ik-place-picker__place">
      <Hidden name={name} value={place.id} />
      <span>
        <strong>{place.name}</strong> <span class="kern-body--muted">{whereabouts(place)}</span>
      </span>
      <SubmitButton name={actField(name)} value={`entfernen:${place.id}`} label="Entfernen" tone="secondary" about={place.name} />
    </li>
  )
}

declare module 'preact' {
  namespace JSX {
    // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
    interface IntrinsicElements {
      'place-picker': {
        name: string
        kinds: string
        multiple?: string
        suggestions: string
        id?: string
        tabIndex?: number
        children?: ComponentChildren
      }
    }
  }
}
