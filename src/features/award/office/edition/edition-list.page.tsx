import { paths } from '../../../../paths.ts'
import { closing, moment, weekdayAndDay } from '../../../../plain/german-date.ts'
import type { Page } from '../../../../platform/page.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { Card, CardList } from '../../../../ui/card.tsx'
import { ButtonLink } from '../../../../ui/form.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { DiscardedEdition } from './discard.queries.ts'
import { editionBadge, editionListTrail, type KnownEdition } from './edition-words.page.tsx'

type View = { editions: KnownEdition[]; discarded: DiscardedEdition[]; mayEdit: boolean; now: Date }

export function editionListPage({ editions, discarded, mayEdit, now }: View): Page {
  return {
    title: 'Ausgaben bearbeiten',
    trail: editionListTrail,
    body: (
      <>
        <p class="ik-lead">
          Jede Ausgabe des Preises mit allem, was zu ihr gehört. Was in Vorbereitung ist, sehen nur Wettbewerbsbüro und Redaktion.
        </p>
        {mayEdit ? (
          <p>
            <ButtonLink href={paths.office.edition.creation.to()} label="Neue Ausgabe vorbereiten" />
          </p>
        ) : null}
        <CardList>
          {editions.map((known) => (
            <EditionCard key={known.edition.id} known={known} now={now} />
          ))}
        </CardList>
        <Discarded editions={discarded} />
      </>
    ),
  }
}

function EditionCard({ known, now }: { known: KnownEdition; now: Date }) {
  const { id, title, slug, phases } = known.edition
  return (
    <Card title={title} level={2} preline={slug} href={paths.office.edition.overview.to({ editionId: id })}>
      <p>
        <Badge {...editionBadge(known, now)} />
      </p>
      <p class="kern-body">
        Einreichung vom {weekdayAndDay(phases.opens)}, bis {closing(phases.closes)}
      </p>
    </Card>
  )
}

function Discarded({ editions }: { editions: DiscardedEdition[] }) {
  if (editions.length === 0) return null
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">Verworfen</h2>
      <Table
        caption="Verworfene Ausgaben"
        captionHidden
        head={['Ausgabe', 'Wann', 'Wer', 'Grund']}
        rows={editions.map(({ title, discardedAt, discardedBy, reason }) => [title, moment(discardedAt), discardedBy, reason])}
      />
    </section>
  )
}
