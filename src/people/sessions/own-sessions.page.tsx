import { paths } from '../../paths.ts'
import { day, time } from '../../plain/german-date.ts'
import type { Page } from '../../platform/page.ts'
import { Actions, Form, SubmitButton } from '../../ui/form.tsx'
import { Table } from '../../ui/table.tsx'
import { accountCrumb } from './account.page.tsx'

export type OwnSession = { id: string; created_at: Date; seen_at: Date; user_agent: string }

type Data = {
  sessions: OwnSession[]
  current: string
  /** The demonstration has a clock of its own, sessions have not. */
  demo: boolean
}

export function ownSessionsPage({ sessions, current, demo }: Data): Page {
  return {
    title: 'Ihre Sitzungen',
    trail: [{ label: 'Startseite', href: paths.home.to() }, accountCrumb],
    body: (
      <>
        <p>
          Hier sind Sie angemeldet. Beenden Sie, was Sie nicht kennen. Eine Sitzung endet von selbst nach 30 Minuten ohne Nutzung
          (bei Wettbewerbsbüro, Jury und Administration nach 15 Minuten), spätestens nach 12 Stunden. Mehr als zehn zugleich gibt
          es nicht.
        </p>
        {demo ? <p>Vorführung: Sitzungen laufen nach der wirklichen Uhr, nicht nach der des Portals.</p> : null}
        <Table
          caption="Offene Sitzungen"
          head={['Gerät', 'Angemeldet', 'Zuletzt benutzt', 'Beenden']}
          rows={sessions.map((session) => [
            deviceOf(session.user_agent),
            `${day(session.created_at)}, ${time(session.created_at)}`,
            `${day(session.seen_at)}, ${time(session.seen_at)}`,
            session.id === current ? 'Diese Sitzung' : <EndSession key={session.id} session={session} />,
          ])}
        />
        {sessions.length > 1 ? (
          <Form action={paths.people.sessions.to()}>
            <Actions>
              <SubmitButton label="Alle anderen Sitzungen beenden" tone="secondary" />
            </Actions>
          </Form>
        ) : null}
      </>
    ),
  }
}

function EndSession({ session }: { session: OwnSession }) {
  return (
    <Form action={paths.people.session.to({ sessionId: session.id })}>
      <SubmitButton label="Beenden" about={deviceOf(session.user_agent)} tone="secondary" />
    </Form>
  )
}

const BROWSERS = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const SYSTEMS = ['iPhone', 'iPad', 'Android', 'Windows', 'Mac', 'Linux'] as const

/** 'Firefox, Windows': enough to recognise one's own. */
export function deviceOf(userAgent: string): string {
  const browser = BROWSERS.find(([mark]) => userAgent.includes(mark))?.[1] ?? 'Unbekannter Browser'
  const system = SYSTEMS.find((name) => userAgent.includes(name))
  return system ? `${browser}, ${system}` : browser
}
