import type { RoomRefusal } from '../../judging/room/deliberation.rules.ts'
import type { MotionKind, VoteOutcome } from '../../judging/room/motion.rules.ts'
import type { TieBreaker } from '../../edition.rules.ts'

export const roomRefusalText: Record<RoomRefusal, string> = {
  'meeting-ended': 'Diese Sitzung ist beendet. Für Weiteres beruft das Wettbewerbsbüro eine neue Sitzung ein.',
  'not-here': 'Bitte melden Sie sich zuerst als anwesend. Nur wer anwesend ist, kann handeln oder benannt werden.',
  recused: 'Sie nehmen an dieser Beratung nicht teil, weil Sie befangen sind oder sich noch nicht erklärt haben.',
  'not-the-chair': 'Das kann nur, wer die Sitzung gerade leitet. Wer das ist, steht unter „Anwesenheit“.',
  'another-is-open': 'Es wird noch über eine andere Kategorie beraten. Bitte beenden Sie erst diese Beratung.',
  'nothing-open': 'Zurzeit ist keine Kategorie aufgerufen. Bitte warten Sie, bis die Leitung eine aufruft.',
  'not-on-agenda': 'Diese Kategorie steht nicht auf der Tagesordnung. Bitte wählen Sie eine aus der Liste.',
  'scores-not-closed':
    'Die Bewertung dieser Kategorie ist noch nicht abgeschlossen. Bitte wenden Sie sich an das Wettbewerbsbüro.',
  'already-decided': 'Über diese Kategorie ist entschieden. Das Ergebnis steht fest und wird nicht mehr geändert.',
  'quorum-missing':
    'Es sind zu wenige Jurymitglieder ohne Befangenheit anwesend. Bitte warten Sie, bis die Jury beschlussfähig ist.',
  'entry-not-here': 'Dieser Beitrag gehört nicht dazu. Bitte wählen Sie einen aus der Liste.',
  'vote-under-way': 'Es läuft noch eine Abstimmung. Bitte schließen Sie diese zuerst.',
  'no-vote-open': 'Über diesen Antrag wird gerade nicht abgestimmt. Bitte sehen Sie nach, worüber abgestimmt wird.',
  'already-voted': 'Ihre Stimme ist schon abgegeben. Sie zählt einmal und lässt sich nicht ändern.',
  'vote-was-held': 'Über diesen Antrag wurde schon abgestimmt. Bitte stellen Sie bei Bedarf einen neuen Antrag.',
  'no-such-motion': 'Diesen Antrag gibt es in dieser Beratung nicht. Bitte laden Sie die Seite neu.',
  'no-such-choice': 'Bitte wählen Sie eine der angebotenen Möglichkeiten.',
  'motion-not-carried': 'Dieser Antrag ist nicht angenommen. Festgestellt werden kann nur, was die Jury beschlossen hat.',
  'tie-open':
    'Dieser Beitrag teilt sich den ersten Platz. Bitte lösen Sie erst den Gleichstand, so wie es unter „Gleichstand“ steht.',
  'ladder-says-other': 'Der Gleichstand ist für einen anderen Beitrag gelöst. Bitte beantragen Sie den Preis für diesen.',
  'not-this-rung': 'Dieser Schritt ist bei diesem Gleichstand nicht an der Reihe. Bitte sehen Sie unter „Gleichstand“ nach.',
  'another-is-called':
    'Inzwischen ist etwas anderes aufgerufen. Ihre Wortmeldung ist noch nicht abgegeben: Bitte sagen Sie, wozu sie gehört.',
  'somebody-presides':
    'Die Sitzung hat eine Leitung, und nur diese kann sie beenden. Ist niemand mehr da, vermerken Sie zuerst unter „Anwesenheit“, wer gegangen ist.',
  'second-round-open': 'Eine weitere Bewertungsrunde läuft schon. Bitte warten Sie, bis sie abgeschlossen ist.',
}

export const motionText: Record<MotionKind, string> = {
  award: 'Preis vergeben',
  'not-awarded': 'Preis nicht vergeben',
  'second-round': 'Zweite Bewertungsrunde',
  tie: 'Stichwahl',
}

export const outcomeText: Record<VoteOutcome, string> = {
  'under-way': 'noch offen',
  'no-quorum': 'nicht beschlussfähig',
  carried: 'angenommen',
  rejected: 'abgelehnt',
  counted: 'ausgezählt',
}

export const rungText: Record<TieBreaker['kind'], string> = {
  criterion: 'Mittelwert in einem Kriterium',
  'fewest-lowest': 'wenigste niedrigste Bewertungen',
  'second-round': 'zweite Bewertungsrunde',
  vote: 'Stichwahl der Jury',
  chair: 'Stimme der Leitung',
  lot: 'Los',
}

const choiceText: Record<string, string> = { yes: 'Ja', no: 'Nein', abstain: 'Enthaltung' }

/** A choice is one of the words above, or an entry of a tie. */
export function choiceLabel(choice: string, entries: { entryId: string; title: string }[]): string {
  return choiceText[choice] ?? entries.find(({ entryId }) => entryId === choice)?.title ?? choice
}
