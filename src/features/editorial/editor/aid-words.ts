import { shortGermanDay } from '../../../plain/german-day.ts'
import { AID_SORTS, filesOf, type Aid } from '../aid.rules.ts'
import type { OtherForms } from '../other-forms.rules.ts'
import { sortText } from '../library-words.ts'

/** What an aid says beside its words, as its history names it. */
export const aidTerms: { name: keyof Aid; term: string }[] = [
  { name: 'sort', term: 'Art' },
  { name: 'topic', term: 'Thema' },
  { name: 'publisher', term: 'Herausgegeben von' },
  { name: 'licence', term: 'Lizenz' },
  { name: 'sourceUrl', term: 'Link zur Quelle' },
  { name: 'sourceDated', term: 'Stand der Quelle' },
  { name: 'files', term: 'Dateien' },
]

export const formTerms: { name: keyof OtherForms; term: string }[] = [
  { name: 'easyLanguage', term: 'Leichte Sprache' },
  { name: 'signVideo', term: 'Video in Gebärdensprache' },
]

/** A field's value as people read it. */
export function shownText(name: string, value: string): string {
  if (name === 'files') return value === '' ? '' : countText(filesOf({ files: value }).length)
  if (name === 'sourceDated') return shortGermanDay(value)
  const sort = name === 'sort' && AID_SORTS.find((one) => one === value)
  return sort ? sortText[sort] : value
}

const countText = (count: number) => (count === 1 ? '1 Datei' : `${count} Dateien`)
