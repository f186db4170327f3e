import { paths } from '../../../../paths.ts'
import { writtenMapQuestion, type Area, type Counted, type MapQuestion } from '../../../../places/index.ts'
import { writtenQuestion, type DirectoryQuestion } from '../../directory.rules.ts'
import { projectsText } from '../directory-parts.page.tsx'

export function countedProjects(question: DirectoryQuestion): Counted {
  return {
    noun: 'Projekte',
    none: 'kein Projekt',
    without: 'ohne gefundenes Projekt',
    text: projectsText,
    addressOf: (area, map) => addressOf(area, map, question),
  }
}

/** From a county to its municipalities, from a municipality to the list of its projects. */
function addressOf({ place }: Area, map: MapQuestion, question: DirectoryQuestion): string {
  const first = { ...question, seite: 1 }
  const staysOnMap = place.kind === 'county' && !map.ausschnitt
  if (staysOnMap)
    return paths.projects.map.to({ ...writtenQuestion(first), ...writtenMapQuestion({ ebene: 'kommunen', ausschnitt: place }) })
  return paths.projects.directory.to(writtenQuestion({ ...first, chosen: { ...question.chosen, kommune: [place.slug] } }))
}
