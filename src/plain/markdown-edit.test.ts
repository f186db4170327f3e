import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { insertLink, insertParagraph, toggleLines, toggleMark, type Edit, type Selected } from './markdown-edit.ts'

const BOLD = { sign: '**', sample: 'fetter Text' }
const ITALIC = { sign: '*', sample: 'kursiver Text' }

/** '‹' and '›' stand where the selection begins and ends. */
function selected(shown: string): Selected {
  const start = shown.indexOf('‹')
  return { text: shown.replace(/[‹›]/g, ''), start, end: shown.indexOf('›') - 1 }
}

function shown({ text }: Selected, { from, to, inserted, start, end }: Edit): string {
  const whole = text.slice(0, from) + inserted + text.slice(to)
  return `${whole.slice(0, start)}‹${whole.slice(start, end)}›${whole.slice(end)}`
}

const TABLE: [does: string, edit: (where: Selected) => Edit, before: string, after: string][] = [
  ['marks what is selected', (one) => toggleMark(one, BOLD), 'Das ist ‹wichtig›.', 'Das ist **‹wichtig›**.'],
  ['leaves blanks outside', (one) => toggleMark(one, BOLD), 'Das ‹ist ›so', 'Das **‹ist›** so'],
  ['offers a sample where nothing is selected', (one) => toggleMark(one, BOLD), 'a ‹›', 'a **‹fetter Text›**'],
  ['takes marks around the selection away', (one) => toggleMark(one, BOLD), 'a **‹b›** c', 'a ‹b› c'],
  ['takes selected marks away', (one) => toggleMark(one, BOLD), 'a ‹**b**› c', 'a ‹b› c'],
  ['makes bold words italic as well', (one) => toggleMark(one, ITALIC), '**‹b›**', '***‹b›***'],
  ['makes bold and italic words bold alone', (one) => toggleMark(one, ITALIC), '***‹b›***', '**‹b›**'],
  ['makes selected bold words italic as well', (one) => toggleMark(one, ITALIC), '‹**b**›', '*‹**b**›*'],
  ['takes a single star away', (one) => toggleMark(one, ITALIC), '*‹b›*', '‹b›'],
  ['makes a line a heading', (one) => toggleLines(one, 'heading'), 'Wo‹›rum', '## Worum‹›'],
  ['takes a heading of any level away', (one) => toggleLines(one, 'heading'), '### Wo‹›rum', 'Worum‹›'],
  ['separates a heading from the line before', (one) => toggleLines(one, 'heading'), 'a\nb‹›', 'a\n\n## b‹›'],
  ['lists the lines it touches', (one) => toggleLines(one, 'list'), 'x\n\n‹a\nb›\n\ny', 'x\n\n‹- a\n- b›\n\ny'],
  ['numbers them in turn, blank lines apart', (one) => toggleLines(one, 'numbered'), '‹a\n\nb›', '‹1. a\n\n2. b›'],
  ['does not take the next line along', (one) => toggleLines(one, 'list'), '‹a\n›b', '- a‹›\nb'],
  ['turns one kind of list into the other', (one) => toggleLines(one, 'numbered'), '‹- a\n- b›', '‹1. a\n2. b›'],
  ['takes the points away where all have one', (one) => toggleLines(one, 'list'), '‹- a\n* b›', '‹a\nb›'],
  ['gives points to all where one has none', (one) => toggleLines(one, 'list'), '‹- a\nb›', '‹- a\n- b›'],
  ['begins a list on an empty line', (one) => toggleLines(one, 'list'), 'a\n\n‹›', 'a\n\n- ‹›'],
  ['quotes', (one) => toggleLines(one, 'quote'), '‹a\nb›', '‹> a\n> b›'],
  ['links words and selects the address to be typed', insertLink, 'Der ‹Aufruf›.', 'Der [Aufruf](‹https://›).'],
  ['links an address and selects the words', insertLink, '‹/landespreis›', '[‹Linktext›](/landespreis)'],
  ['selects the words of an empty link', insertLink, '‹›', '[‹Linktext›](https://)'],
  ['puts a paragraph behind the line', (one) => insertParagraph(one, '![a](/b)'), 'x‹›y\nz', 'xy\n\n![a](/b)\n\n‹›\nz'],
  ['begins an empty text with it', (one) => insertParagraph(one, 'P'), '‹›', 'P\n\n‹›'],
]

describe('writing Markdown by button', () => {
  for (const [does, edit, before, after] of TABLE)
    it(`${does}: ${JSON.stringify(before)}`, () => {
      const where = selected(before)
      assert.equal(shown(where, edit(where)), after)
    })
})
