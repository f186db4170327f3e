import { shortGermanDay } from '../../../plain/german-day.ts'
import { topicsToday, type Theme } from '../../../topics/index.ts'
import { AID_SORTS, filesOf, type Aid } from '../aid.rules.ts'
import type { OtherForms } from '../other-forms.rules.ts'
import { sortText } from '../library-words.ts'
import { LICENCE_CHARACTERS, PUBLISHER_CHARACTERS } from './aid.form.ts'

/** `maxCharacters`: of what is written freely. Everything else is one or the other, nothing in between. */
type Term<Name> = { name: Name; term: string; maxCharacters?: number }

/** What an aid says beside its words, as its form, its history and the merging of two versions name it. */
export const aidTerms: Term<keyof Aid>[] = [
  { name: 'sort', term: 'Art' },
  { name: 'topic', term: 'Thema' },
  { name: 'publisher', term: 'Herausgegeben von', maxCharacters: PUBLISHER_CHARACTERS },
  { name: 'licence', term: 'Lizenz', maxCharacters: LICENCE_CHARACTERS },
  { name: 'sourceUrl', term: 'Link zur Quelle' },
  { name: 'sourceDated', term: 'Stand der Quelle' },
  { name: 'files', term: 'Dateien' },
]

export const formTerms: Term<keyof OtherForms>[] = [
  { name: 'easyLanguage', term: 'Leichte Sprache' },
  { name: 'signVideo', term: 'Video in Gebärdensprache' },
]

/** A field's value as people read it. */
export function shownText(name: string, value: string, themes: Theme[]): string {
  if (name === 'files') return value === '' ? '' : countText(filesOf({ files: value }).length)
  if (name === 'sourceDated') return shortGermanDay(value)
  if (name === 'topic') return topicText(value, themes)
  const sort = name === 'sort' && AID_SORTS.find((one) => one === value)
  return sort ? sortText[sort] : value
}

const countText = (count: number) => (count === 1 ? '1 Datei' : `${count} Dateien`)

function topicText(slug: string, themes: Theme[]): string {
  const today = topicsToday(themes).get(slug)
  return themes.flatMap(({ topics }) => topics).find((topic) => topic.slug === today)?.title ?? slug
}
