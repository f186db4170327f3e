import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { Hidden, TextField } from '../../../ui/fields.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Actions, Form, SubmitButton } from '../../../ui/form.tsx'
import { Table } from '../../../ui/table.tsx'
import type { Issue } from '../issue.rules.ts'
import { draftsTrail, issueState } from '../words.page.tsx'

type DraftsView = { issues: Issue[]; id: string; title: string; errors?: Record<string, string> }

export function draftsPage({ issues, id, title, errors = {} }: DraftsView): Page {
  return {
    title: 'Ausgaben des Newsletters',
    trail: draftsTrail.slice(0, 1),
    errors,
    body: (
      <>
        <Form action={paths.newsletter.drafts.to()} label="Ausgabe beginnen">
          <Hidden name="id" value={id} />
          <TextField name="title" label="Betreff der neuen Ausgabe" value={title} error={errors.title} required />
          <Actions>
            <SubmitButton label="Ausgabe beginnen" />
          </Actions>
        </Form>
        {issues.length === 0 ? (
          <EmptyState title="Noch ist keine Ausgabe begonnen">
            <p>Mit dem Betreff fängt sie an; Bausteine und Empfänger kommen danach.</p>
          </EmptyState>
        ) : (
          <Table
            caption="Ausgaben"
            head={['Betreff', 'Stand', 'Nummer']}
            rows={issues.map((issue) => [
              <a class="kern-link" href={paths.newsletter.draft.to({ issueId: issue.id })}>
                {issue.title}
              </a>,
              issueState(issue),
              issue.number ?? '–',
            ])}
          />
        )}
      </>
    ),
  }
}
