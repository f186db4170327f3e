import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * What of PDF/UA-1 can be told with Debian's poppler (veraPDF is in neither Debian nor npm; Typst itself refuses to write what
 * breaks a rule it knows): one sentence for each rule that is broken. Clauses of ISO 14289-1 in brackets.
 */
export function pdfFindings(pdf: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'ik-pdf-'))
  const file = join(folder, 'a.pdf')
  writeFileSync(file, pdf)
  try {
    return [...metadataFindings(file), ...structureFindings(file), ...fontFindings(file)]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const poppler = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8', maxBuffer: 50_000_000 })

function metadataFindings(file: string): string[] {
  const info = poppler('pdfinfo', file)
  const bytes = readFileSync(file, 'latin1')
  const rules: [boolean, string][] = [
    [/Tagged:\s+yes/.test(info), 'is not tagged (7.1)'],
    [/Suspects:\s+no/.test(info), 'has suspects (7.1)'],
    [/Title:\s+\S/.test(info), 'has no title (7.1)'],
    [/Encrypted:\s+no/.test(info), 'is encrypted (7.16)'],
    [/JavaScript:\s+no/.test(info), 'runs scripts'],
    [/<pdfuaid:part>1<\/pdfuaid:part>/.test(bytes), 'does not say that it is PDF/UA-1 (5)'],
    [/<dc:title>/.test(bytes), 'has no title in its metadata (7.1)'],
    [/\/DisplayDocTitle true/.test(bytes), 'shows its file name instead of its title (7.1)'],
    [/\/Lang ?\(de/.test(bytes), 'names no language (7.2)'],
  ]
  return rules.filter(([holds]) => !holds).map(([, sentence]) => sentence)
}

function structureFindings(file: string): string[] {
  const lines = poppler('pdfinfo', '-struct-text', file).split('\n')
  const roles = lines.flatMap((line) => /^\s*([A-Z][A-Za-z0-9]*)(?: <|$| \(| ")/.exec(line)?.[1] ?? [])
  const levels = roles.filter((role) => /^H[1-6]$/.test(role)).map((role) => Number(role.slice(1)))
  const leap = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1)
  const findings: string[] = []
  if (!roles.includes('Document')) findings.push('has no document element (7.1)')
  if (levels[0] !== 1) findings.push('does not begin its headings with the first level (7.4.2)')
  if (leap) findings.push('leaves out a level of headings (7.4.2)')
  if (roles.includes('Table') && !roles.includes('TH')) findings.push('has a table without heads (7.5)')
  if (roles.includes('LI') && !roles.includes('LBody')) findings.push('has a list without bodies (7.6)')
  return [...findings, ...untaggedText(file, lines)]
}

/** All that can be read on the pages is in the structure, except what repeats on each page (7.1, 7.8). */
function untaggedText(file: string, lines: string[]): string[] {
  const flat = (text: string) => text.replace(/[\s\u00AD\u200B-]+/g, '')
  const tagged = flat(lines.map((line) => /^\s*"(.*)"\s*$/.exec(line)?.[1] ?? '').join(''))
  const pages = poppler('pdftotext', '-layout', file, '-')
  const words = pages.split(/\s+/).filter((word) => /^\p{L}{6,}$/u.test(word))
  const missing = words.filter((word) => !tagged.includes(flat(word)))
  const repeated = new Set(['Fassung'])
  const lost = [...new Set(missing)].filter((word) => !repeated.has(word))
  if (pages.includes('\u200B')) return ['says of a sign that U+200B belongs to it, which ends the text for some readers (7.21.7)']
  return lost.length > 0 ? [`has text outside its structure: ${lost.slice(0, 5).join(', ')}`] : []
}

/** 7.21.4.1 and 7.21.7: embedded, and every sign can be told. */
function fontFindings(file: string): string[] {
  const fonts = poppler('pdffonts', file)
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
  if (fonts.length === 0) return ['has no fonts']
  return fonts
    .filter((line) => !/\s(yes|no)\s+(yes|no)\s+yes\s/.test(` ${line.slice(-40)}`) && !/yes\s+\w+\s+yes/.test(line))
    .map((line) => `does not embed ${line.split(/\s+/)[0]}, or not so that it can be read out`)
}
