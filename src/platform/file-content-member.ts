import { ContentRefused, type ContentRefusal } from './file-content-refusal.ts'

export type MemberText = { name: string; text: string }

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.text'
/** What tells kind and reach of a document; other members are looked at while they pass and forgotten. */
const KEPT = /^(\[Content_Types\]\.xml|mimetype|META-INF\/manifest\.xml)$|\.rels$/i
const MAX_KEPT = 1024 * 1024

const MACROS = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|^(Basic|Scripts)\/|(^|\/)activeX\/|\.(docm|dotm)$/i
const OBJECTS = /(^|\/)oleObject[^/]*\.bin$/i
const ARCHIVE = /\.(zip|rar|7z|gz|tgz|bz2|xz|tar|jar|docx|xlsx|pptx|odt|ods|odp)$/i
const EXECUTABLE = /\.(exe|dll|com|scr|bat|cmd|ps1|vbs|js|jse|wsf|hta|msi|lnk|sh)$/i

/** Judged by the directory alone, before anything is unpacked. Paths that leave the folder yauzl refuses by itself. */
export function nameRefusal(names: string[]): ContentRefusal | null {
  const folded = new Set(names.map((name) => name.normalize('NFC').toLowerCase()))
  if (folded.size !== names.length || names.some((name) => name.includes('\0'))) return 'damaged'
  if (names.some((name) => MACROS.test(name))) return 'macros'
  if (names.some((name) => OBJECTS.test(name))) return 'attached-files'
  if (!names.includes('[Content_Types].xml') && !names.includes('mimetype')) return 'archive'
  if (names.some((name) => EXECUTABLE.test(name))) return 'executable'
  return names.some((name) => ARCHIVE.test(name)) ? 'nested-archive' : null
}

/** Looks at a member as it is unpacked, chunk by chunk. */
export function checkMember(name: string): { take: (chunk: Buffer) => void; text: () => string } {
  const kept: Buffer[] = []
  let seen = 0
  let end = ''
  return {
    take: (chunk) => {
      if (seen === 0) refuseBeginning(chunk)
      seen += chunk.length
      if (KEPT.test(name)) keep(kept, chunk, seen)
      if (!/\.xml$/i.test(name)) return
      const text = end + chunk.toString('latin1')
      if (/<w:instrText[^>]*>\s*DDE|w:instr="\s*DDE/i.test(text)) throw new ContentRefused('active-content')
      end = text.slice(-256)
    },
    text: () => Buffer.concat(kept).toString('utf8'),
  }
}

function keep(kept: Buffer[], chunk: Buffer, seen: number): void {
  if (seen > MAX_KEPT) throw new ContentRefused('unpacks-too-large')
  kept.push(chunk)
}

/** By content, for members that are called something harmless. */
function refuseBeginning(chunk: Buffer): void {
  const signature = chunk.toString('latin1', 0, 8)
  if (/^(PK\x03\x04|Rar!|7z\xbc\xaf|\x1f\x8b\x08|BZh|\xfd7zXZ)/.test(signature)) throw new ContentRefused('nested-archive')
  if (/^(MZ|\x7fELF)/.test(signature)) throw new ContentRefused('executable')
  if (signature.startsWith('\xd0\xcf\x11\xe0')) throw new ContentRefused('attached-files')
}

export function kindOf(members: MemberText[], ending: string): 'docx' | 'odt' {
  const textOf = (name: string) => members.find((member) => member.name === name)?.text
  const types = textOf('[Content_Types].xml')
  if (types !== undefined) return word(types, members)
  if (members[0]?.name !== 'mimetype' || textOf('mimetype') !== OPEN_DOCUMENT)
    throw new ContentRefused(ending === 'odt' ? 'wrong-ending' : 'unknown-type')
  if (/encryption-data/.test(textOf('META-INF/manifest.xml') ?? '')) throw new ContentRefused('encrypted')
  if (!members.some((member) => member.name === 'content.xml')) throw new ContentRefused('damaged')
  return 'odt'
}

function word(types: string, members: MemberText[]): 'docx' {
  if (/macroEnabled|vbaProject/i.test(types)) throw new ContentRefused('macros')
  if (!types.includes(`ContentType="${WORD}"`) && !types.includes(`ContentType='${WORD}'`))
    throw new ContentRefused('unknown-type')
  if (!members.some((member) => /^word\/document\d*\.xml$/.test(member.name))) throw new ContentRefused('damaged')
  if (members.some((member) => /\.rels$/i.test(member.name) && loadsFromOutside(member.text)))
    throw new ContentRefused('external-content')
  return 'docx'
}

/** Links that a reader clicks are fine; what Word fetches by itself (templates, frames, pictures) is not. */
function loadsFromOutside(relationships: string): boolean {
  const external = relationships.match(/<Relationship\b[^>]*TargetMode\s*=\s*["']External["'][^>]*>/gi) ?? []
  return external.some((relationship) => !/Type\s*=\s*["'][^"']*\/hyperlink["']/i.test(relationship))
}
