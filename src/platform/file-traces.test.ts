import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import sharp from 'sharp'
import { docxMembers, objectStream, odtMembers, pdf, zip, type Member } from '../../test/sample-files.ts'
import { checkContent } from './file-content.ts'
import { findTraces } from './file-traces.ts'

const canvas = () => sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
const camera = { IFD0: { Make: 'Kamera', Model: 'Eins' } }
const place = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 13/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '6/1 46/1 0/1' } }
const word = (...more: Member[]) => zip([...docxMembers(), ...more])
const withBody = (text: string) => zip(docxMembers(`</w:t></w:r>${text}<w:r><w:t>`))
const core = (xml: string) => ({ name: 'docProps/core.xml', content: `<cp:coreProperties>${xml}</cp:coreProperties>` })
const openText = (content: string, meta = '') =>
  zip([
    ...odtMembers().filter(({ name }) => name !== 'content.xml' && name !== 'meta.xml'),
    { name: 'content.xml', content: `<office:document-content>${content}</office:document-content>` },
    { name: 'meta.xml', content: `<office:document-meta>${meta}</office:document-meta>` },
  ])

const corpus: [what: string, name: string, content: Buffer, traces: string[]][] = [
  ['a Word text', 'a.docx', word(), []],
  [
    'a Word text that names nobody',
    'a.docx',
    word(core('<dc:creator></dc:creator><cp:lastModifiedBy> </cp:lastModifiedBy>')),
    [],
  ],
  ['a Word text with an author', 'a.docx', word(core('<dc:creator>Erika Beispiel</dc:creator>')), ['author-names']],
  ['a Word text with an editor', 'a.docx', word(core('<cp:lastModifiedBy>Erika</cp:lastModifiedBy>')), ['author-names']],
  ['something inserted', 'a.docx', withBody('<w:ins w:id="1"><w:r/></w:ins>'), ['tracked-changes']],
  ['something deleted by somebody', 'a.docx', withBody('<w:del w:id="1" w:author="E"/>'), ['author-names', 'tracked-changes']],
  ['a frame inside a table, which is no insertion', 'a.docx', withBody('<w:insideH w:val="single"/><w:delText/>'), []],
  [
    'a long text with its change at the end',
    'a.docx',
    withBody(`${'<w:r/>'.repeat(60_000)}<w:ins w:id="1"/>`),
    ['tracked-changes'],
  ],
  ['no comment', 'a.docx', word({ name: 'word/comments.xml', content: '<w:comments xmlns:w="x"></w:comments>' }), []],
  [
    'a comment',
    'a.docx',
    word({ name: 'word/comments.xml', content: '<w:comments><w:comment w:id="0"/></w:comments>' }),
    ['comments'],
  ],
  ['an OpenDocument text', 'a.odt', openText('<text:tracked-changes text:track-changes="false"/>'), []],
  ['an OpenDocument text with a change', 'a.odt', openText('<text:changed-region xml:id="a"/>'), ['tracked-changes']],
  [
    'an OpenDocument text with a comment',
    'a.odt',
    openText('<office:annotation><dc:creator>E</dc:creator></office:annotation>'),
    ['author-names', 'comments'],
  ],
  [
    'an OpenDocument text with an author',
    'a.odt',
    openText('', '<meta:initial-creator>E</meta:initial-creator>'),
    ['author-names'],
  ],
  ['a picture', 'a.jpg', await canvas().jpeg().toBuffer(), []],
  [
    'a picture that is only turned',
    'a.jpg',
    await canvas()
      .withExif({ IFD0: { Orientation: '6' } })
      .jpeg()
      .toBuffer(),
    [],
  ],
  [
    'a picture that only says when it was taken',
    'a.jpg',
    await canvas()
      .withExif({ IFD2: { DateTimeOriginal: '2025:12:04 09:30:00' } })
      .jpeg()
      .toBuffer(),
    ['recording'],
  ],
  ['a picture from a camera', 'a.jpg', await canvas().withExif(camera).jpeg().toBuffer(), ['recording']],
  [
    'a picture with its place',
    'a.jpg',
    await canvas()
      .withExif({ ...camera, ...place })
      .jpeg()
      .toBuffer(),
    ['position', 'recording'],
  ],
  [
    'a WebP with its place',
    'a.webp',
    await canvas()
      .withExif({ ...camera, ...place })
      .webp()
      .toBuffer(),
    ['position', 'recording'],
  ],
  [
    'a PNG with its place',
    'a.png',
    await canvas()
      .withExif({ ...camera, ...place })
      .png()
      .toBuffer(),
    ['position', 'recording'],
  ],
  ['a PDF', 'a.pdf', pdf({}), []],
  ['a PDF that names nobody', 'a.pdf', pdf({ objects: '5 0 obj\n<< /Author () /Creator (Writer) >>\nendobj' }), []],
  ['a PDF that names nobody in UTF-16', 'a.pdf', pdf({ objects: '5 0 obj\n<< /Author <FEFF> >>\nendobj' }), []],
  ['a PDF with an author', 'a.pdf', pdf({ objects: '5 0 obj\n<< /Author(Erika Beispiel) >>\nendobj' }), ['author-names']],
  ['a PDF with an author in UTF-16', 'a.pdf', pdf({ objects: '5 0 obj\n<< /Author <FEFF0045> >>\nendobj' }), ['author-names']],
  [
    'a PDF whose packed object has an author',
    'a.pdf',
    pdf({ objects: objectStream('5 0 << /Author (Erika) >>') }),
    ['author-names'],
  ],
  [
    'a PDF whose metadata have an author',
    'a.pdf',
    pdf({ objects: '<dc:creator><rdf:Seq><rdf:li>Erika</rdf:li></rdf:Seq></dc:creator>' }),
    ['author-names'],
  ],
  ['a PDF with a note on it', 'a.pdf', pdf({ objects: '5 0 obj\n<< /Type/Annot/Subtype/Text >>\nendobj' }), ['comments']],
]

// proves: JU-11
describe('what a file says besides what it shows', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ik-traces-'))
  after(() => rmSync(folder, { recursive: true }))

  for (const [index, [what, name, content, traces]] of corpus.entries())
    it(`${what}: ${traces.join(', ') || 'nothing'}`, async () => {
      const path = join(folder, `${index}-${name}`)
      writeFileSync(path, content)
      const accepted = await checkContent(path, name)
      assert.ok(accepted.ok, 'the sample is one that may be attached')
      assert.deepEqual(await findTraces(path, accepted.outcome.mediaType), traces)
    })

  it('is nothing where the directory of a picture points nowhere', async () => {
    const content = await canvas()
      .withExif({ ...camera, ...place })
      .jpeg()
      .toBuffer()
    const tiff = content.indexOf('Exif\0\0') + 6
    content.writeUInt32LE(0x7fffffff, tiff + 4)
    const path = join(folder, 'damaged.jpg')
    writeFileSync(path, content)
    assert.deepEqual(await findTraces(path, 'image/jpeg'), [])
  })
})
