import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import ICAL from 'ical.js'
import { simpleParser } from 'mailparser'
import { rawMail } from '../../../../test/raw-mail.ts'
import { publishedCalendar, type CalendarEvent } from '../calendar-file.ts'
import { personalCalendar } from './personal-calendar.ts'

type Method = 'PUBLISH' | 'REQUEST' | 'CANCEL'
/** RFC 5546, 3.2.1, 3.2.2 and 3.2.5: what an event must have, once each, and what it must not. */
const TABLE: Record<Method, { once: string[]; never: string[] }> = {
  PUBLISH: { once: ['dtstamp', 'dtstart', 'uid', 'sequence', 'summary'], never: ['attendee', 'request-status'] },
  REQUEST: { once: ['dtstamp', 'dtstart', 'uid', 'sequence', 'summary', 'organizer'], never: ['request-status'] },
  CANCEL: { once: ['dtstamp', 'uid', 'sequence', 'organizer'], never: ['request-status'] },
}
const SENT_BY_MAIL: Method[] = ['REQUEST', 'CANCEL']

const baseUrl = 'https://portal.example'
const event: CalendarEvent = {
  id: '7a1c2f60-0000-4000-8000-000000000011',
  sequence: 2,
  title: 'Spotlight; Archiv, „Brücke“\r\nATTENDEE:mailto:opfer@anderswo.example',
  summary: 'Vier Archive, ein Magazin.',
  form: 'online',
  place: '',
  startsAt: new Date('2025-12-11T09:00:00Z'),
  endsAt: new Date('2025-12-11T10:00:00Z'),
  changedAt: new Date('2025-12-04T09:00:00Z'),
  cancelledAt: null,
}
const at = new Date('2025-12-04T10:00:00Z')
const invited = { name: 'Vera "Besuch"\r\nMETHOD:CANCEL', email: 'vera@anderswo.example', organiser: 'amt@portal.example', at }
const personal = (method: 'REQUEST' | 'CANCEL') => personalCalendar(event, invited, { method, baseUrl })
const files: Record<Method, string> = {
  PUBLISH: publishedCalendar([event], baseUrl),
  REQUEST: personal('REQUEST'),
  CANCEL: personal('CANCEL'),
}

/** What is wrong with a calendar of this METHOD; ical.js throws at what is no calendar at all. */
function findingsOf(file: string, method: Method): string[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[])
  const parts = calendar.getAllSubcomponents('vevent')
  const count = (name: string) => parts[0]?.getAllProperties(name).length ?? 0
  const { once, never } = TABLE[method]
  return [
    ...['prodid', 'version', 'method'].filter((name) => calendar.getAllProperties(name).length !== 1),
    ...(calendar.getFirstPropertyValue('version') === '2.0' ? [] : ['version is not 2.0']),
    ...(calendar.getFirstPropertyValue('method') === method ? [] : [`method is not ${method}`]),
    ...(parts.length === 1 ? [] : [`${parts.length} events`]),
    ...once.filter((name) => count(name) !== 1),
    ...never.filter((name) => count(name) > 0),
    ...(SENT_BY_MAIL.includes(method) && count('attendee') !== 1 ? ['attendee'] : []),
    ...(count('dtend') + count('duration') > 1 ? ['dtend and duration'] : []),
    ...(method === 'CANCEL' && parts[0]?.getFirstPropertyValue('status') !== 'CANCELLED' ? ['status'] : []),
  ]
}

describe('a calendar file', () => {
  for (const method of ['PUBLISH', 'REQUEST', 'CANCEL'] as const)
    it(`of the method ${method} has what RFC 5546 demands and nothing that it forbids, whatever was typed`, () => {
      assert.deepEqual(findingsOf(files[method], method), [])
      assert.match(files[method], /^BEGIN:VCALENDAR\r\n[^]*\r\nEND:VCALENDAR$/)
      assert.doesNotMatch(files[method].replaceAll('\r\n', ''), /[\r\n]/)
      assert.ok(files[method].split('\r\n').every((line) => Buffer.byteLength(line) <= 75))
    })

  it('is found out when it has not', () => {
    const without = (name: string) => files.REQUEST.replace(new RegExp(`^${name}[^]*?\\r\\n(?! )`, 'm'), '')
    for (const name of ['ORGANIZER', 'ATTENDEE', 'UID', 'SEQUENCE', 'DTSTAMP', 'SUMMARY', 'METHOD'])
      assert.ok(findingsOf(without(name), 'REQUEST').length > 0, name)
    assert.deepEqual(findingsOf(files.REQUEST, 'CANCEL').sort(), ['method is not CANCEL', 'status'])
  })

  it('names the same event in each of them', () => {
    const uids = Object.values(files).map((file) => /^UID:(.*)\r$/m.exec(file)?.[1])
    assert.equal(new Set(uids).size, 1)
  })

  for (const method of ['REQUEST', 'CANCEL'] as const)
    it(`of the method ${method} is a part of the mail beside its texts, and a file that no program acts upon twice`, async () => {
      const { text } = await rawMail({
        id: '7b0c3c0e-50a1-4c6e-9d3c-6d1d0f4c2b11',
        recipient: 'vera@anderswo.example',
        subject: 'Termin',
        html: '<p>Termin</p>',
        text: 'Termin',
        headers: {},
        attachments: [
          {
            fileName: 'termin.ics',
            mediaType: `text/calendar; charset=utf-8; method=${method}`,
            contentBase64: Buffer.from(files[method]).toString('base64'),
          },
        ],
        date: at,
      })
      const alternative = text.slice(text.indexOf('multipart/alternative'))
      const order = ['text/plain', 'text/html', 'text/calendar', 'application/ics'].map((type) => alternative.indexOf(type))
      assert.ok(
        order.every((place, index) => place > (order[index - 1] ?? 0)),
        order.join(),
      )
      const types = [...text.matchAll(/^Content-Type: (text\/calendar[^]*?)\r\n(?![ \t])/gm)].map(([, type]) => type ?? '')
      assert.equal(types.length, 1)
      assert.match(types[0] ?? '', new RegExp(`method=${method}`))
      const { attachments } = await simpleParser(Buffer.from(text, 'latin1'))
      assert.deepEqual(
        attachments.map(({ content }) => content.toString()),
        [files[method], files[method]],
      )
    })
})
