import { paths } from '../../../../paths.ts'
import type { Page } from '../../../../platform/page.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { Card, CardList } from '../../../../ui/card.tsx'
import { Actions, ButtonLink } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { Edition } from '../../edition.rules.ts'
import { admittedBadge, officeTrail } from '../entries/office-words.page.tsx'
import type { RecordedEntry } from './record.queries.ts'

const LIST = 'Akten der Ausgaben'

export function recordListPage(editions: Pick<Edition, 'slug' | 'title' | 'archived'>[]): Page {
  return {
    title: LIST,
    trail: officeTrail,
    body: (
      <>
        <p class="ik-lead">Beiträge, Statistik und Entscheidungsakte jeder Ausgabe, auch wenn sie abgeschlossen ist.</p>
        <CardList>
          {editions.map(({ slug, title, archived }) => (
            <Card key={slug} level={2} title={title} preline={slug} href={paths.office.decisionFile.page.to({ slug })}>
              <p>{archived ? 'Archiviert' : 'In Arbeit'}</p>
            </Card>
          ))}
        </CardList>
      </>
    ),
  }
}

export function recordTrail() {
  return [...officeTrail, { label: LIST, href: paths.office.decisionFile.list.to() }]
}

type Record = { edition: Pick<Edition, 'slug' | 'title'>; entries: RecordedEntry[] }

export function decisionFilePage({ edition: { slug, title }, entries }: Record): Page {
  return {
    title: `Akte: ${title}`,
    crumb: slug,
    trail: recordTrail(),
    wide: true,
    body: (
      <>
        <section class="ik-flow">
          <h2 class="kern-heading-medium">Entscheidungsakte</h2>
          <p class="kern-body">
            Ein ZIP-Archiv mit allem, was die Entscheidung erklärt: Ausgabe und ihre Änderungen, Beiträge mit Anlagen und
            Eingangsbestätigungen, formale Prüfung, Wort der Partner, Nachforderungen, Fristverlängerungen und Berichtigungen,
            Befangenheit, Bewertungsbögen abgeschlossener Kategorien, Niederschriften, Entscheidungen, Mitteilungen und die
            Ereigniskette. Die Seite index.html darin öffnet sich in jedem Browser.
          </p>
          <p class="kern-body">
            Was während des Wettbewerbs eigene Seiten hatte, liegt ebenfalls darin: jeder Beitrag mit seiner Kategorie in
            beitraege.json und im Ordner „beitraege“, die Bewertung in „bewertung/protokoll.json“, freigegebene Rückmeldungen in
            rueckmeldungen.json, freigegebene Pressetexte und Bilder der Preisträger im Ordner „presse“, freigegebene Urkunden im
            Ordner „urkunden“.
          </p>
          <Notice tone="warning" title="Die Akte ist vertraulich" level={3}>
            <p class="kern-body">Sie nennt Jurymitglieder neben ihren Bewertungen. Wer sie herunterlädt, wird festgehalten.</p>
          </Notice>
          <Actions>
            <ButtonLink href={paths.office.decisionFile.download.to({ slug })} label="Entscheidungsakte herunterladen" />
            <ButtonLink href={paths.office.decisionFile.statistics.to({ slug })} label="Statistik" tone="secondary" />
          </Actions>
        </section>
        <Entries entries={entries} />
      </>
    ),
  }
}

function Entries({ entries }: Pick<Record, 'entries'>) {
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">Beiträge</h2>
      {entries.length === 0 ? (
        <p>In dieser Ausgabe wurde im Portal nichts eingereicht.</p>
      ) : (
        <Table
          caption="Beiträge der Ausgabe"
          captionHidden
          head={['Beitrag', 'Federführung', 'Kategorie', 'Formale Prüfung', 'Entscheidung']}
          rows={entries.map(cellsOf)}
        />
      )}
    </section>
  )
}

function cellsOf(entry: RecordedEntry) {
  const { entryId, title, leadName, categoryTitle, state, admitted, won } = entry
  const gone = state === 'withdrawn' ? 'Zurückgezogen' : state === 'taken-back' ? 'Zurückgenommen' : null
  return [
    <a key={entryId} class="kern-link" href={paths.office.entry.to({ entryId })}>
      {title ?? 'Beitrag ansehen'}
      {title ? null : <span class="ik-visually-hidden">: {leadName}</span>}
    </a>,
    leadName,
    categoryTitle ?? '',
    gone ?? <Badge key="admitted" {...admittedBadge(admitted)} />,
    won ? 'Preis' : '',
  ]
}
