import { randomUUID } from 'node:crypto'
import { paths } from '../src/paths.ts'
import type { TestSite } from './site.ts'

type Form = Record<string, string | string[]>

/** A complete draft, step by step; `mailbox` and texts may be others. */
export const PROJECT_FORMS: Record<string, Form> = {
  topic: { title: 'Gemeinsamer Bauhof Oberes Tal', topics: ['bauhof'], status: 'running', since: '2018', until: '' },
  parties: { lead: '05366020', partners: ['05366024', '05366036'], otherPartners: '', supportedBy: '' },
  content: {
    summary: 'Ein Bauhof für drei.',
    occasion: 'Zu wenig Leute.',
    aim: 'Winterdienst sichern.',
    implementation: 'Kall räumt.',
  },
  financing: { financing: 'Umlage nach Kilometern.', legalForm: 'zweckverband', legalFormNote: '' },
  effects: { figure1: '40.000 Euro', effect1: 'gespart im Jahr', lessons: 'Früh mit allen reden.', awards: '' },
  contact: { mailbox: 'kanarie-postfach@hellenthal.example', unit: 'KANARIE-stelle', phone: '02482 4711' },
}

type Author = { cookie: string; title?: string }

/** Begun and written by its author; not handed in. */
export async function givenDraft(portal: Pick<TestSite, 'request'>, { cookie, title }: Author): Promise<string> {
  const draftId = randomUUID()
  await portal.request(paths.projects.newDraft.to(), { cookie, form: { draftId } })
  for (const [step, form] of Object.entries(PROJECT_FORMS)) {
    const base = step === 'parties' ? '1' : '0'
    const own: Form = step === 'topic' && title ? { title } : {}
    const answer = await portal.request(paths.projects.draftStep.to({ draftId, step }), {
      cookie,
      form: { base, action: 'save', ...form, ...own },
    })
    if (answer.status !== 303) throw new Error(`${step} was not saved: ${answer.status}`)
  }
  return draftId
}

export async function givenHandedIn(portal: Pick<TestSite, 'request'>, author: Author): Promise<string> {
  const draftId = await givenDraft(portal, author)
  await portal.request(paths.projects.draftSubmission.to({ draftId }), { cookie: author.cookie, form: {} })
  return draftId
}

export async function givenPublished(portal: Pick<TestSite, 'request'>, author: Author & { editor: string }): Promise<string> {
  const draftId = await givenHandedIn(portal, author)
  await portal.request(paths.projects.review.to({ draftId }), {
    cookie: author.editor,
    form: { round: '1', kind: 'published', message: '' },
  })
  return draftId
}
