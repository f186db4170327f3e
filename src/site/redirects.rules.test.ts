import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addressesToTry, oldAddress } from './redirects.rules.ts'

const kept: [asked: string, kept: string | null][] = [
  ['/projekt/archiv', '/projekt/archiv'],
  ['/projekt/archiv/', '/projekt/archiv'],
  ['/projekt/archiv//', '/projekt/archiv'],
  ['/projekt/archiv/?utm_source=brief', '/projekt/archiv'],
  ['/b%C3%BCrgerb%C3%BCro/', '/bürgerbüro'],
  ['/bu%CC%88ro', '/büro'],
  ['/?p=8634', '/?p=8634'],
  ['/?page_id=12', '/?p=12'],
  ['/?attachment_id=7&preview=true', '/?p=7'],
  ['/?p=8634%20or%201', null],
  ['/?p=', null],
  ['/?p=1234567890123', null],
  ['/', null],
  ['/?q=Archiv', null],
  ['/a%00b', null],
  ['/a%0d%0aLocation:x', null],
  ['/%E0%A4%A', null],
  [`/${'a'.repeat(1000)}`, null],
]

describe('an old address', () => {
  for (const [asked, expected] of kept)
    it(`${asked.slice(0, 40)} is kept as ${expected}`, () => {
      const at = asked.indexOf('?')
      const [path, query] = at < 0 ? [asked, ''] : [asked.slice(0, at), asked.slice(at)]
      assert.equal(oldAddress(path, new URLSearchParams(query)), expected)
    })

  it('of a picture in one of its sizes is tried as the picture, too', () => {
    const sized = '/wp-content/uploads/2024/01/rathaus-300x200.jpg'
    assert.deepEqual(addressesToTry(sized), [sized, '/wp-content/uploads/2024/01/rathaus.jpg'])
    assert.deepEqual(addressesToTry('/projekt/a-300x200.jpg'), ['/projekt/a-300x200.jpg'])
  })
})
