import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import sharp from 'sharp'
import { givenPerson } from '../../../../test/people.ts'
import { pdf } from '../../../../test/sample-files.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { sendTwice, TWICE } from '../../../../test/twice.ts'
import { paths } from '../../../paths.ts'

// proves: ID-02

const EDITOR = 'nina.zeile@redaktion.example'
const PICTURE = { alt: 'Das Rathaus', credit: 'Stadt Musterstadt, CC BY 4.0' }

describe('a file that editors upload twice', () => {
  let portal: TestSite
  let cookie: string
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await givenPerson(portal.db, { email: EDITOR, role: 'editor' })
    cookie = await portal.signIn(EDITOR)
  })
  after(() => portal.close())

  const upload = (address: string, words: Record<string, string>, bytes: Buffer, name: string) => {
    const body = new FormData()
    for (const [field, value] of Object.entries(words)) body.append(field, value)
    body.append('file', new File([new Uint8Array(bytes)], name))
    return portal.request(address, { method: 'POST', body, cookie })
  }
  const pictureOf = (background: string) =>
    sharp({ create: { width: 60, height: 40, channels: 3, background } })
      .png()
      .toBuffer()
  const pictures = async () => (await portal.db.selectFrom('editorial_pictures').select('media_id').execute()).length
  const files = async () => (await portal.db.selectFrom('editorial_files').select('media_id').execute()).length

  for (const [index, how] of TWICE.entries()) {
    it(`is one picture, ${how}; with other words it is another`, async () => {
      const bytes = await pictureOf(index === 0 ? 'red' : 'teal')
      const before = await pictures()
      const send = (words = PICTURE) => upload(paths.texts.pictures.to(), words, bytes, 'rathaus.png')
      const led = `303 ${paths.texts.pictures.to()}`
      assert.deepEqual(await sendTwice(send, how), [led, led])
      assert.equal((await pictures()) - before, 1)
      await send({ ...PICTURE, alt: 'Das alte Rathaus' })
      assert.equal((await pictures()) - before, 2)
    })

    it(`is one file of an aid, ${how}; another page than the newest still adds none`, async () => {
      const form = { kind: 'aid', title: `Mustersatzung ${how}` }
      const text = (await portal.request(paths.texts.creation.to(), { form, cookie })).headers.get('location') ?? assert.fail()
      const before = await files()
      const address = `${text}/dateien/hochladen`
      const send = (title = 'Satzung als PDF') => upload(address, { base: '1', title }, pdf({}), 'satzung.pdf')
      const [one, other] = await sendTwice(send, how)
      assert.match(one ?? '', /^303 /)
      assert.equal(other, one)
      assert.equal((await files()) - before, 1)
      assert.equal((await send('Noch eine')).status, 422)
      assert.equal((await files()) - before, 1)
    })
  }
})
