import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'

/** The mandatory keys of publiccode.yml 0.4 (https://yml.publiccode.tools/schema.core.html). */
const MANDATORY = [
  'publiccodeYmlVersion',
  'name',
  'url',
  'platforms',
  'categories',
  'developmentStatus',
  'softwareType',
  'description.de.shortDescription',
  'description.de.longDescription',
  'description.de.features',
  'legal.license',
  'maintenance.type',
  'maintenance.contacts',
  'localisation.localisationReady',
  'localisation.availableLanguages',
]

describe('publiccode.yml', () => {
  const values = valuesOf(readFileSync('publiccode.yml', 'utf8'))
  const valueOf = (key: string) => values.get(key)?.replaceAll("'", '') ?? ''

  it('has every key that is mandatory', () => {
    assert.deepEqual(
      MANDATORY.filter((key) => valueOf(key) === ''),
      [],
    )
  })

  it('describes the software in the lengths that catalogues take', () => {
    for (const language of ['de', 'en']) {
      const short = valueOf(`description.${language}.shortDescription`)
      const long = valueOf(`description.${language}.longDescription`)
      assert.ok(short.length > 20 && short.length <= 150, short)
      assert.ok(long.length >= 150 && long.length <= 10_000, `${long.length} characters`)
    }
  })

  it('speaks of this software as package.json and LICENSE do', () => {
    const { license, version } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, string>
    assert.equal(valueOf('legal.license'), license)
    if (values.has('softwareVersion')) assert.equal(valueOf('softwareVersion'), version)
  })

  it('invents no address: a public repository, or the placeholder of which the README speaks', () => {
    const { protocol, hostname } = new URL(valueOf('url'))
    assert.equal(protocol, 'https:')
    const isPlaceholder = hostname.endsWith('.example')
    assert.equal(isPlaceholder, /placeholder under the reserved `\.example`/.test(readFileSync('README.md', 'utf8')))
    if (isPlaceholder) assert.deepEqual([values.has('softwareVersion'), values.has('releaseDate')], [false, false])
  })
})

/** As much of YAML as the file uses: 'a.b' → what stands behind it, or the lines below it. */
function valuesOf(yaml: string): Map<string, string> {
  const values = new Map<string, string>()
  const path: { indent: number; key: string }[] = []
  for (const line of yaml.split('\n').filter((one) => one.trim() !== '' && !one.trim().startsWith('#'))) {
    const [, spaces, key, value] = /^( *)([A-Za-z]+):(?: (.*))?$/.exec(line) ?? []
    if (key)
      path.splice(0, Infinity, ...path.filter(({ indent }) => indent < (spaces ?? '').length), {
        indent: (spaces ?? '').length,
        key,
      })
    const name = path.map((one) => one.key).join('.')
    values.set(name, `${values.get(name) ?? ''}${key ? (value ?? '').replace('|', '') : `${line.trim()} `}`)
  }
  return values
}
