import type { Deps } from '../platform/deps.ts'
import { englishAddresses } from './english/languages.ts'

/** What the frame shows and nobody but time changes: which pages are read in English, and in the demo the clock, to the minute. */
export async function frameMoment({ db, config, clock }: Deps): Promise<string> {
  const now = clock.now()
  const english = [...(await englishAddresses(db, now)).values()].sort().join(' ')
  return config.mode === 'demo' ? `${english} ${Math.floor(now.getTime() / 60_000)}` : english
}
