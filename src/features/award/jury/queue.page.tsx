import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { Badge, type BadgeTone } from '../../../ui/badge.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Actions, ButtonLink } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { Table } from '../../../ui/table.tsx'
import type { Category } from '../edition.rules.ts'
import type { QueuedEntry } from '../judging/judged-entries.queries.ts'
import type { Juror } from '../judging/juror.queries.ts'
import type { OwnScoring, Queue, QueueItem, QueuePart } from './queue.rules.ts'

type QueueView = { juror: Juror; categories: Category[]; queue: Queue<QueuedEntry>; notYet: string | null }
type Item = QueueItem<QueuedEntry>

export function queuePage({ juror, categories, queue, notYet }: QueueView): Page {
  return {
    title: 'Bewertung',
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    body: (
      <>
        <p class="ik-lead">
          Sie bewerten für: {juror.body}
          {juror.isChair ? ' (Vorsitz)' : ''}.
        </p>
        {notYet ? <NotYet sentence={notYet} /> : <Work queue={queue} />}
        {queue.parts.map((part) => (
          <CategoryPart key={part.categoryId} part={part} title={titleOf(part, categories)} />
        ))}
        <Declared entries={queue.declared} />
        <p>
          <a class="kern-link" href={paths.jury.trial.to()}>
            Bewertungsbogen an einem Musterbeitrag ausprobieren
          </a>
        </p>
      </>
    ),
  }
}

const titleOf = (part: QueuePart<QueuedEntry>, categories: Category[]) =>
  categories.find((category) => category.id === part.categoryId)?.title ?? 'Kategorie'

function NotYet({ sentence }: { sentence: string }) {
  return <EmptyState title="Es gibt noch nichts zu bewerten">{sentence}</EmptyState>
}

function Work({ queue: { next, toDeclare, parts } }: { queue: Queue<QueuedEntry> }) {
  const isDone = next === null && toDeclare.length === 0
  return (
    <>
      {toDeclare.length > 0 ? <ToDeclare number={toDeclare.length} /> : null}
      {next ? (
        <Actions>
          <ButtonLink
            href={paths.jury.sheet.to({ entryId: next.entryId })}
            label="Nächster Beitrag ohne Bewertung"
            about={next.title}
          />
        </Actions>
      ) : null}
      {isDone && parts.length > 0 ? (
        <Notice tone="success" title="Alle Bewertungen sind versiegelt">
          <p>
            Sie müssen zurzeit nichts tun. Hat das Wettbewerbsbüro eine Kategorie abgeschlossen, sehen Sie ihre{' '}
            <a class="kern-link" href={paths.jury.rankings.to()}>
              Rangliste
            </a>
            .
          </p>
        </Notice>
      ) : null}
      {parts.length > 0 ? (
        <p>
          Innerhalb einer Kategorie ist die Reihenfolge für jedes Jurymitglied anders, damit kein Beitrag immer zuerst gelesen
          wird.
        </p>
      ) : null}
    </>
  )
}

function ToDeclare({ number }: { number: number }) {
  return (
    <Notice
      tone="info"
      title={number === 1 ? 'Ein Beitrag wartet auf Ihre Erklärung' : `${number} Beiträge warten auf Ihre Erklärung`}
      level={2}
    >
      <p>Bevor Sie einen Beitrag lesen, erklären Sie, ob Sie befangen sind.</p>
      <p>
        <a class="kern-link" href={paths.jury.declarations.to()}>
          Zur Befangenheit erklären
        </a>
      </p>
    </Notice>
  )
}

function CategoryPart({ part, title }: { part: QueuePart<QueuedEntry>; title: string }) {
  const max = part.done + part.todo
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">{title}</h2>
      {max > 0 ? <Progress label={`${part.done} von ${max} versiegelt`} about={title} value={part.done} max={max} /> : null}
      <Table
        caption={`Beiträge: ${title}`}
        captionHidden
        head={['Beitrag', 'Federführung', 'Stand']}
        rows={part.entries.map((item) => [<ItemLink item={item} />, item.leadName, <Badge {...stateOf(item)} />])}
      />
    </section>
  )
}

function ItemLink({ item }: { item: Item }) {
  const { entryId, title, conflict } = item
  const href = conflict === 'none' ? paths.jury.sheet.to({ entryId }) : paths.jury.declaration.to({ entryId })
  return (
    <a class="kern-link" href={href}>
      {title}
    </a>
  )
}

const scoringBadge: Record<OwnScoring, { label: string; tone: BadgeTone }> = {
  open: { label: 'ohne Bewertung', tone: 'neutral' },
  begun: { label: 'Entwurf', tone: 'info' },
  sealed: { label: 'versiegelt', tone: 'success' },
  closed: { label: 'abgeschlossen', tone: 'neutral' },
  excused: { label: 'entschuldigt', tone: 'neutral' },
  voided: { label: 'zählt nicht', tone: 'warning' },
}

function stateOf(item: Item): { label: string; tone: BadgeTone } {
  return item.conflict === 'not-asked' ? { label: 'Befangenheit erklären', tone: 'warning' } : scoringBadge[item.scoring]
}

function Declared({ entries }: { entries: { entryId: string; title: string }[] }) {
  if (entries.length === 0) return null
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">Befangen</h2>
      <p>Zu diesen Beiträgen erfahren Sie nichts weiter. Bei der Beratung über sie sind Sie nicht dabei.</p>
      <ul>
        {entries.map(({ entryId, title }) => (
          <li key={entryId}>{title}: befangen</li>
        ))}
      </ul>
    </section>
  )
}
