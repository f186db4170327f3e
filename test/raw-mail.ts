import { createTransport } from 'nodemailer'
import { readConfig } from '../src/platform/config.ts'
import { messageOf, type Letter } from '../src/platform/mail-message.ts'

const config = readConfig({ NODE_ENV: 'test', MAIL_FROM: 'portal@portal.example' })

/** What somebody types who wants a header of their own, a body of their own, or a text that reads backwards. */
export const NASTY = 'Hallo\r\nBcc: opfer@anderswo.example\r\n\r\nText \u202Emlx <script>alert(1)</script> „Ä“'

/** As it goes over the wire; the names of its headers in small letters. */
export async function rawMail(letter: Letter, dkim?: object) {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const { message, envelope } = await transport.sendMail({
    ...messageOf(config, letter, 'Interkommunales.NRW'),
    dkim,
  } as Parameters<typeof transport.sendMail>[0])
  const text = (message as Buffer).toString('latin1')
  const head = text.slice(0, text.indexOf('\r\n\r\n'))
  const names = head
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => line.slice(0, line.indexOf(':')).toLowerCase())
  return { text, head, names, envelope }
}

/** Of a mail to many, the last three included; what a signature covers. */
export const SIGNED = [
  'from',
  'to',
  'subject',
  'date',
  'message-id',
  'mime-version',
  'content-type',
  'list-id',
  'list-unsubscribe',
  'list-unsubscribe-post',
]
