import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readPlacePicker, withoutPickerFields } from './place-picker.form.ts'

describe('reading a picker from a posted form', () => {
  const read = (values: Record<string, string | string[]>) => readPlacePicker(values, 'partners')

  it('takes the ids once each, in order, and leaves out what is no id', () => {
    const { ids, asksAgain } = read({ partners: ['05366020', 'lvr', '05366020', "'; drop", '', 'x'.repeat(13)] })
    assert.deepEqual(ids, ['05366020', 'lvr'])
    assert.equal(asksAgain, false)
  })

  it('is empty when the form has no such field', () => {
    assert.deepEqual(read({}), { ids: [], query: '', asksAgain: false, act: null })
  })

  it('asks again for a search, keeping what is chosen', () => {
    const reading = read({ partners: '05366020', 'partners-suche': ' Kall ', 'partners-aktion': 'suchen' })
    assert.deepEqual(reading, { ids: ['05366020'], query: 'Kall', asksAgain: true, act: 'search' })
  })

  it('goes on when "Suchen" was pressed without a word, as Enter in another field does', () => {
    assert.equal(read({ partners: '05366020', 'partners-suche': '  ', 'partners-aktion': 'suchen' }).asksAgain, false)
  })

  it('removes a place and asks again', () => {
    const reading = read({ partners: ['05366020', 'lvr'], 'partners-aktion': 'entfernen:05366020' })
    assert.deepEqual(reading, { ids: ['lvr'], query: '', asksAgain: true, act: null })
  })

  it('asks again when matches were ticked', () => {
    assert.deepEqual(read({ partners: ['05366020', 'lvr'], 'partners-aktion': 'uebernehmen' }), {
      ids: ['05366020', 'lvr'],
      query: '',
      asksAgain: true,
      act: 'take',
    })
  })

  it('does not listen to another picker or an unknown act', () => {
    assert.equal(read({ 'lead-aktion': 'suchen', 'lead-suche': 'Kall' }).asksAgain, false)
    assert.equal(read({ 'partners-aktion': 'loeschen', 'partners-suche': 'Kall' }).asksAgain, false)
  })

  it('leaves the fields of the form itself', () => {
    assert.deepEqual(
      withoutPickerFields({ title: 'T', partners: 'lvr', 'partners-suche': '', 'partners-aktion': 'suchen' }, 'partners'),
      { title: 'T', partners: 'lvr' },
    )
  })
})
