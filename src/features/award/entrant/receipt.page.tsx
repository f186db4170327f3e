import { sizeText } from '../../../plain/size-text.ts'
import { paths } from '../../../paths.ts'
import { closing } from '../../../plain/german-date.ts'
import type { Page } from '../../../platform/page.ts'
import { Actions, ButtonLink } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { mayHandIn, type Entry } from '../entry.rules.ts'
import type { Receipt, ReceiptState } from '../submission-receipt.rules.ts'
import { entryTrail } from './review.page.tsx'

type ReceiptView = { entry: Entry; submissionId: string; receipt: Receipt; state: ReceiptState; isWithdrawable: boolean }

const stateNotice: Record<ReceiptState, { tone: 'success' | 'warning'; title: string; text: string }> = {
  counts: {
    tone: 'success',
    title: 'Ihr Beitrag ist eingereicht',
    text: 'Diese Fassung zählt. Die Eingangsbestätigung geht auch per E-Mail an alle, die diesen Beitrag einreichen dürfen.',
  },
  'taken-back': {
    tone: 'warning',
    title: 'Diese Fassung ist zurückgenommen',
    text: 'Der Beitrag ist wieder ein Entwurf. Er nimmt erst teil, wenn Sie ihn erneut einreichen.',
  },
  replaced: {
    tone: 'warning',
    title: 'Diese Fassung ist ersetzt',
    text: 'Danach ist eine neuere Fassung entstanden. Es zählt die neuere.',
  },
  withdrawn: { tone: 'warning', title: 'Der Beitrag ist zurückgezogen', text: 'Er nimmt am Wettbewerb nicht mehr teil.' },
}

export function receiptPage({ entry, submissionId, receipt, state, isWithdrawable }: ReceiptView): Page {
  const ids = { entryId: entry.id, submissionId }
  const notice = stateNotice[state]
  return {
    title: `Eingangsbestätigung ${receipt.receiptNumber}`,
    trail: entryTrail(entry),
    body: (
      <>
        <Notice tone={notice.tone} title={notice.title} level={2}>
          <p class="kern-body">{notice.text}</p>
        </Notice>
        <SummaryList rows={receiptRows(receipt)} />
        <Actions>
          <ButtonLink href={paths.award.receiptFile.to(ids)} label="Eingangsbestätigung als PDF" />
          <ButtonLink href={paths.award.entry.to({ entryId: entry.id })} label="Zum Beitrag" tone="secondary" />
        </Actions>
        <h2 class="kern-heading-medium">Eingereichte Anlagen</h2>
        <ReceiptFiles files={receipt.files} />
        <h2 class="kern-heading-medium">Echtheit prüfen</h2>
        <p class="kern-body">
          Mit der Eingangsnummer und dem Prüfzeichen <strong>{receipt.checkCode}</strong> kann jede Person diese Bestätigung
          prüfen:{' '}
          <a
            class="kern-link ik-print-address"
            href={paths.award.receiptCheck.to({ nummer: receipt.receiptNumber, pruefzeichen: receipt.checkCode })}
          >
            Eingangsbestätigung prüfen
          </a>
        </p>
        <SummaryList rows={[{ term: 'Prüfsumme des gesamten Beitrags (SHA-256)', detail: receipt.manifestSha256 }]} />
        <Signature ids={ids} receipt={receipt} />
        <Further entry={entry} state={state} isWithdrawable={isWithdrawable} />
      </>
    ),
  }
}

function receiptRows(receipt: Receipt) {
  return [
    { term: 'Eingangsnummer', detail: <strong>{receipt.receiptNumber}</strong> },
    { term: 'Eingegangen', detail: receipt.arrived },
    { term: 'Titel', detail: receipt.title },
    { term: 'Federführung', detail: receipt.lead },
    { term: 'Kategorie', detail: receipt.category },
    { term: 'Weitere kommunale Partner', detail: receipt.partners.join(', ') || 'keine genannt' },
    { term: 'Eingereicht von', detail: receipt.submittedBy },
    { term: 'Fassung', detail: receipt.version },
  ]
}

function ReceiptFiles({ files }: { files: Receipt['files'] }) {
  if (files.length === 0) return <p class="kern-body">Dem Beitrag waren keine Dateien beigefügt.</p>
  return <SummaryList rows={files.map((file) => ({ term: `${file.name} (${sizeText(file.bytes)})`, detail: file.sha256 }))} />
}

function Signature({ ids, receipt }: { ids: { entryId: string; submissionId: string }; receipt: Receipt }) {
  if (!receipt.signature) return null
  return (
    <p class="kern-body">
      Das Portal hat diese Bestätigung digital unterschrieben. Mit der{' '}
      <a class="kern-link" href={paths.award.receiptSignature.to(ids)} download>
        signierten Fassung (JWS)
      </a>{' '}
      und dem{' '}
      <a class="kern-link" href={paths.award.receiptKeys.to()}>
        öffentlichen Schlüssel
      </a>{' '}
      lässt sie sich auch ohne dieses Portal prüfen.
    </p>
  )
}

function Further({ entry, state, isWithdrawable }: Pick<ReceiptView, 'entry' | 'state' | 'isWithdrawable'>) {
  if (state !== 'counts' || !mayHandIn(entry)) return null
  const { takeBackUntil } = entry
  return (
    <>
      <h2 class="kern-heading-medium">Doch noch etwas ändern?</h2>
      {entry.askedAt < takeBackUntil ? (
        <p class="kern-body">
          Bis {closing(takeBackUntil)} können Sie den{' '}
          <a class="kern-link" href={paths.award.takeBack.to({ entryId: entry.id })}>
            Beitrag zurücknehmen
          </a>
          , ändern und erneut einreichen.
        </p>
      ) : (
        <p class="kern-body">Die Einreichungsfrist ist abgelaufen; der Beitrag kann nicht mehr geändert werden.</p>
      )}
      {isWithdrawable ? (
        <p class="kern-body">
          Soll der Beitrag nicht mehr teilnehmen, können Sie ihn{' '}
          <a class="kern-link" href={paths.award.withdrawal.to({ entryId: entry.id })}>
            ganz zurückziehen
          </a>
          .
        </p>
      ) : null}
    </>
  )
}
