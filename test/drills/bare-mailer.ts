import { readFileSync } from 'node:fs'
import { createTransport } from 'nodemailer'
import { CONNECTIONS } from '../../src/features/newsletter/sending/sending.rules.ts'

/** The limit: nodemailer's own pool, the same letters, no database. argv: port of the mail server, how many, a file with one letter. */
const [port, count, file] = process.argv.slice(2)
const letter = JSON.parse(readFileSync(file as string, 'utf8')) as {
  subject: string
  html: string
  text: string
  headers: object
}
const transport = createTransport({
  host: '127.0.0.1',
  port: Number(port),
  ignoreTLS: true,
  pool: true,
  maxConnections: CONNECTIONS,
  maxMessages: Infinity,
})
await Promise.all(
  Array.from({ length: Number(count) }, (_, index) =>
    transport.sendMail({
      ...letter,
      headers: { ...letter.headers },
      from: { name: 'Bare', address: 'portal@interkommunal.example' },
      to: { name: '', address: `bare${index}@liste.example` },
    }),
  ),
)
transport.close()
