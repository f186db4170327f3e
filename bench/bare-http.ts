import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The limit: node:http sending fixed bytes. argv: a file with the bytes. */
const bytes = readFileSync(process.argv[2] as string)
const server = createServer((_, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=UTF-8', 'Content-Length': bytes.length })
  response.end(bytes)
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))
