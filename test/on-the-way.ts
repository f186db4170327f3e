import { paths } from '../src/paths.ts'
import { recordFormerAddress } from '../src/people/address/former-address.queries.ts'
import { berlinInstant } from '../src/platform/berlin.ts'
import { transact } from '../src/platform/db.ts'
import { secureRandom } from '../src/platform/random.ts'
import { givenEntry, SCHLEIDEN } from './factories.ts'
import { mailsTo } from './mailbox.ts'
import type { TestSite } from './site.ts'

const MARTA = 'marta.probe@hellenthal.example'
const RATHAUS = 'rathaus@schleiden.example'
const PDF = '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'
const SELF_CHECK = { lead: 'territorial', partners: 'Schleiden', contractDate: '1.1.2012', savingsBank: 'no', legalForm: '' }

export const NAMELESS = 'ohne.namen@anderswo.example'
export const UNATTACHED = 'neu@anderswo.example'

/** Addresses of pages that no link leads to, because one gets there by a form or a mail. */
export async function pagesOnTheWay(portal: TestSite): Promise<{ anybody: string[]; lead: string[] }> {
  const entryId = await givenEntry(portal.db, { by: MARTA })
  const cookie = await portal.signIn(MARTA)
  const check = await portal.request(paths.award.selfCheck.to(), { form: SELF_CHECK })
  await portal.request(paths.award.partnerRequests.to({ entryId }), {
    cookie,
    form: { whom: SCHLEIDEN.placeId, [`recipient-${SCHLEIDEN.placeId}`]: RATHAUS },
  })
  const [asked] = await mailsTo(portal.db, RATHAUS)
  const attachmentId = await givenAttachment(portal, entryId, cookie)
  await givenNewcomers(portal)
  return {
    anybody: [
      check.headers.get('location') ?? '',
      /\/landespreis\/partner\/\S+/.exec(asked?.text ?? '')?.[0] ?? '',
      await givenUndoLink(portal),
    ],
    lead: [paths.people.addressCode.to(), paths.award.attachmentRemoval.to({ entryId, attachmentId })],
  }
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
      { email: UNATTACHED, name: 'Neu Hier', created_at },
    ])
    .execute()
}
