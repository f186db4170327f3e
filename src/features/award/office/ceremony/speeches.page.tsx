import { time } from '../../../../plain/german-date.ts'
import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { Fieldset, Hidden, TextField } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { Ceremony } from '../../ceremony.rules.ts'
import type { Row } from '../../seating.rules.ts'
import { scheduled, type Speech } from '../../speeches.rules.ts'
import { markOf } from '../mark-of.ts'
import { ceremonyTrail } from './guests.page.tsx'

export const speechesChangedText =
  'Inzwischen hat jemand anderes die Reden gespeichert. Was jetzt gilt, steht oben im Ablauf; Ihre Angaben und Ihre Reihenfolge stehen noch hier. Speichern Sie noch einmal, wenn sie gelten sollen.'

/** `ordered`: as somebody wanted it whose form came too late. */
type View = {
  ceremony: Ceremony
  speeches: Speech[]
  ordered?: Speech[]
  jurors: string[]
  rows: Row[]
  values?: Record<string, unknown>
  errors?: FieldErrors
}

export function speechesPage(view: View): Page {
  const { ceremony, speeches, rows, errors } = view
  return {
    title: 'Reden und Ablauf',
    trail: ceremonyTrail,
    errors,
    body: (
      <>
        <p class="ik-lead">In dieser Reihenfolge werden die Kategorien aufgerufen. Die Seite lässt sich drucken.</p>
        <Schedule ceremony={ceremony} speeches={speeches} />
        <Seating rows={rows} />
        <SpeechesForm {...view} />
      </>
    ),
  }
}

function Schedule({ ceremony, speeches }: { ceremony: Ceremony; speeches: Speech[] }) {
  const { beginsAt, openingMinutes } = ceremony
  const first = new Date(beginsAt.getTime() + openingMinutes * 60_000)
  const rows = scheduled(speeches, first)
  const end = rows.at(-1)?.endsAt ?? first
  return (
    <Table
      caption="Ablauf"
      head={['Beginn', 'Was', 'Wer spricht', 'Minuten']}
      rows={[
        ...(openingMinutes > 0 ? [[timeCell(beginsAt), 'Begrüßung und Eröffnung', '–', openingMinutes]] : []),
        ...rows.map((row) => [timeCell(row.beginsAt), row.category, row.speaker || 'noch offen', row.minutes]),
        [timeCell(end), 'Ende der Reden', '–', '–'],
      ]}
    />
  )
}

/**
 * Whoever is called forward sits in front, so that the order of a row tells the winner before the release: the plan has to be made
 * before. It is for the office alone, who know the results; on paper it is as confidential as they are.
 */
function Seating({ rows }: { rows: Row[] }) {
  return (
    <>
      <Table
        caption="Plätze je Kategorie"
        head={['Kategorie', 'Plätze', 'Für wen, vorne zuerst']}
        rows={rows.map(({ title, seats, parties }) => [
          title,
          seats,
          parties.map((party) => `${party.who} (${party.seats})`).join(', ') || '–',
        ])}
      />
      <p class="kern-body kern-body--small">
        Gezählt ist, wer zugesagt hat, mit Begleitung, und jede Person einmal. In der Kategorie sitzt vorne, wer nach der Rede
        nach vorne gebeten wird: Bitte lassen Sie den Ausdruck bis zur Preisverleihung nicht offen liegen.
      </p>
    </>
  )
}

function timeCell(at: Date) {
  return <span class="ik-nowrap">{time(at)}</span>
}

function SpeechesForm({ speeches, ordered = speeches, jurors, values, errors }: View) {
  const typed = (name: string, stored: string | number) => {
    const value = values?.[name]
    return typeof value === 'string' ? value : String(stored)
  }
  return (
    <div class="ik-screen-only">
      <Form action={paths.office.ceremony.speeches.to()} label="Reden">
        <h2 class="kern-heading-large">Reden</h2>
        {jurors.length > 0 ? <p class="kern-body">In der Jury: {jurors.join(', ')}.</p> : null}
        <Hidden name="seen" value={markOf(speeches)} />
        <Hidden name="order" value={ordered.map(({ categoryId }) => categoryId).join(',')} />
        {ordered.map((speech, index) => (
          <SpeechFields
            key={speech.categoryId}
            speech={speech}
            typed={typed}
            errors={errors}
            isFirst={index === 0}
            isLast={index === ordered.length - 1}
          />
        ))}
        <Actions>
          <SubmitButton label="Speichern" name="act" value="save" />
        </Actions>
      </Form>
    </div>
  )
}

type Fields = {
  speech: Speech
  typed: (name: string, stored: string | number) => string
  errors?: FieldErrors
  isFirst: boolean
  isLast: boolean
}

function SpeechFields({ speech, typed, errors, isFirst, isLast }: Fields) {
  const { categoryId, category } = speech
  const [speaker, minutes] = [`speaker-${categoryId}`, `minutes-${categoryId}`]
  const button = { name: 'act', tone: 'secondary', about: category } as const
  return (
    <Fieldset legend={category}>
      <TextField name={speaker} label="Wer spricht" optional value={typed(speaker, speech.speaker)} error={errors?.[speaker]} />
      <TextField
        name={minutes}
        label="Minuten"
        inputMode="numeric"
        short
        value={typed(minutes, speech.minutes)}
        error={errors?.[minutes]}
      />
      <div class="edition-row-buttons">
        {isFirst ? null : <SubmitButton {...button} label="Nach oben" value={`up:${categoryId}`} />}
        {isLast ? null : <SubmitButton {...button} label="Nach unten" value={`down:${categoryId}`} />}
      </div>
    </Fieldset>
  )
}
