import type { Page } from '../../../platform/page.ts'
import { paths } from '../../../paths.ts'
import { moment } from '../../../plain/german-date.ts'
import type { Theme } from '../../../topics/index.ts'
import { Hidden } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { Typed } from '../../../ui/typed.tsx'
import { saveObstacle, type Draft, type SavedStep } from '../draft.rules.ts'
import type { StepName } from '../draft-steps.rules.ts'
import { draftTrail, stepTitle } from './draft-words.page.tsx'
import { contentRows } from './field-value.page.tsx'

type View = { draft: Draft; step: StepName; states: SavedStep[]; themes: Theme[]; errors?: Record<string, string> }

export function stepHistoryPage({ draft, step, states, themes, errors }: View): Page {
  return {
    title: `Verlauf: ${stepTitle[step]}`,
    crumb: 'Verlauf',
    trail: [...draftTrail(draft), { label: stepTitle[step], href: paths.projects.draftStep.to({ draftId: draft.id, step }) }],
    errors,
    body: (
      <>
        <p class="kern-body">
          {states.length === 0
            ? 'In diesem Schritt ist noch nichts gespeichert.'
            : 'Was hier gespeichert wurde, das Neueste zuerst. Wiederherstellen löscht nichts: Der ältere Stand wird als neuer gespeichert.'}
        </p>
        {states.map((state, index) => (
          <State key={state.revision} draft={draft} step={step} state={state} themes={themes} isNewest={index === 0} />
        ))}
        <Actions>
          <ButtonLink
            href={paths.projects.draftStep.to({ draftId: draft.id, step })}
            label="Zurück zum Schritt"
            tone="secondary"
          />
        </Actions>
      </>
    ),
  }
}

type StateView = { draft: Draft; step: StepName; state: SavedStep; themes: Theme[]; isNewest: boolean }

function State({ draft, step, state, themes, isNewest }: StateView) {
  const { revision, savedAt, savedByName, content } = state
  const newest = draft.steps[step]?.revision ?? 0
  return (
    <section class="ik-flow" aria-labelledby={`stand-${revision}`}>
      <h2 class="kern-heading-medium" id={`stand-${revision}`}>
        Stand {revision}
        {isNewest ? ' (gilt)' : ''}
      </h2>
      <p class="kern-body kern-body--muted">
        {moment(savedAt)}, <Typed>{savedByName}</Typed>
      </p>
      <SummaryList rows={contentRows({ step, base: draft.base }, content, themes)} />
      {isNewest || saveObstacle(draft) ? null : (
        <Form
          action={paths.projects.draftStepHistory.to({ draftId: draft.id, step })}
          label={`Stand ${revision} wiederherstellen`}
        >
          <Hidden name="base" value={newest} />
          <Hidden name="revision" value={revision} />
          <SubmitButton label={`Stand ${revision} wiederherstellen`} tone="secondary" />
        </Form>
      )}
    </section>
  )
}
