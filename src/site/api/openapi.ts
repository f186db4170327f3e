import { z } from 'zod'
import { brand } from '../../brand.ts'
import { problem } from './answers.ts'
import { API_LIMIT } from './api-edge.ts'
import { OPERATIONS, type Operation } from './operations.ts'
import { PROBLEMS, type ProblemKind } from './problems.ts'

const INTRODUCTION = `Lesender Zugriff auf die veröffentlichten Daten von ${brand.name}, ohne Anmeldung.
Jede Antwort nennt ihre Lizenzen und die Namensnennung. ETag und If-None-Match ersparen es, Unverändertes noch einmal zu übertragen.
Je Anschluss sind ${API_LIMIT.most} Anfragen in ${API_LIMIT.perSeconds / 60} Minuten möglich. Fehler folgen RFC 9457.
Felder können hinzukommen; keines wird unter dieser Adresse (v1) entfernt oder anders gemeint.`

const ref = (id: string) => ({ $ref: `#/components/schemas/${id}` })
const idOf = (schema: z.ZodType) => z.globalRegistry.get(schema)?.id ?? ''

const made = new Map<string, object>()

/** OpenAPI 3.1, made from the schemas of questions and answers; once, since they stay the same and it takes as long as ten pages. */
export function openApiDocument(baseUrl: string): object {
  const known = made.get(baseUrl) ?? documentFor(baseUrl)
  made.set(baseUrl, known)
  return known
}

function documentFor(baseUrl: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: `${brand.name}: offene Daten`,
      version: '1.0.0',
      description: INTRODUCTION,
      license: { name: 'Je Antwort angegeben', url: `${baseUrl}/api#lizenzen` },
    },
    servers: [{ url: baseUrl }],
    security: [],
    tags: OPERATIONS.map(({ id, title }) => ({ name: id, description: title })),
    paths: Object.fromEntries(OPERATIONS.map((operation) => [openPath(operation), { get: described(operation) }])),
    components: { schemas: componentSchemas() },
  }
}

function openPath({ template }: Operation): string {
  return template.replaceAll(/:(\w+)/g, '{$1}')
}

function described(operation: Operation) {
  const { id, title, description } = operation
  const inPath = operation.template.includes(':slug')
  return {
    operationId: id,
    tags: [id],
    summary: title,
    description,
    parameters: [...(inPath ? [SLUG] : []), ...parametersOf(operation)],
    responses: {
      '200': { description: 'Die Daten', headers: HEADERS, content: contentOf(operation) },
      '304': { description: 'Unverändert seit der Antwort, deren ETag mitgeschickt wurde' },
      ...problems(
        'parameters',
        ...(inPath ? (['not-found'] as const) : []),
        'not-acceptable',
        'too-many',
        'broken',
        'unavailable',
      ),
    },
  }
}

const SLUG = { name: 'slug', in: 'path', required: true, schema: { type: 'string' }, description: '„kennung“ des Projekts' }

const HEADERS = {
  ETag: { description: 'Für If-None-Match', schema: { type: 'string' } },
  Link: { description: 'rel="next": nächste Seite; rel="license": Lizenz', schema: { type: 'string' } },
}

function parametersOf({ question }: Operation) {
  const { properties = {} } = z.toJSONSchema(question, { io: 'input', unrepresentable: 'any' })
  return Object.entries(properties as Record<string, { description?: string }>).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: false,
    description,
    schema,
  }))
}

function contentOf({ answer, formats }: Operation) {
  const content = {
    json: ['application/json', { schema: ref(idOf(answer)) }],
    csv: ['text/csv', { schema: { type: 'string', description: 'RFC 4180 mit Semikolons, UTF-8 mit BOM' } }],
    geojson: ['application/geo+json', { schema: { type: 'object', description: 'FeatureCollection nach RFC 7946' } }],
  } as const
  return Object.fromEntries(formats.map((format) => content[format]))
}

function problems(...kinds: ProblemKind[]) {
  const content = { 'application/problem+json': { schema: ref(idOf(problem)) } }
  return Object.fromEntries(kinds.map((kind) => [String(PROBLEMS[kind].status), { description: PROBLEMS[kind].title, content }]))
}

/** Every answer and what it is made of. Open to fields that come later: 'input' allows what is not named. */
function componentSchemas() {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { io: 'input', uri: (id) => ref(id).$ref })
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]))
}
