import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { ConfigError, readConfig, tellable } from './config.ts'

const PRODUCTION = {
  NODE_ENV: 'production',
  BASE_URL: 'https://portal.nrw.example',
  DATABASE_URL: 'postgres://portal:wort-1@db.nrw.example/portal',
  SMTP_URL: 'smtp://portal:wort-2@mail.nrw.example',
  CLAMD_SOCKET: '/run/clamd.sock',
  SECURITY_CONTACT: 'mailto:sicherheit@nrw.example',
}
const { CLAMD_SOCKET: _, ...UNSCANNED } = PRODUCTION

describe('the settings', () => {
  // proves: CF-01, CF-05, SE-02, UP-08
  const refused: [string, Record<string, string | undefined>, RegExp][] = [
    ['without an address', { ...PRODUCTION, BASE_URL: undefined }, /BASE_URL/],
    ['without a database', { ...PRODUCTION, DATABASE_URL: undefined }, /DATABASE_URL/],
    ['without a mail server', { ...PRODUCTION, SMTP_URL: '' }, /SMTP_URL/],
    ['without somebody to tell of a weakness', { ...PRODUCTION, SECURITY_CONTACT: undefined }, /SECURITY_CONTACT/],
    ['with a contact that is no URI', { ...PRODUCTION, SECURITY_CONTACT: 'sicherheit@nrw.example' }, /SECURITY_CONTACT/],
    ['over http', { ...PRODUCTION, BASE_URL: 'http://portal.nrw.example' }, /BASE_URL begins with http:/],
    ['without a word on the scanner', UNSCANNED, /CLAMD_SOCKET \(or SCANNER=none/],
    ['with a scanner and without', { ...PRODUCTION, SCANNER: 'none' }, /contradict/],
    ['with another scanner', { ...UNSCANNED, SCANNER: 'some' }, /SCANNER/],
  ]
  for (const [what, env, sentence] of refused)
    it(`of production ${what} are refused, and no value is told`, () => {
      assert.throws(
        () => readConfig(env),
        (error: Error) =>
          error instanceof ConfigError && sentence.test(error.message) && !/wort-|nrw\.example/.test(error.message),
      )
    })

  const accepted: [string, Record<string, string | undefined>][] = [
    ['with all of it', PRODUCTION],
    ['without a scanner, when that is said', { ...UNSCANNED, SCANNER: 'none' }],
    ['over http within this machine', { ...PRODUCTION, BASE_URL: 'http://127.0.0.1:3000' }],
  ]
  for (const [what, env] of accepted)
    it(`of production ${what} are taken`, () => assert.equal(readConfig(env).mode, 'production'))

  // proves: LG-01
  it('can be told without their secrets', () => {
    const oidc = { OIDC_ISSUER: 'https://id.nrw.example', OIDC_CLIENT_ID: 'portal', OIDC_CLIENT_SECRET: 'wort-3' }
    const told = tellable(readConfig({ ...PRODUCTION, ...oidc }))
    assert.deepEqual([told.mode, told.baseUrl, told.smtp, told.oidc], ['production', PRODUCTION.BASE_URL, true, true])
    assert.doesNotMatch(JSON.stringify(told), /wort-/)
  })

  // proves: CF-02
  describe('that are secrets', () => {
    const dir = mkdtempSync(join(tmpdir(), 'ik-config-'))
    after(() => rmSync(dir, { recursive: true }))
    const fileWith = (name: string, content: string) => {
      writeFileSync(join(dir, name), content)
      return join(dir, name)
    }
    const { DATABASE_URL, SMTP_URL, ...rest } = PRODUCTION

    it('may lie in files', () => {
      const config = readConfig({
        ...rest,
        DATABASE_URL_FILE: fileWith('database', `${DATABASE_URL}\n`),
        SMTP_URL_FILE: fileWith('smtp', SMTP_URL),
        OIDC_ISSUER: 'https://id.nrw.example',
        OIDC_CLIENT_ID: 'portal',
        OIDC_CLIENT_SECRET_FILE: fileWith('oidc', 'wort-3\n'),
      })
      assert.deepEqual([config.databaseUrl, config.smtpUrl, config.oidc?.clientSecret], [DATABASE_URL, SMTP_URL, 'wort-3'])
    })

    it('are refused when the file is missing, empty, or one of two', () => {
      const ask = (changes: Record<string, string>) => () => readConfig({ ...rest, SMTP_URL, ...changes })
      assert.throws(ask({ DATABASE_URL_FILE: join(dir, 'nowhere') }), /DATABASE_URL_FILE names cannot be read \(ENOENT\)/)
      assert.throws(ask({ DATABASE_URL_FILE: fileWith('empty', '\n') }), /DATABASE_URL_FILE names is empty/)
      assert.throws(ask({ DATABASE_URL, DATABASE_URL_FILE: fileWith('two', DATABASE_URL) }), /both set/)
    })
  })
})
