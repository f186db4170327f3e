import assert from 'node:assert/strict'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { describe, it } from 'node:test'
import type { FileStore } from './files.ts'
import { MalformedMultipart, receiveMultipart, StoreFailed } from './multipart.ts'

const LIMITS = { maxFileBytes: 4 * 1024 * 1024, maxFiles: 3, maxBodyBytes: 8 * 1024 * 1024 }

/** The device that is always full. */
const fullDisk: Pick<FileStore, 'stage'> = {
  stage: async (content) => {
    await pipeline(content, createWriteStream('/dev/full'))
    throw new Error('a full device took something')
  },
}

describe('a form with a file', () => {
  const sent = (bytes: number) => {
    const body = new FormData()
    body.append('description', 'Kanarienplan')
    body.append('file', new Blob([new Uint8Array(bytes)]), 'Plan.pdf')
    return new Request('https://portal.example/', { method: 'POST', body })
  }

  for (const bytes of [1, 3 * 1024 * 1024])
    it(`of ${bytes} bytes that a full disk does not take is no fault of its sender`, async () => {
      await assert.rejects(receiveMultipart(sent(bytes), fullDisk as FileStore, LIMITS), (error) => {
        assert.ok(error instanceof StoreFailed)
        assert.equal(error.code, 'ENOSPC')
        assert.deepEqual(error.fields, { description: 'Kanarienplan' })
        return true
      })
    })

  it('whose body breaks off is one', async () => {
    const whole = sent(1000)
    const bytes = new Uint8Array(await whole.clone().arrayBuffer())
    const body = new ReadableStream({
      start: (controller) => {
        controller.enqueue(bytes.slice(0, 300))
        controller.error(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' }))
      },
    })
    const broken = new Request(whole.url, { method: 'POST', headers: whole.headers, body, duplex: 'half' } as RequestInit)
    assert.ok((await receiveMultipart(broken, fullDisk as FileStore, LIMITS)) instanceof MalformedMultipart)
  })
})
