import { paths } from '../../../paths.ts'
import { routes, show } from '../../../platform/web.ts'
import { listPublicCheckpoints } from '../checkpoint.queries.ts'
import { listReceiptKeys } from '../receipt-signature.queries.ts'
import { checkpointsPage } from './checkpoints.page.tsx'

export const checkpointRoutes = routes()

/** A day to look at, three weeks to download; whoever wants all downloads in between. */
const SHOWN = 25
const DOWNLOADED = 504

checkpointRoutes.get(paths.award.checkpoints.pattern, async (c) =>
  show(c, checkpointsPage(await listPublicCheckpoints(c.var.deps.db, SHOWN))),
)

checkpointRoutes.get(paths.award.checkpointsFile.pattern, async (c) => {
  const { db, keys } = c.var.deps
  const checkpoints = await listPublicCheckpoints(db, DOWNLOADED)
  return c.json({
    format: 'interkommunal-checkpoints-1',
    keys: await listReceiptKeys(db, keys.signing.publicJwk),
    checkpoints: checkpoints.map(({ seq, hash, at, jws }) => ({ seq, hash, at: at.toISOString(), jws })),
  })
})
