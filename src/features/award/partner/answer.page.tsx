import { paths } from '../../../paths.ts'
import { closing, moment } from '../../../plain/german-date.ts'
import type { FieldErrors } from '../../../platform/forms.ts'
import type { Page } from '../../../platform/page.ts'
import { RadioGroup } from '../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { Typed } from '../../../ui/typed.tsx'
import { ReasonAndPerson, UnsavedReason } from './answer-fields.page.tsx'
import { KeyDataList } from '../entrant/partner-requests.page.tsx'
import type { AnswerRefusal, AskedPartner, PartnerAnswer } from '../partner-answers.rules.ts'

export const answerRefusalText: Record<AnswerRefusal, string> = {
  'already-answered':
    'Zu dieser Anfrage liegt schon eine Antwort vor. Möchten Sie sie ändern, wenden Sie sich bitte an die federführende Kommune.',
  'asked-again':
    'Zu diesem Beitrag wurden Sie inzwischen noch einmal gefragt, weil sich Angaben geändert haben. Bitte nutzen Sie den Link aus der neueren E-Mail.',
  'too-late':
    'Die Zeit für eine Antwort ist vorbei. Bitte wenden Sie sich an die federführende Kommune oder an das Wettbewerbsbüro.',
  withdrawn: 'Der Beitrag wurde zurückgezogen. Ihre Antwort ist nicht mehr nötig.',
}

export type AnswerView = {
  token: string
  request: AskedPartner & { partyName: string | null; silenceCounts: boolean }
  /** Why no answer can be given now; null while one can. */
  closed: AnswerRefusal | null
  values?: Record<string, string>
  errors?: FieldErrors
}

export function answerPage({ token, request, closed, values, errors }: AnswerView): Page {
  const party = request.partyName ?? request.keyData.lead
  return {
    title: request.kind === 'hvb' ? 'Ihre Bestätigung zu einem Beitrag' : 'Ihre Antwort zu einem gemeinsamen Beitrag',
    trail: [{ label: 'Landespreis', href: paths.award.call.to() }],
    errors,
    body: (
      <>
        <Answered request={request} refused={errors !== undefined} />
        {closed && closed !== 'already-answered' && !errors ? (
          <Notice tone="info" title="Eine Antwort ist nicht mehr möglich" level={2}>
            <p class="kern-body">{answerRefusalText[closed]}</p>
          </Notice>
        ) : null}
        <Introduction request={request} party={party} open={closed === null} />
        <h2 class="kern-heading-medium">Angaben zum Beitrag</h2>
        <KeyDataList keyData={request.keyData} />
        {closed ? (
          <UnsavedReason reason={values?.reason} />
        ) : (
          <AnswerForm token={token} request={request} values={values ?? {}} errors={errors ?? {}} />
        )}
      </>
    ),
  }
}

function Introduction({ request, party, open }: { request: AnswerView['request']; party: string; open: boolean }) {
  if (request.kind === 'hvb')
    return (
      <p class="kern-body">
        <Typed>{request.keyData.lead}</Typed> bereitet einen Beitrag zum Landespreis vor. Die Verwaltungsleitung wird gebeten zu
        bestätigen, dass der Beitrag eingereicht werden soll. Nennt das Projekt keine federführende Kommune, bestätigt sie, dass
        ein Gremienbeschluss aller beteiligten Kommunen vorliegt.
      </p>
    )
  const silence = request.silenceCounts
    ? 'Wenn Sie bis dahin nicht antworten, gilt das als Zustimmung.'
    : 'Wenn Sie nicht antworten, gilt das nicht als Zustimmung.'
  return (
    <p class="kern-body">
      <Typed>{request.keyData.lead}</Typed> möchte mit diesem Projekt am Landespreis teilnehmen und nennt {party} als Partner.{' '}
      {open ? `Bitte stimmen Sie zu oder widersprechen Sie bis ${closing(request.answerUntil)}. ${silence}` : null}
    </p>
  )
}

const answerLabel: Record<PartnerAnswer, string> = { agree: 'Zustimmung', object: 'Widerspruch' }

function Answered({ request, refused }: { request: AskedPartner; refused: boolean }) {
  if (!request.answer || !request.answeredAt) return null
  return (
    <>
      <Notice
        tone={refused ? 'info' : 'success'}
        title={refused ? 'Diese Antwort ist festgehalten' : 'Vielen Dank, Ihre Antwort ist festgehalten'}
        level={2}
      >
        {request.answer === 'object' ? (
          <p class="kern-body">Die federführende Kommune und das Wettbewerbsbüro erhalten den Widerspruch.</p>
        ) : null}
      </Notice>
      <SummaryList
        rows={[
          { term: 'Antwort', detail: answerLabel[request.answer] },
          { term: 'Gegeben', detail: `${moment(request.answeredAt)}, ${request.answeredName}, ${request.answeredFunction}` },
          ...(request.reason ? [{ term: 'Begründung', detail: request.reason }] : []),
        ]}
      />
    </>
  )
}

type FormProps = { token: string; request: AskedPartner; values: Record<string, string>; errors: FieldErrors }

function AnswerForm({ token, request, values, errors }: FormProps) {
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">Ihre Antwort</h2>
      <Form action={paths.award.partnerAnswer.to({ token })} label="Ihre Antwort">
        <AnswerFields request={request} values={values} errors={errors} />
        <Actions>
          <SubmitButton label="Antwort absenden" />
        </Actions>
      </Form>
      <p class="kern-body kern-body--small">
        Ihr Name, Ihre Funktion und Ihre Antwort werden mit dem Beitrag gespeichert. Die federführende Kommune, das
        Wettbewerbsbüro und die Jury können sie lesen.
      </p>
    </section>
  )
}

function AnswerFields({ request, values, errors }: Omit<FormProps, 'token'>) {
  const agree = request.kind === 'hvb' ? 'Ich bestätige den Beitrag.' : 'Wir stimmen zu.'
  const object = request.kind === 'hvb' ? 'Ich bestätige den Beitrag nicht.' : 'Wir widersprechen.'
  return (
    <>
      <RadioGroup
        name="answer"
        legend="Was antworten Sie?"
        options={[
          { value: 'agree', label: agree },
          { value: 'object', label: object },
        ]}
        value={values.answer}
        error={errors.answer}
      />
      <ReasonAndPerson functionHint="Zum Beispiel Bürgermeisterin oder Leiter des Hauptamts" values={values} errors={errors} />
    </>
  )
}
