import type { Edition } from '../../features/award/index.ts'
import type { PrizeProfile } from '../../features/projects/index.ts'
import { paths } from '../../paths.ts'
import type { EditionAnswer, WinnerAnswer } from './answers.ts'

/** Of editions as they are visible now: nothing that waits for its instant is in them. */
export function editionAnswer(edition: Edition, baseUrl: string): EditionAnswer {
  const { phases, publicDays } = edition
  return {
    kennung: edition.slug,
    adresse: addressOf(edition, baseUrl),
    nummer: edition.number,
    titel: edition.title,
    ausgelobtVon: edition.ministry,
    einreichungVon: phases.opens.toISOString(),
    einreichungBis: phases.closes.toISOString(),
    preisverleihung: publicDays.includes('ceremony') ? phases.ceremony.toISOString() : null,
    preisgeldJeKategorieEuro: edition.prizeCents / 100,
    kategorien: edition.categories.map(({ slug, title, isSpecial }) => ({
      kennung: slug,
      titel: title,
      sonderkategorie: isSpecial,
    })),
    beitraege: edition.entriesReceived,
  }
}

/** `profiles`: of winners that stand in the directory. */
export function winnerAnswers(
  edition: Edition,
  { baseUrl, profiles }: { baseUrl: string; profiles: PrizeProfile[] },
): WinnerAnswer[] {
  const common = {
    ausgabe: edition.slug,
    preisgeldEuro: edition.prizeCents / 100,
    adresse: `${addressOf(edition, baseUrl)}#preistraeger`,
  }
  const profileOf = (kategorie: string) =>
    profiles.find(({ edition: slug, category }) => slug === edition.slug && category === kategorie)
  const released = releasedWinners(edition).map((winner) => {
    const profile = profileOf(winner.kategorie)
    return { ...winner, steckbrief: profile ? baseUrl + paths.projects.profile.to({ slug: profile.slug }) : null }
  })
  const past = pastWinners(edition).map((winner) => ({ ...winner, steckbrief: null }))
  return [...released, ...past].map((winner) => ({ ...common, ...winner }))
}

type Told = Omit<WinnerAnswer, 'ausgabe' | 'preisgeldEuro' | 'adresse' | 'steckbrief'>

/** Texts of the winners themselves are theirs, and stand on the page of the edition only. */
function releasedWinners({ results, categories }: Edition): Told[] {
  return results.flatMap(({ categorySlug, entry, reason }) =>
    entry
      ? [
          {
            kategorie: categories.find(({ slug }) => slug === categorySlug)?.title ?? categorySlug,
            titel: entry.title,
            federfuehrend: entry.lead,
            beteiligte: entry.partners,
            ort: entry.leadPlaceId,
            begruendung: reason,
            quelle: null,
          },
        ]
      : [],
  )
}

function pastWinners(edition: Edition): Told[] {
  return edition.pastWinners.flatMap(({ category, project, municipalities, summary, sourceUrl, placeId }) =>
    project
      ? [
          {
            kategorie: category,
            titel: project,
            federfuehrend: null,
            beteiligte: municipalities ? [municipalities] : [],
            ort: placeId,
            begruendung: summary,
            quelle: sourceUrl,
          },
        ]
      : [],
  )
}

function addressOf({ slug }: Edition, baseUrl: string): string {
  return baseUrl + paths.award.edition.to({ slug })
}
