import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, it } from 'node:test'
import { z } from 'zod'
import { sentencesOf } from '../src/platform/form-sentences.ts'
import { routes } from '../src/platform/web.ts'
import { frame } from '../src/site/frame.tsx'
import { doorsGallery } from '../src/site/gallery-doors.ts'
import { galleryRoutes } from '../src/site/gallery.routes.ts'

/** Parts of other components and what nobody sees by itself. */
const NOT_SHOWN_ALONE = {
  'src/ui/auto-save.tsx': ['AutoSave'],
  'src/ui/field-parts.tsx': ['LabelText', 'FieldLabel', 'FieldHint', 'FieldError'],
  'src/ui/character-limit.tsx': ['CharacterLimit'],
  'src/ui/fieldset.tsx': ['Hidden'],
  'src/ui/live-part.tsx': ['LivePart'],
  'src/ui/kept-copy.tsx': ['KeptCopy'],
  'src/ui/mail.tsx': ['MailButton'],
  'src/ui/search-suggestions.tsx': ['SearchSuggestions'],
  'src/ui/markdown-toolbar.tsx': ['MarkdownToolbar'],
}
const MAIL = /^export (?:const|function) (\w+Mail)\b/gm
/** A sentence for every reason of a rule to say no, or one for a reason that a route has by itself. */
const REFUSAL = /^(?:export )?const (\w+): Record<[^>]*(?:Refusal|Failure)\b[^=]*, string> =/gm
const REFUSING_SENTENCE = /^export const (\w+(?:Text|Sentence)) =\s+'/gm
const COMPONENT = /^export (?:const|function) ([A-Z][a-z]\w+)(?: =|\()/gm
/** Names what a refusal is shown beside, no sentence. */
const FIELD_NAMES = /Of$/
const SENTENCE = /'([A-ZÄÖÜ][^'\n]*[a-zäöüß][.…])'/g

const sources = globSync('src/**/*.{ts,tsx}', { exclude: (name) => /\.test\.tsx?$/.test(name) })
const galleries = globSync('src/**/*gallery*.{ts,tsx}')
const shown = new Set(galleries.flatMap(importsOf))

/** 'src/ui/card.tsx Card', whatever it is called in the file that imports it; what a file of ui/ passes on counts for its origin. */
function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^import (?:type )?\{([^}]*)\} from '(\.[^']+)'/gm)].flatMap(
    ([, names = '', from = '']) =>
      names
        .split(',')
        .map((name) => name.trim().split(' as ')[0] ?? '')
        .flatMap((name) => originOf(normalize(join(dirname(file), from)), name)),
  )
}

function originOf(file: string, name: string): string[] {
  const passedOn = [...readFileSync(file, 'utf8').matchAll(/^export \{([^}]*)\} from '(\.[^']+)'/gm)]
  const origins = passedOn.flatMap(([, names = '', from = '']) =>
    names.split(',').some((one) => one.trim() === name) ? [`${normalize(join(dirname(file), from))} ${name}`] : [],
  )
  return [`${file} ${name}`, ...origins]
}

function exported(files: string[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name]) => `${normalize(file)} ${name}`),
  )
}

async function workshop(): Promise<string> {
  const site = routes()
  site.use(async (c, next) => {
    c.set('frame', (page) =>
      frame(page, {
        path: c.req.path,
        baseUrl: 'https://portal.example',
        language: 'de',
        english: new Map(),
        account: null,
        demo: null,
        asset: () => undefined,
      }),
    )
    await next()
  })
  site.route('/', galleryRoutes(doorsGallery))
  const html = await (await site.request('/werkstatt')).text()
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

const missing = (all: string[]) => all.filter((one) => !shown.has(one))

describe('the workshop leaves nothing out', () => {
  it('no mail', () => {
    const mails = exported(
      sources.filter((file) => file.endsWith('.mail.tsx')),
      MAIL,
    )
    assert.ok(mails.length > 30, String(mails.length))
    assert.deepEqual(missing(mails), [])
  })

  it('no refusal', () => {
    const refusals = [
      ...exported(
        sources.filter((file) => !file.includes('.rules.')),
        REFUSAL,
      ).filter((one) => !FIELD_NAMES.test(one)),
      ...exported(sources, REFUSING_SENTENCE),
    ]
    assert.ok(refusals.length > 60, String(refusals.length))
    assert.deepEqual(missing(refusals), [])
  })

  it('no component', () => {
    const components = exported(globSync('src/ui/*.tsx', { exclude: (name) => /\.test\.|gallery/.test(name) }), COMPONENT)
    const alone = Object.entries(NOT_SHOWN_ALONE).flatMap(([file, names]) => names.map((name) => `${file} ${name}`))
    assert.ok(components.length > 30, String(components.length))
    assert.deepEqual(
      alone.filter((one) => !components.includes(one)),
      [],
    )
    assert.deepEqual(
      missing(components).filter((one) => !alone.includes(one)),
      [],
    )
  })

  it('no sentence of a form and none an element writes', async () => {
    const html = await workshop()
    const forms = sources.filter((file) => file.endsWith('.form.ts'))
    const modules = await Promise.all(
      forms.map(async (file) => (await import(join(process.cwd(), file))) as Record<string, unknown>),
    )
    const schemas = modules.flatMap((all) => Object.values(all)).filter((one) => one instanceof z.ZodType)
    const literal = [...forms, ...sources.filter((file) => file.endsWith('.element.ts'))].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(SENTENCE)].map(([, sentence = '']) => sentence),
    )
    const sentences = [...new Set([...schemas.flatMap(sentencesOf), ...literal])]
    assert.ok(schemas.length > 70 && sentences.length > 120, `${schemas.length} forms, ${sentences.length} sentences`)
    assert.deepEqual(
      sentences.filter((sentence) => !html.includes(sentence)),
      [],
    )
  })

  it('and has no id twice', async () => {
    const ids = [...(await workshop()).matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    )
  })
})
