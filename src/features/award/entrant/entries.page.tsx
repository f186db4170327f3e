import type { Page } from '../../../platform/page.ts'
import { paths } from '../../../paths.ts'
import { closing, day, momentWithSeconds } from '../../../plain/german-date.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Card, CardList } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Actions, ButtonLink } from '../../../ui/form.tsx'
import { Typed } from '../../../ui/typed.tsx'
import { stateOf, unfinishedSteps, type Entry } from '../entry.rules.ts'
import { STEPS } from '../steps.rules.ts'
import { UNDECIDED, type OfficeDecisions } from '../office-decisions.rules.ts'
import { unreadText } from '../conversation.page.tsx'
import type { MessageCount } from '../message.queries.ts'
import { DecisionBadges } from './office-decisions.page.tsx'
import { DraftsNotice } from './draft-notice.page.tsx'
import { stateBadge } from './entry-words.page.tsx'
import { entryName } from './step.page.tsx'

type View = {
  entries: Entry[]
  decisions: ReadonlyMap<string, OfficeDecisions>
  messages: ReadonlyMap<string, MessageCount>
  organisationName: string | null
}

export function entriesPage({ entries, decisions, messages, organisationName }: View): Page {
  return {
    title: 'Meine Beiträge',
    trail: [{ label: 'Landespreis', href: paths.award.call.to() }],
    body:
      entries.length === 0 ? (
        <NoEntries organisationName={organisationName} />
      ) : (
        <>
          <DraftsNotice entries={entries} />
          <CardList>
            {entries.map((entry) => (
              <EntryCard
                key={entry.id}
                entry={entry}
                decisions={decisions.get(entry.id) ?? UNDECIDED}
                unread={messages.get(entry.id)?.unread ?? 0}
              />
            ))}
          </CardList>
          <Actions>
            <ButtonLink href={paths.award.newEntry.to()} label="Neuen Beitrag beginnen" tone="secondary" />
          </Actions>
        </>
      ),
  }
}

function NoEntries({ organisationName }: { organisationName: string | null }) {
  const action = organisationName ? (
    <ButtonLink href={paths.award.newEntry.to()} label="Beitrag beginnen" />
  ) : (
    <ButtonLink href={paths.people.organisation.to()} label="Organisation angeben" />
  )
  return (
    <EmptyState title="Noch kein Beitrag" action={action}>
      {organisationName ? (
        <p>
          Für <Typed>{organisationName}</Typed> gibt es noch keinen Beitrag. Wenn Sie einen beginnen, sehen ihn hier auch Ihre
          Kolleginnen und Kollegen.
        </p>
      ) : (
        <p>
          Einen Beitrag beginnen kann, wer zu einer Kommune, einem Kreis oder einem Verband gehört. Bitte geben Sie zuerst Ihre
          Organisation an.
        </p>
      )}
      <p>
        Sie sind nicht sicher, ob Ihr Projekt teilnehmen kann?{' '}
        <a class="kern-link" href={paths.award.selfCheck.to()}>
          Prüfen Sie es in wenigen Minuten
        </a>
        .
      </p>
    </EmptyState>
  )
}

type OneEntry = { entry: Entry; decisions: OfficeDecisions; unread: number }

function EntryCard({ entry, decisions, unread }: OneEntry) {
  return (
    <Card title={entryName(entry)} href={paths.award.entry.to({ entryId: entry.id })} level={2} preline={entry.edition.title}>
      <p>
        <Badge {...stateBadge[stateOf(entry)]} />
      </p>
      <DecisionBadges entry={entry} decisions={decisions} />
      {unread > 0 ? (
        <p>
          <Badge tone="info" label={unreadText(unread)} />
        </p>
      ) : null}
      <p class="kern-body">
        <Typed>{entry.lead.name}</Typed>, begonnen am {day(entry.createdAt)}
      </p>
      <Progress entry={entry} />
    </Card>
  )
}

function Progress({ entry }: { entry: Entry }) {
  const { submission, withdrawnAt, edition } = entry
  if (withdrawnAt) return null
  if (submission)
    return (
      <p class="kern-body">
        Eingereicht am {momentWithSeconds(submission.arrivedAt)}, Eingangsnummer {submission.receiptNumber}
      </p>
    )
  const done = `${STEPS.length - unfinishedSteps(entry).length} von ${STEPS.length} Schritten vollständig`
  return (
    <p class="kern-body">{entry.askedAt < edition.closesAt ? `${done}, Einreichung bis ${closing(edition.closesAt)}` : done}</p>
  )
}
