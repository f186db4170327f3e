import { paths } from '../../src/paths.ts'
import { testDatabase } from '../database.ts'
import { ACTORS, AT, type ActorName, type Situation } from '../situation.ts'
import { siteOn, testSite, type AskedSite } from '../site.ts'
import { sampleForm } from './forms.ts'
import { meaningOf, type Expectation } from './matrix.ts'
import { undoneDb } from './undone.ts'

export type Asked = { meaning: Expectation | 'broken'; status: number; body: string; headers: string }
type Line = { method: string; template: string }

export type AskedPortal = {
  site: AskedSite['site']
  /** What others changed before does not matter: whatever an answer changes is undone. */
  ask: (actor: ActorName, line: Line) => Promise<Asked>
  close: () => Promise<void>
}

/** Two copies of the situation: pages are asked for on one as people do, acts happen on the other. */
export async function openPortal(situation: Situation): Promise<AskedPortal> {
  const reading = await testSite({ at: AT, copyOf: situation })
  const copy = await testDatabase(situation.database)
  const { db, undone, close } = await undoneDb(copy.url)
  const changing = await siteOn({ db, dataDir: situation.dataDir })
  const askUndone = async (actor: ActorName, line: Line) => {
    const asked = await undone(() => ask(changing, situation, actor, line))
    await changing.deps.clock.refresh()
    return asked
  }
  return {
    site: reading.site,
    ask: (actor, line) => (line.method === 'GET' ? ask(reading, situation, actor, line) : askUndone(actor, line)),
    close: async () => {
      await close()
      await copy.dropDamaged()
      await reading.database.dropDamaged()
    },
  }
}

async function ask(portal: AskedSite, situation: Situation, actor: ActorName, { method, template }: Line): Promise<Asked> {
  const email = ACTORS[actor]
  const cookie = email ? await portal.signIn(email) : undefined
  const answer = await portal.request(fillPath(template, paramsFor(situation, actor, template)), {
    method,
    cookie,
    ...(method === 'POST' && { form: sampleForm(template, situation) }),
  })
  const body = await bodyOf(answer)
  return { meaning: meaningOf(answer), status: answer.status, body, headers: JSON.stringify([...answer.headers]) }
}

/** A stream of events has no end to wait for; what it says first is asked. */
export async function bodyOf(answer: Response): Promise<string> {
  if (!answer.headers.get('content-type')?.startsWith('text/event-stream')) return answer.text()
  const reader = answer.body?.getReader()
  const first = await reader?.read()
  await reader?.cancel()
  return new TextDecoder().decode(first?.value)
}

/** Only the partner holds the links that were mailed to it. */
function paramsFor({ params, partnerToken, shareToken }: Situation, actor: ActorName, template: string): Situation['params'] {
  const mailed: Record<string, string> = {
    [paths.award.partnerAnswer.template]: partnerToken,
    [paths.award.shareAnswer.template]: shareToken,
  }
  const token = actor === 'partner' ? mailed[template] : undefined
  return token ? { ...params, token } : params
}

export function fillPath(template: string, params: Situation['params']): string {
  return template.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`test/situation.ts has nothing for :${name} of ${template}`)
    return value
  })
}
