import { paths } from '../src/paths.ts'
import { fillPath } from './permissions/ask.ts'
import { routesOf } from './permissions/matrix.ts'
import type { AskedSite } from './site.ts'

const AREAS = /^\/landespreis\/(bewertung|beratung|ranglisten)/

type Asked = { secret: string; others: string[]; known: Record<string, string> }

/** Every page of the jury there is, and what else somebody might ask about an entry: search, account, start page. */
export function conflictedPages(site: AskedSite['site'], { secret, others, known }: Asked): string[] {
  // Every id that is not known is tried with that of the entry: whatever a page takes it for, it must not tell.
  const params = new Proxy(known, { get: (all, name: string) => all[name] ?? secret })
  const ofTheJury = routesOf(site)
    .filter(({ method, template }) => method === 'GET' && AREAS.test(template) && !/ereignisse|strom/.test(template))
    .map(({ template }) => fillPath(template, params))
  return [
    ...ofTheJury,
    ...others.map((entryId) => paths.jury.sheet.to({ entryId })),
    paths.search.to({ q: 'Probebeitrag' }),
    paths.search.to({ q: secret }),
    paths.people.account.to(),
    paths.award.entries.to(),
    paths.home.to(),
  ]
}

/** All of each answer but the number of the request. */
export async function readWorld(portal: AskedSite, cookie: string, addresses: string[]): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  for (const address of addresses) {
    const answer = await portal.request(address, { cookie })
    const headers = [...answer.headers].filter(([name]) => name !== 'x-request-id')
    seen.set(address, JSON.stringify([answer.status, headers, await answer.text()]))
  }
  return seen
}

export function differences(one: Map<string, string>, other: Map<string, string>): string[] {
  return [...one].filter(([address, bytes]) => other.get(address) !== bytes).map(([address]) => address)
}
