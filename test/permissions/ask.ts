import { sql } from 'kysely'
import { testDatabase } from '../database.ts'
import { ACTORS, type ActorName, type Situation } from '../situation.ts'
import { siteOn, testSite, type AskedSite } from '../site.ts'
import { sampleForm } from './forms.ts'
import { meaningOf, type Expectation } from './matrix.ts'
import { paramsFor } from './params.ts'
import { undoneDb } from './undone.ts'

export type Mail = { recipient: string; text: string }
export type Asked = { meaning: Expectation | 'broken'; status: number; body: string; headers: string; mails: Mail[] }
type Line = { method: string; template: string }

export type AskedPortal = {
  site: AskedSite['site']
  situation: Situation
  /** What others changed before does not matter: whatever an answer changes is undone. */
  ask: (actor: ActorName, line: Line) => Promise<Asked>
  /** What the situation itself has mailed and noted down, and what was logged since. */
  left: () => Promise<{ mails: Mail[]; events: string; log: string }>
  close: () => Promise<void>
}

type Seat = { portal: AskedSite; situation: Situation; cookies: Map<ActorName, string>; mails: () => Promise<Mail[]> }

/** Two copies of the situation: pages are asked for on one as people do, acts happen on the other. */
export async function openPortal(situation: Situation): Promise<AskedPortal> {
  const log: string[] = []
  const keep = { write: (line: string) => void log.push(line) }
  const reading = await testSite({ at: situation.at, copyOf: situation, log: keep })
  const copy = await testDatabase(situation.database)
  const changingCookies = await signInAll(await siteOn({ db: copy.db, dataDir: situation.dataDir }))
  const { db, undone, close } = await undoneDb(copy.url)
  const changing = await siteOn({ db, dataDir: situation.dataDir, log: keep })
  const { newest } = await db
    .selectFrom('platform_mails')
    .select(({ fn }) => fn.max('ordinal').as('newest'))
    .executeTakeFirstOrThrow()
  const forReading = { portal: reading, situation, cookies: await signInAll(reading), mails: async () => [] }
  const forActs = { portal: changing, situation, cookies: changingCookies, mails: () => mailsIn(db, Number(newest ?? 0)) }
  const askUndone = async (actor: ActorName, line: Line) => {
    const asked = await undone(() => ask(forActs, actor, line))
    await changing.deps.clock.refresh()
    return asked
  }
  return {
    site: reading.site,
    situation,
    ask: (actor, line) => (line.method === 'GET' ? ask(forReading, actor, line) : askUndone(actor, line)),
    left: async () => {
      const events = await reading.db.selectFrom('platform_events').select('record').execute()
      return { mails: await mailsIn(reading.db), events: events.map(({ record }) => record).join('\n'), log: log.join('') }
    },
    close: async () => {
      await close()
      await copy.dropDamaged()
      await reading.database.dropDamaged()
    },
  }
}

/** Their proofs stay fresh for as long as everything is asked, on whatever machine. */
async function signInAll(portal: AskedSite): Promise<Map<ActorName, string>> {
  const cookies = new Map<ActorName, string>()
  for (const [actor, email] of Object.entries(ACTORS)) if (email) cookies.set(actor as ActorName, await portal.signIn(email))
  await sql`update people_sessions set authenticated_at = clock_timestamp() + interval '1 hour'`.execute(portal.deps.db)
  return cookies
}

async function mailsIn(db: AskedSite['deps']['db'], after: number = 0): Promise<Mail[]> {
  const mails = await db
    .selectFrom('platform_mails')
    .select(['recipient', 'subject', 'text', 'html', 'attachments'])
    .where('ordinal', '>', after)
    .orderBy('ordinal')
    .execute()
  return mails.map(({ recipient, ...said }) => ({ recipient, text: JSON.stringify(said) }))
}

async function ask({ portal, situation, cookies, mails }: Seat, actor: ActorName, { method, template }: Line): Promise<Asked> {
  const answer = await portal.request(fillPath(template, paramsFor(situation, actor, template)), {
    method,
    cookie: cookies.get(actor),
    ...(method === 'POST' && { form: sampleForm(template, situation) }),
  })
  const body = await bodyOf(answer)
  const headers = JSON.stringify([...answer.headers])
  return { meaning: meaningOf(answer), status: answer.status, body, headers, mails: await mails() }
}

/** A stream of events has no end to wait for; what it says first is asked. */
export async function bodyOf(answer: Response): Promise<string> {
  if (!answer.headers.get('content-type')?.startsWith('text/event-stream')) return answer.text()
  const reader = answer.body?.getReader()
  const first = await reader?.read()
  await reader?.cancel()
  return new TextDecoder().decode(first?.value)
}

export function fillPath(template: string, params: Situation['params']): string {
  return template.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`test/situation.ts has nothing for :${name} of ${template}`)
    return value
  })
}
