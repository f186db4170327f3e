import { paths } from '../../../../paths.ts'
import { requireRole } from '../../../../people/index.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact } from '../../../../platform/db.ts'
import { formValues, routes, seeOther, show } from '../../../../platform/web.ts'
import { recordEdition } from './clone.queries.ts'
import { nextEdition } from './clone.rules.ts'
import { creationPage } from './creation.page.tsx'
import { lockAllEditions } from './edition-list.queries.ts'
import { readKnownEditions } from '../../edition.queries.ts'

export const creationRoutes = routes()
const { creation, overview } = paths.office.edition
const CHOOSE = 'Bitte wählen Sie, ob Sie mit einer Kopie oder leer beginnen.'

creationRoutes.get(creation.pattern, async (c) => {
  requireRole(c, 'office')
  const [last] = await readKnownEditions(c.var.deps.db)
  const wanted = last && nextEdition({ editions: [last.edition], withContents: true, now: c.var.deps.clock.now() })
  return wanted ? show(c, creationPage({ title: wanted.title, last: last.edition.title })) : c.notFound()
})

creationRoutes.post(creation.pattern, async (c) => {
  const { personId } = requireRole(c, 'office')
  const { db, clock } = c.var.deps
  const { start } = await formValues(c)
  const [last] = await readKnownEditions(db)
  const wanted = last && nextEdition({ editions: [last.edition], withContents: true, now: clock.now() })
  if (!wanted) return c.notFound()
  if (start !== 'last' && start !== 'empty')
    return show(c, creationPage({ title: wanted.title, last: last.edition.title, errors: { start: CHOOSE } }), 422)
  const editionId = await transact(db, async (tx) => {
    await lockAllEditions(tx)
    const [now, known] = [await databaseNow(tx), await readKnownEditions(tx)]
    const next = nextEdition({ editions: known.map(({ edition }) => edition), withContents: start === 'last', now })
    if (!next) throw new Error('the editions were there before they were locked')
    return recordEdition(tx, next, { personId, at: now })
  })
  return seeOther(c, overview.to({ editionId }))
})
