import assert from 'node:assert/strict'
import { paths } from '../../src/paths.ts'
import { visitor } from '../browser-jar.ts'
import { fillForm, type Filled } from '../fill-form.ts'
import type { TestSite } from '../site.ts'

export type Person = Awaited<ReturnType<typeof personOn>>

/** Somebody before a browser without script: reads pages, fills in the forms that are on them, and follows where they lead. */
export async function personOn(portal: TestSite, email: string) {
  const browser = visitor(portal)
  const signIn = async () => browser.jar.set('sid', (await portal.signIn(email)).slice('sid='.length))
  await signIn()
  const read = async (path: string, status = 200) => {
    const answer = await browser.get(path)
    const html = await answer.text()
    assert.equal(answer.status, status, `${email} ${path}`)
    return html
  }
  const send = async (page: string, action: string, filled: Filled) => {
    const answer = await browser.post(action, fillForm(await read(page), action, filled))
    return { status: answer.status, location: answer.headers.get('location') ?? '', html: await answer.text() }
  }
  return {
    email,
    signIn,
    read,
    /** As plain words, without markup. */
    words: async (path: string) => wordsOf(await read(path)),
    /** Sends a form of the page and says where that leads. */
    fill: async (page: string, action: string, filled: Filled = {}) => {
      const { status, location, html } = await send(page, action, filled)
      assert.equal(status, 303, `${email} ${action}: ${wordsOf(html).slice(0, 1500)}`)
      return location
    },
    /** Sends a form of the page that is answered with a reason why not. */
    refused: async (sentence: RegExp, page: string, action: string, filled: Filled = {}) => {
      const { status, html } = await send(page, action, filled)
      assert.equal(status, 422, `${email} ${action}`)
      assert.match(wordsOf(html), sentence)
    },
    browser,
  }
}

export function wordsOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
}

/** One meeting, seen by whoever acts in it: each act is a form of the room's page. */
export class Room {
  readonly meetingId: string
  constructor(meetingId: string) {
    this.meetingId = meetingId
  }

  get page() {
    return paths.room.meeting.to({ meetingId: this.meetingId })
  }

  act = (who: Person, path: { to: (params: { meetingId: string }) => string }, filled: Filled = {}) =>
    who.fill(this.page, path.to({ meetingId: this.meetingId }), filled)

  come = (who: Person) => this.act(who, paths.room.attendance, { act: 'come' })
  open = (chair: Person, category: string) => this.act(chair, paths.room.calls, { act: 'open', category })
  close = (chair: Person) => this.act(chair, paths.room.calls, { act: 'close' })

  /** Moved by one, voted on in secret by all given, counted by who leads. */
  async carry(chair: Person, mover: Person, filled: Filled, ballots: [Person, 'yes' | 'no' | 'abstain'][]) {
    await this.act(mover, paths.room.motions, filled)
    const [, motionId = ''] = [...(await chair.read(this.page)).matchAll(/antraege\/([0-9a-f-]{36})\/abstimmung/g)].at(-1) ?? []
    const params = { meetingId: this.meetingId, motionId }
    await chair.fill(this.page, paths.room.vote.to(params), { act: 'open-secret' })
    for (const [who, choice] of ballots) await who.fill(this.page, paths.room.ballot.to(params), { choice })
    await chair.fill(this.page, paths.room.vote.to(params), { act: 'close' })
    return motionId
  }

  result = (chair: Person, motion: string) => this.act(chair, paths.room.result, { motion })
}
