import type { ZodError } from 'zod'
import { paths } from '../../paths.ts'
import type { Ctx } from '../../platform/web.ts'
import type { ProblemAnswer } from './answers.ts'

/** Each kind of problem is explained on the page of the interface under its id. */
export const PROBLEMS = {
  parameters: { status: 400, title: 'Eine Angabe in der Adresse ist nicht lesbar' },
  'not-found': { status: 404, title: 'Unter dieser Adresse gibt es nichts' },
  'method-not-allowed': { status: 405, title: 'Diese Schnittstelle wird nur gelesen' },
  'not-acceptable': { status: 406, title: 'Dieses Format gibt es nicht' },
  'too-many': { status: 429, title: 'Zu viele Anfragen' },
  broken: { status: 500, title: 'Etwas ist schiefgegangen' },
  unavailable: { status: 503, title: 'Gerade nicht erreichbar' },
} as const
export type ProblemKind = keyof typeof PROBLEMS

/** RFC 9457. */
export function refuse(c: Ctx, kind: ProblemKind, detail: string, fehler?: ProblemAnswer['fehler']): Response {
  const { status, title } = PROBLEMS[kind]
  const answer: ProblemAnswer = {
    type: `${c.var.deps.config.baseUrl}${paths.api.page.to()}#${kind}`,
    title,
    status,
    detail,
    ...(fehler && { fehler }),
  }
  return c.body(JSON.stringify(answer), status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': 'de',
  })
}

export function refuseParameters(c: Ctx, error: ZodError): Response {
  const fehler = error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((parameter) => ({ parameter, meldung: UNKNOWN }))
      : [{ parameter: issue.path.join('.'), meldung: issue.message }],
  )
  const named = fehler.map(({ parameter }) => `„${parameter}“`).join(', ')
  return refuse(
    c,
    'parameters',
    `Bitte prüfen Sie ${named}. Ohne diese Prüfung bekämen Sie andere Daten, als Sie gefragt haben.`,
    fehler,
  )
}

const UNKNOWN = 'Diese Angabe kennt die Schnittstelle nicht. Die Beschreibung nennt alle, die es gibt.'
