import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import ICAL from 'ical.js'
import { givenEvent } from '../../../../test/events.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'
import { berlinInstant } from '../../../platform/berlin.ts'

const { list, month, file, feed, event, eventFile } = paths.events

describe('the events', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
  })
  after(() => portal.close())

  const read = async (path: string) => {
    const answer = await portal.request(path)
    return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
  }
  const entriesOf = (calendar: string) => {
    const whole = new ICAL.Component(ICAL.parse(calendar) as unknown[])
    return {
      method: whole.getFirstPropertyValue('method'),
      entries: whole.getAllSubcomponents('vevent').map((one) => ({
        uid: one.getFirstPropertyValue('uid'),
        sequence: one.getFirstPropertyValue('sequence'),
        status: one.getFirstPropertyValue('status'),
        summary: one.getFirstPropertyValue('summary'),
        start: (one.getFirstPropertyValue('dtstart') as ICAL.Time).toJSDate(),
        end: (one.getFirstPropertyValue('dtend') as ICAL.Time).toJSDate(),
        location: one.getFirstPropertyValue('location'),
      })),
    }
  }

  it('know the office hour of the announcement, linked to its edition, from the day it was announced', async () => {
    const { text } = await read(list.to())
    assert.match(text, /Digitale Sprechstunde zum 2\. Landespreis/)
    assert.match(text, /Donnerstag, 4\. Dezember 2025, 10:00 bis 11:00 Uhr/)
    const address = /href="(\/veranstaltungen\/[0-9a-f-]{36})"/.exec(text)?.[1] ?? ''
    const page = (await read(address)).text
    assert.match(page, /href="\/landespreis\/ausgaben\/2025-2026"/)
    assert.match(page, /Landesbeauftragte/)
    await portal.moveTo('2025-11-17T07:59')
    assert.doesNotMatch((await read(list.to())).text, /Digitale Sprechstunde zum/)
    assert.equal((await read(address)).status, 404)
    assert.equal((await read(`${address}/termin.ics`)).status, 404)
    for (const path of [file.to(), feed.to(), month.to({ monat: '2025-12' }), '/sitemap.xml', '/suche?q=Sprechstunde'])
      assert.doesNotMatch((await read(path)).text, /Digitale Sprechstunde zum|7a1c2f60/, path)
    await portal.moveTo('2025-12-04T09:30')
    assert.match((await read('/sitemap.xml')).text, /7a1c2f60/)
    assert.match((await read('/suche?q=Sprechstunde+Landesbeauftragter')).text, /7a1c2f60/)
  })

  it('are read by another program as they are: UTC, stable UID, sequence, method, signs escaped', async () => {
    const title = 'Recht; Geld, und „Technik“ \\ eins\nBEGIN:VALARM'
    const eventId = await givenEvent(portal.db, { title, place: 'Saal 1, Rathaus; Hof', form: 'on-site' })
    const { type, text } = await read(eventFile.to({ eventId }))
    assert.match(type ?? '', /text\/calendar; charset=utf-8/)
    assert.ok(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75))
    const { method, entries } = entriesOf(text)
    assert.equal(method, 'PUBLISH')
    assert.deepEqual(entries, [
      {
        uid: `veranstaltung-${eventId}@interkommunal`,
        sequence: 0,
        status: 'CONFIRMED',
        summary: title,
        start: berlinInstant('2025-12-11T10:00'),
        end: berlinInstant('2025-12-11T11:00'),
        location: 'Saal 1, Rathaus; Hof',
      },
    ])
    assert.equal((await read(eventFile.to({ eventId }))).text, text) // the same bytes for the same event
    assert.ok(entriesOf((await read(file.to())).text).entries.some(({ uid }) => uid === `veranstaltung-${eventId}@interkommunal`))
  })

  it('show how to dial in nowhere in public', async () => {
    const eventId = await givenEvent(portal.db)
    await portal.moveTo('2025-12-11T10:30')
    for (const path of [
      list.to(),
      month.to({ monat: '2025-12' }),
      file.to(),
      feed.to(),
      event.to({ eventId }),
      eventFile.to({ eventId }),
      '/suche?q=Archiv',
    ])
      assert.doesNotMatch((await read(path)).text, /KANARIE/, path)
    await portal.moveTo('2025-12-04T09:30')
  })

  it('can be narrowed, and say when nothing fits', async () => {
    await givenEvent(portal.db, { title: 'Tagung vor Ort', series: 'annual-meeting', form: 'on-site', place: 'Musterstadt' })
    const found = async (query: Record<string, string>) => (await read(list.to(query))).text
    assert.match(await found({ reihe: 'jahrestagung' }), /Tagung vor Ort/)
    assert.doesNotMatch(await found({ reihe: 'jahrestagung' }), /Digitale Sprechstunde zum/)
    assert.doesNotMatch(await found({ form: 'online' }), /Tagung vor Ort/)
    assert.match(await found({ reihe: 'preisverleihung' }), /Keine Veranstaltung passt dazu/)
  })

  it('are past from the minute they end', async () => {
    const title = 'Endet um zwölf'
    const span = {
      startsAt: berlinInstant('2025-12-05T11:00').toISOString(),
      endsAt: berlinInstant('2025-12-05T12:00').toISOString(),
    }
    await givenEvent(portal.db, { title, ...span })
    const both = async () => [
      (await read(list.to())).text.includes(title),
      (await read(list.to({ zeit: 'vergangen' }))).text.includes(title),
    ]
    await portal.moveTo('2025-12-05T11:59')
    assert.deepEqual(await both(), [true, false])
    await portal.moveTo('2025-12-05T12:00')
    assert.deepEqual(await both(), [false, true])
    await portal.moveTo('2025-12-04T09:30')
  })

  it('stand in the month, with neighbours, also on a month that does not exist', async () => {
    const december = (await read(month.to())).text
    assert.match(december, /<caption[^>]*>Kalender Dezember 2025/)
    assert.match(december, /10:00 Digitale Sprechstunde zum 2\. Landespreis/)
    assert.match(december, /href="\/veranstaltungen\/kalender\?monat=2026-01"/)
    assert.match((await read(month.to({ monat: '2026-01' }))).text, /In diesem Monat steht kein Termin/)
    assert.match((await read(month.to({ monat: '2026-99' }))).text, /Kalender Dezember 2025/)
  })

  it('say on each day of the month when they begin, and when they end on a later one', async () => {
    const [startsAt, endsAt] = [berlinInstant('2027-03-09T14:00').toISOString(), berlinInstant('2027-03-11T11:30').toISOString()]
    await givenEvent(portal.db, { title: 'Drei Tage lang', startsAt, endsAt })
    const { text } = await read(month.to({ monat: '2027-03' }))
    const shown = [...text.matchAll(/>([^<>]*)Drei Tage lang<\/a>/g)].map(([, before = '']) => before.trim())
    assert.deepEqual(shown, ['14:00', '', 'bis 11:30'])
  })

  it('keep in the month what was chosen, on the way to it, to other months, to today and back', async () => {
    const chosen = { reihe: 'jahrestagung', form: 'vor-ort' }
    const query = 'reihe=jahrestagung&amp;form=vor-ort'
    assert.ok((await read(list.to(chosen))).text.includes(`href="/veranstaltungen/kalender?${query}"`))
    const narrowed = (await read(month.to(chosen))).text
    assert.match(narrowed, /Tagung vor Ort/)
    assert.doesNotMatch(narrowed, /Digitale Sprechstunde zum/)
    assert.match((await read(month.to())).text, /Digitale Sprechstunde zum[^]*Tagung vor Ort/)
    for (const address of [`/kalender?monat=2026-01&amp;${query}`, `/kalender?${query}#heute`, `?${query}`])
      assert.ok(narrowed.includes(`href="/veranstaltungen${address}"`), address)
    assert.match(narrowed, /<td[^>]*id="heute"[^]*\(heute\)/)
    assert.doesNotMatch((await read(month.to({ monat: '2026-01' }))).text, /id="heute"/)
    assert.match(
      (await read(month.to({ monat: '2026-01', ...chosen }))).text,
      /Zu dieser Auswahl steht in diesem Monat kein Termin/,
    )
  })

  it('come twenty to a page once they are past, the last one first', async () => {
    const [starts, ends] = [berlinInstant('2025-10-01T10:00').getTime(), berlinInstant('2025-10-01T11:00').getTime()]
    for (let n = 1; n <= 21; n += 1) {
      const span = { startsAt: new Date(starts + n * 60_000).toISOString(), endsAt: new Date(ends + n * 60_000).toISOString() }
      await givenEvent(portal.db, { ...span, series: 'ceremony', title: `Vergangen ${n}.` }, new Date('2025-09-01T09:00:00Z'))
    }
    const past = { zeit: 'vergangen', reihe: 'preisverleihung' }
    const first = (await read(list.to(past))).text
    assert.match(first, /Vergangen 21\.[^]*Vergangen 2\.[^]*Seite 1 von 2/)
    assert.doesNotMatch(first, /Vergangen 1\./)
    assert.ok(first.includes('href="/veranstaltungen?zeit=vergangen&amp;reihe=preisverleihung&amp;seite=2"'))
    const second = (await read(list.to({ ...past, seite: 2 }))).text
    assert.match(second, /Vergangen 1\.[^]*Seite 2 von 2/)
    assert.doesNotMatch(second, /Vergangen 2\./)
    assert.match((await read(list.to({ ...past, seite: 99 }))).text, /Vergangen 1\./)
  })

  it('are told of by a feed', async () => {
    const { type, text } = await read(feed.to())
    assert.match(type ?? '', /application\/atom\+xml/)
    assert.match(text, /<title[^>]*>(<!\[CDATA\[)?Digitale Sprechstunde zum 2\. Landespreis/)
  })

  it('are found where the page once said that there is no calendar', async () => {
    const answer = await portal.request('/seiten/veranstaltungen')
    assert.equal(answer.status, 301)
    assert.equal(new URL(answer.headers.get('location') ?? '', 'http://portal.example').pathname, list.to())
  })
})
