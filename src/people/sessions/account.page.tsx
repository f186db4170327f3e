import { paths } from '../../paths.ts'
import type { Page } from '../../platform/page.ts'
import { Actions, Form, SubmitButton } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import type { Actor, Role } from '../actor.ts'
import type { ShownNotice } from './account-notice.ts'

export const accountCrumb = { label: 'Mein Konto', href: paths.people.account.to() }

export const roleName: Record<Role, string> = {
  office: 'Wettbewerbsbüro',
  editor: 'Redaktion',
  juror: 'Jury',
  administrator: 'Administration',
}

type AccountView = { actor: Actor; obligatory: boolean; notices: ShownNotice[] }

export function accountPage({ actor, obligatory, notices }: AccountView): Page {
  return {
    title: 'Mein Konto',
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    body: (
      <>
        {actor.organisationId ? null : (
          <Notice tone="info" title="Sie gehören noch zu keiner Organisation.">
            <p>
              Um einen Beitrag zu schreiben,{' '}
              <a href={paths.people.joinOrganisation.to()}>treten Sie der Organisation Ihrer Kommune bei</a>.
            </p>
          </Notice>
        )}
        {notices.map(({ title, text, link }) => (
          <Notice key={title} tone="warning" title={title}>
            <p>
              {text} <a href={link.href}>{link.label}</a>
            </p>
          </Notice>
        ))}
        <SummaryList rows={rowsFor(actor, obligatory)} />
        <Form action={paths.people.signOut.to()}>
          <Actions>
            <SubmitButton label="Abmelden" tone="secondary" />
          </Actions>
        </Form>
      </>
    ),
  }
}

function rowsFor(actor: Actor, obligatory: boolean) {
  return [
    { term: 'Name', detail: actor.name, change: { href: paths.people.ownName.to(), label: 'Ändern' } },
    { term: 'E-Mail-Adresse', detail: actor.email, change: { href: paths.people.address.to(), label: 'Ändern' } },
    {
      term: 'Organisation',
      detail: organisationOf(actor),
      change: actor.organisationId
        ? { href: paths.people.organisation.to(), label: 'Ansehen' }
        : { href: paths.people.joinOrganisation.to(), label: 'Beitreten' },
    },
    ...(actor.roles.length > 0 ? [{ term: 'Rollen', detail: actor.roles.map((role) => roleName[role]).join(', ') }] : []),
    {
      term: 'Zweiter Faktor',
      detail: secondFactorOf(actor, obligatory),
      change: { href: paths.people.factors.to(), label: actor.hasSecondFactor ? 'Ändern' : 'Einrichten' },
    },
    {
      term: 'Veranstaltungen',
      detail: 'Ihre Anmeldungen, Bescheinigungen und Rückmeldungen',
      change: { href: paths.events.own.list.to(), label: 'Ansehen' },
    },
    {
      term: 'E-Mails vom Portal',
      detail: 'Newsletter und Themen, die Sie bestellt haben',
      change: { href: paths.subscribers.own.to(), label: 'Ansehen' },
    },
    ...tasksOf(actor),
    {
      term: 'Sitzungen',
      detail: 'Wo Sie gerade angemeldet sind',
      change: { href: paths.people.sessions.to(), label: 'Ansehen' },
    },
    {
      term: 'Meine Daten',
      detail: 'Herunterladen, Konto schließen',
      change: { href: paths.people.ownData.to(), label: 'Ansehen' },
    },
  ]
}

/** What others wait for. */
function tasksOf(actor: Actor) {
  const requests = {
    term: 'Anfragen zum Beitritt',
    detail: 'Wer aufgenommen werden möchte',
    change: { href: paths.people.joinRequests.to(), label: 'Ansehen' },
  }
  const roles = {
    term: 'Rollen vergeben',
    detail: 'Wettbewerbsbüro, Redaktion, Jury, Administration',
    change: { href: paths.people.roles.to(), label: 'Ändern' },
  }
  const disturbances = {
    term: 'Störungen',
    detail: 'E-Mails und Aufträge, die nicht erledigt werden konnten',
    change: { href: paths.disturbances.to(), label: 'Ansehen' },
  }
  const persons = {
    term: 'Zugänge',
    detail: 'Sperren, freigeben, zweiten Faktor zurücksetzen',
    change: { href: paths.people.persons.to(), label: 'Ändern' },
  }
  return [
    ...(actor.manages || actor.roles.includes('office') ? [requests] : []),
    ...(actor.roles.includes('administrator') ? [roles, persons, disturbances] : []),
  ]
}

function organisationOf(actor: Actor): string {
  if (!actor.organisationName) return 'Noch keine'
  return actor.manages ? `${actor.organisationName} (Sie verwalten die Mitglieder)` : actor.organisationName
}

function secondFactorOf(actor: Actor, obligatory: boolean): string {
  if (actor.hasSecondFactor) return 'Eingerichtet'
  return obligatory ? 'Noch nicht eingerichtet, für Ihre Rolle aber vorgeschrieben' : 'Nicht eingerichtet'
}
