import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import ICAL from 'ical.js'
import { berlinInstant } from '../../../platform/berlin.ts'
import type { Edition, EditionDate } from '../edition.rules.ts'
import { isWholeDay, whenText } from './date-text.ts'
import { datesFile } from './dates-file.ts'

const date = (slug: string, startsAt: string, endsAt: string, rest: Partial<EditionDate> = {}): EditionDate => ({
  slug,
  title: slug,
  text: '',
  place: 'digital',
  startsAt: berlinInstant(startsAt),
  endsAt: berlinInstant(endsAt),
  visibleFrom: berlinInstant('2025-11-17T08:00'),
  ...rest,
})
const hour = date('sprechstunde', '2025-12-04T10:00', '2025-12-04T11:00', {
  title: 'Digitale Sprechstunde',
  text: 'Fragen, Antworten; und ein \\ Zeichen\nin zwei Zeilen, '.repeat(3),
})
const closingDay = date('einsendeschluss', '2026-02-09T00:00', '2026-02-10T00:00')
const summer = date('preisverleihung', '2026-04-15T00:00', '2026-04-16T00:00')
const edition = {
  slug: '2025-2026',
  title: '2. Landespreis',
  phases: { closes: berlinInstant('2026-02-10T00:00') },
  dates: [hour, closingDay, summer],
} as unknown as Edition
const BASE = 'https://portal.example'

function events(text: string) {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
}

describe('the calendar file', () => {
  it('keeps to RFC 5545: CRLF, at most 75 octets a line, version and product', () => {
    const file = datesFile(edition, BASE)
    assert.ok(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n')))
    const calendar = new ICAL.Component(ICAL.parse(file))
    assert.equal(calendar.getFirstPropertyValue('version'), '2.0')
    assert.ok(calendar.getFirstPropertyValue('prodid'))
    for (const each of calendar.getAllSubcomponents('vevent'))
      for (const name of ['uid', 'dtstamp', 'dtstart', 'summary']) assert.ok(each.getFirstProperty(name), name)
  })

  it('gives the office hour as an instant that every calendar understands, text unharmed', () => {
    const [first] = events(datesFile(edition, BASE))
    assert.equal(first?.startDate.toJSDate().toISOString(), '2025-12-04T09:00:00.000Z')
    assert.equal(first?.endDate.toJSDate().toISOString(), '2025-12-04T10:00:00.000Z')
    assert.equal(first?.description, `Donnerstag, 4. Dezember 2025, 10:00 bis 11:00 Uhr\n${hour.text}`)
  })

  it('gives whole days as dates, the closing day on 9 February, in winter and summer time', () => {
    const [, closes, ceremony] = events(datesFile(edition, BASE))
    assert.deepEqual(
      [closes?.startDate.isDate, closes?.startDate.toString(), closes?.endDate.toString()],
      [true, '2026-02-09', '2026-02-10'],
    )
    assert.deepEqual(
      [ceremony?.startDate.isDate, ceremony?.startDate.toString(), ceremony?.endDate.toString()],
      [true, '2026-04-15', '2026-04-16'],
    )
  })

  it('is the same each time, with identifiers that do not depend on the address of the portal', () => {
    assert.equal(datesFile(edition, BASE), datesFile(edition, BASE))
    const uids = (base: string) => events(datesFile(edition, base)).map((event) => event.uid)
    assert.deepEqual(uids(BASE), uids('http://localhost:3000'))
    assert.equal(new Set(uids(BASE)).size, 3)
  })
})

describe('a date in words', () => {
  const table: [EditionDate, string, boolean][] = [
    [hour, 'Donnerstag, 4. Dezember 2025, 10:00 bis 11:00 Uhr', false],
    [closingDay, 'Montag, 9. Februar 2026, 24:00 Uhr', true],
    [summer, 'Mittwoch, 15. April 2026', true],
    [date('null', '2026-04-15T00:00', '2026-04-15T00:00'), 'Mittwoch, 15. April 2026, 00:00 bis 00:00 Uhr', false],
  ]
  for (const [item, words, whole] of table) {
    it(`is '${words}'`, () => {
      assert.equal(whenText(item, edition), words)
      assert.equal(isWholeDay(item), whole)
    })
  }
})
