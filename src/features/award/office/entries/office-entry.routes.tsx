import { paths } from '../../../../paths.ts'
import { requireRole, type Actor } from '../../../../people/index.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { routes, show } from '../../../../platform/web.ts'
import { findEntryEdition } from '../../entry-edition.queries.ts'
import { recordReading } from '../../judging/readings.queries.ts'
import { listPresentPartners } from '../check/partner-words.queries.ts'
import type { EntryPanel, Panel } from './entry-panel.ts'
import { panelsAfterContent, panelsBeforeContent } from './entry-panels.ts'
import { findOfficeEntry } from './office-entry.queries.ts'
import { officeEntryPage } from './office-entry.page.tsx'
import type { OfficeEntry } from './office-entry.rules.ts'

export const officeEntryRoutes = routes()

officeEntryRoutes.get(paths.office.entry.pattern, async (c) => {
  const { deps } = c.var
  const actor = requireRole(c, 'office')
  const entry = await findOfficeEntry(deps.db, c.req.param('entryId') ?? '')
  const edition = entry && (await findEntryEdition(deps.db, entry.editionId))
  if (!entry || !edition) return c.notFound()
  if (entry.content) await read(deps, entry.id, entry.content.submissionId, actor)
  const asked = { deps, entry, actor }
  const [before, after] = await Promise.all([load(panelsBeforeContent, asked), load(panelsAfterContent, asked)])
  const present = await listPresentPartners(deps.db, entry)
  return show(c, officeEntryPage({ entry, edition, present, before, after }))
})

async function load(panels: EntryPanel[], asked: { deps: Deps; entry: OfficeEntry; actor: Actor }): Promise<Panel[]> {
  const loaded = await Promise.all(panels.map((panel) => panel(asked)))
  return loaded.filter((panel) => panel !== null)
}

function read({ db, clock }: Deps, entryId: string, submissionId: string, actor: Actor): Promise<void> {
  return recordReading(db, { entryId, submissionId, personId: actor.personId, at: clock.now() })
}
