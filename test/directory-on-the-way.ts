import { randomUUID } from 'node:crypto'
import { recordRequest } from '../src/features/projects/freshness.queries.ts'
import { paths } from '../src/paths.ts'
import { addJob, TICK } from '../src/platform/jobs.ts'
import { transact } from '../src/platform/db.ts'
import { givenClaim } from './claims.ts'
import { discardingPages } from './drafts.ts'
import { givenPublicIssue } from './newsletter.ts'
import { givenEvent } from './events.ts'
import { givenListing } from './listings.ts'
import { mailsTo } from './mailbox.ts'
import { givenDraft, givenHandedIn, givenPublished } from './projects.ts'
import { openedForm } from './strangers.ts'
import type { TestSite } from './site.ts'
import { subscriberPages } from './subscribers.ts'

export type DirectoryOnTheWay = { anybody: string[]; author: string[]; editors: string[] }

/** Nobody else writes here: three mails a day are the most. */
const VISITOR = 'besuch@anderswo.example'
const WRITTEN_AT = new Date('2025-12-01T10:00:00Z')
/** Within the fortnight in which its author is reminded. */
const ENDS_SOON = '2025-12-10'

/** Drafts, reviews, versions and mailed links of the directory, of the search for partners and of subscribers, each where it has a page. */
export async function directoryOnTheWay(
  portal: TestSite,
  people: { author: string; editor: string },
): Promise<DirectoryOnTheWay> {
  const [cookie, editor] = [await portal.signIn(people.author), await portal.signIn(people.editor)]
  const eventId = await givenEvent(portal.db, {}, WRITTEN_AT)
  const draftId = await givenDraft(portal, { cookie, title: 'Ein Entwurf (erfunden)' })
  const waitingId = await givenHandedIn(portal, { cookie, title: 'Wartet auf die Redaktion (erfunden)' })
  await givenPublished(portal, { cookie, editor, title: 'Veröffentlicht (erfunden)' })
  const { slug } = await portal.db
    .selectFrom('projects_published')
    .where('title', '=', 'Veröffentlicht (erfunden)')
    .select('slug')
    .executeTakeFirstOrThrow()
  const { projects } = paths
  const subscribers = await subscriberPages(portal, editor)
  await givenPublicIssue(portal, editor)
  return {
    anybody: [
      ...subscribers.anybody,
      projects.version.to({ slug, number: '1' }),
      projects.contact.to({ slug }),
      projects.contact.to({ slug }, { stand: 'bestaetigen' }),
      await askedForConfirmation(portal, slug),
      ...(await mailedLinks(portal, { author: people.author, slug, eventId })),
    ],
    author: [
      projects.draft.to({ draftId }),
      projects.draftSubmission.to({ draftId }),
      projects.draftDiscard.to({ draftId }),
      projects.withdrawal.to({ slug }),
      projects.uptakes.to({ slug }),
      projects.claim.to({ slug }),
      paths.partners.own.list.to(),
      await askedForOutcome(portal, people.author, cookie),
      ...(await ownRegistration(portal, { cookie, eventId })),
    ],
    editors: [
      ...subscribers.editors,
      ...(await givenClaim(portal, people.author, WRITTEN_AT)),
      ...(await discardingPages(portal, editor, WRITTEN_AT)),
      projects.review.to({ draftId: waitingId }),
      paths.partners.review.list.to(),
    ],
  }
}

const WRITTEN = { name: 'Vera Besuch', organisation: 'Stadt Anderswo', email: VISITOR, message: 'Wir hätten Interesse.' }

/** The link of the mail that asks whether the profile is still true. */
async function askedForConfirmation({ db }: TestSite, slug: string): Promise<string> {
  const { project_id: projectId, confirmed_on: confirmedOn } = await db
    .selectFrom('projects_published')
    .where('slug', '=', slug)
    .select(['project_id', 'confirmed_on'])
    .executeTakeFirstOrThrow()
  const token = 'ob-der-steckbrief-noch-stimmt'
  await transact(db, (tx) => recordRequest(tx, { projectId, confirmedOn, asking: 1, round: 1, token, at: WRITTEN_AT }))
  return paths.projects.mailedConfirmation.to({ token })
}

/** The question of what became of a listing; without an answer, so that its own page offers no project yet. */
async function askedForOutcome(portal: TestSite, by: string, cookie: string): Promise<string> {
  const listingId = await givenListing(portal.db, { by, at: WRITTEN_AT })
  const { own } = paths.partners
  const answer = await portal.request(own.ending.to({ listingId }), { cookie, form: { result: 'found' } })
  if (answer.headers.get('location') !== own.outcome.to({ listingId })) throw new Error('ending led elsewhere')
  return own.outcome.to({ listingId })
}

/** The form for feedback comes when the event is over. */
async function ownRegistration(portal: TestSite, { cookie, eventId }: { cookie: string; eventId: string }): Promise<string[]> {
  const registrationId = randomUUID()
  const form = { id: registrationId, organisation: '', companions: '', needs: '' }
  const answer = await portal.request(paths.events.registration.to({ eventId }), { cookie, form })
  if (answer.status !== 303) throw new Error(`registering answered ${answer.status}`)
  const { own } = paths.events
  return [own.registration.to({ registrationId }), own.feedback.to({ registrationId })]
}

type Known = { author: string; slug: string; eventId: string }

async function mailedLinks(portal: TestSite, { author, slug, eventId }: Known): Promise<string[]> {
  await givenListing(portal.db, { by: author, at: WRITTEN_AT, published: false })
  const listingId = await givenListing(portal.db, { by: author, at: WRITTEN_AT, content: { validUntil: ENDS_SOON } })
  const { project_id: projectId } = await portal.db
    .selectFrom('projects_published')
    .where('slug', '=', slug)
    .select('project_id')
    .executeTakeFirstOrThrow()
  for (const [address, about] of [
    [paths.partners.contact.to({ listingId }), `contact partners_listings ${listingId}`],
    [paths.projects.contact.to({ slug }), `contact projects_projects ${projectId}`],
  ] as const)
    await portal.request(address, { form: { form: openedForm(portal, about), ...WRITTEN } })
  const { message: _, ...visitor } = WRITTEN
  await portal.request(paths.events.registration.to({ eventId }), {
    form: { form: openedForm(portal, `event registration ${eventId}`), ...visitor },
  })
  await addJob(portal.db, TICK, {}, 'tick-of-test')
  await portal.runJobs()
  const texts = [...(await mailsTo(portal.db, VISITOR)), ...(await mailsTo(portal.db, author))].map(({ text }) => text).join('\n')
  const { mailed } = paths.events
  const token = /\/veranstaltungen\/anmeldungen\/([\w-]+)/.exec(texts)?.[1] ?? ''
  const links = [
    /\/partnersuche\/bestaetigung\/[\w-]+/,
    /\/projekte\/anfragen\/[\w-]+/,
    /\/partnersuche\/verlaengerung\/[\w-]+/,
  ].map((link) => link.exec(texts)?.[0])
  if (token === '' || links.some((link) => link === undefined)) throw new Error('a link was not mailed')
  const registration = [mailed.registration.to({ token }), mailed.feedback.to({ token })]
  const listing = [paths.partners.listing.to({ listingId }), paths.partners.contact.to({ listingId })]
  return [...listing, ...registration, ...(links as string[])]
}
