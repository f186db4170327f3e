import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { render } from 'preact-render-to-string'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { readPlacePicker } from './place-picker.form.ts'
import { findPickerState, findPickerStateOf } from './place-picker.queries.ts'
import { PlacePicker } from './place-picker.tsx'
import type { PlaceKind } from './place.ts'

const KINDS: PlaceKind[] = ['municipality', 'county']

describe('the picker without script', () => {
  let database: TestDatabase
  before(async () => {
    database = await testDatabase()
  })
  after(() => database.drop())

  const shown = async (values: Record<string, string | string[]>, multiple: boolean) => {
    const state = await findPickerState(database.db, readPlacePicker(values, 'p'), KINDS)
    return render(<PlacePicker name="p" legend="Partner" kinds={KINDS} multiple={multiple} state={state} />)
  }
  /** What a browser would send for the name of the picker. */
  const sent = (html: string) =>
    [...html.matchAll(/<input[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => / name="p"/.test(tag) && (/type="hidden"/.test(tag) || / checked/.test(tag)))
      .map((tag) => / value="([^"]*)"/.exec(tag)?.[1])

  it('begins with a text field and nothing chosen', async () => {
    const html = render(
      <PlacePicker name="p" legend="Partner" kinds={KINDS} multiple state={await findPickerStateOf(database.db, [])} />,
    )
    assert.match(html, /Noch nichts ausgewählt/)
    assert.deepEqual(sent(html), [])
  })

  it('carries the chosen places with a button each to remove them', async () => {
    const html = await shown({ p: ['05366020', '05366028'] }, true)
    assert.deepEqual(sent(html), ['05366020', '05366028'])
    assert.match(html, /value="entfernen:05366020"/)
    assert.match(html, /Gemeinde, Kreis Euskirchen/)
  })

  it('offers matches to tick beside what is chosen, without offering that again', async () => {
    const html = await shown({ p: '05554', 'p-suche': 'Borken', 'p-aktion': 'suchen' }, true)
    assert.match(html, /type="checkbox"[^>]*value="05554012"/)
    assert.doesNotMatch(html, /type="checkbox"[^>]*value="05554"/)
    assert.deepEqual(sent(html), ['05554012', '05554'])
    assert.match(html, /value="Borken"/)
  })

  it('asks by radios when one place is wanted, with the earlier choice among them', async () => {
    const html = await shown({ p: 'rb-053', 'p-suche': 'Bad', 'p-aktion': 'suchen' }, false)
    assert.match(html, /type="radio"/)
    assert.deepEqual(sent(html), [])
    const again = await shown({ p: '05366020', 'p-suche': 'Bad', 'p-aktion': 'suchen' }, false)
    assert.deepEqual(sent(again), ['05366020'])
  })

  it('says so when the register has no such place, and keeps the choice and the word', async () => {
    const html = await shown({ p: '05366020', 'p-suche': 'Atlantis', 'p-aktion': 'suchen' }, false)
    assert.match(html, /Zu „Atlantis“ steht nichts im Verzeichnis/)
    assert.deepEqual(sent(html), ['05366020'])
    assert.match(html, /value="Atlantis"/)
  })

  it('does not carry a place of a kind that is not asked for', async () => {
    assert.deepEqual(sent(await shown({ p: ['lvr', '05366020'] }, true)), ['05366020'])
  })

  it('has "Suchen" as its first button, so that Enter in a form never removes anything', async () => {
    const html = await shown({ p: ['05366020'] }, true)
    assert.match(/<button[^>]*>/.exec(html)?.[0] ?? '', /value="suchen"/)
  })

  it('is where the error summary leads, and never has one id twice', async () => {
    const refused = async (values: Record<string, string>) => {
      const state = await findPickerState(database.db, readPlacePicker(values, 'p'), KINDS)
      return render(<PlacePicker name="p" legend="Partner" kinds={KINDS} multiple state={state} error="Bitte wählen Sie." />)
    }
    const posts: Record<string, string>[] = [{}, { p: '05366020' }, { 'p-suche': 'Bad', 'p-aktion': 'suchen' }]
    for (const values of posts) {
      const ids = [...(await refused(values)).matchAll(/ id="([^"]*)"/g)].map((match) => match[1])
      assert.equal(ids.filter((id) => id === 'feld-p').length, 1)
      assert.equal(new Set(ids).size, ids.length)
    }
  })

  it('escapes what was typed', async () => {
    assert.doesNotMatch(await shown({ 'p-suche': '"><img src=x>', 'p-aktion': 'suchen' }, true), /<img/)
  })
})
