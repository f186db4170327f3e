import { EDITORS } from '../editors-words.ts'
import type { Page } from '../../../platform/page.ts'
import { paths } from '../../../paths.ts'
import { daysBetween, moment } from '../../../plain/german-date.ts'
import { Badge } from '../../../ui/badge.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ButtonLink } from '../../../ui/form.tsx'
import { Table } from '../../../ui/table.tsx'
import { badgeOf, draftName } from '../author/draft-words.page.tsx'
import type { Draft } from '../draft.rules.ts'
import type { WaitingProject } from '../reviews.queries.ts'
import { Done } from '../done.page.tsx'
import { listTitle } from './unconfirmed/unconfirmed.page.tsx'
import type { Counts } from './unconfirmed/unconfirmed.queries.ts'

type View = { waiting: WaitingProject[]; corrections: Draft[]; unconfirmed: Counts; claims: number; now: Date; done?: string }

export function reviewsPage({ waiting, corrections, unconfirmed, claims, now, done }: View): Page {
  return {
    title: 'Projekte prüfen',
    trail: [{ label: 'Projekte', href: paths.projects.directory.to() }],
    wide: true,
    body: (
      <>
        <Done done={done} />
        <Elsewhere claims={claims} />
        {waiting.length === 0 ? (
          <EmptyState title="Nichts zu prüfen">
            <p>Sobald eine Organisation ein Projekt einreicht, steht es hier. Sie bekommen dann auch eine E-Mail.</p>
          </EmptyState>
        ) : (
          <Waiting waiting={waiting} now={now} />
        )}
        {corrections.length > 0 ? <Corrections corrections={corrections} /> : null}
        <UnconfirmedProfiles unconfirmed={unconfirmed} />
      </>
    ),
  }
}

function Elsewhere({ claims }: Pick<View, 'claims'>) {
  return (
    <>
      <p class="kern-body">
        <a class="kern-link" href={paths.projects.stock.to()}>
          Bestand aller Steckbriefe
        </a>
        {' · '}
        <a class="kern-link" href={paths.projects.unconfirmed.to()}>
          Nicht bestätigte Steckbriefe
        </a>
        {' · '}
        <a class="kern-link" href={paths.projects.terms.to()}>
          Fristen der Bestätigung
        </a>
        {' · '}
        <a class="kern-link" href={paths.projects.claims.to()}>
          {claims === 1 ? '1 Meldung „Das ist unser Projekt“' : `${claims} Meldungen „Das ist unser Projekt“`}
        </a>
      </p>
      <p>
        <ButtonLink
          href={paths.projects.newFromSources.to()}
          label="Steckbrief aus öffentlichen Quellen anlegen"
          tone="secondary"
        />
      </p>
    </>
  )
}

function Waiting({ waiting, now }: Pick<View, 'waiting' | 'now'>) {
  return (
    <Table
      caption="Wartet auf die Redaktion, das Älteste zuerst"
      head={['Projekt', 'Organisation', 'Art', 'Eingereicht', 'Wartet seit']}
      rows={waiting.map((project) => [
        <a key="link" class="kern-link" href={paths.projects.review.to({ draftId: project.draftId })}>
          {project.title}
        </a>,
        project.organisation ?? EDITORS,
        kindOf(project),
        moment(project.submittedAt),
        daysText(daysBetween(project.submittedAt, now)),
      ])}
    />
  )
}

function Corrections({ corrections }: Pick<View, 'corrections'>) {
  return (
    <Table
      caption="Bei der Redaktion in Arbeit"
      head={['Projekt', 'Art', 'Stand', 'Begonnen']}
      rows={corrections.map((draft) => [
        <a key="link" class="kern-link" href={paths.projects.draft.to({ draftId: draft.id })}>
          {draftName(draft)}
        </a>,
        draft.base ? 'Berichtigung' : 'Aus öffentlichen Quellen',
        <Badge key="state" {...badgeOf(draft)} />,
        moment(draft.createdAt),
      ])}
    />
  )
}

const TO_SEE_TO = ['keine-antwort', 'unzustellbar', 'ohne-postfach'] as const

/** The mails had no effect, or there is nobody to mail: somebody has to ask otherwise, or take the profile away. */
function UnconfirmedProfiles({ unconfirmed }: Pick<View, 'unconfirmed'>) {
  const lists = TO_SEE_TO.filter((list) => unconfirmed[list] > 0)
  if (lists.length === 0) return null
  return (
    <section class="ik-flow" aria-labelledby="nicht-bestaetigt">
      <h2 class="kern-heading-medium" id="nicht-bestaetigt">
        Lange nicht bestätigt
      </h2>
      <ul class="kern-body">
        {lists.map((list) => (
          <li key={list}>
            <a class="kern-link" href={paths.projects.unconfirmed.to({ liste: list })}>
              {listTitle[list]}: {unconfirmed[list]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function kindOf({ isChange, round }: WaitingProject): string {
  const kind = isChange ? 'Änderung' : 'Neu'
  return round > 1 ? `${kind}, ${round}. Fassung` : kind
}

function daysText(days: number): string {
  if (days < 1) return 'heute'
  return days === 1 ? '1 Tag' : `${days} Tagen`
}
