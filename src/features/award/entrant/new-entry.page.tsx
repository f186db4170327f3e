import type { Page } from '../../../platform/page.ts'
import { paths } from '../../../paths.ts'
import { closing, moment } from '../../../plain/german-date.ts'
import { Hidden } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Typed } from '../../../ui/typed.tsx'
import type { Decision } from '../../../plain/decision.ts'
import { stateOf, type Entry, type StartRefusal } from '../entry.rules.ts'
import type { EntryEdition } from '../steps.rules.ts'
import { stateBadge } from './entry-words.page.tsx'
import { entryName } from './step.page.tsx'

export const startRefusalText: Record<StartRefusal, string> = {
  'no-organisation':
    'Einen Beitrag beginnen kann, wer zu einer Kommune, einem Kreis oder einem Verband gehört. Bitte geben Sie zuerst Ihre Organisation an.',
  'may-not-lead':
    'Ihre Organisation kann keinen Beitrag einreichen. Federführend sind Kommunen, Kreise, Verbände und von Kommunen beherrschte Einrichtungen. Bitte sprechen Sie die federführende Kommune an.',
  'no-edition':
    'Zurzeit läuft kein Wettbewerb. Die Termine des nächsten stehen auf der Seite „Landespreis“, sobald sie feststehen.',
  'not-open-yet': 'Der Wettbewerb hat noch nicht begonnen. Einen Beitrag können Sie ab dem ersten Tag der Einreichung schreiben.',
  'deadline-passed': 'Die Einreichungsfrist ist abgelaufen. Ein neuer Beitrag ist nicht mehr möglich.',
  'too-many-entries':
    'Ihre Organisation hat in diesem Wettbewerb schon zwanzig Beiträge begonnen. Bitte arbeiten Sie an einem der vorhandenen Entwürfe weiter.',
}

export type NewEntryPageData = {
  decision: Decision<unknown, StartRefusal>
  edition: EntryEdition | null
  entryId: string
  organisationName: string | null
  earlier: Entry[]
  check: { id: string } | null
}

export function newEntryPage(data: NewEntryPageData): Page {
  return {
    title: 'Neuen Beitrag beginnen',
    trail: [
      { label: 'Landespreis', href: paths.award.call.to() },
      { label: 'Meine Beiträge', href: paths.award.entries.to() },
    ],
    body: data.decision.ok ? <Start {...data} /> : <Refused because={data.decision.because} edition={data.edition} />,
  }
}

function Start({ edition, entryId, organisationName, earlier, check }: NewEntryPageData) {
  return (
    <>
      <p class="kern-body">
        Sie beginnen einen Beitrag für{' '}
        <strong>
          <Typed>{organisationName}</Typed>
        </strong>{' '}
        zum Wettbewerb „{edition?.title}“. Ihre Organisation ist federführend. Ihre Kolleginnen und Kollegen in{' '}
        <Typed>{organisationName}</Typed> können mitschreiben.
      </p>
      {edition ? (
        <p class="kern-body">
          Sie können jederzeit unterbrechen. Einreichen müssen Sie spätestens bis {closing(edition.closesAt)}.
        </p>
      ) : null}
      {check ? <Notice tone="info" title="Die Angaben aus Ihrer Vorprüfung werden übernommen" /> : null}
      {earlier.length > 0 ? <Earlier entries={earlier} /> : null}
      <Form action={paths.award.newEntry.to()}>
        <Hidden name="entryId" value={entryId} />
        {check ? <Hidden name="check" value={check.id} /> : null}
        <Actions>
          <SubmitButton label={earlier.length > 0 ? 'Weiteren Entwurf beginnen' : 'Beitrag beginnen'} />
          <ButtonLink href={paths.award.entries.to()} label="Abbrechen" tone="secondary" />
        </Actions>
      </Form>
    </>
  )
}

function Earlier({ entries }: { entries: Entry[] }) {
  return (
    <Notice tone="warning" title="Für Ihre Organisation gibt es schon einen Beitrag">
      <p>Jede federführende Kommune kann nur einen Beitrag einreichen. Weitere Entwürfe sind möglich.</p>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <a class="kern-link" href={paths.award.entry.to({ entryId: entry.id })}>
              {entryName(entry)}
            </a>{' '}
            ({stateBadge[stateOf(entry)].label})
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Refused({ because, edition }: { because: StartRefusal; edition: EntryEdition | null }) {
  return (
    <>
      <Notice tone="info" title="Das ist zurzeit nicht möglich">
        <p>{startRefusalText[because]}</p>
        {because === 'not-open-yet' && edition ? <p>Die Einreichung beginnt am {moment(edition.opensAt)}.</p> : null}
      </Notice>
      <Actions>
        {because === 'no-organisation' ? (
          <ButtonLink href={paths.people.organisation.to()} label="Organisation angeben" />
        ) : (
          <ButtonLink href={paths.award.call.to()} label="Zum Landespreis" tone="secondary" />
        )}
      </Actions>
    </>
  )
}
