import assert from 'node:assert/strict'
import { createPublicKey, createVerify, generateKeyPairSync } from 'node:crypto'
import { describe, it } from 'node:test'
import { NASTY, rawMail as raw, SIGNED } from '../../../test/raw-mail.ts'
import type { Letter } from '../../platform/mail-message.ts'
import { leavingHeaders } from '../../subscribers/index.ts'
import type { Block } from './blocks.rules.ts'
import { issueMail } from './issue.mail.tsx'
import { SAMPLE } from './sample.ts'

const baseUrl = 'https://portal.example'
const token = 'v1.abcdefgh.'.padEnd(140, 'x')
const links = {
  settings: `${baseUrl}/abonnements/einstellungen/${token}`,
  leaving: `${baseUrl}/abonnements/abmeldung/newsletter/${token}`,
}

function letterOf(changes: Partial<Letter> = {}, blocks: Block[] = SAMPLE): Letter {
  const mail = issueMail({
    issue: { title: 'Fristen & Neues im Dezember: Förderung „Brücke“', blocks, number: 7 },
    links,
    baseUrl,
  })
  const headers = { ...leavingHeaders(links), 'List-Id': '<newsletter.portal.example>' }
  const rest = {
    id: '7b0c3c0e-50a1-4c6e-9d3c-6d1d0f4c2b11',
    recipient: 'vera@anderswo.example',
    attachments: [],
    date: new Date('2025-12-04T09:00:00Z'),
  }
  return { ...mail, ...rest, headers, returnPath: 'rueck+abc.def@portal.example', ...changes }
}

// proves: EM-02, EM-06, EM-09
describe('the mail of an issue', () => {
  it('has each header that is signed once, in ASCII, in lines that no server breaks', async () => {
    const { text, head, names, envelope } = await raw(letterOf())
    for (const name of SIGNED) assert.equal(names.filter((one) => one === name).length, 1, name)
    assert.doesNotMatch(text, /[^\t\r\n\x20-\x7e]/)
    assert.ok(text.split('\r\n').every((line) => line.length <= 998))
    assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/)
    const domains = [
      envelope.from as string,
      ...[/^From: .*<(.+)>/m, /^Message-ID: <(.+)>/m].map((pattern) => pattern.exec(head)?.[1] ?? ''),
    ]
    assert.deepEqual(
      domains.map((address) => address.split('@')[1]),
      ['portal.example', 'portal.example', 'portal.example'],
    )
    assert.deepEqual(envelope.to, ['vera@anderswo.example'])
    assert.match(head, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
    assert.match(head, /^Auto-Submitted: auto-generated\r$/m)
  })

  it('can be signed so that the leaving headers are under the signature', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const pem = String(privateKey.export({ type: 'pkcs1', format: 'pem' }))
    const { head } = await raw(letterOf(), {
      domainName: 'portal.example',
      keySelector: 'p',
      privateKey: pem,
      headerFieldNames: SIGNED.join(':'),
    })
    const unfolded = head.replaceAll(/\r\n[ \t]+/g, ' ')
    const value = /^DKIM-Signature: (.*)\r?$/m.exec(unfolded)?.[1] ?? ''
    const signed = (/\bh=([^;]+);/.exec(value)?.[1] ?? '').replaceAll(/\s/g, '').toLowerCase().split(':')
    assert.deepEqual(
      SIGNED.filter((name) => !signed.includes(name)),
      [],
    )
    assert.ok(verifies(unfolded, { value, signed, key: String(publicKey.export({ type: 'spki', format: 'pem' })) }))
    const changed = unfolded.replace('/abonnements/abmeldung/', '/abonnements/anders/')
    assert.ok(!verifies(changed, { value, signed, key: String(publicKey.export({ type: 'spki', format: 'pem' })) }))
  })

  it('lets nothing that was typed or stored into its headers or its envelope', async () => {
    const tries: Partial<Letter>[] = [
      { subject: NASTY },
      { headers: { 'List-Unsubscribe': `<${baseUrl}>\r\nBcc: opfer@anderswo.example`, 'List-Id': NASTY } },
      { returnPath: 'rueck@portal.example>\r\nRCPT TO:<opfer@anderswo.example' },
    ]
    for (const changes of tries) {
      const { names, envelope } = await raw(letterOf(changes))
      for (const name of ['bcc', 'cc']) assert.ok(!names.includes(name), name)
      assert.deepEqual(envelope.to, ['vera@anderswo.example'])
      assert.doesNotMatch(String(envelope.from), /[\r\n]/)
      assert.equal(names.filter((name) => name === 'subject').length, 1)
    }
  })

  it('shows what was typed as text, and brings in nothing that mail programs do not know or that watches', () => {
    const blocks: Block[] = [
      {
        kind: 'text',
        title: NASTY,
        text: `${NASTY}\n\n![Zähler](https://anderswo.example/pixel.gif)\n\n[ab](javascript:alert(1))`,
      },
      {
        kind: 'call',
        title: '"><img src=x>',
        text: 'a',
        label: '</a><script>',
        href: 'https://anderswo.example/"onmouseover="x',
      },
      ...SAMPLE,
    ]
    const { html, text } = letterOf({}, blocks)
    assert.doesNotMatch(html, /<(script|img|iframe|form|input|link|object|svg|video|style)\b/i)
    assert.doesNotMatch(html, /(href|src)="(javascript|data):|\son\w+="|url\(|@import|position:|display:\s*(flex|grid)|float:/i)
    assert.match(html, /&lt;script>alert\(1\)/)
    assert.match(html, /<html lang="de">[^]*<title>Fristen/)
    assert.equal(html.match(/<table/g)?.length, html.match(/<table role="presentation"/g)?.length)
    for (const block of SAMPLE)
      if (block.title) assert.ok(text.includes(block.title) && html.includes(block.title.slice(0, 20)), block.title)
  })
})

/** RFC 6376 for relaxed headers: names in small letters, blanks as one, the signature itself last with an empty b=. */
function verifies(head: string, { value, signed, key }: { value: string; signed: string[]; key: string }): boolean {
  const lines = head.split('\r\n')
  const relaxed = (name: string, text: string) => `${name}:${text.replaceAll(/\s+/g, ' ').trim()}`
  const verify = createVerify('RSA-SHA256')
  for (const name of signed) {
    const line = lines.findLast((one) => one.toLowerCase().startsWith(`${name}:`))
    if (line) verify.update(`${relaxed(name, line.slice(name.length + 1))}\r\n`)
  }
  verify.update(relaxed('dkim-signature', value.replace(/\bb=[^;]*$/, 'b=')))
  return verify.verify(createPublicKey(key), (/\bb=([^;]*)$/.exec(value)?.[1] ?? '').replaceAll(/\s/g, ''), 'base64')
}
