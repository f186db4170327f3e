import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { request, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { changeEdition } from '../../../../test/editions.ts'
import { givenEntry } from '../../../../test/factories.ts'
import { pdf } from '../../../../test/sample-files.ts'
import { servedSite } from '../../../../test/served-site.ts'
import { paths } from '../../../paths.ts'

const ERIKA = 'erika.beispiel@hellenthal.example'
const BOUNDARY = '----grenze7MA4YWxkTrZu0gW'
const MUTATIONS = 500

/** A small generator with a seed, so that a body that breaks something can be sent again. */
function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state % below
  }
}

const part = (headers: string, content: Buffer | string) =>
  Buffer.concat([Buffer.from(`--${BOUNDARY}\r\n${headers}\r\n\r\n`), Buffer.from(content), Buffer.from('\r\n')])
const end = Buffer.from(`--${BOUNDARY}--\r\n`)
const kind = part('Content-Disposition: form-data; name="kind"', 'other')
const filePart = (name: string, content: Buffer) =>
  part(`Content-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/pdf`, content)
const wellFormed = Buffer.concat([
  kind,
  filePart('a.pdf', Buffer.from('not really a PDF '.repeat(200))),
  filePart('b.pdf', Buffer.alloc(0)),
  end,
])

/** The shapes that ended processes or never settled (multer 2023–2026, busboy), and what a careless proxy does. */
const published: Buffer[] = [
  Buffer.from(''),
  Buffer.from('--'),
  Buffer.from(`--${BOUNDARY}`),
  Buffer.from(`--${BOUNDARY}--`),
  Buffer.from(`--${BOUNDARY}\r\n`),
  part('Content-Disposition: form-data; name=""; filename=""', ''),
  part('Content-Disposition: form-data; name="file"; filename=""', 'x'),
  part('Content-Disposition: form-data', 'x'),
  part('Content-Disposition: form-data; filename="a.pdf"', 'x'),
  part('', 'x'),
  part('Content-Disposition: form-data; name="file"; filename="a.pdf"', 'kein Ende'),
  Buffer.concat([kind, part('Content-Disposition: form-data; name="0"; filename="1"', 'x'), end]),
  Buffer.concat([
    kind,
    part('Content-Disposition: form-data; name="__proto__"', 'x'),
    part('Content-Disposition: form-data; name="constructor"', 'x'),
    end,
  ]),
  Buffer.concat([part(`Content-Disposition: form-data; name="${'n'.repeat(1_000_000)}"`, 'x'), end]),
  Buffer.concat([part(`X-Long: ${'n'.repeat(200_000)}\r\nContent-Disposition: form-data; name="file"; filename="a"`, 'x'), end]),
  Buffer.concat([
    ...Array.from({ length: 10_000 }, (_, index) => part(`Content-Disposition: form-data; name="f${index}"`, '')),
    end,
  ]),
  Buffer.concat([...Array.from({ length: 300 }, (_, index) => filePart(`${index}.pdf`, Buffer.from('x'))), end]),
  Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename*=UTF-8''%FF%FE\r\n\r\nx\r\n`),
    end,
  ]),
  Buffer.concat([Buffer.from('preamble\r\n'), kind, end, Buffer.from('epilogue'.repeat(1000))]),
  Buffer.concat([
    kind,
    part('Content-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Transfer-Encoding: base64', 'eA=='),
    end,
  ]),
]

function mutated(random: (below: number) => number): Buffer {
  let body = Buffer.from(wellFormed)
  for (let times = 0; times <= random(4); times += 1) {
    const at = random(body.length || 1)
    const length = random(200)
    const change = random(6)
    if (change === 0) body = body.subarray(0, at)
    else if (change === 1) body = Buffer.concat([body.subarray(0, at), body.subarray(at + length)])
    else if (change === 2) body = Buffer.concat([body.subarray(0, at), body.subarray(at, at + length), body.subarray(at)])
    else if (change === 3) body.fill(random(256), at, at + random(8))
    else if (change === 4)
      body = Buffer.concat([
        body.subarray(0, at),
        Buffer.from(`\r\n--${BOUNDARY}${['', '\r\n', '--', '\n'][random(4)]}`),
        body.subarray(at),
      ])
    else
      body = Buffer.concat([
        body.subarray(0, at),
        Buffer.from(['\0', '\r', '\n', '"', ';', '\r\n\r\n'][random(6)] as string),
        body.subarray(at),
      ])
  }
  return body
}

// proves: UP-11, UP-15, UP-16, UP-17
describe('the route for uploads', () => {
  let portal: Awaited<ReturnType<typeof servedSite>>
  let cookie: string
  let entryId: string
  before(async () => {
    portal = await servedSite('2026-02-01T10:00')
    await seedPeople(portal.db)
    cookie = await portal.signIn(ERIKA)
    entryId = await givenEntry(portal.db, { by: ERIKA })
  })
  after(() => portal.close())

  const leftovers = () => readdirSync(join(portal.deps.config.dataDir, 'files/incoming'))
  const openFiles = () => readdirSync('/proc/self/fd').length
  const stored = () => portal.db.selectFrom('award_attachments').select('id').where('entry_id', '=', entryId).execute()

  type Sending = { contentType?: string; claimedLength?: number; breakAfter?: number; chunked?: boolean }
  /** Plain node:http: fetch would not send what is wrong. Resolves with null when the connection ended without an answer. */
  function send(
    body: Buffer,
    { contentType = `multipart/form-data; boundary=${BOUNDARY}`, claimedLength, breakAfter, chunked }: Sending = {},
  ): Promise<{ status: number; text: string } | null> {
    return new Promise((resolve) => {
      const headers: Record<string, string | number> = { Cookie: cookie, Origin: portal.url, 'Content-Type': contentType }
      if (!chunked) headers['Content-Length'] = claimedLength ?? body.length
      const asked = request(
        portal.url + paths.award.attachments.to({ entryId }),
        { method: 'POST', headers, agent: false },
        (answer: IncomingMessage) => {
          void text(answer).then(
            (read) => resolve({ status: answer.statusCode ?? 0, text: read }),
            () => resolve(null),
          )
        },
      )
      asked.on('error', () => resolve(null))
      if (breakAfter === undefined) return void asked.end(body)
      asked.write(body.subarray(0, breakAfter), () => setTimeout(() => asked.destroy(), 20))
    })
  }

  async function settled(): Promise<string[]> {
    for (let tries = 0; tries < 50 && leftovers().length > 0; tries += 1) await wait(20)
    return leftovers()
  }

  it('answers every published broken body with a sentence, and ends', { timeout: 60_000 }, async () => {
    for (const [index, body] of published.entries()) {
      const answer = await send(body)
      assert.ok(answer, `body ${index} got an answer`)
      assert.ok(answer.status >= 400 && answer.status < 500, `body ${index}: ${answer.status}`)
    }
    assert.deepEqual(await settled(), [])
  })

  it('answers wrong content types', async () => {
    for (const contentType of [
      'multipart/form-data',
      'multipart/form-data; boundary=',
      'multipart/form-data; boundary=""',
      'multipart/mixed; boundary=x',
      'text/plain',
      'application/json',
      '',
      `\tmultipart/form-data; boundary=${'b'.repeat(5000)}`,
      'application/x-www-form-urlencoded',
    ]) {
      const answer = await Promise.race([send(wellFormed, { contentType }), wait(5000, null)])
      assert.ok(answer && answer.status >= 400 && answer.status < 500, `${contentType}: ${answer?.status}`)
    }
  })

  it(`answers ${MUTATIONS} mutated bodies, and nothing is left`, { timeout: 240_000 }, async () => {
    const before = openFiles()
    const answers: number[] = []
    for (let seed = 1; seed <= MUTATIONS; seed += 10) {
      const bodies = Array.from({ length: 10 }, (_, index) => mutated(dice(seed + index)))
      const round = await Promise.all(bodies.map((body) => send(body)))
      round.forEach((answer, index) =>
        assert.ok(
          answer && answer.status >= 400 && answer.status < 500,
          `seed ${seed + index}: ${answer?.status ?? 'no answer'}`,
        ),
      )
      answers.push(...round.map((answer) => answer?.status ?? 0))
    }
    assert.equal(answers.length, MUTATIONS)
    assert.deepEqual([await settled(), await stored()], [[], []])
    await wait(200)
    assert.ok(openFiles() <= before + 30, `${before} files open before, ${openFiles()} after`)
  })

  it('leaves nothing when the connection breaks, wherever it breaks', async () => {
    const body = Buffer.concat([kind, filePart('a.pdf', pdf({ text: 'x'.repeat(2_000_000) })), end])
    for (const share of [0, 0.001, 0.5, 0.999])
      await send(body, { breakAfter: Math.floor(body.length * share), claimedLength: body.length })
    assert.deepEqual([await settled(), await stored()], [[], []])
  })

  it('lets the browser read its answer to what is far too large, with a length and without', async () => {
    await changeEdition(
      portal.db,
      portal.db.updateTable('award_editions').set({ max_entry_bytes: 2_000_000 }).where('archived', '=', false),
    )
    try {
      const body = Buffer.concat([kind, filePart('film.pdf', Buffer.alloc(11_000_000, 'x')), end])
      for (const chunked of [false, true]) {
        const answer = await send(body, { chunked })
        assert.equal(answer?.status, 413)
        assert.match(answer?.text ?? '', /Das ist zusammen zu groß/)
      }
      assert.deepEqual(await settled(), [])
    } finally {
      await changeEdition(
        portal.db,
        portal.db.updateTable('award_editions').set({ max_entry_bytes: 157_286_400 }).where('archived', '=', false),
      )
    }
  })
})
