import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'

/** Each template of a PDF, and the test that renders it and lets test/pdf-structure.ts look at it. */
const CHECKED_BY: Record<string, string> = {
  'src/features/award/certificate.typ': 'src/features/award/certificate.test.ts',
  'src/features/award/entrant/receipt.typ': 'src/features/award/entrant/receipt.routes.test.ts',
  'src/features/award/jury/room/minutes.typ': 'src/features/award/jury/room/minutes.routes.test.ts',
  'src/features/award/office/exports/dossier.typ': 'src/features/award/office/exports/exports.routes.test.ts',
  'src/features/events/afterwards/attendance.typ': 'src/features/events/afterwards/afterwards.routes.test.ts',
  'src/features/projects/public/profile.typ': 'src/features/projects/public/profile-file.routes.test.ts',
}

describe('every PDF the portal makes', () => {
  it('has a test that finds nothing wrong with its structure', () => {
    assert.deepEqual(globSync('src/**/*.typ').sort(), Object.keys(CHECKED_BY).sort())
    for (const [template, test] of Object.entries(CHECKED_BY))
      assert.match(readFileSync(test, 'utf8'), /assert\.deepEqual\(pdfFindings\(.+\), \[\]\)/, `${test} of ${template}`)
  })

  it('is made from a template: Typst is called in one place', () => {
    const callers = globSync('src/**/*.{ts,tsx}').filter((file) => readFileSync(file, 'utf8').includes('typst-ts-node-compiler'))
    assert.deepEqual(callers, ['src/platform/pdf.ts'])
  })
})
