import { paths } from '../paths.ts'
import type { Deps } from '../platform/deps.ts'
import type { Inside } from '../platform/links.job.ts'
import type { LinkAnswer } from '../platform/probe-link.ts'
import type { Web } from '../platform/web.ts'
import { createSite } from './create-site.ts'

const MOST_HOPS = 5
const sites = new WeakMap<Deps, Promise<Web>>()

/**
 * As a stranger would open it, within this process: whoever has to sign in there finds the page afterwards. What cannot even be
 * asked for says nothing; it must not keep the links behind it waiting.
 */
export const askInside: Inside = async (deps, address) => {
  try {
    return await follow(deps, address)
  } catch (error) {
    deps.log.warn(
      { error: error instanceof Error ? error.message : 'unknown' },
      'a link to a page of our own cannot be asked for',
    )
    return 'unanswered'
  }
}

async function follow(deps: Deps, address: string): Promise<LinkAnswer> {
  const { baseUrl } = deps.config
  const site = await siteOf(deps)
  let here = new URL(address, baseUrl)
  const { hash } = here
  for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
    const answer = await site.request(here.href, { headers: { host: here.host } })
    const location = answer.headers.get('location')
    // Sign-in stands in for the page: what is in it nobody can see from here.
    if (location === null) return answerOf(answer, here.pathname === paths.people.signIn.to() ? '' : hash)
    await answer.body?.cancel()
    here = new URL(location, here)
    if (here.origin !== new URL(baseUrl).origin) return 'present'
  }
  return 'unanswered'
}

/** Its looks are nobody's visits, so nothing measures them. One that could not be made is made anew for the next link. */
async function siteOf(deps: Deps): Promise<Web> {
  const site = sites.get(deps) ?? createSite({ ...deps, metrics: undefined })
  sites.set(deps, site)
  return site.catch((error: unknown) => {
    sites.delete(deps)
    throw error
  })
}

/** Refused for now, or failing: nobody knows. Whoever lacks a right finds it there all the same. */
async function answerOf(answer: Response, hash: string): Promise<LinkAnswer> {
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false
  if (!answer.ok || !isPage || hash === '') {
    await answer.body?.cancel() // a stream would go on for as long as somebody might read it
    return withoutAnchor(answer)
  }
  return (await answer.text()).includes(` id="${decodeURIComponent(hash.slice(1))}"`) ? 'present' : 'absent'
}

function withoutAnchor({ ok, status }: Response): LinkAnswer {
  if ([404, 410].includes(status)) return 'absent'
  return ok || [401, 403].includes(status) ? 'present' : 'unanswered'
}
