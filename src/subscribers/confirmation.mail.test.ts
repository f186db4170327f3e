import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { confirmSubscriptionMail } from './confirmation.mail.tsx'

const baseUrl = 'https://portal.example'
const link = `${baseUrl}/e-mails/bestellung/abc`

describe('the mail that asks whether an address may be written to', () => {
  const { subject, text, html } = confirmSubscriptionMail({ titles: ['Thema Standesamt', 'Newsletter'], link, baseUrl })

  it('says what was ordered and how to confirm it, and not a word more: whoever gets it may have ordered nothing (§ 7 UWG)', () => {
    assert.equal(subject, 'Bitte bestätigen Sie Ihre E-Mail-Adresse')
    assert.deepEqual(text.split('\n\n'), [
      'Guten Tag,',
      'Mit dieser E-Mail-Adresse wurden im Portal E-Mails bestellt. Wir schicken sie erst, wenn Sie das bestätigen. Bestellt wurde:',
      '– Thema Standesamt\n– Newsletter',
      'Waren Sie das nicht, brauchen Sie nichts zu tun: Nach sieben Tagen wird die Bestellung mit Ihrer Adresse gelöscht.',
      `Bestellung ansehen und bestätigen: ${link}`,
    ])
  })

  it('leads nowhere but to the order and to the portal, and shows no picture', () => {
    assert.deepEqual(
      [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address),
      [link, baseUrl],
    )
  })
})
