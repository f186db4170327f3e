import type { Page } from '../../../platform/page.ts'
import { paths } from '../../../paths.ts'
import { Actions, ButtonLink } from '../../../ui/form.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import type { Entry } from '../entry.rules.ts'
import type { StepContent, StepName } from '../steps.rules.ts'
import { stepTitle } from './entry-words.page.tsx'
import { contentRows } from './step-content.page.tsx'
import { entryTrail } from './step.page.tsx'

/** What can no longer be saved is shown whole, so that it can be copied. */
export function refusedPage({
  entry,
  step,
  content,
  sentence,
}: {
  entry: Entry
  step: StepName
  content: StepContent
  sentence: string
}): Page {
  return {
    title: stepTitle[step],
    trail: entryTrail(entry),
    errors: { form: sentence },
    body: (
      <>
        <p class="kern-body">Ihr Text ist nicht gespeichert. Sie können ihn hier kopieren:</p>
        <SummaryList rows={contentRows(entry.edition, step, content)} />
        <Actions>
          <ButtonLink href={paths.award.entry.to({ entryId: entry.id })} label="Zur Aufgabenliste" tone="secondary" />
        </Actions>
      </>
    ),
  }
}
