import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { englishReadAt, type LanguageVersion } from './english.rules.ts'

const at = (text: string) => new Date(`2025-12-${text}Z`)
const version = (kind: LanguageVersion['kind'], slug: string, from: string, end?: string): LanguageVersion => ({
  kind,
  slug,
  visibleFrom: at(from),
  endsAt: end ? at(end) : null,
})
const read = (versions: LanguageVersion[], now: string) => [...englishReadAt(versions, ['start'], at(now)).keys()]

describe('which English texts are read', () => {
  const german = version('page', 'hilfe', '01T00:00')
  const english = version('english', 'hilfe', '05T00:00')

  it('those whose instant has come, not a millisecond earlier', () => {
    assert.deepEqual(read([german, english], '04T23:59:59.999'), [])
    assert.deepEqual(read([german, english], '05T00:00'), ['hilfe'])
  })
  it('until they are taken down, and not at that instant', () => {
    const ended = version('english', 'hilfe', '05T00:00', '07T00:00')
    assert.deepEqual(read([german, ended], '06T23:59:59.999'), ['hilfe'])
    assert.deepEqual(read([german, ended], '07T00:00'), [])
  })
  it('none of a page that is not read in German', () => {
    assert.deepEqual(read([english], '06T00:00'), [])
    assert.deepEqual(read([version('page', 'hilfe', '06T00:00'), english], '05T12:00'), [])
    assert.deepEqual(read([version('page', 'hilfe', '01T00:00', '06T00:00'), english], '06T00:00'), [])
    assert.deepEqual(read([version('page', 'andere', '01T00:00'), english], '06T00:00'), [])
  })
  it('of pages that are no standing pages without one', () => {
    assert.deepEqual(read([version('english', 'start', '05T00:00')], '06T00:00'), ['start'])
  })
  it('tells since when the newest of them is read', () => {
    const later = version('english', 'hilfe', '06T00:00')
    const since = (now: string) => englishReadAt([german, later, english], [], at(now)).get('hilfe')
    assert.deepEqual(since('05T12:00'), at('05T00:00'))
    assert.deepEqual(since('06T00:00'), at('06T00:00'))
  })
})
