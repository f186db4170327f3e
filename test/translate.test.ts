import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { translate } from './translate.ts'

describe('the modules that the suites load', () => {
  it('are translated once, the pages among them, and as long as no source changes from then on found', async () => {
    const folder = await translate()
    assert.ok(existsSync(join(folder, 'src/site/frame.js')) && existsSync(join(folder, 'test/translate.test.js')))
    assert.equal(await translate(), folder)
  })

  it('name the line of their source when something goes wrong', () => {
    assert.match(new Error('here').stack ?? '', /translate\.test\.ts:15:18/)
  })
})
