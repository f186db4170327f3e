import { publicEditions } from '../features/award/index.ts'
import { cached } from '../platform/cached.ts'
import { keptPairs } from '../platform/kept-pair.ts'
import type { KeptFrom } from '../platform/kept-pages.ts'

/** Another object after each change of news or events. */
const homeState = cached('site_home', async () => ({}))

type Editions = Awaited<ReturnType<typeof publicEditions.source>>
const pairOf = keptPairs<Editions, object>()

/** The start page: of editions, news and events. Within the minute in which something becomes visible or ends, it is made anew. */
export const homeParts: KeptFrom = {
  source: async (deps) => pairOf(await publicEditions.source(deps), await homeState(deps.db)),
  moment: ({ one }: ReturnType<typeof pairOf>, now) => `${publicEditions.moment(one, now)} ${Math.floor(now.getTime() / 60_000)}`,
}
