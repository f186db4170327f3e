import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { Hidden, RadioGroup, Select } from '../../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../../ui/form.tsx'
import type { QueuedEntry } from '../../judging/judged-entries.queries.ts'
import { JURY_TRAIL } from '../jury-trail.page.tsx'
import { KeyFacts, reasonOptions, Suggestion } from './declaration-parts.page.tsx'

type Declaring = {
  entries: QueuedEntry[]
  categories: ReadonlyMap<string, string>
  values?: Record<string, string>
  errors?: FieldErrors
}

/** Many at once: a choice per entry, none made beforehand. What is left open stays undeclared. */
export function declarationsPage({ entries, categories, values, errors }: Declaring): Page {
  return {
    title: 'Zur Befangenheit erklären',
    trail: JURY_TRAIL,
    errors,
    body: entries.length === 0 ? <NothingLeft /> : <Declarations {...{ entries, categories, values, errors }} />,
  }
}

function NothingLeft() {
  return (
    <>
      <p>Sie haben sich zu allen Beiträgen erklärt, die bisher zugelassen sind.</p>
      <Actions>
        <ButtonLink href={paths.jury.start.to()} label="Zur Bewertung" />
      </Actions>
    </>
  )
}

function Declarations({ entries, categories, values, errors }: Declaring) {
  return (
    <>
      <p class="ik-lead">
        {entries.length === 1 ? 'Zu einem Beitrag' : `Zu ${entries.length} Beiträgen`} haben Sie sich noch nicht erklärt. Sie
        können alle auf einmal beantworten oder nur einige; was offen bleibt, fragt das Portal später noch einmal.
      </p>
      <p>
        Befangen ist zum Beispiel, wer den Beitrag beraten hat, wessen Stelle beteiligt ist oder wer einer beteiligten Person
        nahesteht. Dass eine Kommune Mitglied Ihres Verbandes ist, genügt nicht.
      </p>
      <Form action={paths.jury.declarations.to()} label="Zur Befangenheit erklären">
        {entries.map((entry) => (
          <EntryChoice
            key={entry.entryId}
            entry={entry}
            category={categories.get(entry.categoryId) ?? ''}
            values={values}
            errors={errors}
          />
        ))}
        <Actions>
          <SubmitButton label="Erklärungen abgeben" />
        </Actions>
      </Form>
    </>
  )
}

type ChoiceProps = { entry: QueuedEntry; category: string } & Pick<Declaring, 'values' | 'errors'>

function EntryChoice({ entry, category, values = {}, errors = {} }: ChoiceProps) {
  const { entryId, title, facts } = entry
  const state = `state.${entryId}`
  const reasonClass = `reasonClass.${entryId}`
  return (
    <section class="ik-flow award-declaration">
      <h2 class="kern-heading-small">{title}</h2>
      <KeyFacts entry={entry} category={category} />
      <Suggestion facts={facts} />
      <Hidden name={`seen.${entryId}`} value={facts.join(' ')} />
      <RadioGroup
        name={state}
        legend={`Sind Sie bei „${title}“ befangen?`}
        options={[
          { value: 'none', label: 'Nicht befangen' },
          { value: 'declared', label: 'Befangen' },
        ]}
        value={values[state]}
        error={errors[state]}
      />
      <Select
        name={reasonClass}
        label="Grund, wenn Sie befangen sind"
        options={[{ value: '', label: 'Bitte wählen' }, ...reasonOptions]}
        value={values[reasonClass]}
        error={errors[reasonClass]}
      />
    </section>
  )
}
