const PATIENCE_MS = 30_000
const MOST_HOPS = 3

export class LeftItsHost extends Error {}

/** Follows only on the same host, so that what a site says of its files cannot make us ask somebody else's machines (security.md IN-11). */
export async function fetchWithin(address: URL): Promise<Response> {
  let here = address
  for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
    const answer = await fetch(here, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) })
    const target = answer.headers.get('location')
    if (answer.status < 300 || answer.status >= 400 || target === null) return answer
    await answer.body?.cancel()
    here = new URL(target, here)
    if (here.hostname !== address.hostname) throw new LeftItsHost(`leads on to ${here.hostname}`)
  }
  throw new LeftItsHost('leads in a circle')
}
