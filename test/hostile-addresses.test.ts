import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { parseDocument } from 'htmlparser2'
import { crawl, kindFinder, addressesOf, type Found } from './crawl.ts'
import { nodesOf, type Node } from './forms.ts'
import { ACTORS, AT, prepareSituation, type Situation } from './situation.ts'
import { testSite, type TestSite } from './site.ts'

/** What nobody of us writes into an address: a NUL, no id, more than any number, more than any word. */
const HOSTILE = ['a\u0000b', "x' or 1=1 --", '99999999999999999999', '-1', '31.2.2026', 'Verwaltung'.repeat(200)]

describe('questions in addresses that no page of ours asks', { timeout: 300_000 }, () => {
  let portal: TestSite
  let situation: Situation
  before(async () => {
    situation = await prepareSituation({ handedIn: true })
    portal = await testSite({ at: AT, copyOf: situation })
  })
  after(() => portal?.close())

  for (const actor of ['lead', 'editor', 'office'] as const)
    it(`break no page of the ${actor}`, async () => {
      const cookie = await portal.signIn(ACTORS[actor])
      const pages = await crawl(portal, { starts: addressesOf(portal, situation.params), cookie })
      const asked = questionsOf(portal, pages)
      assert.ok(asked.length > 40, `only ${asked.length} questions were found`)
      const addresses = asked.flatMap(({ path, name }) =>
        HOSTILE.map((value) => `${path}?${new URLSearchParams({ [name]: value })}`),
      )
      const broken: string[] = []
      for (const address of addresses) {
        const answer = await portal.request(address, { cookie })
        await answer.body?.cancel()
        if (answer.status >= 500) broken.push(`${address.slice(0, 100)} answered ${answer.status}`)
      }
      assert.deepEqual(broken, [])
    })
})

type Question = { path: string; name: string }

/** What links and forms ask with, once for each route: one page of a kind answers like the others. */
function questionsOf(portal: TestSite, pages: Found[]): Question[] {
  const templateOf = kindFinder(portal)
  const known = new Map<string, Question>()
  for (const question of pages.flatMap(({ html }) => [...inLinks(html), ...inForms(html)]))
    known.set(`${templateOf(question.path)} ${question.name}`, question)
  return [...known.values()]
}

function inLinks(html: string): Question[] {
  return [...html.matchAll(/(?:href|action)="(\/[^"#]*\?[^"#]*)"/g)].flatMap(([, address = '']) => {
    const { pathname, searchParams } = new URL(address.replaceAll('&amp;', '&'), 'http://portal.example')
    return [...searchParams.keys()].map((name) => ({ path: pathname, name }))
  })
}

function inForms(html: string): Question[] {
  const forms = nodesOf(parseDocument(html) as Node, 'form').filter(({ attribs }) => attribs?.method === 'get')
  return forms.flatMap((form) =>
    [...nodesOf(form, 'input'), ...nodesOf(form, 'select')].flatMap(({ attribs }) =>
      attribs?.name ? [{ path: attribs.action ?? form.attribs?.action ?? '/', name: attribs.name }] : [],
    ),
  )
}
