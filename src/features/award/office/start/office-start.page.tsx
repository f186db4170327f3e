import { paths } from '../../../../paths.ts'
import { closing } from '../../../../plain/german-date.ts'
import type { Page } from '../../../../platform/page.ts'
import { Card, CardGrid } from '../../../../ui/card.tsx'
import type { Edition, Phase } from '../../edition.rules.ts'
import { officePages, type OfficePages } from './office-pages.ts'
import type { Tile } from './start-tile.ts'

const phaseText: Record<Phase, string> = {
  unannounced: 'Die Ausgabe ist noch nicht angekündigt.',
  upcoming: 'Die Ausgabe ist angekündigt; die Einreichung hat noch nicht begonnen.',
  open: 'Die Einreichung läuft.',
  closed: 'Die Einreichungsfrist ist abgelaufen; die Beiträge werden geprüft.',
  jury: 'Die Jury bewertet.',
  decided: 'Die Jury hat entschieden; die Preisverleihung wird vorbereitet.',
  awarded: 'Der Preis ist verliehen.',
  archived: 'Die Ausgabe ist abgeschlossen.',
}

type View = { edition: Edition; phase: Phase; tiles: Tile[] }

export function officeStartPage({ edition, phase, tiles }: View): Page {
  const due = tiles.filter((tile) => tile.due)
  const others = tiles.filter((tile) => !tile.due)
  return {
    title: 'Wettbewerbsbüro',
    trail: [{ label: 'Landespreis', href: paths.award.call.to() }],
    wide: true,
    body: (
      <>
        <p class="ik-lead">
          {edition.title}: {phaseText[phase]} Einreichungsschluss: {closing(edition.phases.closes)}.
        </p>
        <Tiles title="Jetzt zu tun" tiles={due} none="Im Augenblick wartet nichts auf das Wettbewerbsbüro." />
        {others.length > 0 ? <Tiles title="Stand" tiles={others} none="" /> : null}
        <section class="ik-flow">
          <h2 class="kern-heading-medium">Alle Aufgaben</h2>
          <div class="office-groups">
            {officePages.map((group) => (
              <Group key={group.title} {...group} />
            ))}
          </div>
        </section>
      </>
    ),
  }
}

function Tiles({ title, tiles, none }: { title: string; tiles: Tile[]; none: string }) {
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">{title}</h2>
      {tiles.length === 0 ? <p class="kern-body">{none}</p> : null}
      {tiles.length > 0 ? (
        <CardGrid>
          {tiles.map((tile) => (
            <Card key={tile.title} title={tile.title} href={tile.href}>
              <p class="kern-body">
                <strong class="office-count">{tile.count}</strong> {tile.text}
              </p>
            </Card>
          ))}
        </CardGrid>
      ) : null}
    </section>
  )
}

function Group({ title, text, pages }: OfficePages) {
  return (
    <section class="office-group">
      <h3 class="kern-title">{title}</h3>
      <p class="kern-body kern-body--small">{text}</p>
      <ul class="office-group__pages">
        {pages.map((page) => (
          <li key={page.href}>
            <a class="kern-link" href={page.href}>
              {page.label}
            </a>
            <span class="office-group__text">{page.text}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
