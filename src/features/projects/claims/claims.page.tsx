import { paths } from '../../../paths.ts'
import { moment } from '../../../plain/german-date.ts'
import type { Page } from '../../../platform/page.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Table } from '../../../ui/table.tsx'
import { claimStateText } from './claim-words.page.tsx'
import type { Claim } from './deciding.queries.ts'
import { claimState } from './deciding.rules.ts'

const DONE: Record<string, string> = {
  accept: 'Der Steckbrief gehört jetzt der Organisation. Sie hat eine E-Mail bekommen.',
  decline: 'Die Meldung ist abgelehnt. Die Organisation hat eine E-Mail bekommen.',
  undo: 'Die Übergabe ist zurückgenommen. Alle Mitglieder der Organisation haben eine E-Mail bekommen.',
}

export function claimsPage(claims: Claim[], done: string): Page {
  return {
    title: '„Das ist unser Projekt“',
    crumb: 'Übernahmen',
    trail: [{ label: 'Projekte prüfen', href: paths.projects.reviews.to() }],
    wide: true,
    body: (
      <>
        {DONE[done] ? (
          <Notice tone="success" title="Entschieden" level={2}>
            <p>{DONE[done]}</p>
          </Notice>
        ) : null}
        {claims.length === 0 ? (
          <EmptyState title="Noch keine Meldung">
            <p>Meldet eine Kommune, dass ein Steckbrief aus öffentlichen Quellen ihr Projekt zeigt, steht es hier.</p>
          </EmptyState>
        ) : (
          <Table
            caption="Meldungen, die wartenden zuerst"
            head={['Steckbrief', 'Organisation', 'Gemeldet', 'Stand']}
            rows={claims.map((claim) => [
              <a key="link" class="kern-link" href={paths.projects.decision.to({ claimId: claim.id })}>
                {claim.title}
              </a>,
              claim.organisation,
              moment(claim.claimedAt),
              claimStateText[claimState(claim)],
            ])}
          />
        )}
      </>
    ),
  }
}
