import { lookup } from 'node:dns'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address.ts'

/** gone: its server says so. unanswered: nobody says anything of use. refused: we do not ask there. present, absent: a page of our own. */
export type LinkAnswer = 'reachable' | 'gone' | 'unanswered' | 'refused' | 'present' | 'absent'
/** Where questions may go: what stands in an address is written by strangers (Top 10:2025 A01, server-side requests). */
export type Outside = { mayAsk: (url: URL) => boolean; mayConnect: (address: string) => boolean; patienceMs: number }

const MOST_HOPS = 5
class NotOutside extends Error {}

/** The open web: usual ports, no passwords, no machine of the house. */
export const OPEN_WEB: Outside = {
  mayAsk: ({ protocol, port, username, password }) => /^https?:$/.test(protocol) && port + username + password === '',
  mayConnect: isPublicAddress,
  patienceMs: 10_000,
}

/** Some servers know no HEAD: what refuses it is asked once more. */
export async function probeLink(address: string, outside: Outside): Promise<LinkAnswer> {
  const signal = AbortSignal.timeout(outside.patienceMs)
  const head = await follow(address, { method: 'HEAD', outside, signal })
  const status = typeof head === 'number' && head >= 400 ? await follow(address, { method: 'GET', outside, signal }) : head
  return typeof status === 'number' ? answerOf(status) : status
}

/** Who wants a password or no robots is there all the same. */
function answerOf(status: number): LinkAnswer {
  if (status === 404 || status === 410) return 'gone'
  return status < 500 ? 'reachable' : 'unanswered'
}

type Asking = { method: 'HEAD' | 'GET'; outside: Outside; signal: AbortSignal }

/** Each hop is looked at as the first: a page that is allowed must not lead on to one that is not. */
async function follow(address: string, asking: Asking): Promise<number | 'unanswered' | 'refused'> {
  let here = address
  for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
    if (!URL.canParse(here)) return 'refused'
    const url = new URL(here)
    const answer = await ask(url, asking)
    if (typeof answer === 'string') return answer
    const { status, location } = answer
    if (status < 300 || status >= 400 || location === undefined) return status
    if (!URL.canParse(location, url)) return 'unanswered'
    here = new URL(location, url).href
  }
  return 'unanswered'
}

type Answer = { status: number; location: string | undefined }

/** Nothing but the first lines is read. */
function ask(url: URL, { method, outside, signal }: Asking): Promise<Answer | 'unanswered' | 'refused'> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!outside.mayAsk(url) || (isIP(host) !== 0 && !outside.mayConnect(host))) return Promise.resolve('refused')
  const send = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve) => {
    const headers = { 'user-agent': 'Interkommunal-Linkpruefung', accept: '*/*' }
    const request = send(url, { method, headers, signal, agent: false, lookup: lookupOutside(outside) })
    request.on('error', (error) => resolve(error instanceof NotOutside ? 'refused' : 'unanswered'))
    request.on('response', ({ statusCode = 500, headers: { location } }) => {
      resolve({ status: statusCode, location })
      request.destroy()
    })
    request.end()
  })
}

/** The address that was looked at is the one that is connected to: a name cannot mean another one in between. */
function lookupOutside({ mayConnect }: Outside): LookupFunction {
  return (name, options, done) =>
    lookup(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0)
      const [first] = found
      if (!first || !found.every(({ address }) => mayConnect(address))) return done(new NotOutside(), '', 0)
      return options.all ? done(null, found) : done(null, first.address, first.family)
    })
}
