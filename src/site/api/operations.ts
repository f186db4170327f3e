import type { z } from 'zod'
import { paths } from '../../paths.ts'
import * as answers from './answers.ts'
import { type Format, placesForm, projectForm, projectsForm, tableForm } from './questions.ts'

export type Operation = {
  id: string
  template: string
  title: string
  description: string
  question: z.ZodObject
  answer: z.ZodType
  formats: Format[]
}

const { api } = paths

/** Everything that can be asked of /api/v1; the description, the page to read and the test of both follow it. */
export const OPERATIONS: Operation[] = [
  {
    id: 'projekte',
    template: api.projects.template,
    title: 'Projekte',
    description:
      'Veröffentlichte Steckbriefe, eingegrenzt und gesucht wie im Verzeichnis. Geordnet nach der Aufnahme ins Verzeichnis, bei einer Suche zuerst danach, wie gut sie passen; bei mehr als 200 Treffern stehen die mit den Wörtern im Titel zuerst. „weiter“ führt zur nächsten Seite; auch wenn inzwischen etwas veröffentlicht oder geändert wird, fehlt dabei nichts und nichts kommt doppelt.',
    question: projectsForm,
    answer: answers.projectPage,
    formats: ['json', 'csv', 'geojson'],
  },
  {
    id: 'projekt',
    template: api.project.template,
    title: 'Ein Projekt',
    description: 'Ein Steckbrief in seiner veröffentlichten Fassung.',
    question: projectForm,
    answer: answers.singleProject,
    formats: ['json', 'geojson'],
  },
  {
    id: 'themen',
    template: api.topics.template,
    title: 'Themen',
    description: 'Themenfelder und Themen des Verzeichnisses, mit der Zahl ihrer Projekte. Eine Antwort enthält alle.',
    question: tableForm,
    answer: answers.topicList,
    formats: ['json', 'csv'],
  },
  {
    id: 'kommunen',
    template: api.places.template,
    title: 'Kommunen',
    description:
      'Städte, Gemeinden, Kreise und Verbände aus dem Verzeichnis der Kommunen, mit der Zahl ihrer Projekte. Eine Antwort enthält alle.',
    question: placesForm,
    answer: answers.placeList,
    formats: ['json', 'csv', 'geojson'],
  },
  {
    id: 'ausgaben',
    template: api.editions.template,
    title: 'Ausgaben des Landespreises',
    description: 'Angekündigte Ausgaben, die neueste zuerst. Eine Antwort enthält alle.',
    question: tableForm,
    answer: answers.editionList,
    formats: ['json', 'csv'],
  },
  {
    id: 'preistraeger',
    template: api.winners.template,
    title: 'Preisträger',
    description: 'Ausgezeichnete Beiträge, sobald sie veröffentlicht sind. Eine Antwort enthält alle.',
    question: tableForm,
    answer: answers.winnerList,
    formats: ['json', 'csv'],
  },
]
