import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { listPlaces } from '../../places/index.ts'
import type { Deps } from '../../platform/deps.ts'
import { listThemes } from '../../topics/index.ts'
import { Unreadable, type WordPressExport } from './export.ts'
import { importFiles } from './import-files.ts'
import { importPosts } from './import-posts.ts'
import { newRun, type ImportRun } from './import-run.ts'
import { importTermAddresses } from './import-terms.ts'
import { mappingForm, type Mapping } from './mapping.ts'
import { registerOf } from './parties.ts'
import { readRest } from './rest.ts'
import { readWxr } from './wxr.ts'

const MAPPING = new URL('../../../data/import/wordpress.json', import.meta.url)

/** From an export file, or from the site itself where `from` is its address. May be repeated: what is here already is not written again. */
export async function importWordPress(deps: Deps, from: string, mappingFile?: string): Promise<ImportRun> {
  const mapping = await readMapping(mappingFile ?? MAPPING)
  const exported = await readExport(from, mapping)
  const places = await listPlaces(deps.db, ['municipality', 'county', 'body'])
  await deps.clock.refresh()
  const run = newRun(deps, exported, { mapping, register: registerOf(places), themes: await listThemes(deps.db) })
  await importFiles(run)
  await importPosts(run)
  await importTermAddresses(run)
  return run
}

async function readMapping(file: string | URL): Promise<Mapping> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Unreadable(`The mapping ${String(file)} cannot be read.`)
  })
  const mapping = mappingForm.safeParse(parsed(text))
  if (mapping.success) return mapping.data
  const [issue] = mapping.error.issues
  throw new Unreadable(`The mapping ${String(file)} is not right: ${issue?.path.join('.')}: ${issue?.message}`)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function readExport(from: string, mapping: Mapping): Promise<WordPressExport> {
  if (/^https?:\/\//i.test(from)) return readRest(new URL(from), mapping)
  try {
    return await readWxr(createReadStream(from, 'utf8'))
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable(`${from} cannot be read: ${(error as Error).message}`)
  }
}
