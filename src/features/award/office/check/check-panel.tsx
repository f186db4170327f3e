import { paths } from '../../../../paths.ts'
import { ButtonLink } from '../../../../ui/form.tsx'
import { Badge } from '../../../../ui/badge.tsx'
import type { EntryPanel } from '../entries/entry-panel.ts'
import { findingBadge } from './check-items.page.tsx'
import { findCheckSurroundings, listCheckItems } from './check.queries.ts'
import { listPresentPartners } from './partner-words.queries.ts'
import { propose } from './proposals.rules.ts'

/** What stands out in the formal check; everything else is on its own page. */
export const checkPanel: EntryPanel = async ({ deps, entry }) => {
  if (!entry.content) return null
  const facts = {
    ...(await findCheckSurroundings(deps.db, entry.id)),
    manifest: entry.content.manifest,
    present: await listPresentPartners(deps.db, entry),
  }
  const items = (await listCheckItems(deps.db, entry.id)).map(({ slug, title, rule, byHand }) => {
    const found = byHand ?? (rule ? propose(rule, facts) : null)
    return { slug, title, found }
  })
  const standingOut = items.filter(({ found }) => found?.finding !== 'met')
  const body = (
    <>
      {standingOut.length === 0 ? <p class="kern-body">Alle Punkte sind erfüllt.</p> : null}
      <ul class="award-bullets">
        {standingOut.map(({ slug, title, found }) => (
          <li key={slug}>
            {found ? <Badge {...findingBadge[found.finding]} /> : <Badge label="Offen" tone="info" />} {title}
            {found?.note ? `: ${found.note}` : ''}
          </li>
        ))}
      </ul>
      <ButtonLink href={paths.office.check.page.to({ entryId: entry.id })} label="Formale Prüfung" tone="secondary" />
    </>
  )
  return { id: 'pruefung', title: 'Formale Prüfung', body }
}
