import { paths } from '../../../paths.ts'
import { momentWithSeconds } from '../../../plain/german-date.ts'
import type { FieldErrors } from '../../../platform/forms.ts'
import type { Page } from '../../../platform/page.ts'
import { TextField } from '../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import type { SignatureState } from '../receipt-statement.rules.ts'
import type { ReceiptState } from '../submission-receipt.rules.ts'

export type CheckResult =
  | 'unknown'
  | {
      state: ReceiptState
      signature: SignatureState
      arrivedAt: Date
      category: string
      edition: string
      changedAt: Date | null
    }

type ReceiptCheck = {
  keys: { kid: string }[]
  values?: { nummer?: string; pruefzeichen?: string }
  errors?: FieldErrors
  result?: CheckResult
}

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
    text: 'Zu dem Beitrag gibt es eine spätere Fassung: Er wurde erneut eingereicht, korrigiert oder berichtigt. Es zählt die spätere Fassung.',
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

export function receiptCheckPage({ keys, values, errors, result }: ReceiptCheck): Page {
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
        <CheckForm values={values} errors={errors} />
        <PublicKeys keys={keys} />
      </>
    ),
  }
}

function CheckForm({ values, errors }: Pick<ReceiptCheck, 'values' | 'errors'>) {
  return (
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
  )
}

const signatureText: Record<Exclude<SignatureState, 'not-genuine'>, string> = {
  genuine: 'geprüft, sie stimmt',
  unsigned: 'keine; diese Bestätigung ist älter als die Signatur und gilt ohne sie',
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
  if (result.signature === 'not-genuine')
    return (
      <Notice tone="danger" title="Die digitale Signatur dieser Eingangsbestätigung stimmt nicht" level={2}>
        <p class="kern-body">
          Eingangsnummer und Prüfzeichen sind bekannt, die gespeicherte Signatur passt aber nicht dazu. Bitte wenden Sie sich an
          das Wettbewerbsbüro.
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
          { term: 'Digitale Signatur', detail: signatureText[result.signature] },
          ...(result.changedAt ? [{ term: 'Gilt nicht mehr seit', detail: momentWithSeconds(result.changedAt) }] : []),
        ]}
      />
    </>
  )
}

function PublicKeys({ keys }: { keys: { kid: string }[] }) {
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">Ohne dieses Portal prüfen</h2>
      <p class="kern-body">
        Eingangsbestätigungen sind digital unterschrieben (Ed25519, JWS). Mit der signierten Fassung und unserem{' '}
        <a class="kern-link" href={paths.award.receiptKeys.to()}>
          öffentlichen Schlüssel
        </a>{' '}
        können Sie sie selbst prüfen. Bewahren Sie beides auf, dann gelingt das auch, wenn es das Portal nicht mehr gibt.
      </p>
      <p class="kern-body">
        Ob im Verfahren nachträglich etwas umgeschrieben wurde, zeigen die{' '}
        <a class="kern-link" href={paths.award.checkpoints.to()}>
          Kontrollpunkte
        </a>
        .
      </p>
      <SummaryList rows={keys.map(({ kid }) => ({ term: 'Kennung des Schlüssels', detail: kid }))} />
    </section>
  )
}
