import { brand } from '../brand.ts'
import { HomeAnnouncement } from '../features/award/index.ts'
import type { Edition } from '../features/award/index.ts'
import { NewestNews } from '../features/editorial/index.ts'
import { NextEvents } from '../features/events/index.ts'
import { paths } from '../paths.ts'
import type { Page } from '../platform/page.ts'
import { Card, CardGrid } from '../ui/card.tsx'

type HomeParts = {
  news: Parameters<typeof NewestNews>[0]['news']
  events: Parameters<typeof NextEvents>[0]['events']
  now: Date
  baseUrl: string
}

/** `edition` is the newest announced one, null before any is. */
export function homePage(edition: Edition | null, { news, events, now, baseUrl }: HomeParts): Page {
  return {
    title: brand.name,
    description: 'Das Portal für interkommunale Zusammenarbeit in Nordrhein-Westfalen.',
    trail: [],
    data: {
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      url: `${baseUrl}/`,
      name: brand.name,
      description: brand.claim,
      inLanguage: 'de',
      potentialAction: {
        '@type': 'SearchAction',
        target: `${baseUrl}${paths.search.to()}?q={search_term_string}`,
        'query-input': 'required name=search_term_string',
      },
    },
    wide: true,
    body: (
      <>
        <div class="home-hero">
          <h1 class="home-hero__title">Interkommunale Zusammenarbeit in Nordrhein-Westfalen</h1>
          <p class="home-hero__lead">
            {brand.name} zeigt, wie Städte, Gemeinden und Kreise in Nordrhein-Westfalen Aufgaben gemeinsam erledigen, und hilft
            beim eigenen Projekt.
          </p>
        </div>
        {edition ? <HomeAnnouncement edition={edition} now={now} /> : null}
        <Intents />
        <NewestNews news={news} />
        <NextEvents events={events} />
        <Figures />
      </>
    ),
  }
}

const INTENTS = [
  {
    href: paths.events.list.to(),
    title: 'Veranstaltungen',
    text: 'Sprechstunden, Spotlights und die Jahrestagung: Termine und Anmeldung.',
  },
  {
    href: paths.projects.newDraft.to(),
    title: 'Projekt anlegen',
    text: 'Stellen Sie Ihr eigenes Projekt anderen Kommunen vor.',
  },
  { href: paths.projects.directory.to(), title: 'Projekte nach Themen', text: 'Die thematische Übersicht der Projekte.' },
  { href: paths.news.to(), title: 'Aktuelles', text: 'Aktuelle Themen der interkommunalen Zusammenarbeit.' },
]

function Intents() {
  return (
    <section aria-labelledby="hilfe">
      <h2 class="kern-heading-large" id="hilfe">
        Wie können wir Ihnen helfen?
      </h2>
      <div class="home-intents">
        <CardGrid>
          {INTENTS.map(({ href, title, text }) => (
            <Card key={href} title={title} href={href}>
              <p>{text}</p>
            </Card>
          ))}
        </CardGrid>
      </div>
    </section>
  )
}

const FIGURES = [
  { figure: '396', text: 'Kommunen sind mit Projekten vertreten' },
  { figure: '31', text: 'Kreise sind vertreten, darunter die Städteregion Aachen' },
  { figure: 'rund 1.500', text: 'öffentlich-rechtliche Vereinbarungen gibt es im Land' },
  { figure: 'rund 250', text: 'Zweckverbände gibt es im Land' },
]

function Figures() {
  return (
    <section aria-labelledby="zahlen">
      <h2 class="kern-heading-large" id="zahlen">
        Zusammenarbeit in Zahlen
      </h2>
      <ul class="home-figures">
        {FIGURES.map(({ figure, text }) => (
          <li key={text} class="home-figures__item">
            <strong class="home-figures__figure">{figure}</strong> <span>{text}</span>
          </li>
        ))}
      </ul>
      <p class="kern-body kern-body--small">
        Angaben von Interkommunales.NRW (Kommunen und Kreise) und des für Kommunales zuständigen Ministeriums (Vereinbarungen und
        Zweckverbände).
      </p>
    </section>
  )
}
