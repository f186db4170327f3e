import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { Hidden, RadioGroup, TextArea } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import type { QueuedEntry } from '../../judging/judged-entries.queries.ts'
import { JURY_TRAIL } from '../jury-trail.page.tsx'
import { KeyFacts, reasonOptions, Suggestion } from './declaration-parts.page.tsx'

type Declaring = {
  entry: QueuedEntry
  category: string
  values?: { state?: string; reasonClass?: string; note?: string }
  errors?: FieldErrors
}

export function declarationPage(declaring: Declaring): Page {
  const { entry, category, errors } = declaring
  const isLate = entry.conflict === 'none'
  return {
    title: isLate ? 'Befangenheit nachträglich erklären' : 'Zur Befangenheit erklären',
    trail: JURY_TRAIL,
    errors,
    body: (
      <>
        <p class="ik-lead">{entry.title}</p>
        <KeyFacts entry={entry} category={category} />
        <Suggestion facts={entry.facts} />
        {isLate ? <LateNotice /> : <p>Den Beitrag lesen Sie, sobald Sie erklärt haben, dass Sie nicht befangen sind.</p>}
        <DeclarationForm {...declaring} isLate={isLate} />
      </>
    ),
  }
}

function DeclarationForm({ entry, values, errors, isLate }: Declaring & { isLate: boolean }) {
  return (
    <Form action={paths.jury.declaration.to({ entryId: entry.entryId })} label="Zur Befangenheit erklären">
      <Hidden name="seen" value={entry.facts.join(' ')} />
      {isLate ? <Hidden name="state" value="declared" /> : <StateChoice value={values?.state} error={errors?.state} />}
      <RadioGroup
        name="reasonClass"
        legend={isLate ? 'Grund der Befangenheit' : 'Wenn Sie befangen sind: aus welchem Grund?'}
        options={reasonOptions}
        value={values?.reasonClass}
        error={errors?.reasonClass}
      />
      <Note value={values?.note} error={errors?.note} />
      <Actions>
        <SubmitButton label={isLate ? 'Befangenheit erklären' : 'Erklärung abgeben'} />
      </Actions>
    </Form>
  )
}

function Note({ value, error }: { value?: string; error?: string }) {
  return (
    <TextArea
      name="note"
      label="Erläuterung für das Wettbewerbsbüro"
      hint="Andere Jurymitglieder lesen sie nicht. In der Niederschrift steht nur, dass Sie befangen sind."
      optional
      rows={3}
      maxCharacters={1000}
      value={value}
      error={error}
    />
  )
}

function StateChoice({ value, error }: { value?: string; error?: string }) {
  return (
    <RadioGroup
      name="state"
      legend="Sind Sie befangen?"
      options={[
        { value: 'none', label: 'Nein, ich bin nicht befangen' },
        {
          value: 'declared',
          label: 'Ja, ich bin befangen',
          hint: 'Sie sehen von diesem Beitrag dann nichts mehr als den Titel.',
        },
      ]}
      value={value}
      error={error}
    />
  )
}

function LateNotice() {
  return (
    <Notice tone="warning" title="Ihre Bewertung dieses Beitrags zählt danach nicht mehr" level={2}>
      <p>
        Sie haben erklärt, nicht befangen zu sein. Ist Ihnen inzwischen ein Grund bekannt geworden, erklären Sie ihn hier. Ein
        Bewertungsbogen wird aufbewahrt, aber nicht gezählt. Das Wettbewerbsbüro wird unterrichtet. Zurücknehmen können Sie die
        Erklärung nicht.
      </p>
    </Notice>
  )
}

/** All that is left: the title, and why there is nothing more. */
export function conflictedPage(title: string): Page {
  return {
    title: 'Befangen',
    trail: JURY_TRAIL,
    body: (
      <>
        <p class="ik-lead">{title}: befangen</p>
        <p>
          Zu diesem Beitrag erfahren Sie nichts weiter, und Sie wirken an der Entscheidung über ihn nicht mit. Halten Sie das für
          einen Irrtum, wenden Sie sich bitte an das Wettbewerbsbüro: Zwei Personen dort können die Befangenheit gemeinsam
          aufheben.
        </p>
      </>
    ),
  }
}
