import { paths } from '../../../paths.ts'
import { momentWithSeconds } from '../../../plain/german-date.ts'
import type { FieldErrors } from '../../../platform/forms.ts'
import type { Page } from '../../../platform/page.ts'
import { TextField } from '../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import type { ReceiptState } from '../submission-receipt.rules.ts'

export type CheckResult =
  | 'unknown'
  | { state: ReceiptState; arrivedAt: Date; category: string; edition: string; changedAt: Date | null }

type ReceiptCheck = { values?: { nummer?: string; pruefzeichen?: string }; errors?: FieldErrors; result?: CheckResult }

export const tooManyChecks =
  'Von Ihrem Anschluss kamen gerade sehr viele Anfragen. Bitte warten Sie zehn Minuten und prüfen Sie dann noch einmal.'

const stateText: Record<ReceiptState, { tone: 'success' | 'warning'; title: string; text: string }> = {
  counts: {
    tone: 'success',
    title: 'Die Eingangsbestätigung ist echt und gültig',
    text: 'Der Beitrag liegt genau in dieser Fassung vor; sie zählt.',
  },
  replaced: {
    tone: 'warning',
    title: 'Die Eingangsbestätigung ist echt, aber ersetzt',
    text: 'Der Beitrag wurde danach erneut eingereicht. Es zählt die spätere Fassung.',
  },
  'taken-back': {
    tone: 'warning',
    title: 'Die Eingangsbestätigung ist echt, der Beitrag aber zurückgenommen',
    text: 'Diese Fassung zählt nicht mehr.',
  },
  withdrawn: {
    tone: 'warning',
    title: 'Die Eingangsbestätigung ist echt, der Beitrag aber zurückgezogen',
    text: 'Er nimmt am Wettbewerb nicht mehr teil.',
  },
}

export function receiptCheckPage({ values, errors, result }: ReceiptCheck): Page {
  return {
    title: 'Eingangsbestätigung prüfen',
    trail: [{ label: 'Landespreis', href: paths.award.call.to() }],
    description: 'Prüfen Sie, ob eine Eingangsbestätigung des Landespreises echt ist und noch gilt.',
    errors,
    body: (
      <>
        <Result result={result} />
        <p class="kern-body">
          Auf jeder Eingangsbestätigung stehen eine Eingangsnummer und ein Prüfzeichen. Damit erfahren Sie, ob sie echt ist und ob
          sie noch gilt. Namen und Titel werden hier nicht angezeigt.
        </p>
        <Form action={paths.award.receiptCheck.to()} method="get" label="Eingangsbestätigung prüfen">
          <TextField
            name="nummer"
            label="Eingangsnummer"
            hint="Zum Beispiel IKZ-7K3M-9QXP"
            value={values?.nummer}
            error={errors?.nummer}
            autocomplete="off"
            spellcheck={false}
          />
          <TextField
            name="pruefzeichen"
            label="Prüfzeichen"
            hint="Mindestens die ersten 8 Zeichen der Prüfsumme"
            value={values?.pruefzeichen}
            error={errors?.pruefzeichen}
            autocomplete="off"
            spellcheck={false}
          />
          <Actions>
            <SubmitButton label="Prüfen" />
          </Actions>
        </Form>
      </>
    ),
  }
}

function Result({ result }: { result: CheckResult | undefined }) {
  if (!result) return null
  if (result === 'unknown')
    return (
      <Notice tone="danger" title="Diese Angaben passen zu keiner Eingangsbestätigung" level={2}>
        <p class="kern-body">
          Bitte vergleichen Sie Eingangsnummer und Prüfzeichen mit dem Dokument. Stimmen beide, wenden Sie sich bitte an das
          Wettbewerbsbüro.
        </p>
      </Notice>
    )
  const { tone, title, text } = stateText[result.state]
  return (
    <>
      <Notice tone={tone} title={title} level={2}>
        <p class="kern-body">{text}</p>
      </Notice>
      <SummaryList
        rows={[
          { term: 'Wettbewerb', detail: result.edition },
          { term: 'Kategorie', detail: result.category },
          { term: 'Eingegangen', detail: momentWithSeconds(result.arrivedAt) },
          ...(result.changedAt ? [{ term: 'Gilt nicht mehr seit', detail: momentWithSeconds(result.changedAt) }] : []),
        ]}
      />
    </>
  )
}
