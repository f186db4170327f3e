import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readableName } from '../src/plain/readable-name.ts'
import { shownMails, type ShownMail } from './mails.tsx'
import { NASTY, rawMail, SIGNED } from './raw-mail.ts'

const OF_MAILS_TO_MANY = /^list-/
const EACH = SIGNED.filter((name) => !OF_MAILS_TO_MANY.test(name))

const letterOf = ({ subject, html, text }: ShownMail) => ({
  id: '7b0c3c0e-50a1-4c6e-9d3c-6d1d0f4c2b11',
  recipient: 'vera@anderswo.example',
  subject,
  html,
  text,
  headers: {},
  attachments: [],
  date: new Date('2025-12-04T09:00:00Z'),
})

const TYPED = [NASTY, NASTY.repeat(20), 'Titel\nX-Fremd: 1', 'Titel\u2028Cc: a@b.example', '=?utf-8?B?QmNjOg==?=']

/** Typed instead of the title or the name in a subject, as it stands there and as it is stored. */
function worded(subject: string, typed: string): string[] {
  const said = subject.includes('„') ? subject.replace(/„[^“]*“/, `„${typed}“`) : subject.replace(/: .*$/s, `: ${typed}`)
  return [said, readableName(said)]
}

// proves: EM-02, EM-09
describe('the headers of every mail', () => {
  it('are there once each, ready to be signed, in ASCII and in lines that no server breaks', async () => {
    for (const mail of shownMails) {
      const { text, head, names, envelope } = await rawMail(letterOf(mail))
      for (const name of EACH) assert.equal(names.filter((one) => one === name).length, 1, `${mail.subject}: ${name}`)
      assert.doesNotMatch(text, /[^\t\r\n\x20-\x7e]/, mail.subject)
      assert.ok(
        text.split('\r\n').every((line) => line.length <= 998),
        mail.subject,
      )
      assert.match(head, /^From: .*<portal@portal\.example>\r$/m)
      assert.match(head, /^Message-ID: <[^>]+@portal\.example>\r$/m)
      assert.match(head, /^Auto-Submitted: auto-generated\r$/m)
      assert.deepEqual(envelope.to, ['vera@anderswo.example'])
    }
  })

  /** Where a title, a name or a word of somebody stands in a subject, it may be anything. */
  const written = shownMails.filter(({ subject }) => /„|: /.test(subject))

  it('take nothing from what somebody wrote into a subject', async () => {
    assert.ok(written.length > 25, String(written.length))
    for (const { subject, ...mail } of written)
      for (const stored of TYPED.flatMap((typed) => worded(subject, typed))) {
        const { names, envelope } = await rawMail(letterOf({ ...mail, subject: stored }))
        const foreign = names.filter((name) => ['bcc', 'cc', 'x-fremd'].includes(name))
        assert.deepEqual([foreign, names.filter((name) => name === 'subject').length], [[], 1], stored)
        assert.deepEqual(envelope.to, ['vera@anderswo.example'])
      }
  })

  it('take nothing from the name of a file or the words of a header', async () => {
    const [mail] = shownMails
    assert.ok(mail)
    const attachments = [{ fileName: `${NASTY}.ics`, mediaType: 'text/calendar; method=REQUEST', contentBase64: '' }]
    const { names, text } = await rawMail({ ...letterOf(mail), headers: { 'List-Id': NASTY }, attachments })
    for (const foreign of ['bcc', 'cc']) assert.ok(!names.includes(foreign))
    assert.doesNotMatch(text, /^Bcc:/m)
  })
})
