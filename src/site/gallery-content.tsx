import { Badge } from '../ui/badge.tsx'
import { Card, CardGrid, CardList } from '../ui/card.tsx'
import { Details } from '../ui/details.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ButtonLink } from '../ui/form.tsx'
import type { GalleryEntry } from '../ui/gallery.tsx'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/notice.tsx'
import { OtherFormLinks } from '../ui/other-form-links.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { Progress } from '../ui/progress.tsx'
import { SummaryList } from '../ui/summary-list.tsx'
import { Table } from '../ui/table.tsx'
import { TaskList } from '../ui/task-list.tsx'
import { Typed } from '../ui/typed.tsx'

const group = 'Inhalte'
export const contentGallery: GalleryEntry[] = [
  {
    group,
    title: 'Hinweis',
    body: (
      <Notice tone="info" title="Die Einreichung beginnt am 1. Dezember 2025">
        <p>Bis dahin können Sie prüfen, ob Ihr Projekt teilnehmen kann.</p>
      </Notice>
    ),
  },
  {
    group,
    title: 'Erfolg',
    body: (
      <Notice tone="success" title="Ihr Beitrag ist eingegangen">
        <p>Die Eingangsbestätigung ist unterwegs zu Ihnen.</p>
      </Notice>
    ),
  },
  {
    group,
    title: 'Warnung',
    body: (
      <Notice tone="warning" title="Gespeichert ist nicht eingereicht">
        <p>Ihr Entwurf zählt erst, wenn Sie ihn einreichen: bis Montag, 9. Februar 2026, 24:00 Uhr.</p>
      </Notice>
    ),
  },
  {
    group,
    title: 'Fremdes Wort im Satz',
    body: (
      <p>
        Der Beitrag „<Typed>مثال (ב)</Typed>“ ist eingereicht.
      </p>
    ),
  },
  {
    group,
    title: 'Andere Form eines Textes',
    body: <OtherFormLinks forms={{ easyLanguage: '/seiten/leichte-sprache', signVideo: 'https://video.example/1' }} />,
  },
  { group, title: 'Gefahr, ohne Text', body: <Notice tone="danger" title="Die Einreichungsfrist ist abgelaufen" /> },
  {
    group,
    title: 'Zustände',
    body: (
      <p>
        <Badge tone="neutral" label="Noch offen" /> <Badge tone="info" label="In Arbeit" />{' '}
        <Badge tone="success" label="Vollständig" /> <Badge tone="warning" label="Antwort fehlt" />{' '}
        <Badge tone="danger" label="Abgelehnt" />
      </p>
    ),
  },
  {
    group,
    title: 'Karten',
    body: (
      <CardGrid>
        <Card title="Veranstaltungen" href="#" level={4}>
          <p>Sprechstunden und Termine rund um die Zusammenarbeit.</p>
        </Card>
        <Card title="Interkommunale Rufbereitschaft" href="#" level={4} preline="1. Landespreis">
          <p>Fünf Gemeinden der Eifel teilen sich die Bereitschaft.</p>
        </Card>
        <Card title="Ohne Verweis" level={4} footer={<Badge tone="info" label="Entwurf" />}>
          <p>Diese Karte ist nur zum Lesen da.</p>
        </Card>
      </CardGrid>
    ),
  },
  {
    group,
    title: 'Karten untereinander',
    body: (
      <CardList>
        <Card title="Beitrag 1" level={4}>
          <p>Interkommunale Rufbereitschaft</p>
        </Card>
        <Card title="Beitrag 2" level={4}>
          <p>Gemeinsames Archiv</p>
        </Card>
      </CardList>
    ),
  },
  {
    group,
    title: 'Zeichen neben Wörtern',
    body: (
      <ul>
        {(['info', 'success', 'warning', 'danger', 'search'] as const).map((name) => (
          <li key={name}>
            <Icon name={name} /> {name}
          </li>
        ))}
      </ul>
    ),
  },
  {
    group,
    title: 'Zusammenfassung',
    body: (
      <SummaryList
        rows={[
          { term: 'Titel', detail: 'Interkommunale Rufbereitschaft', change: { href: '#', label: 'Ändern' } },
          {
            term: 'Beteiligte',
            detail: (
              <ul>
                <li>Gemeinde Hellenthal</li>
                <li>Stadt Schleiden</li>
              </ul>
            ),
            change: { href: '#', label: 'Ändern' },
          },
          { term: 'Einreichungsfrist', detail: 'Montag, 9. Februar 2026, 24:00 Uhr' },
        ]}
      />
    ),
  },
  {
    group,
    title: 'Aufgabenliste',
    body: (
      <TaskList
        tasks={[
          { title: 'Federführende Kommune und Kontakt', href: '#', status: { label: 'Vollständig', tone: 'success' } },
          {
            title: 'Titel und Kategorie',
            href: '#',
            hint: 'Noch keine Kategorie gewählt',
            status: { label: 'In Arbeit', tone: 'info' },
          },
          { title: 'Prüfen und einreichen', status: { label: 'Noch nicht möglich', tone: 'neutral' } },
        ]}
      />
    ),
  },
  {
    group,
    title: 'Tabelle',
    body: (
      <Table
        caption="Anlagen"
        head={['Datei', 'Größe', 'Geprüft', 'Hochgeladen']}
        rows={[
          [
            'Ratsbeschluss Hellenthal.pdf',
            '1,2 MB',
            <Badge tone="success" label="Unbedenklich" />,
            '4. Dezember 2025, 09:31 Uhr',
          ],
          ['Bild Bauhof.jpg', '3,4 MB', <Badge tone="neutral" label="Wird geprüft" />, '4. Dezember 2025, 09:32 Uhr'],
        ]}
      />
    ),
  },
  {
    group,
    title: 'Aufklappen',
    body: (
      <>
        <Details summary="Wer kann teilnehmen?">
          <p>Kommunen aus Nordrhein-Westfalen, die zusammenarbeiten.</p>
        </Details>
        <Details summary="Was kostet die Teilnahme?">
          <p>Nichts.</p>
        </Details>
      </>
    ),
  },
  { group, title: 'Fortschritt', body: <Progress label="3 von 8 Schritten sind vollständig" value={3} max={8} /> },
  {
    group,
    title: 'Leere Liste',
    body: (
      <EmptyState title="Noch kein Beitrag" action={<ButtonLink href="#" label="Beitrag beginnen" />}>
        Hier stehen die Beiträge Ihrer Kommune, sobald Sie einen beginnen.
      </EmptyState>
    ),
  },
  { group, title: 'Blättern', body: <Pagination page={2} pages={5} href={(page) => `?seite=${page}`} /> },
]
