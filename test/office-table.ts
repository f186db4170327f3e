import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withoutProgram } from './programs.ts'

/** For `skip`: why not, or false. */
export const noCalc = withoutProgram('libreoffice-calc-nogui')

/** The table as LibreOffice has read it: every cell's words, and whether any of them is calculated. */
export function openTable(bytes: Uint8Array, format: 'csv' | 'xlsx'): { cells: string[]; calculates: boolean } {
  const folder = mkdtempSync(join(tmpdir(), 'ik-table-'))
  try {
    const file = join(folder, `tabelle.${format}`)
    writeFileSync(file, bytes)
    // 59: semicolon, 34: quotation mark, 76: UTF-8
    const filter = format === 'csv' ? ['--infilter=CSV:59,34,76'] : []
    const profile = `-env:UserInstallation=file://${folder}/profil`
    const args = [profile, '--headless', ...filter, '--convert-to', 'fods', '--outdir', folder, file]
    execFileSync('soffice', args, { stdio: 'pipe', timeout: 120_000 })
    return readTable(readFileSync(join(folder, 'tabelle.fods'), 'utf8'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function readTable(xml: string): { cells: string[]; calculates: boolean } {
  const cells = [...xml.matchAll(/<table:table-cell[^>]*>([^]*?)<\/table:table-cell>/g)].map(([, inner = '']) =>
    inner
      .replace(/<text:line-break\/>|<\/text:p>\s*<text:p>/g, '\n')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&')
      .trim(),
  )
  return { cells: cells.filter((cell) => cell !== ''), calculates: xml.includes('table:formula=') }
}
