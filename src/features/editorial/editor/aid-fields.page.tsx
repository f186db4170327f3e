import { shortGermanDay } from '../../../plain/german-day.ts'
import type { FieldErrors } from '../../../platform/forms.ts'
import { topicsToday, type Theme } from '../../../topics/index.ts'
import { Hidden, Select, TextField } from '../../../ui/fields.tsx'
import { AID_SORTS } from '../aid.rules.ts'
import { ALL_TOPICS, sortText } from '../library-words.ts'
import { LICENCE_CHARACTERS, PUBLISHER_CHARACTERS } from './aid.form.ts'
import type { TypedText } from './text.form.ts'

type AidFieldsProps = { typed: TypedText; themes: Theme[]; errors: FieldErrors }

/** What an aid of the library says beside its words. */
export function AidFields({ typed, themes, errors }: AidFieldsProps) {
  const topics = themes.flatMap(({ topics: own }) => own).map(({ slug, title }) => ({ value: slug, label: title }))
  return (
    <>
      <Hidden name="files" value={typed.files} />
      <Select
        name="sort"
        label="Art"
        value={typed.sort}
        error={errors.sort}
        options={[{ value: '', label: 'Bitte wählen' }, ...AID_SORTS.map((value) => ({ value, label: sortText[value] }))]}
      />
      <Select
        name="topic"
        label="Thema"
        value={topicsToday(themes).get(typed.topic) ?? ''}
        error={errors.topic}
        options={[{ value: '', label: ALL_TOPICS }, ...topics.sort((one, other) => one.label.localeCompare(other.label, 'de'))]}
      />
      <AidSource typed={typed} errors={errors} />
    </>
  )
}

function AidSource({ typed, errors }: Omit<AidFieldsProps, 'themes'>) {
  const field = (name: keyof TypedText) => ({ name, value: typed[name], error: errors[name] })
  return (
    <>
      <TextField {...field('publisher')} label="Herausgegeben von" maxCharacters={PUBLISHER_CHARACTERS} />
      <TextField
        {...field('licence')}
        label="Lizenz"
        hint="Zum Beispiel: CC BY 4.0, oder: Amtliches Werk (§ 5 Urheberrechtsgesetz)"
        maxCharacters={LICENCE_CHARACTERS}
      />
      <TextField
        {...field('sourceUrl')}
        label="Link zur Quelle"
        hint="Beginnt mit https://. Nicht nötig, wenn Sie eine Datei hochladen."
        optional
      />
      <TextField
        {...field('sourceDated')}
        label="Stand der Quelle"
        hint="Der Tag, den die Quelle selbst nennt, zum Beispiel 31.8.2021."
        optional
        short
        value={shortGermanDay(typed.sourceDated)}
      />
    </>
  )
}
