import { euros } from '../../../../plain/euros.ts'
import { moment } from '../../../../plain/german-date.ts'
import { Badge, type BadgeTone } from '../../../../ui/badge.tsx'
import { Table } from '../../../../ui/table.tsx'
import { Typed } from '../../../../ui/typed.tsx'
import { splitState, sumOf, type Share, type Split, type SplitState } from '../../winners/split.rules.ts'

export const splitBadge: Record<SplitState, { label: string; tone: BadgeTone }> = {
  none: { label: 'Noch offen', tone: 'neutral' },
  waiting: { label: 'Wartet auf Zustimmung', tone: 'info' },
  objected: { label: 'Widersprochen', tone: 'warning' },
  agreed: { label: 'Alle haben zugestimmt', tone: 'success' },
}

export const paidToText = {
  each: 'Jede Kommune bekommt ihren Betrag auf ihr eigenes Konto.',
  lead: 'Die federführende Kommune bekommt alles und gibt die Beträge weiter.',
}

/** What is proposed, and what everybody said to it. */
export function SplitTable({ split }: { split: Split }) {
  const rows = split.shares.map((share) => [share.name, euros(share.cents), <Answer key={share.id} share={share} />])
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">
        Vorschlag {split.number} <Badge {...splitBadge[splitState(split)]} />
      </h2>
      <p class="kern-body">
        Von <Typed>{split.proposedByName}</Typed> am {moment(split.proposedAt)}. {paidToText[split.paidTo]}
      </p>
      <Table
        caption="Wer wie viel bekommt"
        captionHidden
        head={['Kommune', 'Betrag', 'Antwort']}
        rows={[...rows, ['Zusammen', euros(sumOf(split.shares)), '–']]}
      />
    </section>
  )
}

function Answer({ share }: { share: Share }) {
  const { answer, recipient } = share
  if (!answer) {
    return <>{recipient ? `Gefragt: ${recipient}` : 'Nicht gefragt'}</>
  }
  const by = [answer.name, answer.function].filter((part) => part !== '').join(', ')
  return (
    <>
      {answer.answer === 'agree' ? 'Stimmt zu' : 'Widerspricht'}: {by}, {moment(answer.at)}
      {answer.reason ? (
        <span class="kern-body kern-body--small">
          {' '}
          „<Typed>{answer.reason}</Typed>“
        </span>
      ) : null}
    </>
  )
}
