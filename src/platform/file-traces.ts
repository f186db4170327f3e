import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { readPdf } from './file-content-pdf.ts'
import { tracesOfPicture } from './file-traces-picture.ts'

/** What a file says besides what it shows: who wrote on it, where and with what a picture was taken. */
export type Trace = 'tracked-changes' | 'comments' | 'author-names' | 'recording' | 'position'

type Mark = { trace: Trace; member: RegExp; mark: RegExp }

const MARKS: Mark[] = [
  { trace: 'tracked-changes', member: /^word\/[^/]+\.xml$/, mark: /<w:(ins|del|moveFrom|moveTo|rPrChange|pPrChange)[\s>]/ },
  { trace: 'tracked-changes', member: /^content\.xml$/, mark: /<text:changed-region[\s>]/ },
  { trace: 'comments', member: /^word\/comments[^/]*\.xml$/, mark: /<w:comment[\s>]/ },
  { trace: 'comments', member: /^(content|styles)\.xml$/, mark: /<office:annotation[\s>]/ },
  { trace: 'author-names', member: /^docProps\/core\.xml$/, mark: /<(dc:creator|cp:lastModifiedBy)(\s[^>]{0,100})?>\s*[^<\s]/ },
  { trace: 'author-names', member: /^word\/[^/]+\.xml$/, mark: /\sw:author="[^"]/ },
  {
    trace: 'author-names',
    member: /^(meta|content)\.xml$/,
    mark: /<(meta:initial-creator|dc:creator)(\s[^>]{0,100})?>\s*[^<\s]/,
  },
]
/** Names as text or as hexadecimal digits, with or without the mark of UTF-16; empty ones name nobody. */
const PDF_MARKS: Omit<Mark, 'member'>[] = [
  { trace: 'author-names', mark: /\/Author\s*(\((?!(\xFE\xFF|\\376\\377)?\s*\))|<(?!(FEFF)?\s*>))/i },
  { trace: 'author-names', mark: /<dc:creator>\s*<rdf:(Seq|Bag|Alt)>\s*<rdf:li[^>]{0,100}>\s*[^<\s]/ },
  { trace: 'comments', mark: /\/Subtype\s*\/(Text|FreeText|Highlight|StrikeOut|Caret)\b/ },
]
/** Longer than any mark, so that none is lost between two chunks. */
const OVERLAP = 256

/** Only for files that checkContent has accepted: what it has counted and refused is not looked at again. */
export async function findTraces(path: string, mediaType: string): Promise<Trace[]> {
  if (mediaType.startsWith('image/')) return tracesOfPicture(path)
  if (mediaType === 'application/pdf') return tracesOfPdf(path)
  return /wordprocessingml|opendocument\.text/.test(mediaType) ? tracesOfText(path) : []
}

let lastPdf: Promise<unknown> = Promise.resolve()

/** One after the other: in the last hour many arrive at once, and it is the memory of the portal that runs out, not its time. */
function tracesOfPdf(path: string): Promise<Trace[]> {
  const traces = lastPdf.then(() => marksIn(path))
  lastPdf = traces.catch(() => {})
  return traces
}

async function marksIn(path: string): Promise<Trace[]> {
  const found = new Set<Trace>()
  await readPdf(path, (text) => {
    for (const { trace, mark } of PDF_MARKS) if (!found.has(trace) && mark.test(text)) found.add(trace)
  })
  return [...found].sort()
}

async function tracesOfText(path: string): Promise<Trace[]> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false })
  const found: Trace[] = []
  try {
    for await (const entry of zip.eachEntry()) found.push(...(await tracesOfMember(zip, entry)))
  } finally {
    zip.close()
  }
  return [...new Set(found)].sort()
}

async function tracesOfMember(zip: ZipFile, entry: Entry): Promise<Trace[]> {
  const marks = MARKS.filter(({ member }) => member.test(entry.fileName))
  if (marks.length === 0) return []
  const found: Trace[] = []
  let end = ''
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    const text = end + (chunk as Buffer).toString('latin1')
    found.push(...marks.filter(({ mark }) => mark.test(text)).map(({ trace }) => trace))
    end = text.slice(-OVERLAP)
  }
  return found
}
