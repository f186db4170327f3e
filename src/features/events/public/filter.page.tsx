import { Select } from '../../../ui/fields.tsx'
import { FORMS, SERIES } from '../event-content.rules.ts'
import { formText, seriesText } from '../event-words.page.tsx'
import { FORM_SLUG, SERIES_SLUG, type EventFilter } from './filter.rules.ts'

const anything = { value: '', label: 'alle' }

/** What list and calendar narrow by. */
export function FilterFields({ filter: { series, form } }: { filter: EventFilter }) {
  return (
    <>
      <Select
        name="reihe"
        label="Reihe"
        options={[anything, ...SERIES.map((one) => ({ value: SERIES_SLUG[one], label: seriesText[one] }))]}
        value={series ? SERIES_SLUG[series] : ''}
      />
      <Select
        name="form"
        label="Online oder vor Ort"
        options={[anything, ...FORMS.map((one) => ({ value: FORM_SLUG[one], label: formText[one] }))]}
        value={form ? FORM_SLUG[form] : ''}
      />
    </>
  )
}
