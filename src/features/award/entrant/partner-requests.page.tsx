import { paths } from '../../../paths.ts'
import { closing, moment } from '../../../plain/german-date.ts'
import type { FieldErrors } from '../../../platform/forms.ts'
import type { Page } from '../../../platform/page.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Actions, ButtonLink } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SummaryList, type SummaryRow } from '../../../ui/summary-list.tsx'
import { mayEdit, saveObstacle, type Entry } from '../entry.rules.ts'
import type { PartnerStanding } from '../partner-answers-list.rules.ts'
import type { AskedPartner, AskRefusal, KeyData } from '../partner-answers.rules.ts'
import { saveRefusalText } from './entry-words.page.tsx'
import { AskAllForm, AskForm, mayAsk, partyName, ProofInstead } from './partner-requests-form.page.tsx'
import { entryTrail } from './review.page.tsx'
import { partnerBadge } from './review-texts.page.tsx'

export const askText: Record<AskRefusal, string> = {
  'no-right':
    'Sie dürfen diesen Beitrag lesen, aber nicht bearbeiten. Bitte bitten Sie eine Kollegin oder einen Kollegen mit diesem Recht, die Partner zu fragen.',
  withdrawn: 'Dieser Beitrag ist zurückgezogen. Es wird niemand mehr gefragt.',
  'deadline-passed': 'Die Einreichungsfrist ist abgelaufen. Partner können nicht mehr gefragt werden.',
  'key-data-missing':
    'Bitte füllen Sie zuerst Titel, Kategorie und Kurzbeschreibung aus: Die Partner sollen sehen, wozu sie gefragt werden.',
  'not-a-partner':
    'Diese Kommune ist nicht als Partner des Beitrags genannt. Bitte nehmen Sie sie zuerst im Schritt „Partner“ auf.',
  'already-agreed': 'Dieser Partner hat genau diesen Angaben schon zugestimmt. Sie müssen nicht noch einmal fragen.',
  'too-many-requests': 'Sie haben heute schon sehr viele Anfragen verschickt. Bitte fragen Sie die übrigen Partner morgen.',
  'too-many-mails':
    'An diese Adresse wurden heute schon drei Anfragen geschickt. Bitte versuchen Sie es morgen wieder oder rufen Sie an.',
}

export type PartnerRequests = {
  entry: Entry
  standings: PartnerStanding[]
  keyData: KeyData
  answerUntil: Date
  silenceCounts: boolean
  /** The addresses that were just written to. */
  asked?: string[]
  /** What was typed, by party, and what was wrong with it. */
  failed?: { typed: Record<string, string>; errors: FieldErrors }
}

export function partnerRequestsPage(data: PartnerRequests): Page {
  const { entry, failed } = data
  return {
    title: 'Partner bestätigen lassen',
    trail: entryTrail(entry),
    errors: failed?.errors,
    body: (
      <>
        <Sent recipients={data.asked ?? []} />
        <ReadOnly entry={entry} />
        <p class="kern-body">
          Jede genannte Kommune erhält eine E-Mail mit einem Link zu den wichtigsten Angaben. Sie kann zustimmen oder
          widersprechen. Ein Widerspruch geht an Sie und an das Wettbewerbsbüro; er hindert Sie nicht am Einreichen.
        </p>
        <Silence data={data} />
        <AskAllForm data={data} />
        {data.standings.map((standing) => (
          <PartyWord key={standing.key} data={data} standing={standing} />
        ))}
        {data.standings.length === 1 ? (
          <p class="kern-body">
            Im Schritt{' '}
            <a class="kern-link" href={paths.award.step.to({ entryId: entry.id, step: 'partners' })}>
              „Partner“
            </a>{' '}
            ist noch kein kommunaler Partner genannt.
          </p>
        ) : null}
        <h2 class="kern-heading-medium">Das sehen die Gefragten</h2>
        <KeyDataList keyData={data.keyData} />
        <Actions>
          <ButtonLink href={paths.award.entry.to({ entryId: entry.id })} label="Zur Aufgabenliste" tone="secondary" />
        </Actions>
      </>
    ),
  }
}

function Sent({ recipients }: { recipients: string[] }) {
  if (recipients.length === 0) return null
  const title = recipients.length === 1 ? 'Die Anfrage ist verschickt' : `${recipients.length} Anfragen sind verschickt`
  return (
    <Notice tone="success" title={title} level={2}>
      <p class="kern-body">Geschrieben wurde an {recipients.join(', ')}.</p>
    </Notice>
  )
}

function ReadOnly({ entry }: { entry: Entry }) {
  const obstacle = saveObstacle(entry)
  if (!obstacle) return null
  return (
    <Notice tone="info" title="Nur zum Lesen" level={2}>
      <p class="kern-body">{saveRefusalText[obstacle]}</p>
    </Notice>
  )
}

function Silence({ data: { answerUntil, silenceCounts, entry } }: { data: PartnerRequests }) {
  if (!mayEdit(entry)) return null
  const until = `Wer heute gefragt wird, kann bis ${closing(answerUntil)} antworten.`
  return (
    <p class="kern-body">
      {until}{' '}
      {silenceCounts
        ? 'Wer bis dahin schweigt, hat nicht widersprochen: Das gilt als Zustimmung. Für die Bestätigung der Verwaltungsleitung gilt das nicht.'
        : 'Schweigen gilt nicht als Zustimmung.'}
    </p>
  )
}

export function KeyDataList({ keyData }: { keyData: KeyData }) {
  return (
    <SummaryList
      rows={[
        { term: 'Titel', detail: keyData.title || 'noch offen' },
        { term: 'Federführung', detail: keyData.lead },
        { term: 'Kategorie', detail: keyData.category || 'noch offen' },
        { term: 'Weitere kommunale Partner', detail: keyData.partners.join(', ') || 'noch offen' },
        { term: 'Kurzbeschreibung', detail: keyData.shortDescription || 'noch offen' },
      ]}
    />
  )
}

function PartyWord({ data, standing }: { data: PartnerRequests; standing: PartnerStanding }) {
  if (!standing.request) return null
  return (
    <section class="award-party ik-flow">
      <div class="award-party__head">
        <h2 class="kern-heading-medium">{partyName(standing)}</h2>
        <Badge {...partnerBadge(standing)} />
      </div>
      {standing.kind === 'hvb' ? <ProofInstead entryId={data.entry.id} /> : null}
      {standing.state === 'undelivered' ? <Undelivered recipient={standing.request.recipient} /> : null}
      <SummaryList rows={rowsOf(standing.request)} />
      {standing.outdated ? (
        <p class="kern-body">
          Die Angaben haben sich seit der Anfrage geändert. Bitte fragen Sie noch einmal, wenn die Änderung den Partner betrifft.
        </p>
      ) : null}
      {mayAsk(data, standing) ? <AskForm data={data} standing={standing} /> : null}
    </section>
  )
}

function Undelivered({ recipient }: { recipient: string }) {
  return (
    <Notice tone="warning" title="Die Anfrage konnte nicht zugestellt werden" level={3}>
      <p class="kern-body">
        Der Mailserver von {recipient} hat sie bisher nicht angenommen. Das Portal versucht es weiter. Bitte prüfen Sie die
        Adresse, und fragen Sie noch einmal, oder rufen Sie dort an. Wer nicht erreicht wurde, hat nicht zugestimmt.
      </p>
    </Notice>
  )
}

function rowsOf(request: AskedPartner): SummaryRow[] {
  const answered = request.answeredAt
    ? [{ term: 'Geantwortet', detail: `${moment(request.answeredAt)}, ${request.answeredName}, ${request.answeredFunction}` }]
    : [{ term: 'Antwort möglich bis', detail: closing(request.answerUntil) }]
  const reason = request.reason ? [{ term: 'Begründung', detail: request.reason }] : []
  return [{ term: 'Gefragt', detail: `${moment(request.askedAt)}, ${request.recipient}` }, ...answered, ...reason]
}
