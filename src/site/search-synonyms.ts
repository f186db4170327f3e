import { fold } from '../plain/fold.ts'

/** Words of this portal for the same thing, beside those the topics have. */
const SAME: readonly (readonly string[])[] = [
  ['IKZ', 'interkommunale Zusammenarbeit'],
  ['GkG', 'Gesetz über kommunale Gemeinschaftsarbeit'],
  ['FAQ', 'Fragen und Antworten'],
  ['AöR', 'Kommunalunternehmen'],
  ['SSC', 'Shared Service Center'],
  ['Fördermittel', 'Förderung', 'Zuwendung', 'Zuschuss'],
  ['Frist', 'Einsendeschluss', 'Deadline'],
  ['Preisgeld', 'Dotierung'],
  ['Wettbewerb', 'Landespreis'],
  ['Satzung', 'Verbandssatzung'],
  ['Vorlage', 'Muster', 'Mustervereinbarung'],
  ['Beratung', 'Sprechstunde'],
  ['Anmeldung', 'Login'],
  ['Ansprechpartner', 'Kontakt'],
]

/** Of a folded word. */
export function portalSynonyms(word: string): string[] {
  const fitting = SAME.filter((names) => names.some((name) => fold(name) === word))
  return fitting.flat().filter((name) => fold(name) !== word)
}
