import { moment } from '../../../../plain/german-date.ts'
import { paths } from '../../../../paths.ts'
import type { Page } from '../../../../platform/page.ts'
import { TextArea } from '../../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { SummaryList } from '../../../../ui/summary-list.tsx'
import type { SealInQuestion } from '../../judging/closing.rules.ts'
import type { ScoredCategory } from '../../judging/scoring.queries.ts'
import { scoringTrail, unsealingRefusalText } from './scoring-words.page.tsx'

export type UnsealingView = {
  seal: SealInQuestion
  category: ScoredCategory
  personId: string
  values?: Record<string, string>
  errors?: Record<string, string>
}

export function unsealingPage(view: UnsealingView): Page {
  const { seal, category, errors } = view
  const { categoryId } = category
  return {
    title: 'Versiegelung aufheben',
    trail: [...scoringTrail, { label: category.title, href: paths.office.scoring.category.to({ categoryId }) }],
    errors,
    body: (
      <>
        <SummaryList
          rows={[
            { term: 'Beitrag', detail: category.entries.find(({ id }) => id === seal.entryId)?.title ?? '' },
            { term: 'Sitz', detail: category.seats.find(({ id }) => id === seal.seatId)?.body ?? '' },
            { term: 'Versiegelt', detail: moment(seal.sealedAt) },
          ]}
        />
        <State {...view} />
      </>
    ),
  }
}

function State(view: UnsealingView) {
  const { seal, personId } = view
  const because = obstacleOf(seal, personId)
  return (
    <>
      {seal.asked ? <Asked asked={seal.asked} /> : <Meaning />}
      {because ? <Notice tone="info" title={unsealingRefusalText[because]} /> : <UnsealingForm {...view} />}
    </>
  )
}

function obstacleOf(seal: SealInQuestion, personId: string) {
  if (!seal.counts) return 'does-not-count'
  if (seal.isClosed) return 'category-closed'
  return seal.asked?.personId === personId ? 'same-person' : null
}

function Meaning() {
  return (
    <Notice tone="warning" title="Nur, wenn ein Zugang verloren ging oder missbraucht wurde" level={2}>
      <p>
        Eine zweite Person bestätigt die Aufhebung. Danach kann der Sitz den Bogen ändern und neu versiegeln; die aufgehobene
        Versiegelung bleibt im Ereignisprotokoll. Bitte lassen Sie vorher den Zugang von der Administration sperren.
      </p>
    </Notice>
  )
}

function Asked({ asked }: { asked: NonNullable<SealInQuestion['asked']> }) {
  return (
    <Notice tone="warning" title={`${asked.name} hat die Aufhebung am ${moment(asked.askedAt)} beantragt`} level={2}>
      <p>Grund: {asked.reason}</p>
    </Notice>
  )
}

function UnsealingForm({ seal, category, values, errors }: UnsealingView) {
  return (
    <Form action={paths.office.scoring.unsealing.to({ sealId: seal.sealId })} label="Versiegelung aufheben">
      {seal.asked ? null : (
        <TextArea name="reason" label="Grund" rows={3} maxCharacters={1000} value={values?.reason} error={errors?.reason} />
      )}
      <Actions>
        <SubmitButton
          label={seal.asked ? 'Aufhebung bestätigen' : 'Aufhebung beantragen'}
          name="act"
          value={seal.asked ? 'confirm' : 'ask'}
          tone="danger"
        />
        <ButtonLink
          href={paths.office.scoring.category.to({ categoryId: category.categoryId })}
          label="Versiegelt lassen"
          tone="secondary"
        />
      </Actions>
    </Form>
  )
}
