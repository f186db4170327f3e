import assert from 'node:assert/strict'
import { decideClosing } from '../src/features/award/judging/closing-transaction.queries.ts'
import { paths } from '../src/paths.ts'
import { givenJury, givenJuryOn, type JuryCase } from './jury.ts'
import { givenDeclared, givenSealedSheet } from './sheets.ts'
import type { TestSite } from './site.ts'

const OFFICE = 'ingrid.vordruck@buero.example'
/** Points of the first entry against the second: the first is ahead. */
export const POINTS = [
  { gewinn: 5, innovation: 4, zukunft: 4 },
  { gewinn: 3, innovation: 3, zukunft: 3 },
]
export const REASONS = { gewinn: 'Begründung', innovation: 'Begründung', zukunft: 'Begründung' }

/** The deliberation of one category, act by act, each by request. Jurors by number: 0 is the chair of the edition. */
export class Sitting {
  jury!: JuryCase
  cookies: string[] = []
  office = ''
  meetingId = ''
  categoryId = ''
  entries: string[] = []

  async begin(wish: { equal?: boolean; conflicted?: number; portal?: TestSite } = {}) {
    this.jury = wish.portal ? await givenJuryOn(wish.portal, 8, false) : await givenJury(8, { declared: false })
    const { portal, edition, jurors, entries } = this.jury
    this.categoryId = edition.categories[0]!.id
    this.entries = entries.filter(({ categoryId }) => categoryId === this.categoryId).map(({ id }) => id)
    assert.equal(this.entries.length, 2)
    for (const [number, { personId }] of jurors.entries())
      for (const entry of entries) {
        const state = number === wish.conflicted && entry.id === this.entries[0] ? 'declared' : 'none'
        await givenDeclared(portal.db, { entryId: entry.id, personId, state })
      }
    const wanted = this.entries.flatMap((entryId, index) =>
      jurors
        .filter((_, number) => number !== wish.conflicted || index !== 0)
        .map(({ personId }) => ({ entryId, personId, index })),
    )
    for (const { index, ...given } of wanted)
      await givenSealedSheet(portal.deps, { ...given, draft: { points: POINTS[wish.equal ? 0 : index]!, reasons: REASONS } })
    this.office = await portal.signIn(OFFICE)
    this.cookies = await Promise.all(jurors.map(({ email }) => portal.signIn(email)))
  }

  async closeScores() {
    for (const personId of this.jury.office) {
      const answer = await decideClosing(this.db, { categoryId: this.categoryId, personId, round: 1 })
      assert.ok(answer.ok, answer.ok ? '' : answer.because)
    }
  }

  async call() {
    const numbers = Object.fromEntries(this.jury.edition.categories.map(({ id }, index) => [`nummer-${id}`, String(index + 1)]))
    const answer = await this.jury.portal.request(paths.room.meetings.to(), {
      cookie: this.office,
      form: { day: '20.2.2026', time: '10:00', place: 'Düsseldorf', ...numbers },
    })
    assert.equal(answer.status, 303)
    this.meetingId = answer.headers.get('location')!.split('/').at(-1)!
  }

  get db() {
    return this.jury.portal.db
  }

  who(number: number | 'office') {
    return number === 'office' ? this.office : this.cookies[number]!
  }

  address(path: { to: (params: never) => string }, motionId = ''): string {
    return path.to({ meetingId: this.meetingId, motionId } as never)
  }

  post(
    number: number | 'office',
    path: { to: (params: never) => string },
    form: Record<string, string | string[]>,
    motionId = '',
  ) {
    return this.jury.portal.request(this.address(path, motionId), { cookie: this.who(number), form })
  }

  async done(...asked: Parameters<Sitting['post']>) {
    const answer = await this.post(...asked)
    assert.equal(answer.status, 303, await answer.text())
  }

  async refused(sentence: RegExp, ...asked: Parameters<Sitting['post']>) {
    const answer = await this.post(...asked)
    const html = await answer.text()
    assert.equal(answer.status, 422, html)
    assert.match(html, sentence)
  }

  async page(number: number | 'office') {
    const answer = await this.jury.portal.request(paths.room.meeting.to({ meetingId: this.meetingId }), {
      cookie: this.who(number),
    })
    assert.equal(answer.status, 200)
    return answer.text()
  }

  come = (number: number) => this.done(number, paths.room.attendance, { act: 'come' })
  open = (number = 0) => this.done(number, paths.room.calls, { act: 'open', category: this.categoryId })

  async move(number: number, form: Record<string, string | string[]>) {
    await this.done(number, paths.room.motions, form)
    const rows = await this.db.selectFrom('award_motions').selectAll().orderBy('number').execute()
    return rows.at(-1)!.id
  }

  async vote(motionId: string, ballots: [number, string][], act: 'open' | 'open-secret' = 'open') {
    await this.done(0, paths.room.vote, { act }, motionId)
    for (const [number, choice] of ballots) await this.done(number, paths.room.ballot, { choice }, motionId)
    await this.done(0, paths.room.vote, { act: 'close' }, motionId)
  }

  end = () => this.jury.portal.close()
}
