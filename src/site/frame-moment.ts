import type { Deps } from '../platform/deps.ts'
import { englishAddresses } from './english/languages.ts'
import { formsOfPages } from './other-forms/other-forms.queries.ts'

/** What the frame shows and nobody but time changes: which pages are read in English or stand in another form, and in the demo the clock, to the minute. */
export async function frameMoment({ db, config, clock }: Deps): Promise<string> {
  const now = clock.now()
  const [english, forms] = await Promise.all([englishAddresses(db, now), formsOfPages(db)])
  const shown = `${asText(english)} ${asText(forms)}`
  return config.mode === 'demo' ? `${shown} ${Math.floor(now.getTime() / 60_000)}` : shown
}

const texts = new WeakMap<ReadonlyMap<string, unknown>, string>()

/** As long as they stay the same, both come as the same object. */
function asText(map: ReadonlyMap<string, unknown>): string {
  const text = texts.get(map) ?? (map.size > 0 ? JSON.stringify([...map].sort(([one], [other]) => (one < other ? -1 : 1))) : '')
  texts.set(map, text)
  return text
}
