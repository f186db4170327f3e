import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { describe, it } from 'node:test'
import { refuseTakenPort } from './port.ts'

describe('a port', () => {
  it('that is taken is refused with a sentence that names another one', async () => {
    const taken = createServer().listen(0, 'localhost')
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo
    await assert.rejects(
      refuseTakenPort({ host: 'localhost', port }),
      new RegExp(`Port ${port} is taken .* PORT=${port + 1} npm start`),
    )
    taken.close()
  })

  it('that is free is left free', async () => {
    await refuseTakenPort({ host: 'localhost', port: 0 })
  })
})
