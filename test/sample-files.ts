import { crc32, deflateRawSync, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** Files as people upload them, and as they should not; made here so that nothing foreign lies in the repository. */
export type Member = {
  name: string
  content: string | Buffer
  stored?: boolean
  encrypted?: boolean
  symlink?: boolean
  /** Lies in the directory about the size. */
  claimedBytes?: number
}

export function zip(
  members: Member[],
  { before = '', behind = '', comment = '' }: { before?: string; behind?: string; comment?: string } = {},
): Buffer {
  const parts: Buffer[] = [Buffer.from(before, 'latin1')]
  const directory: Buffer[] = []
  let offset = before.length
  for (const member of members) {
    const { local, central } = records(member, offset)
    parts.push(local)
    directory.push(central)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...parts, central, end, Buffer.from(comment + behind, 'latin1')])
}

function records(member: Member, offset: number): { local: Buffer; central: Buffer } {
  const content = Buffer.from(member.content)
  const name = Buffer.from(member.name)
  const packed = member.stored ? content : deflateRawSync(content)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(0x800 | (member.encrypted ? 1 : 0), 2)
  common.writeUInt16LE(member.stored ? 0 : 8, 4)
  common.writeUInt32LE(crc32(content), 10)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(member.claimedBytes ?? content.length, 18)
  common.writeUInt16LE(name.length, 22)
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE(member.symlink ? (0o120777 << 16) >>> 0 : 0, 6)
  tail.writeUInt32LE(offset, 10)
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, packed]),
    central: Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, tail, name]),
  }
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export function contentTypes(main: string): Member {
  return {
    name: '[Content_Types].xml',
    content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
  }
}

export function docxMembers(text = 'Schreiben an die Projektbeteiligten'): Member[] {
  return [
    contentTypes(WORD),
    {
      name: '_rels/.rels',
      content: `<Relationships><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    { name: 'word/document.xml', content: `<w:document><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>` },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships><Relationship Id="r2" Type="${RELATION}/hyperlink" Target="https://www.hellenthal.example/" TargetMode="External"/></Relationships>`,
    },
  ]
}

export function docx(text?: string): Buffer {
  return zip(docxMembers(text))
}

export function odtMembers(): Member[] {
  return [
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
    { name: 'META-INF/manifest.xml', content: '<manifest:manifest/>' },
    { name: 'content.xml', content: '<office:document-content/>' },
    { name: 'Configurations2/', content: '', stored: true },
  ]
}

/** One page; `objects` are put among its own, `text` makes two of them different. */
export function pdf({
  text = 'Bestätigung',
  objects = '',
  trailer = '',
}: { text?: string; objects?: string; trailer?: string } = {}): Buffer {
  const page = `%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n`
  return Buffer.from(`${page}% ${text}\n${objects}\ntrailer\n<< /Root 1 0 R ${trailer} >>\nstartxref\n9\n%%EOF\n`, 'latin1')
}

/** Objects of a PDF as most programs write them: packed into a compressed stream. */
export function objectStream(content: string, dictionary = '/Type /ObjStm /Filter /FlateDecode'): string {
  const packed = deflateSync(Buffer.from(content, 'latin1'))
  return `7 0 obj\n<< ${dictionary} /N 1 /First 4 /Length ${packed.length} >>\nstream\n${packed.toString('latin1')}\nendstream\nendobj`
}

export async function picture(format: 'jpeg' | 'png' | 'webp', width = 64, height = 48): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#2044aa' } })
    .toFormat(format)
    .toBuffer()
}

/** A PNG of a few bytes that claims to be very large. */
export function hugePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(100))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(4)
  frame.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([frame, body, check])
}
