import { paths } from '../../../../paths.ts'
import { writtenQuestion, type DirectoryQuestion } from '../../directory.rules.ts'
import { writtenMapQuestion } from './map.form.ts'
import type { Area, MapQuestion } from './map.rules.ts'

/** The question of the list and that of the map: what every link on the map keeps. */
export type MapLinks = { question: DirectoryQuestion; map: MapQuestion }

/** From a county to its municipalities, from a municipality to the list of its projects. */
export function addressOf({ place }: Area, { question, map }: MapLinks): string {
  const first = { ...question, seite: 1 }
  const staysOnMap = place.kind === 'county' && !map.ausschnitt
  if (staysOnMap)
    return paths.projects.map.to({ ...writtenQuestion(first), ...writtenMapQuestion({ ebene: 'kommunen', ausschnitt: place }) })
  return paths.projects.directory.to(writtenQuestion({ ...first, chosen: { ...question.chosen, kommune: [place.slug] } }))
}
