import { paths } from '../../../../paths.ts'
import { requireRole } from '../../../../people/index.ts'
import type { Db } from '../../../../platform/db.ts'
import type { Page } from '../../../../platform/page.ts'
import { routes, show } from '../../../../platform/web.ts'
import { VersionChanges } from '../../comparison.page.tsx'
import { compareContents, type Comparison } from '../../comparison.rules.ts'
import { findEntryEdition } from '../../entry-edition.queries.ts'
import { recordReading } from '../../judging/readings.queries.ts'
import type { EntryEdition } from '../../steps.rules.ts'
import { entriesTrail, nameOf } from '../entries/office-entry.page.tsx'
import { findOfficeEntry, findReadableVersion } from '../entries/office-entry.queries.ts'
import type { OfficeEntry } from '../entries/office-entry.rules.ts'

/** A version beside the readable one before it. */
export const comparisonRoutes = routes()

comparisonRoutes.get(paths.office.correction.comparison.pattern, async (c) => {
  const { db, clock } = c.var.deps
  const { personId } = requireRole(c, 'office')
  const entry = await findOfficeEntry(db, c.req.param('entryId') ?? '')
  const found = entry && (await findTwo(db, entry, c.req.param('submissionId') ?? ''))
  const edition = entry && (await findEntryEdition(db, entry.editionId))
  if (!entry || !found || !edition) return c.notFound()
  const { before, after } = found
  await recordReading(db, { entryId: entry.id, submissionId: after.submissionId, personId, at: clock.now() })
  const comparison = compareContents(before.manifest.contents, after.manifest.contents, edition.fields)
  return show(c, comparisonPage({ entry, edition, comparison, versions: [before.version, after.version] }))
})

/** Null unless both may be read. */
async function findTwo(db: Db, entry: OfficeEntry, submissionId: string) {
  const after = await findReadableVersion(db, entry.id, submissionId)
  const earlier = entry.versions.filter(({ version, readable }) => readable && after && version < after.version).at(-1)
  const before = earlier && (await findReadableVersion(db, entry.id, earlier.id))
  return before && after ? { before, after } : null
}

type View = { entry: OfficeEntry; edition: EntryEdition; comparison: Comparison; versions: [number, number] }

function comparisonPage({ entry, edition, comparison, versions: [before, after] }: View): Page {
  return {
    title: `Fassung ${before} und ${after} im Vergleich`,
    trail: [...entriesTrail, { label: nameOf(entry), href: paths.office.entry.to({ entryId: entry.id }) }],
    body: <VersionChanges comparison={comparison} edition={edition} level={2} />,
  }
}
