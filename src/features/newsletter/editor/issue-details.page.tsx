import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { CheckboxGroup, Hidden, TextField } from '../../../ui/fields.tsx'
import { Details } from '../../../ui/details.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import type { Issue } from '../issue.rules.ts'
import type { OfferedSegments } from '../segments.ts'
import { NEWSLETTERS } from '../subjects.ts'
import { issueTrail } from '../words.page.tsx'

export type TypedDetails = Pick<Issue, 'title' | 'subjects' | 'segments'>
type DetailsView = { issue: Issue; offered: OfferedSegments[]; typed: TypedDetails; errors?: Record<string, string> }

/** A page of its own, so that nothing that was typed is left behind on the way to a block. */
export function issueDetailsPage({ issue, offered, typed, errors }: DetailsView): Page {
  const to = { issueId: issue.id }
  return {
    title: 'Betreff und Empfänger',
    trail: issueTrail(issue),
    errors,
    body: (
      <>
        {errors?.form ? (
          <>
            <h2 class="kern-heading-medium">So steht es jetzt</h2>
            <IssueDetails issue={issue} offered={offered} />
            <h2 class="kern-heading-medium">Ihre Angaben</h2>
          </>
        ) : null}
        <Form action={paths.newsletter.draft.to(to)} label="Betreff und Empfänger">
          <Hidden name="base" value={issue.revision} />
          <TextField name="title" label="Betreff" value={typed.title} error={errors?.title} required />
          <CheckboxGroup
            name="subjects"
            legend="An wen"
            hint="Wer mehrere davon bestellt hat, bekommt die Ausgabe einmal."
            options={NEWSLETTERS.map(({ key, title }) => ({ value: key, label: title }))}
            values={typed.subjects}
            error={errors?.subjects}
          />
          <Segments chosen={typed.segments} offered={offered} />
          <Actions>
            <SubmitButton label="Speichern" />
            <ButtonLink href={paths.newsletter.draft.to(to)} label="Abbrechen" tone="secondary" />
          </Actions>
        </Form>
      </>
    ),
  }
}

/** As they stand. */
export function IssueDetails({ issue, offered }: Pick<DetailsView, 'issue' | 'offered'>) {
  const newsletters = NEWSLETTERS.filter(({ key }) => issue.subjects.includes(key)).map(({ title }) => title)
  const narrowed = offered.flatMap(({ legend, segments }) => {
    const labels = segments.filter(({ key }) => issue.segments.includes(key)).map(({ label }) => label)
    return labels.length > 0 ? [{ term: `Davon nur: ${legend}`, detail: labels.join(', ') }] : []
  })
  return (
    <SummaryList
      rows={[
        { term: 'Betreff', detail: issue.title },
        { term: 'An wen', detail: newsletters.join(', ') || 'Noch nicht gewählt' },
        ...narrowed,
      ]}
    />
  )
}

function Segments({ chosen, offered }: { chosen: string[]; offered: OfferedSegments[] }) {
  return (
    <>
      <p class="kern-body">
        Wählen Sie nichts weiter, geht die Ausgabe an alle, die sie bestellt haben. Sonst nur an die, auf die in jeder Gruppe, in
        der Sie etwas wählen, mindestens eine Angabe zutrifft.
      </p>
      {offered.map(({ kind, legend, segments }) => {
        const values = segments.map(({ key }) => key).filter((key) => chosen.includes(key))
        return (
          <Details key={kind} summary={values.length > 0 ? `${legend} (${values.length})` : legend} open={values.length > 0}>
            <CheckboxGroup
              name={`segments-${kind}`}
              sentAs="segments"
              legend={legend}
              options={segments.map(({ key, label }) => ({ value: key, label }))}
              values={values}
            />
          </Details>
        )
      })}
    </>
  )
}
