import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

/** One POST of a form over a connection that stays open; the answer's status once it is read whole. The leanest client there is. */
export function postForm(url: string, fields: [string, string][], cookie: string): Promise<number> {
  const body = new URLSearchParams(fields).toString()
  const headers = {
    cookie,
    origin: new URL(url).origin,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
  }
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode ?? 0))
    })
    asked.on('error', reject)
    asked.end(body)
  })
}
