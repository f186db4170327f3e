import { routesOf } from './permissions/matrix.ts'
import type { TestSite } from './site.ts'

export type Found = {
  /** The template of its route: four hundred municipalities have pages of one kind. */
  kind: string
  address: string
  status: number
  html: string
}

const LINK = /(?:href)="(\/[^"#]*)"/g
export const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
/** Two entries of one person may look different; a hundred do not. */
const MOST_OF_A_KIND = 3

export type Reach = { starts: string[]; cookie?: string; within?: RegExp }

/** Every page that can be reached by links from these paths; `within`: of those alone whose address is like this. */
export async function crawl(portal: TestSite, { starts, cookie, within = /^/ }: Reach): Promise<Found[]> {
  const pages: Found[] = []
  const known = new Map<string, Set<string>>()
  const queue = starts.filter((address) => within.test(address))
  const templateOf = kindFinder(portal)
  for (let address = queue.shift(); address; address = queue.shift()) {
    const kind = templateOf(address)
    const asked = known.get(kind) ?? new Set()
    if (asked.has(address) || asked.size >= MOST_OF_A_KIND) continue
    known.set(kind, asked.add(address))
    const answer = await portal.request(address, cookie ? { cookie } : {})
    if (!isPage(answer)) {
      await answer.body?.cancel() // a stream would go on for as long as somebody might read it
      continue
    }
    const html = await answer.text()
    pages.push({ kind, address, status: answer.status, html })
    queue.push(...linksOf(html).filter((address) => within.test(address)))
  }
  return pages
}

/** The template of an address, one without placeholders before others; where there is no such page, the path with ids made equal. */
export function kindFinder(portal: Pick<TestSite, 'site'>): (address: string) => string {
  const byOwnWords = templatesOf(portal).sort((one, other) => placeholdersIn(one) - placeholdersIn(other))
  const patterns = byOwnWords.map((template) => ({ template, pattern: asPattern(template) }))
  return (address) => {
    const path = kindOf(address)
    return patterns.find(({ pattern }) => pattern.test(path))?.template ?? path
  }
}

/** The path with ids made equal and without its query. */
export function kindOf(address: string): string {
  return address.replaceAll(ID, ':id').replace(/\?.*/, '')
}

const placeholdersIn = (template: string): number => template.split(':').length - 1

/** What lives in a sandbox is not of the portal's making but shown by it: a mail as it was sent. */
function isPage({ status, headers }: Response): boolean {
  const isHtml = (headers.get('content-type') ?? '').startsWith('text/html')
  return status !== 303 && isHtml && !/sandbox/.test(headers.get('content-security-policy') ?? '')
}

function linksOf(html: string): string[] {
  return [...html.matchAll(LINK)]
    .map((match) => (match[1] as string).replaceAll('&amp;', '&'))
    .filter((path) => !path.startsWith('//') && !path.startsWith('/assets/'))
}

/** GET routes, with what stands for the placeholders in them; those without a value are left out. */
export function addressesOf(portal: Pick<TestSite, 'site'>, params: Record<string, string>): string[] {
  return templatesOf(portal)
    .map((template) => template.replace(/:([A-Za-z]+)/g, (whole, name: string) => params[name] ?? whole))
    .filter((address) => !address.includes(':'))
}

/** Templates of GET routes that no address in the list belongs to. */
export function unreached(portal: Pick<TestSite, 'site'>, addresses: Iterable<string>): string[] {
  const paths = [...addresses].map((address) => address.replace(/\?.*/, ''))
  return templatesOf(portal).filter((template) => !paths.some((path) => asPattern(template).test(path)))
}

function templatesOf({ site }: Pick<TestSite, 'site'>): string[] {
  return routesOf(site)
    .filter(({ method }) => method === 'GET')
    .map(({ template }) => template)
}

function asPattern(template: string): RegExp {
  return new RegExp(`^${template.replace(/[.]/g, '\\$&').replace(/:[A-Za-z]+/g, '[^/]+')}$`)
}
