import { publicEditions } from '../features/award/index.ts'
import { cached } from '../platform/cached.ts'
import type { KeptFrom } from '../platform/kept-pages.ts'

/** Another object after each change of news or events. */
const homeState = cached('site_home', async () => ({}))

/** The same pair is the same object, as kept pages compare what they are made from. */
const pairs = new WeakMap<object, WeakMap<object, Pair>>()
type Editions = Awaited<ReturnType<typeof publicEditions.source>>
type Pair = { editions: Editions }

function pairOf(editions: Editions, state: object): Pair {
  const known = pairs.get(editions) ?? new WeakMap<object, Pair>()
  pairs.set(editions, known)
  const pair = known.get(state) ?? { editions }
  known.set(state, pair)
  return pair
}

/** The start page: of editions, news and events. Within the minute in which something becomes visible or ends, it is made anew. */
export const homeParts: KeptFrom = {
  source: async (deps) => pairOf(await publicEditions.source(deps), await homeState(deps.db)),
  moment: ({ editions }: Pair, now) => `${publicEditions.moment(editions, now)} ${Math.floor(now.getTime() / 60_000)}`,
}
