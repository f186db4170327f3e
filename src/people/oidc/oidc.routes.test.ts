import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:http'
import { after, before, describe, it } from 'node:test'
import { Provider } from 'oidc-provider'
import { pino } from 'pino'
import { visitor } from '../../../test/browser-jar.ts'
import { givenPerson } from '../../../test/people.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { paths } from '../../paths.ts'

const RETURN = paths.people.oidcReturn.to()

type Account = { email: string; email_verified: boolean; name: string }
const accounts: Record<string, Account> = {
  erika: { email: 'Erika@Kall.example', email_verified: true, name: 'Erika Beispiel' },
  neu: { email: 'neu@kall.example', email_verified: true, name: 'Nora Neu' },
  unbestaetigt: { email: 'erika@kall.example', email_verified: false, name: 'Eve' },
  geaendert: { email: 'andere@kall.example', email_verified: true, name: 'Erika' },
}

describe('signing in through the identity provider', () => {
  let test: TestSite
  let server: Server
  let issuer = ''
  const logged: string[] = []
  before(async () => {
    server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    test = await testSite({ at: '2025-12-04T09:30' })
    test.deps.log = pino({ level: 'info', base: null }, { write: (line) => void logged.push(line) })
    test.deps.config.oidc = { issuer, clientId: 'portal', clientSecret: 'only-for-this-test-0123456789abcdef' }
    const provider = new Provider(issuer, {
      clients: [
        {
          client_id: 'portal',
          client_secret: 'only-for-this-test-0123456789abcdef',
          redirect_uris: [`http://portal.example${RETURN}`],
          grant_types: ['authorization_code'],
          response_types: ['code'],
        },
      ],
      claims: { email: ['email', 'email_verified'], profile: ['name'] },
      findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...accounts[id] }) }),
      pkce: { required: () => true },
      cookies: { keys: ['only-for-this-test'] },
      features: { devInteractions: { enabled: true } },
    })
    server.on('request', provider.callback())
  })
  const securityLines = () =>
    logged.map((line) => JSON.parse(line) as { msg: string; event: string; why?: string }).filter(({ event }) => event === 'oidc')
  after(async () => {
    server.close()
    server.closeAllConnections()
    await test.close()
  })

  /** Walks through the provider's own pages as a browser would and comes back with the address it was sent to. */
  async function atProvider(start: string, login: string): Promise<string> {
    const jar = new Map<string, string>()
    let url = start
    let body: URLSearchParams | undefined
    for (let step = 0; step < 12; step += 1) {
      const answer = await fetch(url, {
        redirect: 'manual',
        method: body ? 'POST' : 'GET',
        body,
        headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; ') },
      })
      for (const line of answer.headers.getSetCookie())
        jar.set(line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1, line.indexOf(';')))
      body = undefined
      const location = answer.headers.get('location')
      const next = location && new URL(location, url).href
      if (next && !next.startsWith(issuer)) return next.slice('http://portal.example'.length)
      url = next ?? url
      if (next) continue
      const html = await answer.text()
      url = new URL(/action="([^"]+)"/.exec(html)?.[1] ?? assert.fail(html), url).href
      body = new URLSearchParams(
        html.includes('name="login"') ? { prompt: 'login', login, password: 'x' } : { prompt: 'consent' },
      )
    }
    return assert.fail('the provider never sent us back')
  }

  const begin = async (weiter = '/landespreis') => {
    const person = visitor(test)
    const start = await person.get(paths.people.oidcStart.to({ weiter }))
    return { person, url: start.headers.get('location') as string }
  }

  it('leads to the account with the verified address and back to where one was', async () => {
    const { personId } = await givenPerson(test.db, { email: 'erika@kall.example' })
    const { person, url } = await begin()
    const query = new URL(url).searchParams
    assert.equal(query.get('code_challenge_method'), 'S256')
    assert.ok(query.get('state') && query.get('nonce'))
    const back = await person.get(await atProvider(url, 'erika'))
    assert.equal(back.status, 303)
    assert.equal((await person.get(back.headers.get('location') as string)).headers.get('location'), '/landespreis')
    assert.match(await (await person.get(paths.people.account.to())).text(), /Erika Beispiel/)
    const links = await test.db.selectFrom('people_oidc_identities').select(['subject', 'person_id']).execute()
    assert.deepEqual(links, [{ subject: 'erika', person_id: personId }])
  })

  it('makes an account for a new person', async () => {
    const { person, url } = await begin(paths.people.account.to())
    const { answer } = await person.follow(await person.get(await atProvider(url, 'neu')))
    assert.match(await answer.text(), /Nora Neu/)
  })

  it('takes no address that the provider has not verified', async () => {
    const { person, url } = await begin()
    const back = await person.get(await atProvider(url, 'unbestaetigt'))
    assert.equal(back.status, 403)
    assert.match(await back.text(), /keine bestätigte E-Mail-Adresse/)
    assert.deepEqual([securityLines().length, securityLines()[0]?.why], [1, 'no-address'])
    assert.equal(person.jar.has('sid'), false)
  })

  // proves: LG-01
  it('refuses the answer in another browser, a second time, and with another state', async () => {
    logged.length = 0
    const { person, url } = await begin()
    const answer = await atProvider(url, 'erika')
    assert.equal((await visitor(test).get(answer)).status, 403)
    const other = await begin()
    assert.equal((await other.person.get(answer)).status, 403)
    assert.equal((await person.get(answer.replace(/state=[^&]+/, 'state=planted'))).status, 403)
    assert.equal((await person.get(answer)).status, 403)
    assert.deepEqual(
      securityLines().map(({ why }) => why),
      Array.from({ length: 4 }, () => 'not-verified'),
    )
    assert.doesNotMatch(logged.join(''), /kall\.example|planted/)
    assert.equal(person.jar.has('sid'), false)
  })

  it('still asks for the second factor', async () => {
    const { id } = await test.db
      .selectFrom('people_persons')
      .select('id')
      .where('email', '=', 'erika@kall.example')
      .executeTakeFirstOrThrow()
    await test.db
      .insertInto('people_totps')
      .values({ person_id: id, encrypted_secret: 'v1.test.JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', confirmed_at: new Date() })
      .execute()
    const { person, url } = await begin()
    assert.match((await person.follow(await person.get(await atProvider(url, 'erika')))).path, /^\/anmelden\/zweiter-faktor\?/)
  })

  it('says so when the provider is down', async () => {
    const configured = test.deps.config.oidc
    test.deps.config.oidc = { issuer: 'http://127.0.0.1:1', clientId: 'x', clientSecret: 'y' }
    const answer = await visitor(test).get(paths.people.oidcStart.to())
    test.deps.config.oidc = configured
    assert.equal(answer.status, 503)
    assert.match(await answer.text(), /antwortet gerade nicht/)
  })

  it('does not exist without configuration', async () => {
    const configured = test.deps.config.oidc
    test.deps.config.oidc = undefined
    for (const url of [paths.people.oidcStart.to(), RETURN]) assert.equal((await visitor(test).get(url)).status, 404)
    assert.doesNotMatch(await (await visitor(test).get(paths.people.signIn.to())).text(), /Anmeldedienst/)
    test.deps.config.oidc = configured
  })
})
