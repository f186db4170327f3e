import type { Params } from '../../src/plain/path.ts'
import { ACTORS, AT, type ActorName, type Situation } from '../situation.ts'
import { testSite, type TestSite } from '../site.ts'
import { sampleForm } from './forms.ts'
import { meaningOf, type Expectation } from './matrix.ts'

export type Asked = { meaning: Expectation | 'broken'; status: number; body: string; headers: string }

/** One request of one actor in a copy of the situation: what others changed before does not matter. */
export async function askInCopy(
  situation: Situation,
  actor: ActorName,
  line: { method: string; template: string },
): Promise<Asked> {
  const portal = await testSite({ at: AT, copyOf: situation })
  try {
    return await ask(portal, situation, actor, line)
  } finally {
    await portal.database.dropDamaged()
  }
}

export async function ask(
  portal: TestSite,
  situation: Situation,
  actor: ActorName,
  { method, template }: { method: string; template: string },
): Promise<Asked> {
  const email = ACTORS[actor]
  const cookie = email ? await portal.signIn(email) : undefined
  const answer = await portal.request(fillPath(template, situation.params), {
    method,
    cookie,
    ...(method === 'POST' && { form: sampleForm(template, situation) }),
  })
  const body = await answer.text()
  return { meaning: meaningOf(answer), status: answer.status, body, headers: JSON.stringify([...answer.headers]) }
}

export function fillPath(template: string, params: Params<string>): string {
  return template.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = (params as Record<string, string>)[name]
    if (value === undefined) throw new Error(`test/situation.ts has nothing for :${name} of ${template}`)
    return value
  })
}
