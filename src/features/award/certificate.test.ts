import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { constants, inflateSync } from 'node:zlib'
import sharp from 'sharp'
import { pdfFindings } from '../../../test/pdf-structure.ts'
import { withoutProgram } from '../../../test/programs.ts'
import { certificatesPdf } from './certificate-document.ts'
import { certificateText, issueCertificates, type CertificateLook, type CertifiedEntry } from './certificate.rules.ts'
import type { Edition } from './edition.rules.ts'
import type { Manifest } from './submission-manifest.rules.ts'

const noPoppler = withoutProgram('poppler-utils')

type Named = { title: string; lead: string; partners: string[]; texts?: Record<string, string> }

function manifest({ title, lead, partners, texts = {} }: Named): Manifest {
  const content = { texts, partners: partners.map((name, index) => ({ placeId: String(index), name })) }
  return { title, contents: { lead: { name: lead }, steps: [{ step: 'partners', content }] } } as unknown as Manifest
}

const edition = {
  title: '2. Landespreis für innovative interkommunale Zusammenarbeit',
  ministry: 'Ministerium für Heimat, Kommunales, Bau und Digitalisierung des Landes Nordrhein-Westfalen',
  prizeCents: 1_000_000,
  phases: { ceremony: new Date('2026-04-14T22:00:00Z') },
} as Edition
const design = {
  heading: 'Urkunde',
  place: 'Düsseldorf',
  signatoryName: 'Prof. Dr. Annegret Musterfrau-Beispielhausen',
  signatoryOffice: 'Ministerin für Heimat, Kommunales, Bau und Digitalisierung des Landes Nordrhein-Westfalen (erfunden)',
}
const look: CertificateLook = { colour: '#2044aa', logo: null }
const entry = (named: Named, won: boolean): CertifiedEntry => ({
  entryId: named.title,
  category: 'Interkommunale Zusammenarbeit in der Krisenbewältigung',
  won,
  manifest: manifest(named),
})
const SHORT = { title: 'Rufbereitschaft', lead: 'Hellenthal', partners: ['Schleiden', 'Kall'] }
const LONG = {
  title: 'Gemeinsame Informationssicherheitsbeauftragtenstelle und Notfallvorsorgeplanung '.repeat(2).slice(0, 150),
  lead: 'Zweckverband Kommunale Datenverarbeitungszentrale Rhein-Erft-Rur Süd mit Sitz in Schloß Holte-Stukenbrock',
  partners: Array.from({ length: 12 }, (_, index) => `Partnerkommune Schloß Holte-Stukenbrock an der langen Lippe ${index + 1}`),
}

/** With what is packed in it: the structure, which poppler shows without the words of pictures. */
function unpacked(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf)
  const starts = [...bytes.toString('latin1').matchAll(/stream\r?\n/g)].map((match) => match.index + match[0].length)
  const inflated = starts.map((start) => {
    try {
      return inflateSync(bytes.subarray(start), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1')
    } catch {
      return ''
    }
  })
  return [bytes.toString('latin1'), ...inflated].join('\n')
}

describe('what a certificate says', () => {
  it('names partners of the register, and those by hand, one a line, nobody twice and not the lead', () => {
    const texts = { controlledPartners: ' Zweckverband Eifel \n\nKall', foreignPartners: 'Aalten (Niederlande)' }
    assert.deepEqual(certificateText(manifest({ ...SHORT, partners: ['Kall', 'Hellenthal'], texts })), {
      title: 'Rufbereitschaft',
      lead: 'Hellenthal',
      partners: ['Kall', 'Zweckverband Eifel', 'Aalten (Niederlande)'],
    })
  })
})

describe('certificates are issued', () => {
  const at = { personId: 'p', now: new Date('2026-04-01T10:00:00Z') }
  const designed = { design, issuedAt: null }
  it('when they are designed and everything is decided', () =>
    assert.deepEqual(issueCertificates({ certificates: designed, undecided: [] }, at), {
      ok: true,
      outcome: { issuedBy: 'p', issuedAt: at.now },
    }))
  for (const [because, facts] of [
    ['no-design', { certificates: null, undecided: [] }],
    ['already-issued', { certificates: { design, issuedAt: at.now }, undecided: [] }],
    ['undecided-categories', { certificates: designed, undecided: ['Umwelt'] }],
  ] as const)
    it(`not with ${because}`, () =>
      assert.deepEqual(issueCertificates({ ...facts, undecided: [...facts.undecided] }, at), { ok: false, because }))
})

describe('the PDF of certificates', { skip: noPoppler }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'ik-certificate-'))
  after(() => rmSync(folder, { recursive: true }))

  /** The text of each page. */
  function pagesOf(pdf: Uint8Array): string[] {
    const file = join(folder, 'a.pdf')
    writeFileSync(file, pdf)
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    return text.split('\f').slice(0, -1)
  }
  const flat = (text: string) => text.replace(/[\s-]+/g, '')

  it('is tagged, for a winner, for taking part and for all together', async () => {
    for (const entries of [[entry(SHORT, true)], [entry(LONG, false)], [entry(SHORT, true), entry(LONG, false)]])
      assert.deepEqual(pdfFindings(await certificatesPdf({ entries, design, look, edition })), [])
  })

  it('says who won, what, when and who signs', async () => {
    const [page = ''] = pagesOf(await certificatesPdf({ entries: [entry(SHORT, true)], design, look, edition }))
    for (const words of [
      'Urkunde',
      'Ausgezeichnet',
      'Rufbereitschaft',
      'Schleiden · Kall',
      '10.000 €',
      'Düsseldorf, 15. April 2026',
    ])
      assert.ok(page.includes(words), words)
    assert.ok(flat(page).includes(flat(design.signatoryName)))
    const [other = ''] = pagesOf(await certificatesPdf({ entries: [entry(SHORT, false)], design, look, edition }))
    assert.match(other, /Teilgenommen/)
    assert.doesNotMatch(other, /Ausgezeichnet|10\.000/)
  })

  it("carries the edition's colour and its logo, which has its words, in place of the portal's mark", async () => {
    const png = await sharp({ create: { width: 300, height: 90, channels: 4, background: '#cc0000' } })
      .png()
      .toBuffer()
    const own: CertificateLook = { colour: '#7a1f00', logo: { png, alt: 'Wappen von Musterland' } }
    const entries = [entry(LONG, true), entry(SHORT, false)]
    const [with_, without] = [
      await certificatesPdf({ entries, design, look: own, edition }),
      await certificatesPdf({ entries, design, look, edition }),
    ]
    assert.deepEqual(pdfFindings(with_), [])
    assert.equal(pagesOf(with_).length, 2)
    const drawn = (pdf: Uint8Array, program: string, ...args: string[]) => {
      const file = join(folder, 'b.pdf')
      writeFileSync(file, pdf)
      return execFileSync(program, [...args, file, ...(program === 'pdftocairo' ? ['-'] : [])], { encoding: 'utf8' })
    }
    const colours = (pdf: Uint8Array) => {
      const svg = drawn(pdf, 'pdftocairo', '-svg', '-f', '1', '-l', '1')
      const percents = [...svg.matchAll(/rgb\(([\d.]+)%, ?([\d.]+)%, ?([\d.]+)%\)/g)].map((match) => match.slice(1))
      return new Set(percents.map((three) => three.map((one) => Math.round(Number(one) * 2.55)).join()))
    }
    const [mine, theirs] = ['122,31,0', '32,68,170']
    assert.ok(colours(with_).has(mine) && !colours(with_).has(theirs), [...colours(with_)].join(' '))
    assert.ok(colours(without).has(theirs) && !colours(without).has(mine))
    assert.match(drawn(with_, 'pdfinfo', '-struct'), /Figure/)
    assert.match(unpacked(with_), /\/Alt ?\(Wappen von Musterland\)/)
    assert.equal(drawn(without, 'pdfimages', '-list').split('\n').length, 3)
    assert.ok(drawn(with_, 'pdfimages', '-list').split('\n').length > 3)
  })

  it('gives each entry one page, also with a long title, a long name and 12 partners', async () => {
    const pages = pagesOf(await certificatesPdf({ entries: [entry(LONG, true), entry(SHORT, false)], design, look, edition }))
    assert.equal(pages.length, 2)
    const [page = ''] = pages
    for (const name of [...LONG.partners, LONG.lead, design.signatoryName]) assert.ok(flat(page).includes(flat(name)), name)
  })
})
