import { readFileSync } from 'node:fs'
import { paths } from '../../src/paths.ts'
import type { Path } from '../../src/plain/path.ts'
import type { Web } from '../../src/platform/web.ts'
import type { Instant } from '../later-situations.ts'

/**
 * What an actor gets from a route. through: the page, or the act is done · told: the page, saying why not ·
 * sign-in: asked to sign in · hidden: as if there were nothing · role: told which role is missing.
 */
export type Expectation = 'through' | 'told' | 'sign-in' | 'hidden' | 'role'
export type Line = { method: string; template: string; expected: Map<string, Expectation> }

/** test/permissions/matrix.csv: method, path, then one column per actor of the cast. */
export function readMatrix(): { actors: string[]; lines: Line[] } {
  const [head = [], ...body] = rowsOf('matrix.csv')
  const actors = head.slice(2)
  const lines = body.map(([method = '', template = '', ...cells]) => ({
    method,
    template,
    expected: new Map(actors.map((actor, index) => [actor, cells[index] as Expectation])),
  }))
  return { actors, lines }
}

export type LaterLine = { method: string; template: string; actor: string; expected: Map<Instant, Expectation> }

/** test/permissions/instants.csv: method, path, actor, then one column per instant after the deadline. */
export function readInstants(): LaterLine[] {
  const [head = [], ...body] = rowsOf('instants.csv')
  const instants = head.slice(3) as Instant[]
  return body.map(([method = '', template = '', actor = '', ...cells]) => ({
    method,
    template,
    actor,
    expected: new Map(instants.map((instant, index) => [instant, cells[index] as Expectation])),
  }))
}

function rowsOf(file: string): string[][] {
  return readFileSync(new URL(`./${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('#'))
    .map((row) => row.split(',').map((cell) => cell.trim()))
}

/** Every route the running portal really has, read from the router itself. */
export function routesOf(site: Web): { method: string; template: string }[] {
  const templates = new Map(allPaths(paths).map((path) => [path.pattern, path.template]))
  const seen = new Set<string>()
  return site.routes
    .filter((route) => route.method !== 'ALL')
    .map((route) => ({ method: route.method, template: templates.get(route.path) ?? route.path }))
    .filter(({ method, template }) => !seen.has(`${method} ${template}`) && seen.add(`${method} ${template}`))
}

export function allPaths(tree: object): Path[] {
  return Object.values(tree).flatMap((value) => ('template' in value ? [value as Path] : allPaths(value)))
}

export function meaningOf(answer: Response): Expectation | 'broken' {
  const { status } = answer
  if (status >= 500) return 'broken'
  if (status === 404) return 'hidden'
  if (status === 403) return 'role'
  if (status === 401 || isToSignIn(answer)) return 'sign-in'
  return status < 400 ? 'through' : 'told'
}

function isToSignIn({ status, headers }: Response): boolean {
  return status === 303 && (headers.get('location') ?? '').startsWith(`${paths.people.signIn.to()}?`)
}
