import { listThemes } from '../../topics/index.ts'
import { findProfile, harvestProjects, partiesOf, writtenQuestion, type Profile } from '../../features/projects/index.ts'
import { paths } from '../../paths.ts'
import { listPlacesById } from '../../places/index.ts'
import type { Db } from '../../platform/db.ts'
import type { Ctx } from '../../platform/web.ts'
import { readQuestion, unknownAddress } from './api-edge.ts'
import { withServableFiles } from './file-answers.ts'
import { fileLicences, projectLicences } from './licences.ts'
import { positionOf } from './place-answers.ts'
import { PROJECT_COLUMNS, projectAnswer } from './project-answers.ts'
import { directoryQuestionOf, markOf, projectForm, projectsForm, writtenMark } from './questions.ts'
import { type Feature, reply } from './reply.ts'

export async function answerProjects(c: Ctx): Promise<Response> {
  const asked = readQuestion(c, projectsForm)
  if (!asked.ok) return asked.refusal
  const { db, config, clock } = c.var.deps
  const { anzahl, nach, format } = asked.values
  const question = directoryQuestionOf(asked.values)
  const { total, profiles: found, next: mark } = await harvestProjects(db, question, { after: markOf(nach), limit: anzahl })
  const profiles = await withServableFiles(db, found, clock.now())
  const { sortierung: _, ...written } = writtenQuestion(question)
  const further = mark && paths.api.projects.to({ ...written, anzahl, format, nach: writtenMark(mark) })
  const next = further ? config.baseUrl + further : null
  const themes = await listThemes(db)
  const eintraege = profiles.map((profile) => projectAnswer(profile, { themes, baseUrl: config.baseUrl }))
  const table = {
    head: [...PROJECT_COLUMNS.map(([head]) => head), 'namensnennung'],
    rows: eintraege.map((one) => [...PROJECT_COLUMNS.map(([, cell]) => cell(one)), ATTRIBUTION]),
  }
  const json = { gesamt: total, weiter: next, lizenzen: LICENCES, eintraege }
  const features = await featuresOf(db, profiles, eintraege)
  return reply(c, { name: 'projekte', lizenzen: LICENCES, json, table, features, next }, format)
}

const LICENCES = [...projectLicences, ...fileLicences]
const ATTRIBUTION = projectLicences[0]?.namensnennung ?? ''

export async function answerProject(c: Ctx): Promise<Response> {
  const asked = readQuestion(c, projectForm)
  if (!asked.ok) return asked.refusal
  const { db, config, clock } = c.var.deps
  const found = await findProfile(db, c.req.param('slug') ?? '')
  const [profile] = found ? await withServableFiles(db, [found], clock.now()) : []
  if (!profile) return unknownAddress(c)
  const projekt = projectAnswer(profile, { themes: await listThemes(db), baseUrl: config.baseUrl })
  const features = await featuresOf(db, [profile], [projekt])
  const json = { lizenzen: LICENCES, projekt }
  return reply(c, { name: profile.slug, lizenzen: LICENCES, json, features }, asked.values.format)
}

/** Where the parties are, by the register. */
async function featuresOf(db: Db, profiles: Profile[], answers: object[]): Promise<Feature[]> {
  const idsOf = ({ content }: Profile) => partiesOf(content).map(({ placeId }) => placeId)
  const places = await listPlacesById(db, profiles.flatMap(idsOf))
  const positions = new Map(places.map((place) => [place.id, positionOf(place)]))
  return profiles.map((profile, index) => ({
    id: profile.slug,
    positions: idsOf(profile).flatMap((id) => {
      const position = positions.get(id)
      return position ? [position] : []
    }),
    properties: answers[index] ?? {},
  }))
}
