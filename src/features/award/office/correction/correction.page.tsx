import { closing, moment } from '../../../../plain/german-date.ts'
import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { SummaryList } from '../../../../ui/summary-list.tsx'
import type { CorrectionAskRefusal } from '../../correction.rules.ts'
import type { Correction } from '../../correction.queries.ts'
import { partName } from '../../correction-words.page.tsx'
import type { EntryEdition } from '../../steps.rules.ts'
import { entriesTrail, nameOf } from '../entries/office-entry.page.tsx'
import type { OfficeEntry } from '../entries/office-entry.rules.ts'
import { AskForm, type AskValues } from './ask-form.page.tsx'

export const askRefusalText: Record<CorrectionAskRefusal, string> = {
  'not-opened': 'Die Beiträge sind noch nicht geöffnet. Das tun nach Einreichungsschluss zwei Personen des Wettbewerbsbüros.',
  'not-standing': 'Der Beitrag ist nicht eingereicht, zurückgenommen oder zurückgezogen.',
  'category-closed': 'Die Bewertung dieser Kategorie ist abgeschlossen. Es ändert sich nichts mehr.',
  'being-judged':
    'Ein Mitglied der Jury hat seine Bewertung dieses Beitrags schon versiegelt. Er kann deshalb nicht mehr geändert werden.',
  'being-corrected': 'Eine Nachforderung läuft schon. Bitte warten Sie ihr Ende ab oder beenden Sie sie.',
  'message-missing': 'Bitte schreiben Sie, was zu korrigieren ist.',
  'parts-missing': 'Bitte wählen Sie mindestens einen Teil, der zur Korrektur geöffnet wird.',
  'term-past': 'Bitte geben Sie eine Frist in der Zukunft an.',
}

type View = {
  entry: OfficeEntry
  edition: EntryEdition
  corrections: Correction[]
  /** Why nothing can be asked for now, whatever the wish. */
  obstacle: CorrectionAskRefusal | null
  now: Date
  values: AskValues
  errors?: FieldErrors
}

export function correctionPage(view: View): Page {
  const { entry, edition, corrections, obstacle, errors } = view
  const [newest] = corrections
  const open = newest && !newest.endedAt ? newest : null
  return {
    title: 'Nachforderung',
    trail: [...entriesTrail, { label: nameOf(entry), href: paths.office.entry.to({ entryId: entry.id }) }],
    errors,
    body: open ? (
      <Open correction={open} {...view} />
    ) : obstacle ? (
      <Notice tone="info" title="Zurzeit ist keine Nachforderung möglich" level={2}>
        <p class="kern-body">{askRefusalText[obstacle]}</p>
      </Notice>
    ) : (
      <AskForm entryId={entry.id} edition={edition} values={view.values} errors={errors} />
    ),
  }
}

function Open({ correction, entry, edition, now }: View & { correction: Correction }) {
  const isOver = now >= correction.correctUntil
  return (
    <>
      <Notice tone={isOver ? 'warning' : 'info'} title={isOver ? 'Die Frist ist abgelaufen' : 'Die Korrektur läuft'} level={2}>
        <p class="kern-body">
          {isOver
            ? 'Die Einreichenden können nichts mehr abschließen. Bitte beenden Sie die Nachforderung; danach können Sie eine neue stellen.'
            : 'Bis zum Ende können die Einreichenden genau die genannten Teile ändern. Das Ergebnis der Prüfung wartet so lange.'}
        </p>
      </Notice>
      <SummaryList rows={correctionRows(correction, edition)} />
      <Form action={paths.office.correction.end.to({ entryId: entry.id })} label="Nachforderung beenden">
        <p class="kern-body">Beenden Sie die Nachforderung ohne neue Fassung, zählt weiter, was eingereicht ist.</p>
        <Actions>
          <SubmitButton label="Ohne neue Fassung beenden" tone="secondary" />
        </Actions>
      </Form>
    </>
  )
}

export function correctionRows(correction: Correction, edition: EntryEdition) {
  return [
    { term: 'Nachricht', detail: <Lines text={correction.message} /> },
    { term: 'Geöffnet', detail: correction.parts.map((part) => <p class="kern-body">{partName(part, edition)}</p>) },
    { term: 'Gestellt', detail: `${moment(correction.askedAt)}, von ${correction.askedByName}` },
    { term: 'Frist', detail: closing(correction.correctUntil) },
    ...(correction.endedAt ? [{ term: 'Beendet', detail: endText(correction) }] : []),
  ]
}

function endText({ endedAt, endedByName, version }: Correction): string {
  const when = endedAt ? `${moment(endedAt)}, von ${endedByName}` : ''
  return version ? `${when}, mit Fassung ${version}` : `${when}, ohne neue Fassung`
}
