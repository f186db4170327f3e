import { fold } from '../../plain/fold.ts'
import { isNarrowed, NOTHING_CHOSEN, type DirectoryQuestion } from './directory.rules.ts'
import { respelled, searchTerms } from '../../plain/search-terms.ts'

const MOST_SPELLINGS = 3
const MOST_WORDS = 4

/** Another question than the one that found nothing. */
export type Advice = { kind: 'spelling' | 'without-choices' | 'fewer-words'; question: DirectoryQuestion }

type Near = { typed: string; meant: string[] }

/** What may be asked instead, likeliest first; whoever shows it leaves out what finds nothing either. */
export function adviceFor(question: DirectoryQuestion, near: Near[]): Advice[] {
  const first = { ...question, seite: 1 }
  const plain = { ...first, rolle: '' as const, chosen: NOTHING_CHOSEN }
  const spellings = spellingsOf(question.q, near).slice(0, MOST_SPELLINGS)
  return [
    ...spellings.map((q): Advice => ({ kind: 'spelling', question: { ...first, q, schreibweise: '' } })),
    ...(isNarrowed({ ...question, q: '' }) ? [{ kind: 'without-choices', question: plain } satisfies Advice] : []),
    ...singleTerms(question.q).map((q): Advice => ({ kind: 'fewer-words', question: { ...plain, q, schreibweise: '' } })),
  ]
}

/** All slips mended by what is nearest, then by what is next. */
function spellingsOf(q: string, near: Near[]): string[] {
  const most = Math.max(0, ...near.map(({ meant }) => meant.length))
  const spelled = Array.from({ length: most }, (_, rank) =>
    respelled(q, new Map(near.map(({ typed, meant }) => [fold(typed), meant[rank] ?? meant[0] ?? typed]))),
  )
  return [...new Set(spelled)]
}

function singleTerms(q: string): string[] {
  const wanted = searchTerms(q).filter(({ excluded }) => !excluded)
  const isOne = wanted.length === searchTerms(q).length && wanted.length < 2 && !wanted.some(({ phrase }) => phrase)
  if (isOne) return []
  const terms = wanted.flatMap(({ words, phrase }) => (phrase && wanted.length > 1 ? [`"${words.join(' ')}"`] : words))
  return [...new Set(terms)].slice(0, MOST_WORDS)
}
