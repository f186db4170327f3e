import { paths } from '../src/paths.ts'
import { pendingTotpSecret } from '../src/people/factors/totp-secret.ts'
import { recordFormerAddress } from '../src/people/address/former-address.queries.ts'
import { berlinInstant } from '../src/platform/berlin.ts'
import { transact } from '../src/platform/db.ts'
import { secureRandom } from '../src/platform/random.ts'
import { visitor } from './browser-jar.ts'
import { givenCase } from './cases.ts'
import { givenEntry, SCHLEIDEN } from './factories.ts'
import { mailsTo, signInMailTo } from './mailbox.ts'
import { givenQuestion } from './questions.ts'
import type { TestSite } from './site.ts'

const MARTA = 'marta.probe@hellenthal.example'
const GRETA = 'greta.skizze@nettersheim.example'
const LENA = 'lena.entwurf@kall.example'
const OFFICE = 'paul.stempel@buero.example'
const RATHAUS = 'rathaus@schleiden.example'
const INVITED = 'eingeladen@anderswo.example'
const PDF = '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'
const SELF_CHECK = { lead: 'territorial', partners: 'Schleiden', contractDate: '1.1.2012', savingsBank: 'no', legalForm: '' }

export const NAMELESS = 'ohne.namen@anderswo.example'
export const UNATTACHED = 'frei@anderswo.example'

/** Pages that no link leads to, because one gets there by a form or a mail. */
export type OnTheWay = {
  anybody: string[]
  lead: string[]
  /** In the middle of something, with what their browser holds by then. */
  midway: Record<string, { cookie: string; address: string }>
}

export async function pagesOnTheWay(portal: TestSite): Promise<OnTheWay> {
  const entryId = await givenEntry(portal.db, { by: MARTA })
  const cookie = await portal.signIn(MARTA)
  const check = await portal.request(paths.award.selfCheck.to(), { form: SELF_CHECK })
  await portal.request(paths.award.partnerRequests.to({ entryId }), {
    cookie,
    form: { whom: SCHLEIDEN.placeId, [`recipient-${SCHLEIDEN.placeId}`]: RATHAUS },
  })
  await portal.request(paths.people.invitations.to(), { cookie, form: { email: INVITED } })
  const attachmentId = await givenAttachment(portal, entryId, cookie)
  await givenNewcomers(portal)
  const midway = { ...(await givenSignIns(portal)), 'is asked for the code of a new address': await untilAddressCode(portal) }
  const invitation = await linkFrom(portal, INVITED, /\/einladungen\/\S+/)
  return {
    anybody: [
      check.headers.get('location') ?? '',
      await linkFrom(portal, RATHAUS, /\/landespreis\/partner\/\S+/),
      invitation,
      (await signInMailTo(portal.db, GRETA)).link,
      await givenUndoLink(portal),
      paths.feedback.barrier.to({ vorgang: await givenCase(portal.deps) }),
      paths.award.ask.to({ frage: await givenQuestion(portal.deps) }),
    ],
    lead: [paths.award.attachmentRemoval.to({ entryId, attachmentId }), invitation],
    midway,
  }
}

async function linkFrom({ db }: TestSite, recipient: string, link: RegExp): Promise<string> {
  const found = link.exec((await mailsTo(db, recipient))[0]?.text ?? '')
  if (!found) throw new Error(`no mail to ${recipient} with ${link}`)
  return found[0]
}

async function givenAttachment(portal: TestSite, entryId: string, cookie: string): Promise<string> {
  const body = new FormData()
  body.append('kind', 'other')
  body.append('file', new Blob([PDF], { type: 'application/pdf' }), 'beleg.pdf')
  await portal.request(paths.award.attachments.to({ entryId }), { method: 'POST', body, cookie })
  const { id } = await portal.db
    .selectFrom('award_attachments')
    .where('entry_id', '=', entryId)
    .select('id')
    .executeTakeFirstOrThrow()
  return id
}

async function givenUndoLink({ db }: TestSite): Promise<string> {
  const person = await db.selectFrom('people_persons').where('email', '=', MARTA).select('id').executeTakeFirstOrThrow()
  const token = secureRandom.token()
  await transact(db, (tx) => recordFormerAddress(tx, { personId: person.id, email: 'marta@frueher.example', token }))
  return paths.people.addressUndo.to({ token })
}

async function givenNewcomers({ db }: TestSite): Promise<void> {
  const created_at = berlinInstant('2025-12-04T09:00')
  await db
    .insertInto('people_persons')
    .values([
      { email: NAMELESS, name: '', created_at },
      { email: UNATTACHED, name: 'Frei Beweglich', created_at },
    ])
    .execute()
}

/** Lena has an app with codes; the office has no second factor yet. */
async function givenSignIns(portal: TestSite): Promise<OnTheWay['midway']> {
  await givenApp(portal, LENA)
  return {
    'is asked for a code': await untilCode(portal, GRETA),
    'is asked for a second factor': await afterCode(portal, LENA),
    'must set up a second factor': await afterCode(portal, OFFICE),
  }
}

async function givenApp({ db, deps }: TestSite, email: string): Promise<void> {
  const { id } = await db.selectFrom('people_persons').where('email', '=', email).select('id').executeTakeFirstOrThrow()
  await pendingTotpSecret(deps, id)
  const confirmed_at = berlinInstant('2025-12-04T09:00')
  await db.updateTable('people_totps').set({ confirmed_at }).where('person_id', '=', id).execute()
}

async function untilCode(portal: TestSite, email: string) {
  const browser = visitor(portal)
  const { path } = await browser.follow(await browser.post(paths.people.signIn.to(), { email }))
  return { cookie: browser.cookie(), address: path }
}

async function afterCode(portal: TestSite, email: string) {
  const browser = visitor(portal)
  await browser.post(paths.people.signIn.to(), { email })
  const { code } = await signInMailTo(portal.db, email)
  const { path } = await browser.follow(await browser.post(paths.people.signInCode.to(), { code }))
  return { cookie: browser.cookie(), address: path }
}

async function untilAddressCode(portal: TestSite) {
  const browser = visitor(portal)
  browser.jar.set('sid', (await portal.signIn(GRETA)).slice('sid='.length))
  const { path } = await browser.follow(await browser.post(paths.people.address.to(), { email: 'greta.neu@nettersheim.example' }))
  return { cookie: browser.cookie(), address: path }
}
