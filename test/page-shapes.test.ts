import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { shapesOf } from './page-shapes.ts'

const page = (main: string) => `<!DOCTYPE html><html lang="de"><body><header>Portal</header><main>${main}</main></body></html>`
const THREE = '<h1>Beiträge</h1><ul class="list"><li><a href="/1">Eins</a></li><li><a href="/2">Zwei</a></li></ul>'

const ALIKE = {
  'other words and addresses': THREE.replace('Eins', 'Drei').replace('/2', '/7'),
  'a longer list': THREE.replace('</ul>', '<li><a href="/3">Drei</a></li></ul>'),
}

const DIFFERENT = {
  'a list of one': THREE.replace('<li><a href="/2">Zwei</a></li>', ''),
  'another class': THREE.replace('list', 'list list--pale'),
  'the same in another container': `<div class="dark">${THREE}</div>`,
  'a link without words': THREE.replace('Eins', ''),
  'a state': THREE.replace('<a href="/1"', '<a aria-current="page" href="/1"'),
  'an empty label': THREE.replace('<a href="/1"', '<a aria-label="" href="/1"'),
  'a skipped heading': `${THREE}<h3>Tief</h3>`,
  'another order': THREE.replace('<h1>Beiträge</h1>', '') + '<h1>Beiträge</h1>',
  'one more landmark': `${THREE}<nav></nav>`,
}

describe('what a page is built of', () => {
  const known = shapesOf(page(THREE))
  const newIn = (main: string) => [...shapesOf(page(main))].filter((shape) => !known.has(shape))

  for (const [what, main] of Object.entries(ALIKE)) it(`is not changed by ${what}`, () => assert.deepEqual(newIn(main), []))
  for (const [what, main] of Object.entries(DIFFERENT)) it(`is changed by ${what}`, () => assert.notDeepEqual(newIn(main), []))
})
