import { Checkbox, Fieldset, CheckboxGroup, RadioGroup, Select, TextArea, TextField, type Option } from '../../../ui/fields.tsx'
import { LEGAL_FORMS } from '../../../topics/index.ts'
import { RADII, SIZE_CLASSES } from '../listing-content.rules.ts'
import { LONGEST_TEXT, LONGEST_TITLE } from '../listing.form.ts'
import { kindText } from '../listing-words.page.tsx'
import type { ListingValues } from './listing-values.ts'

/** What a form offers to choose from. */
export type Choices = {
  topics: Option[]
  /** Which topic each address means today: it may have been merged into another since. */
  today: ReadonlyMap<string, string>
  regions: Option[]
}
type Fields = { values: ListingValues; errors: Record<string, string>; choices: Choices }

/** What each field is called, says and is refused for. */
function fieldOf({ values, errors }: Pick<Fields, 'values' | 'errors'>) {
  return (name: Exclude<keyof ListingValues, 'sizes'>) => ({ name, value: values[name], error: errors[name] })
}

const OPEN: Option = { value: '', label: 'Bitte wählen' }

export function MatterFields(fields: Fields) {
  const { values, choices } = fields
  const field = fieldOf(fields)
  return (
    <Fieldset legend="Worum es geht">
      <KindFields {...fields} />
      <TextField
        {...field('title')}
        label="Titel"
        hint="Die Aufgabe in wenigen Worten, zum Beispiel: Gemeinsame Rufbereitschaft im Standesamt."
        maxCharacters={LONGEST_TITLE}
      />
      <Select
        {...field('topic')}
        label="Thema"
        options={[OPEN, ...choices.topics]}
        value={choices.today.get(values.topic) ?? ''}
      />
      <TextArea
        {...field('text')}
        label="Beschreibung"
        hint="Was Sie vorhaben, was Sie einbringen, wie weit Sie sind. Bitte nennen Sie keine Personen, Telefonnummern oder E-Mail-Adressen: Nachrichten leitet das Portal an Sie weiter."
        maxCharacters={LONGEST_TEXT}
        rows={8}
      />
    </Fieldset>
  )
}

function KindFields(fields: Fields) {
  return (
    <>
      <RadioGroup
        {...fieldOf(fields)('kind')}
        legend="Suchen oder bieten Sie etwas?"
        options={[
          { value: 'request', label: kindText.request, hint: 'Wir möchten eine Aufgabe gemeinsam erledigen oder abgeben.' },
          { value: 'offer', label: kindText.offer, hint: 'Wir können eine Aufgabe für andere oder mit anderen übernehmen.' },
        ]}
      />
      <Checkbox
        name="jointly"
        label="Wir können die Aufgabe auch mit anderen gemeinsam erledigen, die dasselbe suchen."
        hint="Nur wenn Sie etwas suchen: Sagt das eine andere Kommune auch, weisen wir Sie beide aufeinander hin."
        checked={fields.values.jointly === 'ja'}
        error={fields.errors.jointly}
      />
    </>
  )
}

export function PartnerFields({ choices, ...fields }: Fields) {
  const field = fieldOf(fields)
  return (
    <Fieldset legend="Mit wem">
      <RadioGroup
        {...field('reach')}
        legend="Wo können Ihre Partner liegen?"
        options={[
          { value: 'state', label: 'In ganz Nordrhein-Westfalen' },
          { value: 'radius', label: 'In einem Umkreis', hint: 'Den Umkreis wählen Sie darunter.' },
          { value: 'region', label: 'In einem Kreis oder Regierungsbezirk', hint: 'Welcher es ist, wählen Sie darunter.' },
        ]}
      />
      <Select
        {...field('radiusKm')}
        label="Umkreis, falls gewählt"
        options={[OPEN, ...RADII.map((km) => ({ value: String(km), label: `${km} km` }))]}
      />
      <Select {...field('regionId')} label="Kreis oder Regierungsbezirk, falls gewählt" options={[OPEN, ...choices.regions]} />
      <WishFields {...fields} />
    </Fieldset>
  )
}

function WishFields(fields: Omit<Fields, 'choices'>) {
  const { values, errors } = fields
  const field = fieldOf(fields)
  return (
    <>
      <CheckboxGroup
        name="sizes"
        legend="Wie groß sollen die Partner sein?"
        hint="Ohne Auswahl ist jede Größe recht."
        optional
        values={values.sizes}
        error={errors.sizes}
        options={SIZE_CLASSES.map((size) => ({ value: size, label: size }))}
      />
      <Select
        {...field('legalForm')}
        label="Gewünschte Rechtsform"
        optional
        options={[
          { value: '', label: 'offen' },
          ...LEGAL_FORMS.map(({ slug, label, law }) => ({ value: slug, label: law ? `${label} (${law})` : label })),
        ]}
      />
      <TextField
        {...field('validUntil')}
        label="Gültig bis"
        hint="Der letzte Tag, höchstens zwölf Monate von heute. Zwei Wochen vorher erinnern wir Sie."
        short
      />
    </>
  )
}
