import { csv } from '../../plain/csv.ts'
import { sha256 } from '../../platform/random.ts'
import type { Ctx } from '../../platform/web.ts'
import type { LicenceAnswer } from './answers.ts'
import { refuse } from './problems.ts'
import type { Format } from './questions.ts'
import type { AnswerTable } from './tables.ts'

type Position = [lon: number, lat: number]
export type Feature = { id: string; positions: Position[]; properties: object }

/** One answer, and what it looks like in each format there is of it. */
export type Answer = {
  /** Of the file, without its ending. */
  name: string
  lizenzen: LicenceAnswer[]
  json: object
  table?: AnswerTable
  features?: Feature[]
  /** Address of the next page. */
  next?: string | null
}

const TYPES: Record<Format, string> = { json: 'application/json', csv: 'text/csv', geojson: 'application/geo+json' }

export function reply(c: Ctx, answer: Answer, asked: Format | undefined): Response {
  const offered: Format[] = ['json', ...(answer.table ? ['csv' as const] : []), ...(answer.features ? ['geojson' as const] : [])]
  const format = asked ?? accepted(c.req.header('accept'), offered)
  if (!format) return refuse(c, 'not-acceptable', `Diese Antwort gibt es als ${offered.map((one) => TYPES[one]).join(', ')}.`)
  const body = written(answer, format)
  const etag = `W/"${sha256(body).slice(0, 20)}"`
  c.header('ETag', etag)
  c.header('Vary', 'Accept')
  c.header('Link', linksOf(answer))
  if (isKnown(c.req.header('if-none-match'), etag)) return c.body(null, 304)
  if (format === 'csv') c.header('Content-Disposition', `attachment; filename="${answer.name}.csv"`)
  return c.body(body, 200, { 'Content-Type': `${TYPES[format]}${format === 'geojson' ? '' : '; charset=utf-8'}` })
}

function written(answer: Answer, format: Format): string {
  if (format === 'csv') return csv([answer.table?.head ?? [], ...(answer.table?.rows ?? [])])
  return JSON.stringify(format === 'json' ? answer.json : collectionOf(answer))
}

/** RFC 7946; what else is said stands beside it as foreign members. */
function collectionOf({ features, lizenzen, next }: Answer): object {
  return {
    type: 'FeatureCollection',
    ...(next === undefined ? {} : { weiter: next }),
    lizenzen,
    features: (features ?? []).map(({ id, positions, properties }) => ({
      type: 'Feature',
      id,
      geometry: geometryOf(positions),
      properties,
    })),
  }
}

function geometryOf(positions: Position[]): object | null {
  const [first, ...others] = positions
  if (!first) return null
  return others.length === 0 ? { type: 'Point', coordinates: first } : { type: 'MultiPoint', coordinates: positions }
}

function linksOf({ next, lizenzen }: Answer): string {
  const licences = lizenzen.flatMap(({ adresse }) => (adresse ? [`<${adresse}>; rel="license"`] : []))
  return [...(next ? [`<${next}>; rel="next"`] : []), ...new Set(licences)].join(', ')
}

/** The first of what is offered among what is wanted most; undefined when nothing of it is wanted. */
function accepted(header: string | undefined, offered: Format[]): Format | undefined {
  const wanted = (header ?? '*/*')
    .split(',')
    .map((part) => {
      const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
      const quality = parameters.find((parameter) => parameter.startsWith('q='))
      return { type, quality: quality ? Number(quality.slice(2)) : 1 }
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
  return wanted.map(({ type }) => offered.find((format) => fits(TYPES[format], type))).find((format) => format !== undefined)
}

function fits(type: string, range: string): boolean {
  return range === '*/*' || range === type || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)))
}

function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '')
  return (ifNoneMatch ?? '').split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag))
}
