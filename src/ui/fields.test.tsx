import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import type { VNode } from 'preact'
import { Checkbox, CheckboxGroup, FileField, RadioGroup, Select, TextArea, TextField } from './fields.tsx'

const ATTACK = `"><script>alert('x')</script>`
const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
]

const withError: Record<string, (error: string) => VNode> = {
  TextField: (error) => <TextField name="feld" label="Feld" hint="Hinweis" error={error} />,
  TextArea: (error) => <TextArea name="feld" label="Feld" hint="Hinweis" error={error} maxCharacters={9} />,
  Select: (error) => <Select name="feld" label="Feld" hint="Hinweis" error={error} options={options} />,
  FileField: (error) => <FileField name="feld" label="Feld" hint="Hinweis" error={error} />,
  Checkbox: (error) => <Checkbox name="feld" label="Feld" hint="Hinweis" error={error} />,
  RadioGroup: (error) => <RadioGroup name="feld" legend="Feld" hint="Hinweis" error={error} options={options} />,
  CheckboxGroup: (error) => <CheckboxGroup name="feld" legend="Feld" hint="Hinweis" error={error} options={options} />,
}

describe('a field', () => {
  it('TextArea shows again what was sent more than once', () => {
    const values = { feld: ['eins', 'zwei'] as unknown as string }
    assert.match(renderToString(<TextArea name="feld" label="Feld" value={values.feld} maxCharacters={9} />), />eins\nzwei</)
  })

  for (const [name, field] of Object.entries(withError)) {
    it(`${name} ties error and hint to itself, the error first`, () => {
      const html = renderToString(field('Bitte ausfüllen.'))
      assert.match(html, /aria-describedby="feld-feld-fehler feld-feld-hinweis/)
      assert.match(html, /id="feld-feld-fehler"[^>]*>.*Bitte ausfüllen\./)
      assert.match(html, /id="feld-feld-hinweis"/)
    })

    it(`${name} carries the id to which the error summary leads`, () => {
      assert.match(renderToString(field('Bitte ausfüllen.')), /<(input|textarea|select)[^>]* id="feld-feld"/)
    })

    it(`${name} says nothing of an error when there is none`, () => {
      const html = renderToString(field(''))
      assert.doesNotMatch(html, /fehler|aria-invalid|--error/)
    })

    it(`${name} shows markup in an error as text`, () => {
      assert.doesNotMatch(renderToString(field(ATTACK)), /<script/)
    })
  }

  it('keeps what was typed, also markup and a line break at the beginning', () => {
    assert.match(
      renderToString(<TextField name="t" label="T" value={ATTACK} />),
      /value="&quot;>&lt;script|value="&quot;&gt;&lt;script/,
    )
    assert.match(renderToString(<TextArea name="t" label="T" value={'\nZeile'} />), /<textarea[^>]*>\n\nZeile<\/textarea>/)
    assert.doesNotMatch(renderToString(<TextArea name="t" label="T" value="</textarea><script>" />), /<script>/)
    assert.match(
      renderToString(<Select name="s" label="S" options={options} value="b" />),
      /<option selected value="b"|<option value="b" selected/,
    )
    assert.match(
      renderToString(<RadioGroup name="r" legend="R" options={options} value="b" />),
      /value="b"[^>]* checked|checked[^>]* value="b"/,
    )
  })

  it('never cuts: the limit is told, not enforced', () => {
    const html = renderToString(<TextArea name="t" label="T" maxCharacters={5} value="zu lang" />)
    assert.doesNotMatch(html, /maxlength/i)
    assert.match(html, /Höchstens 5 Zeichen, es sind 7/)
  })

  it('marks what may be left out in words', () => {
    assert.match(renderToString(<TextField name="t" label="Telefon" optional />), /Telefon.*\(freiwillig\)/)
    assert.doesNotMatch(renderToString(<TextField name="t" label="Telefon" required />), /freiwillig|\*/)
  })
})
