import { paths } from '../../../paths.ts'
import { euros } from '../../../plain/euros.ts'
import { moment } from '../../../plain/german-date.ts'
import type { FieldErrors } from '../../../platform/forms.ts'
import type { Page } from '../../../platform/page.ts'
import { RadioGroup } from '../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { Table } from '../../../ui/table.tsx'
import { Typed } from '../../../ui/typed.tsx'
import { ReasonAndPerson, UnsavedReason } from './answer-fields.page.tsx'
import { paidToText } from '../entrant/winner/split-table.page.tsx'
import { sumOf, type PaidTo, type Share, type ShareRefusal } from '../winners/split.rules.ts'
import type { Winner } from '../winners/winner.rules.ts'

export const shareRefusalText: Record<ShareRefusal, string> = {
  'already-answered':
    'Zu diesem Vorschlag liegt schon eine Antwort vor. Möchten Sie sie ändern, wenden Sie sich bitte an die federführende Kommune.',
  'proposed-anew': 'Dieser Vorschlag gilt nicht mehr. Bitte nutzen Sie den Link aus der neueren E-Mail.',
  'paid-out': 'Die Auszahlung ist freigegeben. Eine Antwort ist nicht mehr nötig.',
}

export type ShareView = {
  token: string
  winner: Winner
  share: Share
  shares: Share[]
  paidTo: PaidTo
  closed: ShareRefusal | null
  values?: Record<string, string>
  errors?: FieldErrors
}

export function sharePage(view: ShareView): Page {
  const { winner, share, shares, paidTo, closed, errors, values } = view
  return {
    title: 'Aufteilung eines Preisgelds',
    trail: [{ label: 'Landespreis', href: paths.award.call.to() }],
    errors,
    body: (
      <>
        <Answered share={share} refused={errors !== undefined} />
        {closed && closed !== 'already-answered' && !errors ? (
          <Notice tone="info" title="Eine Antwort ist nicht mehr möglich" level={2}>
            <p class="kern-body">{shareRefusalText[closed]}</p>
          </Notice>
        ) : null}
        <p class="kern-body">
          Der gemeinsame Beitrag „<Typed>{winner.title}</Typed>“ hat in der Kategorie „{winner.category}“ gewonnen.{' '}
          {shares[0]?.name} schlägt vor, das Preisgeld von {euros(winner.prizeCents)} so aufzuteilen. {paidToText[paidTo]}
        </p>
        <Table
          caption="Wer wie viel bekommt"
          head={['Kommune', 'Betrag']}
          rows={[...shares.map(({ name, cents }) => [name, euros(cents)]), ['Zusammen', euros(sumOf(shares))]]}
        />
        {closed ? <UnsavedReason reason={values?.reason} /> : <AnswerForm {...view} />}
      </>
    ),
  }
}

function Answered({ share: { answer, name }, refused }: { share: Share; refused: boolean }) {
  if (!answer) return null
  return (
    <>
      <Notice
        tone={refused ? 'info' : 'success'}
        title={refused ? 'Diese Antwort ist festgehalten' : 'Vielen Dank, Ihre Antwort ist festgehalten'}
        level={2}
      />
      <SummaryList
        rows={[
          { term: 'Antwort', detail: `${answer.answer === 'agree' ? 'Zustimmung' : 'Widerspruch'} für ${name}` },
          { term: 'Gegeben', detail: `${moment(answer.at)}, ${answer.name}, ${answer.function}` },
          ...(answer.reason ? [{ term: 'Begründung', detail: answer.reason }] : []),
        ]}
      />
    </>
  )
}

function AnswerForm({ token, share, values = {}, errors = {} }: ShareView) {
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">Ihre Antwort für {share.name}</h2>
      <Form action={paths.award.shareAnswer.to({ token })} label="Ihre Antwort">
        <RadioGroup
          name="answer"
          legend="Was antworten Sie?"
          options={[
            { value: 'agree', label: `Wir stimmen zu: ${share.name} bekommt ${euros(share.cents)}.` },
            { value: 'object', label: 'Wir widersprechen.' },
          ]}
          value={values.answer}
          error={errors.answer}
        />
        <ReasonAndPerson functionHint="Zum Beispiel Kämmerin oder Bürgermeister" values={values} errors={errors} />
        <Actions>
          <SubmitButton label="Antwort absenden" />
        </Actions>
      </Form>
      <p class="kern-body kern-body--small">
        Ihr Name, Ihre Funktion und Ihre Antwort werden gespeichert. Die federführende Kommune und das Wettbewerbsbüro können sie
        lesen. Nach Kontodaten werden Sie hier nicht gefragt.
      </p>
    </section>
  )
}
