import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { describe, it } from 'node:test'
import { LONG, shardsOf } from './shards.ts'

describe('the files of a suite, dealt out to processes', () => {
  const seconds = { long: 10, longer: 12 }

  it('keep who has a long one from the next until the others have as much', () => {
    const files = ['a', 'b', 'c', 'd', 'long', 'longer']
    assert.deepEqual(shardsOf(files, 3, seconds), [['longer'], ['long'], ['a', 'b', 'c', 'd']])
  })

  it('are all there, each once', () => {
    const files = Array.from({ length: 50 }, (_, number) => `${number}.test.ts`)
    assert.deepEqual(
      shardsOf([...files, 'long'], 4, seconds)
        .flat()
        .sort(),
      [...files, 'long'].sort(),
    )
  })

  it('leave no process empty', () => assert.deepEqual(shardsOf(['a'], 4), [['a']]))

  it('are long ones that exist', () => {
    assert.deepEqual(
      Object.keys(LONG).filter((file) => !existsSync(file)),
      [],
    )
  })
})
