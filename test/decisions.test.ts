import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'

/** In the table of the design, or said by it in words. */
const DESIGNED = [
  '@fontsource/fira-sans',
  '@hono/node-server',
  '@kern-ux/native',
  '@myriaddreamin/typst-ts-node-compiler',
  '@tus/file-store',
  '@tus/server',
  'graphile-worker',
  'hono',
  'kysely',
  'nodemailer',
  'pg',
  'pino',
  'preact',
  'preact-render-to-string',
  'prom-client',
  'temporal-polyfill',
  'tus-js-client',
  'zod',
]

describe('the decision on runtime dependencies', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }
  const text = readFileSync('docs/decisions/0390-runtime-dependencies.md', 'utf8').replace(
    '`/browser`',
    '`@simplewebauthn/browser`',
  )
  const named = [...text.matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  )

  it('names each that the design does not', () => {
    assert.ok(Object.keys(dependencies).length > 30)
    assert.deepEqual(
      Object.keys(dependencies).filter((name) => !DESIGNED.includes(name) && !named.includes(name)),
      [],
    )
  })

  it('names none that is gone', () => {
    assert.ok(named.length > 20)
    assert.deepEqual(
      [...named, ...DESIGNED].filter((name) => !name || !(name in dependencies)),
      [],
    )
  })
})
