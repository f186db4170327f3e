import type { Surroundings } from '../surroundings.ts'
import { bothAddresses } from './languages.ts'

/** To the same page in the other language, in its own words; nothing where there is none. */
export function LanguageLink({ around: { path, language, english } }: { around: Surroundings }) {
  const both = bothAddresses(path, english)
  if (!both) return null
  const other = language === 'de' ? 'en' : 'de'
  return (
    <a class="ik-kopfzeile__language" href={both[other]} lang={other} hreflang={other}>
      {{ de: 'Deutsch', en: 'English' }[other]}
    </a>
  )
}
