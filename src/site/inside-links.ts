import type { Deps } from '../platform/deps.ts'
import type { Inside } from '../platform/links.job.ts'
import type { LinkAnswer } from '../platform/probe-link.ts'
import type { Web } from '../platform/web.ts'
import { createSite } from './create-site.ts'

const MOST_HOPS = 5
const sites = new WeakMap<Deps, Promise<Web>>()

/** As a stranger would open it, within this process: whoever has to sign in there finds the page afterwards. */
export const askInside: Inside = async (deps, address) => {
  const { baseUrl } = deps.config
  const site = await siteOf(deps)
  let here = new URL(address, baseUrl)
  for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
    const answer = await site.request(here.href, { headers: { host: here.host } })
    const location = answer.headers.get('location')
    if (location === null) return answerOf(answer, here.hash || new URL(address, baseUrl).hash)
    here = new URL(location, here)
    if (here.origin !== new URL(baseUrl).origin) return 'present'
  }
  return 'unanswered'
}

async function siteOf(deps: Deps): Promise<Web> {
  const site = sites.get(deps) ?? createSite(deps)
  sites.set(deps, site)
  return site
}

/** Refused for now, or failing: nobody knows. Whoever lacks a right finds it there all the same. */
async function answerOf(answer: Response, hash: string): Promise<LinkAnswer> {
  const html = await answer.text()
  if ([404, 410].includes(answer.status)) return 'absent'
  if ([401, 403].includes(answer.status)) return 'present'
  if (!answer.ok) return 'unanswered'
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false
  return hash === '' || !isPage || html.includes(` id="${decodeURIComponent(hash.slice(1))}"`) ? 'present' : 'absent'
}
