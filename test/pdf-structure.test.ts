import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { renderPdf } from '../src/platform/pdf.ts'
import { pdfFindings } from './pdf-structure.ts'
import { withoutProgram } from './programs.ts'

const head = '#set document(title: "Titel")\n#set text(font: ("Fira Sans", "Fira More"), lang: "de")\n'

describe('the check of a PDF', { skip: withoutProgram('poppler-utils') }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-check-'))
  after(() => rmSync(folder, { recursive: true }))
  const render = async (body: string) => {
    const file = join(folder, `${Math.random()}.typ`)
    writeFileSync(file, head + body)
    return Buffer.from(await renderPdf(file, {}))
  }

  it('finds nothing in a sound one', async () => {
    assert.deepEqual(pdfFindings(await render('= Eins\nAbschnitt eins\n== Zwei\nAbschnitt zwei')), [])
  })

  it('misses a heading of the first level', async () => {
    assert.match(pdfFindings(await render('Nur Fließtext ohne Überschrift')).join(), /first level/)
  })

  it('finds a mark, a language and a title that are gone', async () => {
    const sound = (await render('= Eins\nText')).toString('latin1')
    const without = (from: RegExp, to: string) => pdfFindings(Buffer.from(sound.replace(from, to), 'latin1')).join()
    assert.match(without(/<pdfuaid:part>1/, '<pdfuaid:part>9'), /PDF\/UA-1/)
    assert.match(without(/\/Lang ?\(de/g, '/Lung (de'), /language/)
    assert.match(without(/\/DisplayDocTitle true/, '/DisplayDocTitle null'), /file name/)
  })
})
