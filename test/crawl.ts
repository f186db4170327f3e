import { routesOf } from './permissions/matrix.ts'
import type { TestSite } from './site.ts'

const LINK = /(?:href)="(\/[^"#]*)"/g
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Every page that can be reached by links from these paths: its kind (ids made equal) and one address of it. */
export async function crawl(portal: TestSite, starts: string[], cookie?: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>()
  const seen = new Set<string>()
  const queue = [...starts]
  for (let path = queue.shift(); path; path = queue.shift()) {
    const kind = path.replaceAll(ID, ':id').replace(/\?.*/, '')
    if (seen.has(kind)) continue
    seen.add(kind)
    const answer = await portal.request(path, cookie ? { cookie } : {})
    if (!isPage(answer)) continue
    pages.set(kind, path)
    queue.push(...linksOf(await answer.text()))
  }
  return pages
}

function isPage(answer: Response): boolean {
  return answer.status !== 303 && (answer.headers.get('content-type') ?? '').startsWith('text/html')
}

function linksOf(html: string): string[] {
  return [...html.matchAll(LINK)]
    .map((match) => (match[1] as string).replaceAll('&amp;', '&'))
    .filter((path) => !path.startsWith('//') && !path.startsWith('/assets/'))
}

/** Templates of GET routes that no address in the list belongs to. */
export function unreached(portal: TestSite, addresses: Iterable<string>): string[] {
  const paths = [...addresses].map((address) => address.replace(/\?.*/, ''))
  return routesOf(portal.site)
    .filter(({ method }) => method === 'GET')
    .map(({ template }) => template)
    .filter((template) => !paths.some((path) => asPattern(template).test(path)))
}

function asPattern(template: string): RegExp {
  return new RegExp(`^${template.replace(/[.]/g, '\\$&').replace(/:[A-Za-z]+/g, '[^/]+')}$`)
}
