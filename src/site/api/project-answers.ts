import { legalFormOf, meantToday, type Theme } from '../../topics/index.ts'
import { statusText, type Award, type Profile } from '../../features/projects/index.ts'
import { paths } from '../../paths.ts'
import type { CsvCell } from '../../plain/csv.ts'
import type { ProjectAnswer } from './answers.ts'
import { filesOf } from './file-answers.ts'
import { profileLicence } from './licences.ts'

/** Field by field: what a profile comes to hold besides is not given away before it is named here. */
export function projectAnswer(profile: Profile, { themes, baseUrl }: { themes: Theme[]; baseUrl: string }): ProjectAnswer {
  const { content } = profile
  const { texts } = content
  return {
    kennung: profile.slug,
    adresse: baseUrl + paths.projects.profile.to({ slug: profile.slug }),
    titel: content.title,
    kurzbeschreibung: content.summary,
    themen: topicsOf(content.topics, themes),
    kategorie: content.prizeCategory,
    federfuehrend: content.lead && partyAnswer(content.lead),
    beteiligte: content.partners.map(partyAnswer),
    sonstigeBeteiligte: content.otherPartners,
    unterstuetztDurch: content.supportedBy,
    anlass: texts.occasion ?? null,
    ziel: texts.aim ?? null,
    umsetzung: texts.implementation ?? null,
    finanzierung: texts.financing ?? null,
    erfahrungen: texts.lessons ?? null,
    ...factsOf(profile),
    ...filesOf(profile, baseUrl),
    auchAufDenWegGebrachtVon: profile.uptakes.map(({ placeId, name, project }) => ({
      kennung: placeId,
      name,
      projekt: project && baseUrl + paths.projects.profile.to({ slug: project.slug }),
    })),
    ...originOf(profile),
  }
}

function factsOf({ content }: Profile) {
  const form = legalFormOf(content.legalForm)
  return {
    rechtsform: form && { kennung: form.slug, bezeichnung: form.label },
    rechtsformZusatz: content.legalFormNote,
    seit: content.since,
    bis: content.until,
    stand: { kennung: content.status, bezeichnung: statusText[content.status] },
    wirkungen: content.effects.map(({ figure, text }) => ({ kennzahl: figure, bedeutung: text })),
    auszeichnungen: content.awards.map(({ kind, text, edition }) => ({ art: AWARD_KINDS[kind], text, ausgabe: edition || null })),
    verweise: content.links.map(({ label, url }) => ({ titel: label, adresse: url })),
  }
}

function originOf({ content, origin, number, publishedAt, confirmedOn, dueOn, isTakenOver }: Profile) {
  const isOfSource = dueOn === null || isTakenOver
  return {
    quellen: content.sources,
    herkunft: ORIGINS[origin],
    fassung: number,
    veroeffentlichtAm: publishedAt.toISOString(),
    bestaetigtAm: isOfSource ? null : confirmedOn,
    bestaetigenBis: dueOn,
    standDerQuelle: isOfSource ? confirmedOn : null,
    lizenz: profileLicence(origin),
  }
}

const AWARD_KINDS = { won: 'gewonnen', 'took-part': 'teilgenommen', other: 'andere' } as const satisfies Record<
  Award['kind'],
  string
>
const ORIGINS = { organisation: 'organisation', 'public-sources': 'oeffentliche-quellen', import: 'import' } as const

const partyAnswer = ({ placeId, name }: { placeId: string; name: string }) => ({ kennung: placeId, name })

function topicsOf(slugs: string[], themes: Theme[]) {
  const titles = new Map(themes.flatMap(({ topics }) => topics).map(({ slug, title }) => [slug, title]))
  return meantToday(slugs, themes).map((slug) => ({ kennung: slug, bezeichnung: titles.get(slug) ?? slug }))
}

type Column = [head: string, cell: (project: ProjectAnswer) => CsvCell]

const names = (named: { name?: string; bezeichnung?: string }[]) => named.map((one) => one.name ?? one.bezeichnung).join(' | ')

export const PROJECT_COLUMNS: Column[] = [
  ['kennung', ({ kennung }) => kennung],
  ['titel', ({ titel }) => titel],
  ['kurzbeschreibung', ({ kurzbeschreibung }) => kurzbeschreibung],
  ['themen', ({ themen }) => names(themen)],
  ['kategorie', ({ kategorie }) => kategorie],
  ['federfuehrend', ({ federfuehrend }) => federfuehrend?.name ?? null],
  ['federfuehrend_ags', ({ federfuehrend }) => federfuehrend?.kennung ?? null],
  ['beteiligte', ({ beteiligte }) => names(beteiligte)],
  ['beteiligte_ags', ({ beteiligte }) => beteiligte.map(({ kennung }) => kennung).join(' | ')],
  ['sonstige_beteiligte', ({ sonstigeBeteiligte }) => sonstigeBeteiligte.join(' | ')],
  ['unterstuetzt_durch', ({ unterstuetztDurch }) => unterstuetztDurch],
  ['rechtsform', ({ rechtsform }) => rechtsform?.bezeichnung ?? null],
  ['seit', ({ seit }) => seit],
  ['bis', ({ bis }) => bis],
  ['stand', ({ stand }) => stand.bezeichnung],
  ['pdf', ({ pdf }) => pdf],
  ['bilder', ({ bilder }) => bilder.map(({ adresse }) => adresse).join(' | ')],
  ['dokumente', ({ dokumente }) => dokumente.map(({ adresse }) => adresse).join(' | ')],
  ['auszeichnungen', ({ auszeichnungen }) => auszeichnungen.map(({ text }) => text).join(' | ')],
  ['quellen', ({ quellen }) => quellen.join(' | ')],
  ['herkunft', ({ herkunft }) => herkunft],
  ['bestaetigt_am', ({ bestaetigtAm }) => bestaetigtAm],
  ['stand_der_quelle', ({ standDerQuelle }) => standDerQuelle],
  ['adresse', ({ adresse }) => adresse],
  ['lizenz', ({ lizenz }) => lizenz ?? 'keine erklärt'],
]
