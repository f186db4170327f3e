const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const SLUG = '[a-z0-9-]+'
const NUMBER = '[0-9]+'

type ParamNames<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<Rest>
  : P extends `${string}:${infer Name}`
    ? Name
    : never

export type Params<P extends string> = { [Name in ParamNames<P>]: string }

export type Path<P extends string = string> = {
  /** As written: '/beitraege/:entryId'. */
  template: P
  /** For the router: ids only match UUIDs, so a malformed one is a 404 and never reaches a query. */
  pattern: string
  to: keyof Params<P> extends never ? (query?: Query) => string : (params: Params<P>, query?: Query) => string
}

export type Query = Record<string, string | number | undefined>

export function path<P extends string>(template: P): Path<P> {
  const names = [...template.matchAll(/:([A-Za-z]+)/g)].map((match) => match[1] as string)
  const pattern = template.replace(/:([A-Za-z]+)/g, (_, name: string) => `:${name}{${shape(name)}}`)
  const to = (first?: Query, second?: Query) => {
    const params = names.length > 0 ? (first ?? {}) : {}
    const query = names.length > 0 ? second : first
    return fill(template, params) + queryString(query)
  }
  return { template, pattern, to }
}

/** The way back from a pattern to what was written. */
export function templateOf(pattern: string): string {
  return pattern.replaceAll(/(:[A-Za-z]+)\{[^/]*\}/g, '$1')
}

function shape(name: string): string {
  if (name.endsWith('Id')) return UUID
  if (name === 'number') return NUMBER
  if (name === 'drawing') return '[0-9]+[.][a-z]+'
  if (name === 'token' || name === 'asset') return '[A-Za-z0-9._-]+'
  return SLUG
}

function fill(template: string, params: Query): string {
  return template.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')))
}

function queryString(query: Query | undefined): string {
  let text = ''
  for (const [name, value] of Object.entries(query ?? {}))
    if (value !== undefined) text += `${text === '' ? '?' : '&'}${encoded(name)}=${encoded(String(value))}`
  return text
}

const PLAIN = /^[\w.*-]*$/

/** As a form would write it. A page of the directory has hundreds of such links, nearly all in plain letters. */
function encoded(text: string): string {
  return PLAIN.test(text) ? text : new URLSearchParams([[text, '']]).toString().slice(0, -1)
}
