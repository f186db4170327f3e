import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { Hidden, RadioGroup, TextField } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { Details } from '../../../ui/details.tsx'
import type { Issue } from '../issue.rules.ts'
import type { OfferedSegments } from '../segments.ts'
import { NEWSLETTERS } from '../subjects.ts'
import { issueTrail } from '../words.page.tsx'

type ReleaseView = {
  issue: Issue
  /** By what it is narrowed; of each kind what was chosen. */
  chosen: OfferedSegments[]
  /** Addresses, in the order in which they get it. */
  recipients: string[]
  values: { when: string; sendAt: string }
  errors?: Record<string, string>
}

const SHOWN = 500

export function issueReleasePage({ issue, chosen, recipients, values, errors = {} }: ReleaseView): Page {
  const titles = NEWSLETTERS.filter(({ key }) => issue.subjects.includes(key)).map(({ title }) => title)
  return {
    title: 'Ausgabe freigeben',
    crumb: 'Freigabe',
    trail: issueTrail(issue),
    errors,
    body: (
      <>
        <p class="kern-body">
          „{issue.title}“ geht an {peopleText(recipients.length)}
          {titles.length > 0 ? ` (${titles.join(', ')})` : ''}. Danach ändert sich daran nichts mehr. Wer bis zum Versand
          abbestellt, bekommt sie nicht.
        </p>
        <Narrowed chosen={chosen} />
        {recipients.length > 0 ? <Recipients recipients={recipients} /> : null}
        <WhenForm issue={issue} values={values} errors={errors} />
      </>
    ),
  }
}

function WhenForm({ issue, values, errors = {} }: Omit<ReleaseView, 'recipients' | 'chosen'>) {
  return (
    <Form action={paths.newsletter.release.to({ issueId: issue.id })}>
      <Hidden name="base" value={issue.revision} />
      <RadioGroup
        name="when"
        legend="Wann?"
        options={[
          { value: 'now', label: 'sofort' },
          { value: 'later', label: 'zu einem späteren Zeitpunkt' },
        ]}
        value={values.when}
        error={errors.when}
      />
      <TextField
        name="sendAt"
        type="datetime-local"
        label="Zeitpunkt"
        hint="Nur für „später“, deutsche Zeit."
        value={values.sendAt}
        error={errors.sendAt}
        optional
      />
      <Actions>
        <SubmitButton label="Freigeben" />
        <ButtonLink href={paths.newsletter.draft.to({ issueId: issue.id })} label="Zurück zur Ausgabe" tone="secondary" />
      </Actions>
    </Form>
  )
}

function Narrowed({ chosen }: { chosen: OfferedSegments[] }) {
  const rows = chosen.filter(({ segments }) => segments.length > 0)
  if (rows.length === 0) return null
  return (
    <>
      <p class="kern-body">Davon nur:</p>
      <SummaryList
        rows={rows.map(({ legend, segments }) => ({ term: legend, detail: segments.map(({ label }) => label).join(', ') }))}
      />
    </>
  )
}

function Recipients({ recipients }: { recipients: string[] }) {
  const more = recipients.length - SHOWN
  return (
    <Details summary={`Empfängerliste (${recipients.length.toLocaleString('de-DE')})`}>
      <ul class="kern-list">
        {recipients.slice(0, SHOWN).map((email) => (
          <li key={email}>{email}</li>
        ))}
      </ul>
      {more > 0 ? <p>und {more.toLocaleString('de-DE')} weitere</p> : null}
    </Details>
  )
}

function peopleText(count: number): string {
  return count === 1 ? 'eine Adresse' : `${count.toLocaleString('de-DE')} Adressen`
}
