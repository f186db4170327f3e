import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { renderPdf } from './pdf.ts'

const head = `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title)
#set text(font: ("Fira Sans", "Fira More"), lang: "de")
#title()`

describe('a PDF from a template', () => {
  const dir = mkdtempSync(join(tmpdir(), 'pdf-'))
  after(() => rmSync(dir, { recursive: true }))
  const template = (name: string, text: string) => {
    const path = join(dir, `${name}.typ`)
    writeFileSync(path, text)
    return path
  }
  const letter = template('letter', `${head}\n#data.text`)
  const render = async (path: string, data: unknown) => Buffer.from(await renderPdf(path, data)).toString('latin1')

  it('is tagged PDF/UA-1 in German', async () => {
    const pdf = await render(letter, { title: 'Eingang', text: 'Straße' })
    assert.match(pdf, /^%PDF-1\.7/)
    assert.match(pdf, /<pdfuaid:part>1<\/pdfuaid:part>/)
    assert.match(pdf, /\/Lang \(de\)/)
    assert.match(pdf, /\/StructTreeRoot/)
  })

  it('is set in Fira Sans only, also with names of partner towns abroad', async () => {
    const pdf = await render(letter, { title: 'Łódź', text: 'Nagykőrös, Eskişehir, Słubice: „10.000 €“' })
    const fonts = new Set([...pdf.matchAll(/\/FontName \/[A-Z]+\+(\S+)/g)].map((match) => match[1]?.split('-')[0]))
    assert.deepEqual(
      [...fonts].filter((font) => font !== 'FiraSans' && font !== 'FiraMore'),
      [],
    )
    assert.ok(fonts.has('FiraSans'))
  })

  it('takes what people typed as text, not as instructions', async () => {
    const plain = await render(letter, { title: 'A', text: 'aaaaa(bbbbb)' })
    const code = await render(letter, { title: 'A', text: '#panic("b")' })
    assert.ok(Math.abs(plain.length - code.length) < 3000)
  })

  it('is made whatever people typed; letters that no font has become boxes', async () => {
    for (const text of ['漢字 Straße', 'a\u0001b', 'ภาษา', '😀 שלום Ωμέγα', '\u{10FFFF}\uD800'])
      assert.match(await render(letter, { title: 'Eingang', text }), /^%PDF-1\.7/, text)
  })

  it('keeps two calls at once apart', async () => {
    const titles = ['Eins', 'Zwei', 'Drei']
    const pdfs = await Promise.all(titles.map((title) => render(letter, { title, text: '' })))
    pdfs.forEach((pdf, index) => assert.match(pdf, new RegExp(`<rdf:li xml:lang="x-default">${titles[index]}`)))
  })

  it('fails with the reason when the template lacks something', async () => {
    await assert.rejects(renderPdf(letter, {}), /Typst: dictionary does not contain key "title"/)
    const untitled = template('untitled', '#set text(lang: "de")\nText')
    await assert.rejects(renderPdf(untitled, {}), /Typst: .*title/)
  })
})
