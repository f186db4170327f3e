import { moment, time } from '../../../../plain/german-date.ts'
import type { ReadMinutes } from '../../judging/room/minutes.queries.ts'
import {
  isHidden,
  type Minutes,
  type MinutesDeliberation,
  type MinutesItem,
  type MinutesMotion,
} from '../../judging/room/minutes.rules.ts'
import { choiceLabel, motionText, outcomeText, rungText } from './room-words.page.tsx'

export type Line = { heading: boolean; text: string }
export type MinutesText = {
  title: string
  edition: string
  version: string
  facts: string[]
  attendance: { seat: string; who: string; cameAt: string; leftAt: string }[]
  parts: { title: string; lines: Line[] }[]
  signatures: { who: string; at: string; remark: string }[]
  sha256: string
}

/** The minutes in words, the same for page and PDF. */
export function minutesText({ minutes, version, signatures, sha256 }: ReadMinutes): MinutesText {
  const { meeting } = minutes
  const at = new Date(meeting.beginsAt)
  return {
    title: `Sitzung der Jury am ${moment(at)}`,
    edition: minutes.edition,
    version: String(version),
    facts: [
      `Ort: ${meeting.place}`,
      `Ende: ${moment(new Date(meeting.endedAt))}`,
      `Beschlussfähig ist die Jury mit ${meeting.quorum} anwesenden Mitgliedern ohne Befangenheit.`,
      ...minutes.chairs.map(({ who, since }) => `Die Leitung ging um ${clock(since)} an ${who}.`),
    ],
    attendance: minutes.attendance.map(({ cameAt, leftAt, ...row }) => ({
      ...row,
      cameAt: clock(cameAt),
      leftAt: leftAt ? clock(leftAt) : '–',
    })),
    parts: minutes.items.map((item, index) => ({ title: `${index + 1}. ${item.title}`, lines: linesOf(item) })),
    signatures: signatures.map(({ who, signedAt, remark }) => ({
      who,
      at: moment(signedAt),
      remark: remark || 'ohne Anmerkung',
    })),
    sha256,
  }
}

const clock = (iso: string) => time(new Date(iso))
const says = (text: string): Line => ({ heading: false, text })

function linesOf(item: Minutes['items'][number]): Line[] {
  if (isHidden(item)) return [says('Sie haben an diesem Punkt der Tagesordnung nicht mitgewirkt.')]
  if (item.deliberations.length === 0) return [says('Über diese Kategorie wurde in der Sitzung nicht beraten.')]
  return [...item.deliberations.flatMap(deliberationLines), ...resultLines(item)]
}

function deliberationLines(one: MinutesDeliberation): Line[] {
  return [
    { heading: true, text: `Beratung ab ${clock(one.openedAt)}${one.closedAt ? ` bis ${clock(one.closedAt)}` : ''}` },
    says(recusedText(one)),
    ...one.called.map(({ title, at }) => says(`${clock(at)}: aufgerufen wird „${title}“.`)),
    ...one.statements.map(({ who, at, about, text }) => says(`${clock(at)}, ${who}${about ? ` zu „${about}“` : ''}: ${text}`)),
    ...one.motions.flatMap(motionLines),
  ]
}

function recusedText({ recused }: MinutesDeliberation): string {
  if (recused.length === 0) return 'Niemand war befangen.'
  return `Wegen Befangenheit nicht beteiligt: ${recused.map(({ who, since }) => `${who} (ab ${clock(since)})`).join(', ')}.`
}

function motionLines(motion: MinutesMotion): Line[] {
  const about = motion.about.map((title) => `„${title}“`).join(', ')
  return [
    { heading: true, text: `Antrag ${motion.number}: ${motionText[motion.kind]}${about ? `: ${about}` : ''}` },
    says(`Gestellt von ${motion.movedBy}. Begründung: ${motion.reason}`),
    says(voteText(motion)),
    ...(motion.vote?.ballots ?? []).map(({ who, choice }) => says(`${who}: ${choiceLabel(choice, [])}`)),
  ]
}

function voteText({ vote }: MinutesMotion): string {
  if (!vote) return 'Über diesen Antrag wurde nicht abgestimmt.'
  const counts = vote.counts.map(({ choice, ballots }) => `${choiceLabel(choice, [])} ${ballots}`).join(', ')
  return `${vote.secret ? 'Geheime' : 'Offene'} Abstimmung, ${vote.voted} Stimmen: ${counts}. Ergebnis: ${outcomeText[vote.outcome]}.`
}

function resultLines({ first, tie, tieWords, decision }: MinutesItem): Line[] {
  return [
    { heading: true, text: 'Ergebnis' },
    says(`Auf dem ersten Rang der Bewertung: ${first.map(({ title, mean }) => `„${title}“ (${mean})`).join(', ') || 'niemand'}.`),
    ...tieWords.map(({ kind, title, reason, lot }) =>
      says(
        `${rungText[kind]}: „${title}“${lot === null ? '' : `, gezogen wurde ${lot}`}.${reason ? ` Begründung: ${reason}` : ''}`,
      ),
    ),
    ...(tie ? [says(`Der Gleichstand ist gelöst durch: ${rungText[tie as keyof typeof rungText]}.`)] : []),
    says(decisionText(decision)),
  ]
}

function decisionText(decision: MinutesItem['decision']): string {
  if (!decision) return 'Ein Ergebnis wurde nicht festgestellt.'
  const result = decision.title ? `Der Preis geht an „${decision.title}“.` : 'Der Preis wird nicht vergeben.'
  return `${result} Begründung: ${decision.reason} (festgestellt um ${clock(decision.at)})`
}
