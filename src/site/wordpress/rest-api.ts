import { z } from 'zod'
import { Unreadable } from './export.ts'
import { fetchWithin } from './fetch-within.ts'

export type Api = {
  home: URL
  one: (path: string) => Promise<unknown>
  /** All pages of a list. */
  all: (path: string) => Promise<unknown[]>
}

const PER_PAGE = 100
const index = z.looseObject({ home: z.string(), url: z.string() })

/** Where its API is, the start page says itself (link "https://api.w.org/"); it may be an address without rewriting. */
export async function openApi(address: URL): Promise<Api> {
  const start = await asked(address)
  await start.body?.cancel()
  const root = /<([^>]+)>;\s*rel="https:\/\/api\.w\.org\/"/.exec(start.headers.get('link') ?? '')?.[1]
  if (!root || !URL.canParse(root)) throw new Unreadable(`No WordPress that shows its REST API answers at ${address.href}`)
  const get = (path: string) => asked(addressOf(root, path))
  const { home, url } = index.parse(await (await get('/')).json())
  const base = URL.canParse(home) ? home : url
  return {
    home: new URL(base.endsWith('/') ? base : `${base}/`),
    one: async (path) => (await get(path)).json(),
    all: (path) => allPages(get, path),
  }
}

async function allPages(get: (path: string) => Promise<Response>, path: string): Promise<unknown[]> {
  const found: unknown[] = []
  let pages = 1
  for (let page = 1; page <= pages; page += 1) {
    const answer = await get(`${path}?per_page=${PER_PAGE}&orderby=id&order=asc&page=${page}`)
    pages = Number(answer.headers.get('x-wp-totalpages') ?? 1)
    found.push(...z.array(z.unknown()).parse(await answer.json()))
  }
  return found
}

/** 'https://alt.example/wp-json/' or 'https://alt.example/?rest_route=/'. */
function addressOf(root: string, path: string): URL {
  const address = new URL(root)
  const [route = '', query = ''] = path.split('?')
  const plain = address.searchParams.get('rest_route')
  if (plain === null) address.pathname = address.pathname.replace(/\/$/, '') + route
  else address.searchParams.set('rest_route', plain.replace(/\/$/, '') + route)
  for (const [name, value] of new URLSearchParams(query)) address.searchParams.set(name, value)
  return address
}

async function asked(address: URL): Promise<Response> {
  const answer = await fetchWithin(address).catch((error: Error) => {
    throw new Unreadable(`${address.href} does not answer: ${error.message}`)
  })
  if (!answer.ok) throw new Unreadable(`${address.href} answers ${answer.status}`)
  return answer
}
