import { paths } from '../../../../paths.ts'
import { moment } from '../../../../plain/german-date.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { Hidden, TextArea, TextField } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Table } from '../../../../ui/table.tsx'
import { Typed } from '../../../../ui/typed.tsx'
import type { RecordedChange } from './terms.queries.ts'
import type { Terms, TermsRefusal } from './terms.rules.ts'

export const termsRefusalText: Record<TermsRefusal, string> = {
  'terms-stale':
    'Inzwischen hat jemand anderes die Fristen geändert. Unten steht, was Sie eingegeben haben; die letzte Änderung steht in der Tabelle. Bitte prüfen Sie beides und speichern Sie dann noch einmal.',
  'terms-the-same':
    'Diese Fristen gelten schon, es hat sich nichts geändert. Bitte ändern Sie mindestens eine der Zahlen, oder verlassen Sie die Seite.',
  'asked-at-once':
    'So würde das Portal schon am Tag der Bestätigung wieder fragen. Bitte fragen Sie später oder lassen Sie die Bestätigung länger gelten.',
}

export type TypedTerms = { base: string; months: string; before: string; after: string; daily: string; reason: string }
type View = { typed: TypedTerms; changes: RecordedChange[]; isDone: boolean; errors?: FieldErrors }

export function termsPage({ typed, changes, isDone, errors }: View): Page {
  return {
    title: 'Fristen der Bestätigung',
    crumb: 'Fristen',
    trail: [{ label: 'Projekte prüfen', href: paths.projects.reviews.to() }],
    errors,
    body: (
      <>
        {isDone ? (
          <Notice tone="success" title="Gespeichert" level={2}>
            <p>Die Fristen gelten ab sofort, auch für Steckbriefe, die schon bestätigt sind.</p>
          </Notice>
        ) : null}
        <p class="kern-body">
          So lange gilt ein Steckbrief als bestätigt. Kürzere Fristen machen ältere Steckbriefe sofort zu unbestätigten; gefragt
          wird dann nach und nach, höchstens so viele am Tag, wie unten steht.
        </p>
        <Form action={paths.projects.terms.to()} label="Fristen der Bestätigung">
          <Hidden name="base" value={typed.base} />
          <Counts typed={typed} errors={errors} />
          <TextArea
            name="reason"
            label="Grund der Änderung"
            hint="Steht unten in der Liste, für alle in der Redaktion. Bitte ohne Namen von Personen."
            value={typed.reason}
            error={errors?.reason}
            maxCharacters={500}
            rows={2}
          />
          <Actions>
            <SubmitButton label="Fristen speichern" />
          </Actions>
        </Form>
        {changes.length === 0 ? <p class="kern-body">Die Fristen hat noch niemand geändert.</p> : <Changes changes={changes} />}
      </>
    ),
  }
}

const COUNTS = [
  { name: 'months', label: 'Eine Bestätigung gilt so viele Monate', hint: 'Von 1 bis 60, zum Beispiel 12.' },
  { name: 'before', label: 'So viele Tage vorher fragen wir das Postfach', hint: 'Von 0 bis 90, zum Beispiel 28.' },
  {
    name: 'after',
    label: 'So viele Tage nach der letzten E-Mail ohne Antwort kommt der Steckbrief zur Redaktion',
    hint: 'Von 1 bis 365, zum Beispiel 56.',
  },
  { name: 'daily', label: 'Höchstens so viele Postfächer fragen wir an einem Tag', hint: 'Von 1 bis 5000, zum Beispiel 200.' },
] as const

function Counts({ typed, errors }: Pick<View, 'typed' | 'errors'>) {
  return (
    <>
      {COUNTS.map(({ name, label, hint }) => (
        <TextField
          key={name}
          name={name}
          label={label}
          hint={hint}
          value={typed[name]}
          error={errors?.[name]}
          inputMode="numeric"
          short
        />
      ))}
    </>
  )
}

function Changes({ changes }: { changes: RecordedChange[] }) {
  return (
    <Table
      caption="Änderungen, die neueste zuerst"
      head={['Wann', 'Fristen', 'Grund', 'Von']}
      rows={changes.map((change) => [
        moment(change.changedAt),
        termsText(change),
        <Typed key="reason">{change.reason}</Typed>,
        <Typed key="name">{change.changedByName}</Typed>,
      ])}
    />
  )
}

function termsText({ months, daysBefore, daysAfter, perDay }: Terms): string {
  const counted = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`)
  return `${counted(months, 'Monat', 'Monate')}; gefragt ${counted(daysBefore, 'Tag', 'Tage')} vorher, höchstens ${perDay} am Tag; zur Redaktion nach ${counted(daysAfter, 'Tag', 'Tagen')}`
}
