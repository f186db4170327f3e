import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { deflateSync } from 'node:zlib'
import {
  contentTypes,
  docx,
  docxMembers,
  hugePng,
  objectStream,
  odtMembers,
  pdf,
  picture,
  zip,
  type Member,
} from '../../test/sample-files.ts'
import { checkContent } from './file-content.ts'
import { renderPdf } from './pdf.ts'

const dir = mkdtempSync(join(tmpdir(), 'content-'))
after(() => rmSync(dir, { recursive: true }))

async function check(name: string, content: Buffer): Promise<string> {
  const path = join(dir, 'file')
  writeFileSync(path, content)
  const decision = await checkContent(path, name)
  return decision.ok ? decision.outcome.mediaType : decision.because
}

const text = (value: string) => Buffer.from(value, 'latin1')
const both = (...parts: (Buffer | string)[]) => Buffer.concat(parts.map((part) => (typeof part === 'string' ? text(part) : part)))
const changed = (change: (members: Member[]) => Member[]) => zip(change(docxMembers()))
const withMember = (name: string, content: string | Buffer = 'x', more: Partial<Member> = {}) =>
  changed((members) => [...members, { name, content, ...more }])
const relation = (type: string) =>
  `<Relationships><Relationship Id="r1" Type="http://x/${type}" Target="https://x.example/a" TargetMode="External"/></Relationships>`
const incremental = (first: Buffer, ...rest: string[]) => both(first, ...rest)

const packed = (dictionary: string, content: string) =>
  `7 0 obj\n<< /Type /XObject ${dictionary} >>\nstream\n${deflateSync(text(content)).toString('latin1')}\nendstream\nendobj`

const jpeg = await picture('jpeg')
const png = await picture('png')
const webp = await picture('webp')
const zeros = Buffer.alloc(200 * 1024 * 1024)
const template = join(dir, 'real.typ')
writeFileSync(
  template,
  '#set document(title: "Bestätigung")\n#set text(font: "Fira Sans", lang: "de")\n#title()\n#lorem(3000)\n#link("https://www.land.nrw")[Land]',
)
const typeset = Buffer.from(await renderPdf(template, {}))
const JPG = 'image/jpeg'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const corpus: [what: string, name: string, content: Buffer, answer: string][] = [
  ['a PDF', 'Bestätigung.pdf', pdf(), 'application/pdf'],
  ['a typeset PDF', 'Bestätigung.pdf', typeset, 'application/pdf'],
  ['a PDF with an upper-case ending', 'SCAN.PDF', pdf(), 'application/pdf'],
  ['a PDF with two endings, the last one right', 'rechnung.exe.pdf', pdf(), 'application/pdf'],
  [
    'a PDF with objects in a harmless stream',
    'a.pdf',
    pdf({ objects: objectStream('8 0 << /Type /Font >>') }),
    'application/pdf',
  ],
  [
    'a PDF saved twice',
    'a.pdf',
    incremental(pdf(), '\n9 0 obj\n<< >>\nendobj\ntrailer\n<< >>\nstartxref\n9\n%%EOF\r\n'),
    'application/pdf',
  ],
  ['a Word text', 'Schreiben.docx', docx(), WORD],
  ['an OpenDocument text', 'Schreiben.odt', zip(odtMembers()), 'application/vnd.oasis.opendocument.text'],
  ['a JPEG', 'bild.jpg', jpeg, JPG],
  ['a JPEG with the long ending', 'bild.jpeg', jpeg, JPG],
  ['a JPEG with what cameras write behind its end', 'bild.jpg', both(jpeg, Buffer.alloc(500, 7), 'SEFT'), JPG],
  ['a PNG', 'bild.png', png, 'image/png'],
  ['a WebP', 'bild.webp', webp, 'image/webp'],
  ['a large but possible picture', 'bild.png', hugePng(8000, 5000), 'image/png'],

  ['nothing', 'leer.pdf', text(''), 'empty'],
  ['one byte', 'a.pdf', text('%'), 'unknown-type'],
  ['plain text called PDF', 'a.pdf', text('Guten Tag'), 'unknown-type'],
  ['a PDF called DOCX', 'a.docx', pdf(), 'wrong-ending'],
  ['a PDF called EXE', 'a.pdf.exe', pdf(), 'wrong-ending'],
  ['a PDF with a trailing dot', 'a.pdf.', pdf(), 'wrong-ending'],
  ['a PDF without ending', 'bestaetigung', pdf(), 'wrong-ending'],
  ['a JPEG called PNG', 'a.png', jpeg, 'wrong-ending'],
  ['a Windows program called PDF', 'a.pdf', both('MZ\x90\0', Buffer.alloc(200)), 'executable'],
  ['a Linux program called PDF', 'a.pdf', both('\x7fELF\x02\x01', Buffer.alloc(200)), 'executable'],
  ['a shell script', 'a.pdf', text('#!/bin/sh\nrm -rf /'), 'executable'],
  ['an SVG', 'logo.svg', text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 'svg'],
  ['an SVG called PNG', 'logo.png', text('<svg onload="alert(1)"/>'), 'svg'],
  ['an HTML page called PDF', 'a.pdf', text('\n<!DOCTYPE html><title>x</title>'), 'html'],
  ['a script called PDF', 'a.pdf', text('<script>alert(1)</script>'), 'html'],
  ['an HTML page in UTF-16', 'a.pdf', Buffer.from('\ufeff<html><body>', 'utf16le'), 'html'],
  ['HTML before a PDF', 'a.pdf', both('<html>', pdf()), 'html'],
  ['a byte before a PDF', 'a.pdf', both(' ', pdf()), 'mixed-content'],
  ['a PDF with HTML at its beginning', 'a.pdf', both('%PDF-1.7\n<script>alert(1)</script>', pdf()), 'mixed-content'],
  ['a PDF with a ZIP behind', 'a.pdf', both(pdf(), docx()), 'mixed-content'],
  [
    'a PDF inside a ZIP that names its end',
    'a.pdf',
    both(pdf(), zip([{ name: 'a', content: 'b' }], { comment: '%%EOF' })),
    'mixed-content',
  ],
  ['a PDF with HTML behind', 'a.pdf', both(pdf(), '<html>'), 'mixed-content'],
  ['a PDF cut off', 'a.pdf', typeset.subarray(0, 3000), 'damaged'],
  [
    'a PDF with JavaScript',
    'a.pdf',
    pdf({ objects: '4 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj' }),
    'active-content',
  ],
  [
    'a PDF with JavaScript by another spelling',
    'a.pdf',
    pdf({ objects: '4 0 obj\n<< /S /J#61va#53cript /JS (1) >>\nendobj' }),
    'active-content',
  ],
  [
    'a PDF with JavaScript in a packed stream',
    'a.pdf',
    pdf({ objects: objectStream('8 0 << /S /JavaScript /JS (1) >>') }),
    'active-content',
  ],
  [
    'a PDF with a stream packed in an unusual way',
    'a.pdf',
    pdf({ objects: objectStream('x', '/Type /ObjStm /Filter [/ASCII85Decode /FlateDecode]') }),
    'active-content',
  ],
  [
    'a PDF that hides what a stream is',
    'a.pdf',
    pdf({ objects: objectStream('x', '/Type /Obj#53tm /Filter /FlateDecode') }),
    'active-content',
  ],
  ...Object.entries({
    'names its packing elsewhere': '/Type /ObjStm /Filter 9 0 R',
    'names its packing elsewhere and no type': '/Filter 9 0 R',
    'has 5,000 spaces before its stream': `/Type /ObjStm /Filter /FlateDecode${' '.repeat(5000)}`,
    'has 200,000 spaces before its stream': `/Type /ObjStm /Filter /FlateDecode${' '.repeat(200_000)}`,
    'has 200,000 spaces and no type': `/Filter /FlateDecode${' '.repeat(200_000)}`,
    'has no type': '/Filter /FlateDecode',
    'has no type and a list of one packing': '/Filter [ /Fl ]',
    'has its names escaped': '/F#69lter /#46lateDecode',
    'has a comment behind its dictionary': '/Type /ObjStm /Filter /FlateDecode /X (%\n) %\n',
    'names two packings': '/Filter /FlateDecode /Filter /LZWDecode',
    'names its predictor elsewhere': '/Filter /FlateDecode /DecodeParms << /Predictor 1 0 R >>',
    'feigns the beginning of another object': '/Filter /FlateDecode /X (8 0 obj <<)',
  }).map(([what, dictionary]): [string, string, Buffer, string] => [
    `a PDF with JavaScript in a stream that ${what}`,
    'a.pdf',
    pdf({ objects: objectStream('8 0 << /S /JavaScript /JS (1) >>', dictionary) }),
    'active-content',
  ]),
  [
    'a PDF with harmless objects and no type',
    'a.pdf',
    pdf({ objects: objectStream('8 0 << /Type /Font >>', '/Filter /FlateDecode') }),
    'application/pdf',
  ],
  ['a PDF with a picture in an old packing', 'a.pdf', pdf({ objects: packed('/Filter /LZWDecode', 'x') }), 'application/pdf'],
  [
    'a PDF with a large drawing',
    'a.pdf',
    pdf({ objects: packed('/Filter /FlateDecode', '1 0 0 1 7 7 cm\n'.repeat(6_000_000)) }),
    'application/pdf',
  ],
  [
    'a PDF whose drawing unpacks without end',
    'a.pdf',
    pdf({ objects: packed('/Filter /FlateDecode', '1 0 0 1 7 7 cm\n'.repeat(20_000_000)) }),
    'unpacks-too-large',
  ],
  ['a PDF that starts programs', 'a.pdf', pdf({ objects: '4 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj' }), 'active-content'],
  ['a PDF with an XFA form', 'a.pdf', pdf({ objects: '4 0 obj\n<< /XFA [(a) 5 0 R] >>\nendobj' }), 'active-content'],
  ['a PDF with a file inside', 'a.pdf', pdf({ objects: '4 0 obj\n<< /Type /EmbeddedFile >>\nendobj' }), 'attached-files'],
  ['an encrypted PDF', 'a.pdf', pdf({ trailer: '/Encrypt 5 0 R' }), 'encrypted'],
  [
    'a PDF whose objects unpack without end',
    'a.pdf',
    pdf({ objects: objectStream('0'.repeat(70_000_000)) }),
    'unpacks-too-large',
  ],

  ['a plain ZIP', 'a.zip', zip([{ name: 'a.txt', content: 'a' }]), 'archive'],
  ['a plain ZIP called DOCX', 'a.docx', zip([{ name: 'a.txt', content: 'a' }]), 'archive'],
  ['an empty ZIP', 'a.docx', zip([]), 'archive'],
  ['an encrypted ZIP', 'a.docx', withMember('word/geheim.xml', 'x', { encrypted: true }), 'encrypted'],
  ['a gzip', 'a.pdf', both('\x1f\x8b\x08\0', Buffer.alloc(50)), 'archive'],
  ['a 7z', 'a.pdf', both('7z\xbc\xaf\x27\x1c', Buffer.alloc(50)), 'archive'],
  ['a RAR', 'a.pdf', both('Rar!\x1a\x07\x01\0', Buffer.alloc(50)), 'archive'],
  ['an old Word document', 'a.doc', both('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', Buffer.alloc(600)), 'old-office'],
  [
    'an encrypted Word text',
    'a.docx',
    both('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')),
    'encrypted',
  ],
  [
    'an encrypted OpenDocument text',
    'a.odt',
    zip(
      odtMembers().map((member) =>
        member.name.startsWith('META') ? { ...member, content: '<manifest:encryption-data/>' } : member,
      ),
    ),
    'encrypted',
  ],
  ['a Word text with macros', 'a.docx', withMember('word/vbaProject.bin'), 'macros'],
  [
    'a Word macro document by its type',
    'a.docm',
    changed((members) => [contentTypes('application/vnd.ms-word.document.macroEnabled.main+xml'), ...members.slice(1)]),
    'macros',
  ],
  [
    'an OpenDocument text with macros',
    'a.odt',
    zip([...odtMembers(), { name: 'Basic/Standard/Module1.xml', content: 'x' }]),
    'macros',
  ],
  ['a Word text with an OLE object', 'a.docx', withMember('word/embeddings/oleObject1.bin'), 'attached-files'],
  [
    'a Word text with an OLE object by another name',
    'a.docx',
    withMember('word/media/image1.png', text('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')),
    'attached-files',
  ],
  [
    'a Word text with a DDE field',
    'a.docx',
    zip(docxMembers('</w:t><w:instrText xml:space="preserve"> DDEAUTO c:\\\\cmd.exe</w:instrText><w:t>')),
    'active-content',
  ],
  [
    'a Word text with a template from outside',
    'a.docx',
    withMember('word/_rels/settings.xml.rels', relation('attachedTemplate')),
    'external-content',
  ],
  [
    'a Word text with a picture from outside',
    'a.docx',
    withMember('word/_rels/header1.xml.rels', relation('image')),
    'external-content',
  ],
  [
    'a spreadsheet called DOCX',
    'a.docx',
    changed((members) => [
      contentTypes('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
      ...members.slice(1),
    ]),
    'unknown-type',
  ],
  [
    'an OpenDocument sheet called ODT',
    'a.odt',
    zip([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
      ...odtMembers().slice(1),
    ]),
    'wrong-ending',
  ],
  ['a ZIP inside', 'a.docx', withMember('word/media/a.zip'), 'nested-archive'],
  ['a ZIP inside by another name', 'a.docx', withMember('word/media/image1.png', docx()), 'nested-archive'],
  ['a program inside', 'a.docx', withMember('word/media/image1.png', text('MZ\x90')), 'executable'],
  ['a path that leaves', 'a.docx', withMember('../../etc/cron.d/x'), 'damaged'],
  ['an absolute path', 'a.docx', withMember('/etc/passwd'), 'damaged'],
  ['a path with backslashes', 'a.docx', withMember('word\\..\\x'), 'damaged'],
  ['a name twice', 'a.docx', withMember('word/Document.xml'), 'damaged'],
  ['a symbolic link', 'a.docx', withMember('word/link', '/etc/passwd', { symlink: true }), 'damaged'],
  [
    'too many members',
    'a.docx',
    changed((members) => [
      ...members,
      ...Array.from({ length: 2000 }, (_, index) => ({ name: `word/${index}.xml`, content: '' })),
    ]),
    'unpacks-too-large',
  ],
  ['200 MB of zeros', 'a.docx', withMember('word/media/image1.bmp', zeros), 'unpacks-too-large'],
  [
    'a lie about the size',
    'a.docx',
    withMember('word/media/image1.bmp', zeros.subarray(0, 2_000_000), { claimedBytes: 100 }),
    'damaged',
  ],
  ['data before the first member', 'a.docx', zip(docxMembers(), { before: 'PK\x03\x04' + 'x'.repeat(100) }), 'mixed-content'],
  ['data behind the directory', 'a.docx', zip(docxMembers(), { behind: '<html>' }), 'damaged'],
  ['a comment behind the directory', 'a.docx', zip(docxMembers(), { comment: '<html>' }), 'mixed-content'],
  ['a Word text cut off', 'a.docx', docx().subarray(0, 500), 'damaged'],

  ['a JPEG with PHP behind', 'a.jpg', both(jpeg, '<?php system(1);'), 'mixed-content'],
  ['a JPEG with a JAR behind', 'a.jpg', both(jpeg, docx()), 'mixed-content'],
  ['a PNG with a ZIP behind', 'a.png', both(png, docx()), 'mixed-content'],
  ['a PNG with one byte behind', 'a.png', both(png, 'x'), 'mixed-content'],
  ['a WebP with bytes behind', 'a.webp', both(webp, 'xxxx'), 'mixed-content'],
  ['a PNG cut off', 'a.png', png.subarray(0, png.length - 8), 'damaged'],
  ['a JPEG cut off', 'a.jpg', jpeg.subarray(0, jpeg.length - 2), 'damaged'],
  ['a WebP cut off', 'a.webp', webp.subarray(0, webp.length - 2), 'damaged'],
  ['a PNG of 100,000 by 100,000', 'a.png', hugePng(100_000, 100_000), 'too-many-pixels'],
  ['a GIF', 'a.gif', text('GIF89a\x01\0\x01\0\0\0\0;'), 'unknown-type'],
  ['a GIFAR', 'a.png', both('GIF89a\x01\0\x01\0\0\0\0;', docx()), 'unknown-type'],
  [
    'a malformed ASF header',
    'a.pdf',
    both(Buffer.from('3026b2758e66cf11a6d900aa0062ce6c', 'hex'), Buffer.alloc(100)),
    'unknown-type',
  ],
  ['a malformed MKV header', 'a.pdf', both('\x1a\x45\xdf\xa3', Buffer.alloc(100, 255)), 'unknown-type'],
]

// proves: UP-01 to UP-07
describe('the content of a file', () => {
  for (const [what, name, content, answer] of corpus) {
    it(`${what} (${name}): ${answer}`, async () => {
      assert.equal(await check(name, content), answer)
    })
  }

  it('is accepted when 25 MB of noise hold the forbidden names only by chance', async () => {
    const noise = Buffer.from(Array.from({ length: 25 * 1024 * 1024 }, (_, index) => (index * 2654435761) >>> 24))
    assert.equal(
      await check('a.pdf', both('%PDF-1.7\n1 0 obj\n<< >>\nstream\n', noise, '\nendstream\nendobj\n%%EOF')),
      'application/pdf',
    )
  })

  /** In a process of its own: what other tests leave behind in this one is collected whenever it pleases. */
  it('is never held in memory', () => {
    const path = join(dir, 'large.pdf')
    writeFileSync(path, both('%PDF-1.7\n', Buffer.alloc(24 * 1024 * 1024, 65), '\n%%EOF'))
    const script = `const { checkContent } = await import(${JSON.stringify(new URL('file-content.ts', import.meta.url).href)})
      const before = process.memoryUsage.rss()
      for (let round = 0; round < 10; round += 1) {
        const { ok } = await checkContent(${JSON.stringify(path)}, 'a.pdf')
        if (!ok) throw new Error('refused')
      }
      process.stdout.write(String(process.memoryUsage.rss() - before))`
    const args = ['--import', 'tsx', '--input-type=module', '--eval', script]
    const grown = Number(execFileSync(process.execPath, args, { encoding: 'utf8' }))
    assert.ok(grown < 100 * 1024 * 1024, `grown by ${Math.round(grown / 1024 / 1024)} MB`)
  })
})
