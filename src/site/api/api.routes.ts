import { listThemes } from '../../topics/index.ts'
import { announcedEditions, listEditions } from '../../features/award/index.ts'
import { countByPlaceAndTopic, listPrizeProfiles } from '../../features/projects/index.ts'
import { paths } from '../../paths.ts'
import { listPlaces } from '../../places/index.ts'
import { type Ctx, routes } from '../../platform/web.ts'
import { onApiError, openToAll, readQuestion, unknownAddress } from './api-edge.ts'
import { catalogue } from './catalogue.ts'
import { prizeLicences, registerLicences, topicLicences } from './licences.ts'
import { openApiDocument } from './openapi.ts'
import { placeAnswer, positionOf } from './place-answers.ts'
import { editionAnswer, winnerAnswers } from './prize-answers.ts'
import { answerProject, answerProjects } from './projects.routes.ts'
import { placesForm, tableForm } from './questions.ts'
import { type Answer, reply } from './reply.ts'
import { type AnswerTable, tableOf, withLicence } from './tables.ts'

/** /api/v1: read by programs, without an account, from any origin. */
export const apiRoutes = routes()

apiRoutes.onError(onApiError)
apiRoutes.use('/api/v1/*', openToAll)

apiRoutes.get(paths.api.description.pattern, (c) => {
  const json = openApiDocument(c.var.deps.config.baseUrl)
  return reply(c, { name: 'openapi', lizenzen: [], json }, 'json')
})

apiRoutes.get(paths.api.catalogue.pattern, (c) => {
  const answer = reply(c, { name: 'dcat', lizenzen: [], json: catalogue(c.var.deps.config.baseUrl) }, 'json')
  if (answer.status === 200) answer.headers.set('Content-Type', 'application/ld+json')
  return answer
})

apiRoutes.get(paths.api.projects.pattern, answerProjects)
apiRoutes.get(paths.api.project.pattern, answerProject)

apiRoutes.get(paths.api.topics.pattern, async (c) => {
  const question = readQuestion(c, tableForm)
  if (!question.ok) return question.refusal
  const { db } = c.var.deps
  const [themes, counts] = await Promise.all([listThemes(db), countByPlaceAndTopic(db)])
  const eintraege = themes.map(({ slug, title, description, topics }) => ({
    kennung: slug,
    titel: title,
    beschreibung: description,
    themen: topics.map((topic) => ({
      kennung: topic.slug,
      titel: topic.title,
      andereWoerter: topic.synonyms,
      projekte: counts.get(`thema:${topic.slug}`) ?? 0,
    })),
  }))
  const rows = eintraege.flatMap(({ titel, themen }) =>
    themen.map((one) => [one.kennung, one.titel, titel, one.andereWoerter.join(' | '), one.projekte]),
  )
  const table = { head: ['kennung', 'titel', 'themenfeld', 'andere_woerter', 'projekte'], rows }
  return reply(c, listed('themen', topicLicences, { eintraege, table }), question.values.format)
})

apiRoutes.get(paths.api.places.pattern, async (c) => {
  const question = readQuestion(c, placesForm)
  if (!question.ok) return question.refusal
  const { db } = c.var.deps
  const [places, counts] = await Promise.all([listPlaces(db, ['municipality', 'county', 'body']), countByPlaceAndTopic(db)])
  const eintraege = places.map((place) => placeAnswer(place, counts))
  const features = places.map((place, index) => ({
    id: place.id,
    positions: [positionOf(place) ?? []].filter((position) => position.length === 2),
    properties: eintraege[index] ?? {},
  }))
  return reply(
    c,
    { ...listed('kommunen', registerLicences, { eintraege, table: tableOf(eintraege) }), features },
    question.values.format,
  )
})

apiRoutes.get(paths.api.editions.pattern, async (c) => {
  const question = readQuestion(c, tableForm)
  if (!question.ok) return question.refusal
  const eintraege = (await visibleEditions(c)).map((edition) => editionAnswer(edition, c.var.deps.config.baseUrl))
  const flat = eintraege.map((one) => ({ ...one, kategorien: one.kategorien.map(({ titel }) => titel).join(' | ') }))
  return reply(c, listed('ausgaben', prizeLicences, { eintraege, table: tableOf(flat) }), question.values.format)
})

apiRoutes.get(paths.api.winners.pattern, async (c) => {
  const question = readQuestion(c, tableForm)
  if (!question.ok) return question.refusal
  const { db, config } = c.var.deps
  const [editions, profiles] = await Promise.all([visibleEditions(c), listPrizeProfiles(db)])
  const eintraege = editions.flatMap((edition) => winnerAnswers(edition, { baseUrl: config.baseUrl, profiles }))
  const flat = eintraege.map((one) => ({ ...one, beteiligte: one.beteiligte.join(' | ') }))
  return reply(c, listed('preistraeger', prizeLicences, { eintraege, table: tableOf(flat) }), question.values.format)
})

apiRoutes.all('/api/v1/*', unknownAddress)

async function visibleEditions(c: Ctx) {
  const { db, clock } = c.var.deps
  return announcedEditions(await listEditions(db), clock.now())
}

type Listed = { eintraege: object[]; table: AnswerTable }

function listed(name: string, lizenzen: Answer['lizenzen'], { eintraege, table }: Listed): Answer {
  return { name, lizenzen, json: { lizenzen, eintraege }, table: withLicence(table, lizenzen) }
}
