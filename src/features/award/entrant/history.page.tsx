import type { Page } from '../../../platform/page.ts'
import { paths } from '../../../paths.ts'
import { day, moment, time } from '../../../plain/german-date.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Hidden } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { Table } from '../../../ui/table.tsx'
import { Typed } from '../../../ui/typed.tsx'
import { contentOf, mayEdit, revisionOf, type Entry, type SavedStep } from '../entry.rules.ts'
import { sameField } from '../merge.rules.ts'
import { EMPTY, fieldsOf, type StepName } from '../steps.rules.ts'
import { stepTitle } from './entry-words.page.tsx'
import { STATES_A_PAGE } from './history.form.ts'
import { contentRows, FieldValue } from './step-content.page.tsx'
import { entryTrail } from './step.page.tsx'

type Shown = { entry: Entry; step: StepName }

function stepTrail({ entry, step }: Shown) {
  return [...entryTrail(entry), { label: stepTitle[step], href: paths.award.step.to({ entryId: entry.id, step }) }]
}

/** `states` holds one more than is shown, so that the last one can be compared with it. */
export function historyPage({ entry, step, states, page }: Shown & { states: SavedStep[]; page: number }): Page {
  const rows = states.slice(0, STATES_A_PAGE).map((state, index) => stateRow({ entry, step }, state, states[index + 1]))
  return {
    title: `Frühere Fassungen: ${stepTitle[step]}`,
    trail: stepTrail({ entry, step }),
    body:
      states.length === 0 ? (
        <EmptyState title="Noch nichts gespeichert">
          <p>Sobald dieser Schritt gespeichert wird, steht hier jede Fassung mit Zeitpunkt und Namen.</p>
        </EmptyState>
      ) : (
        <>
          <Table caption="Alle Fassungen, die neueste zuerst" head={['Fassung', 'Gespeichert', 'Von', 'Geändert']} rows={rows} />
          <Pagination
            page={page}
            pages={Math.ceil(revisionOf(entry, step) / STATES_A_PAGE)}
            href={(seite) => paths.award.stepHistory.to({ entryId: entry.id, step }, { seite: String(seite) })}
          />
        </>
      ),
  }
}

function stateRow({ entry, step }: Shown, state: SavedStep, before: SavedStep | undefined) {
  const changed = fieldsOf(entry.edition, step).filter((field) => !sameField(field, state.content, before?.content ?? EMPTY))
  const link = paths.award.stepState.to({ entryId: entry.id, step, number: String(state.revision) })
  return [
    <a key="link" class="kern-link ik-nowrap" href={link}>
      Fassung {state.revision}
    </a>,
    `${day(state.savedAt)}, ${time(state.savedAt)}`,
    state.savedByName,
    changed.map((field) => field.label).join(', '),
  ]
}

export function statePage({ entry, step, state, base, error }: Shown & { state: SavedStep; base: number; error?: string }): Page {
  const isNewest = state.revision === base
  return {
    title: `Fassung ${state.revision}: ${stepTitle[step]}`,
    trail: [
      ...stepTrail({ entry, step }),
      { label: 'Frühere Fassungen', href: paths.award.stepHistory.to({ entryId: entry.id, step }) },
    ],
    errors: error ? { form: error } : undefined,
    wide: true,
    body: (
      <>
        <p class="kern-body">
          Gespeichert am {moment(state.savedAt)} von <Typed>{state.savedByName}</Typed>.
        </p>
        {isNewest ? <Notice tone="info" title="Das ist die neueste Fassung" /> : null}
        {isNewest ? (
          <SummaryList rows={contentRows(entry.edition, step, state.content)} />
        ) : (
          <Comparison entry={entry} step={step} state={state} />
        )}
        {isNewest || !mayEdit(entry, step) ? null : <Restore entry={entry} step={step} state={state} base={base} />}
      </>
    ),
  }
}

function Comparison({ entry, step, state }: Shown & { state: SavedStep }) {
  const newest = contentOf(entry, step)
  const rows = fieldsOf(entry.edition, step).map((field) => {
    const then = <FieldValue key="then" edition={entry.edition} field={field} content={state.content} />
    const same = sameField(field, state.content, newest)
    return [
      field.label,
      then,
      same ? (
        <p key="now" class="kern-body kern-body--muted">
          Unverändert
        </p>
      ) : (
        <FieldValue key="now" edition={entry.edition} field={field} content={newest} />
      ),
    ]
  })
  return <Table caption="Diese Fassung und die heutige" head={['Feld', `Fassung ${state.revision}`, 'Heute']} rows={rows} />
}

function Restore({ entry, step, state, base }: Shown & { state: SavedStep; base: number }) {
  return (
    <Form action={paths.award.stepState.to({ entryId: entry.id, step, number: String(state.revision) })}>
      <Hidden name="base" value={base} />
      <p class="kern-body">Beim Wiederherstellen entsteht eine neue Fassung. Die heutige bleibt in dieser Liste.</p>
      <Actions>
        <SubmitButton label={`Fassung ${state.revision} wiederherstellen`} />
        <ButtonLink href={paths.award.step.to({ entryId: entry.id, step })} label="Zurück zum Schritt" tone="secondary" />
      </Actions>
    </Form>
  )
}
