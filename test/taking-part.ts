import { randomUUID } from 'node:crypto'
import type { CompleteEvent } from '../src/features/events/event-content.rules.ts'
import { askIn } from '../src/features/events/hour/tend-hour.ts'
import { recordEventVersion, recordPublication } from '../src/features/events/record-event.queries.ts'
import { paths } from '../src/paths.ts'
import { transact } from '../src/platform/db.ts'
import { mailsTo } from './mailbox.ts'
import { givenQuestion } from './questions.ts'
import type { TestSite } from './site.ts'
import { openedForm } from './strangers.ts'

/** What is written around events, questions and texts, and not for everybody. */
export const ORGANISED = {
  dialIn: 'KANARIE-einwahl',
  person: 'KANARIE-teilnehmerin',
  companion: 'KANARIE-mitkommende',
  needs: 'KANARIE-hilfebedarf',
}
export const ASKED = {
  question: 'KANARIE-frage',
  draftAnswer: 'KANARIE-entwurfsantwort',
  hourQuestion: 'KANARIE-sprechstunde',
  hourName: 'KANARIE-ratsuchende',
}
export const UNPUBLISHED = { issue: 'KANARIE-ausgabe', text: 'KANARIE-seitenentwurf' }
/** Whose registration it is. */
export const PARTICIPANT = 'nimmt-teil@anderswo.example'

type Acting = { eventId: string; personId: string }

/** To a public event with a dial-in, for which somebody has a place and in which somebody asks. Answers with the registration. */
export async function givenTakingPart(portal: TestSite, acting: Acting): Promise<string> {
  await givenDialIn(portal, acting)
  await askIn(portal.deps, {
    id: randomUUID(),
    eventId: acting.eventId,
    asked: {
      question: ASKED.hourQuestion,
      isAnonymous: false,
      name: ASKED.hourName,
      email: 'ratsuchend@anderswo.example',
      personId: null,
      entryId: null,
      slot: null,
    },
    ownEntryIds: [],
  })
  return givenRegistration(portal, acting.eventId)
}

async function givenDialIn({ db, deps }: TestSite, { eventId, personId }: Acting): Promise<void> {
  const row = await db
    .selectFrom('events_versions')
    .where('event_id', '=', eventId)
    .orderBy('number', 'desc')
    .select(['number', 'content'])
    .executeTakeFirstOrThrow()
  const content = { ...(row.content as CompleteEvent), dialIn: `https://konferenz.example/${ORGANISED.dialIn}` }
  const [by, number] = [{ eventId, personId, at: deps.clock.now() }, row.number + 1]
  await transact(db, async (tx) => {
    await recordEventVersion(tx, by, { number, content })
    await recordPublication(tx, by, { number, content, raisesSequence: false })
  })
}

async function givenRegistration(portal: TestSite, eventId: string): Promise<string> {
  const id = randomUUID()
  await portal.request(paths.events.registration.to({ eventId }), {
    form: {
      form: openedForm(portal, `event registration ${eventId}`, { id }),
      website: '',
      name: ORGANISED.person,
      email: PARTICIPANT,
      organisation: '',
      companions: ORGANISED.companion,
      needs: ORGANISED.needs,
      needsConsent: 'ja',
    },
  })
  const [mail] = await mailsTo(portal.db, PARTICIPANT)
  const token = /\/veranstaltungen\/anmeldungen\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
  const { status } = await portal.request(paths.events.mailed.confirmation.to({ token }), { form: {} })
  if (status !== 303) throw new Error(`confirming the registration answered ${status}`)
  return id
}

/** Asked by somebody, with an answer that nobody has published. */
export async function givenDraftAnswer(portal: TestSite, cookie: string): Promise<string> {
  const questionId = await givenQuestion(portal.deps, { question: ASKED.question })
  const form = {
    id: randomUUID(),
    base: '0',
    wording: ASKED.question,
    chapter: 'Allgemeine Fragen',
    answer: ASKED.draftAnswer,
    conditionId: '',
    reviewOn: '',
  }
  const { status } = await portal.request(paths.office.questions.draft.to({ questionId }), { cookie, form })
  if (status !== 303) throw new Error(`drafting an answer answered ${status}`)
  return questionId
}

/** A new version of a page that everybody reads as it was. */
export async function givenUnpublishedText(portal: TestSite, cookie: string, textSlug: string): Promise<void> {
  const address = paths.texts.text.to({ textKind: 'seite', textSlug })
  const form = { base: '1', act: 'save', title: 'Hilfe', summary: '', text: UNPUBLISHED.text, reviewDueOn: '' }
  const { status } = await portal.request(address, { cookie, form })
  if (status !== 303) throw new Error(`saving a text answered ${status}`)
}
