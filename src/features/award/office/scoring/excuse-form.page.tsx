import { paths } from '../../../../paths.ts'
import { Select, TextArea } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import type { CategoryView } from './category.page.tsx'

const CHOOSE = { value: '', label: 'Bitte wählen' }

export function ExcuseForm({ category, values = {}, errors = {} }: CategoryView) {
  const { entries, seats } = openOf(category)
  return (
    <>
      <h2 class="kern-heading-medium">Sitz entschuldigen</h2>
      <p class="kern-body">
        Für einen Sitz, der einen Beitrag nicht bewerten wird, ohne befangen zu sein. Das lässt sich nicht rückgängig machen.
      </p>
      <Form action={paths.office.scoring.excuse.to({ categoryId: category.categoryId })} label="Sitz entschuldigen">
        <Select name="entry" label="Beitrag" options={entries} value={values.entry} error={errors.entry} />
        <Select name="seat" label="Sitz" options={seats} value={values.seat} error={errors.seat} />
        <TextArea
          name="reason"
          label="Grund"
          hint="Er bleibt bei den Unterlagen des Wettbewerbs."
          rows={3}
          maxCharacters={1000}
          value={values.reason}
          error={errors.reason}
        />
        <Actions>
          <SubmitButton label="Entschuldigen" tone="secondary" />
        </Actions>
      </Form>
    </>
  )
}

/** Only what is still open can be excused. */
function openOf({ cells, entries, seats }: CategoryView['category']) {
  const open = cells.filter((cell) => cell.state === 'open')
  return {
    entries: [
      CHOOSE,
      ...entries
        .filter(({ id }) => open.some((cell) => cell.entryId === id))
        .map(({ id, title, leadName }) => ({ value: id, label: `${title} (${leadName})` })),
    ],
    seats: [
      CHOOSE,
      ...seats.filter(({ id }) => open.some((cell) => cell.seatId === id)).map(({ id, body }) => ({ value: id, label: body })),
    ],
  }
}
