import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { Juror } from '../src/features/award/judging/juror.queries.ts'
import { decideClosing } from '../src/features/award/judging/closing-transaction.queries.ts'
import { decideComing } from '../src/features/award/judging/room/meeting-transaction.queries.ts'
import { decideBallot } from '../src/features/award/judging/room/room-transaction.queries.ts'
import { paths } from '../src/paths.ts'
import { noBrowser, openBrowser } from './browser.ts'
import { moveTo, press, select, type, tick } from './by-keyboard.ts'
import { givenJuryOn, OFFICE } from './jury.ts'
import { servedSite } from './served-site.ts'
import { givenSealedSheet } from './sheets.ts'

const RELOAD = 'Neuen Stand laden'

/** Tab, arrows, space and return; nothing is clicked and nothing is focused by the test. What one does, another sees after loading anew. */
for (const javaScriptEnabled of [false, true]) {
  describe(`a meeting of the jury by keyboard alone, scripts ${javaScriptEnabled ? 'on' : 'off'}`, { skip: noBrowser }, () => {
    let jury: Awaited<ReturnType<typeof givenJuryOn<Awaited<ReturnType<typeof servedSite>>>>>
    let browser: Browser
    let chair: Page
    let juror: Page
    let meetingId = ''
    before(async () => {
      jury = await givenJuryOn(await servedSite('2025-12-04T09:30'), 2)
      browser = await openBrowser()
      await closeScoring()
    })
    after(async () => {
      await browser?.close()
      await jury?.portal.close()
    })

    const entry = () => jury.entries[0]!

    async function closeScoring(): Promise<void> {
      const { db } = jury.portal
      for (const { personId } of jury.jurors) await givenSealedSheet(jury.portal.deps, { entryId: entry().id, personId })
      for (const personId of jury.office) await decideClosing(db, { categoryId: entry().categoryId, personId, round: 1 })
    }

    async function openFor(email: string, path: string): Promise<Page> {
      const look = { javaScriptEnabled, viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' } as const
      const context = await browser.newContext({ baseURL: jury.portal.url, ...look })
      const [name = '', value = ''] = (await jury.portal.signIn(email)).split('=')
      await context.addCookies([{ name, value, url: jury.portal.url }])
      const page = await context.newPage()
      await page.goto(path)
      return page
    }

    /** Whoever sits at the other three keyboards. */
    const rest = (): Juror[] => jury.jurors.slice(2)

    it('is called by the office', async () => {
      const page = await openFor(OFFICE[0], paths.room.meetings.to())
      await type(page, 'Tag', '23.3.2026')
      await type(page, 'Uhrzeit', '14:00')
      await type(page, 'Ort', 'Düsseldorf')
      await press(page, 'Sitzung einberufen')
      const [meeting] = await jury.portal.db.selectFrom('award_meetings').select(['id', 'place']).execute()
      assert.equal(meeting?.place, 'Düsseldorf')
      meetingId = meeting?.id ?? ''
      await page.context().close()
    })

    it('is begun by those who come: two by keyboard', async () => {
      const [first, second] = jury.jurors
      chair = await openFor(first?.email ?? '', paths.room.meetings.to())
      await press(chair, 'Montag, 23. März 2026')
      await press(chair, 'Ich bin anwesend')
      juror = await openFor(second?.email ?? '', paths.room.meeting.to({ meetingId }))
      await press(juror, 'Ich bin anwesend')
      for (const { personId } of rest()) await decideComing({ db: jury.portal.db, meetingId, personId })
      const came = await jury.portal.db.selectFrom('award_attendances').select('person_id').execute()
      assert.equal(came.length, jury.jurors.length)
    })

    it('goes by the agenda: the chair calls the category and an entry', async () => {
      await press(chair, RELOAD)
      await press(chair, 'Aufrufen')
      assert.match(await chair.locator('#beratung').innerText(), /Beratung/)
      await press(chair, 'Aufrufen')
      assert.match(await chair.locator('#raum').innerText(), /aufgerufen/)
    })

    it('hears a statement and gets a motion', async () => {
      await press(juror, RELOAD)
      await type(juror, 'Ihre Wortmeldung', 'Das trägt auch anderswo.')
      await press(juror, 'Wortmeldung abgeben')
      assert.match(await juror.locator('#raum').innerText(), /Das trägt auch anderswo\./)
      await moveTo(juror, 'Antrag: Preis vergeben', 'summary')
      await juror.keyboard.press('Enter')
      await select(juror, 'Der Preis geht an', 'Probebeitrag')
      await type(juror, 'Begründung', 'Es überzeugt.')
      await press(juror, 'Antrag stellen')
      const motions = await jury.portal.db.selectFrom('award_motions').select(['kind', 'reason']).execute()
      assert.deepEqual(motions, [{ kind: 'award', reason: 'Es überzeugt.' }])
    })

    it('votes, and the chair counts', async () => {
      await press(chair, RELOAD)
      await press(chair, 'Offen abstimmen')
      await vote(chair)
      await press(juror, RELOAD)
      await vote(juror)
      const { id: motionId } = await jury.portal.db.selectFrom('award_motions').select('id').executeTakeFirstOrThrow()
      for (const { personId } of rest()) {
        const room = { db: jury.portal.db, meetingId, personId }
        assert.deepEqual(await decideBallot(room, { motionId, choice: 'yes' }), { ok: true, outcome: null })
      }
      await press(chair, RELOAD)
      await press(chair, 'Abstimmung schließen und auszählen')
      assert.match(await chair.locator('#raum').innerText(), /angenommen: Ja 5, Nein 0/)
    })

    it('ends with a result that the chair establishes', async () => {
      await press(chair, 'Ergebnis feststellen')
      assert.match(await chair.locator('#raum').innerText(), /Preis: Probebeitrag/)
      await press(chair, 'Nächster Punkt der Tagesordnung')
      await press(chair, 'Sitzung beenden')
      const decisions = await jury.portal.db.selectFrom('award_decisions').select('entry_id').execute()
      assert.deepEqual(decisions, [{ entry_id: entry().id }])
      assert.match(await chair.locator('main').innerText(), /Beendet: /)
    })

    async function vote(page: Page): Promise<void> {
      await tick(page, 'Ja')
      await press(page, 'Stimme abgeben')
    }
  })
}
