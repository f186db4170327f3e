import type { Language } from '../plain/language.ts'
import type { EnglishAddresses } from './english/languages.ts'
import type { OtherForms } from './other-forms/other-forms.rules.ts'
import type { Role } from '../people/index.ts'

/** What the frame knows besides the page: who looks, where, when, and how files are called. */
export type Surroundings = {
  /** Path of the request, without the query. */
  path: string
  baseUrl: string
  language: Language
  /** What is read in both languages. */
  english: EnglishAddresses
  /** Where this page stands in another form. */
  otherForms?: OtherForms
  account: { name: string; roles: readonly Role[] } | null
  /** The clock of the demonstration; null outside demo mode. */
  demo: { now: Date } | null
  /** Address of a built file by its name, 'portal.css' or 'character-count.js'; undefined when there is no such file. */
  asset: (name: string) => string | undefined
}
