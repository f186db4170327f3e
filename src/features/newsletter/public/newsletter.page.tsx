import { paths } from '../../../paths.ts'
import { day } from '../../../plain/german-date.ts'
import type { Page } from '../../../platform/page.ts'
import { Card, CardList } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Actions, ButtonLink } from '../../../ui/form.tsx'
import { IssueBody } from '../issue-body.page.tsx'
import type { Issue } from '../issue.rules.ts'
import { SAMPLE } from '../sample.ts'
import { NEWSLETTERS } from '../subjects.ts'
import { publicTrail } from '../words.page.tsx'

const FEED = { title: 'Newsletter', href: paths.newsletter.feed.to() }

export function newsletterPage(newest: Issue | null): Page {
  return {
    title: 'Newsletter',
    description: 'Newsletter zur interkommunalen Zusammenarbeit in Nordrhein-Westfalen: bestellen und nachlesen.',
    trail: publicTrail.slice(0, 1),
    feed: FEED,
    body: (
      <>
        <p class="kern-body">
          Vier Newsletter, einzeln zu bestellen und mit einem Klick wieder abzubestellen. Jede Ausgabe steht auch{' '}
          <a class="kern-link" href={paths.newsletter.archive.to()}>
            im Archiv
          </a>
          , dort können Sie ohne Anmeldung mitlesen.
        </p>
        <h2 class="kern-heading-medium">Was Sie bekommen</h2>
        <CardList>
          {NEWSLETTERS.map(({ key, title, about }) => (
            <Card key={key} title={title} href={paths.subscribers.signUp.to({ zu: key })} level={3}>
              <p>{about}</p>
            </Card>
          ))}
        </CardList>
        <Actions>
          <ButtonLink href={paths.subscribers.signUp.to({ von: 'newsletter' })} label="Newsletter bestellen" />
        </Actions>
        <h2 class="kern-heading-medium">{newest ? 'Die letzte Ausgabe' : 'So sieht eine Ausgabe aus'}</h2>
        {newest ? <Newest issue={newest} /> : null}
        <IssueBody blocks={newest?.blocks ?? SAMPLE} level={3} />
      </>
    ),
  }
}

function Newest({ issue }: { issue: Issue }) {
  return (
    <p class="kern-body">
      <a class="kern-link" href={paths.newsletter.issue.to({ number: String(issue.number) })}>
        {issue.title}
      </a>{' '}
      ({headOf(issue)})
    </p>
  )
}

export function archivePage(issues: Issue[]): Page {
  return {
    title: 'Archiv des Newsletters',
    crumb: 'Archiv',
    trail: publicTrail,
    feed: FEED,
    body:
      issues.length === 0 ? (
        <EmptyState title="Noch ist keine Ausgabe erschienen">
          <p>Jede Ausgabe steht hier, sobald sie verschickt wird.</p>
        </EmptyState>
      ) : (
        <CardList>
          {issues.map((issue) => (
            <Card
              key={issue.id}
              title={issue.title}
              href={paths.newsletter.issue.to({ number: String(issue.number) })}
              level={2}
              preline={headOf(issue)}
            />
          ))}
        </CardList>
      ),
  }
}

export function issuePage(issue: Issue): Page {
  return {
    title: issue.title,
    trail: [...publicTrail, { label: 'Archiv', href: paths.newsletter.archive.to() }],
    feed: FEED,
    body: (
      <>
        <p class="kern-body kern-body--muted">{headOf(issue)}</p>
        <IssueBody blocks={issue.blocks} level={2} />
        <Actions>
          <ButtonLink href={paths.subscribers.signUp.to({ von: 'newsletter' })} label="Newsletter bestellen" tone="secondary" />
        </Actions>
      </>
    ),
  }
}

function headOf({ number, sendAt }: Issue): string {
  return `Ausgabe ${number}${sendAt ? `, ${day(sendAt)}` : ''}`
}
