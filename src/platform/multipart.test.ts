import assert from 'node:assert/strict'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { describe, it } from 'node:test'
import type { FileStore } from './files.ts'
import { BodyTooLarge, MalformedMultipart, receiveMultipart, StoreFailed } from './multipart.ts'

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

  for (const declares of [true, false])
    it(`that is too large hands back what was written beside it, ${declares ? 'announced' : 'found out late'}`, async () => {
      const bytes = new Uint8Array(await sent(LIMITS.maxBodyBytes + 1).arrayBuffer())
      const type = `multipart/form-data; boundary=${new TextDecoder().decode(bytes.slice(2, 60)).split('\r\n')[0]}`
      const headers = new Headers({ 'content-type': type, ...(declares && { 'content-length': String(bytes.length) }) })
      const body = new ReadableStream({
        start: (controller) => {
          for (let from = 0; from < bytes.length; from += 65_536) controller.enqueue(bytes.slice(from, from + 65_536))
          controller.close()
        },
      })
      const request = new Request('https://portal.example/', { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
      const staged: Pick<FileStore, 'stage'> = {
        stage: async (content) => {
          for await (const chunk of content) void chunk
          return { path: '', sha256: '', bytes: 0, keep: async () => ({ sha256: '', bytes: 0 }), discard: async () => {} }
        },
      }
      const received = await receiveMultipart(request, staged as FileStore, LIMITS)
      assert.ok(received instanceof BodyTooLarge)
      assert.deepEqual(received.fields, { description: 'Kanarienplan' })
    })
})
