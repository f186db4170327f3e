import { moment } from '../../../../plain/german-date.ts'
import type { Page } from '../../../../platform/page.ts'
import type { Edition } from '../../edition.rules.ts'
import { announcementsUntil } from '../../public/announcement-feed.ts'
import { callPage } from '../../public/call.page.tsx'
import { categoriesPage } from '../../public/categories.page.tsx'
import { conditionsPage } from '../../public/conditions.page.tsx'
import { whenText } from '../../public/date-text.ts'
import { datesPage } from '../../public/dates.page.tsx'
import { editionPage } from '../../public/edition.page.tsx'
import { editionsPage } from '../../public/editions.page.tsx'
import { HomeAnnouncement } from '../../public/home-announcement.tsx'
import { juryPage } from '../../public/jury.page.tsx'
import type { PublicView } from '../../public/public-view.ts'
import { questionsPage } from '../../public/questions.page.tsx'
import { notYetPage, selfCheckPage } from '../../public/self-check.page.tsx'

type Shown = { label: string; page: (view: PublicView, edition: Edition) => Page }

/** Everything public that is made from an edition, by the name in the address of the preview. */
export const previewed: Record<string, Shown> = {
  aufruf: { label: 'Landespreis', page: callPage },
  startseite: { label: 'Startseite: der Teil zum Landespreis', page: homePart },
  kategorien: { label: 'Kategorien und Kriterien', page: categoriesPage },
  teilnahmebedingungen: { label: 'Teilnahmebedingungen', page: conditionsPage },
  jury: { label: 'Jury', page: juryPage },
  termine: { label: 'Termine', page: datesPage },
  kalender: { label: 'Termine als Kalenderdatei', page: calendarPart },
  fragen: { label: 'Fragen und Antworten', page: (view) => questionsPage(view, '', undefined) },
  vorpruefung: { label: 'Vorprüfung', page: selfCheckPart },
  ausgaben: { label: 'Alle Ausgaben', page: editionsPage },
  ausgabe: { label: 'Diese Ausgabe', page: (view, edition) => editionPage(edition, view.now) },
  feed: { label: 'Ankündigungen als Feed', page: feedPart },
}

function homePart({ edition, now }: PublicView): Page {
  return { title: 'Startseite', trail: [], wide: true, body: <HomeAnnouncement edition={edition} now={now} /> }
}

/** Its questions tell the conditions, so it opens with the edition. */
function selfCheckPart({ now }: PublicView, { phases }: Edition): Page {
  return now < phases.opens ? notYetPage(phases.opens) : selfCheckPage({ values: {} })
}

function calendarPart({ edition }: PublicView): Page {
  const items = edition.dates.map((date) => `${date.title}: ${whenText(date, edition)}, ${date.place}`)
  return { title: 'Kalenderdatei', trail: [], body: <Items items={items} none="Die Kalenderdatei ist leer." /> }
}

function feedPart({ editions, now }: PublicView): Page {
  const items = announcementsUntil(editions, now).map(({ title, text, at }) => `${moment(at)}: ${title}. ${text}`)
  return { title: 'Feed', trail: [], body: <Items items={items} none="Der Feed ist leer." /> }
}

function Items({ items, none }: { items: string[]; none: string }) {
  if (items.length === 0) return <p>{none}</p>
  return (
    <ul class="kern-list kern-list--bullet">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}
