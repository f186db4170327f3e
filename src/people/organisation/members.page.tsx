import { paths } from '../../paths.ts'
import { day } from '../../plain/german-date.ts'
import type { FieldErrors } from '../../platform/forms.ts'
import type { Page } from '../../platform/page.ts'
import { Checkbox, TextField } from '../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../ui/form.tsx'
import { Table } from '../../ui/table.tsx'
import { accountCrumb } from '../sessions/account.page.tsx'
import { NameAndAddress, RequestTable, type RequestRow } from './join-requests.page.tsx'
import type { MemberChange, MemberRefusal } from './membership.rules.ts'

export const memberRefusalText: Record<MemberRefusal, string> = {
  'only-managers': 'Das dürfen nur Personen, die die Mitglieder verwalten. Bitte wenden Sie sich an eine von ihnen.',
  'last-manager':
    'Sie sind die letzte Person, die die Mitglieder verwaltet. Übertragen Sie die Verwaltung zuerst einer anderen Person.',
  'nothing-to-change': 'Daran hat sich inzwischen etwas geändert. Bitte sehen Sie die Liste noch einmal an.',
}

export type Member = { personId: string; name: string; email: string; manages: boolean; joinedAt: Date }
type Data = {
  organisation: { name: string }
  me: { personId: string; manages: boolean }
  members: Member[]
  requests: RequestRow[]
  invitations: { id: string; email: string; manages: boolean; expires_at: Date }[]
  invited?: { email: string; manages: boolean }
  errors?: FieldErrors
}

export function organisationPage(data: Data): Page {
  const { organisation, me, members } = data
  return {
    title: organisation.name,
    trail: [{ label: 'Startseite', href: paths.home.to() }, accountCrumb],
    errors: data.errors,
    body: (
      <>
        {data.requests.length > 0 ? <RequestTable requests={data.requests} caption="Wer beitreten möchte" /> : null}
        <Table
          caption="Mitglieder"
          head={['Name', 'Aufgabe', 'Ändern']}
          rows={members.map((member) => [
            <NameAndAddress key={member.personId} {...member} />,
            `${member.manages ? 'Verwaltet die Mitglieder' : 'Mitglied'}, seit ${day(member.joinedAt)}`,
            <Changes key={member.personId} member={member} me={me} />,
          ])}
        />
        {me.manages ? <Invite {...data} /> : <p>Neue Mitglieder laden Personen ein, die die Mitglieder verwalten.</p>}
      </>
    ),
  }
}

function Changes({ member, me }: { member: Member; me: Data['me'] }) {
  const self = member.personId === me.personId
  if (!self && !me.manages) return null
  return (
    <Form action={paths.people.member.to({ personId: member.personId })} label={`Mitgliedschaft von ${member.name} ändern`}>
      <Actions>
        {me.manages ? <Act act={member.manages ? 'demote' : 'promote'} about={member.name} /> : null}
        <SubmitButton
          name="act"
          value="remove"
          label={self ? 'Organisation verlassen' : 'Entfernen'}
          about={self ? undefined : member.name}
          tone="secondary"
        />
      </Actions>
    </Form>
  )
}

function Act({ act, about }: { act: Exclude<MemberChange, 'remove'>; about: string }) {
  return (
    <SubmitButton
      name="act"
      value={act}
      label={act === 'promote' ? 'Verwaltung übertragen' : 'Verwaltung entziehen'}
      about={about}
      tone="secondary"
    />
  )
}

function Invite({ invitations, invited, errors }: Data) {
  return (
    <>
      <h2>Jemanden einladen</h2>
      <Form action={paths.people.invitations.to()}>
        <TextField
          name="email"
          label="E-Mail-Adresse"
          hint="Die Einladung gilt sieben Tage und nur für diese Adresse."
          type="email"
          autocomplete="off"
          spellcheck={false}
          required
          value={invited?.email}
          error={errors?.email}
        />
        <Checkbox
          name="manages"
          value="yes"
          label="Die Person soll auch Mitglieder verwalten und Beiträge einreichen dürfen."
          checked={invited?.manages}
        />
        <Actions>
          <SubmitButton label="Einladen" />
        </Actions>
      </Form>
      {invitations.length > 0 ? (
        <Table
          caption="Offene Einladungen"
          head={['E-Mail-Adresse', 'Aufgabe', 'Gilt bis']}
          rows={invitations.map((invitation) => [
            invitation.email,
            invitation.manages ? 'Verwaltet die Mitglieder' : 'Mitglied',
            day(invitation.expires_at),
          ])}
        />
      ) : null}
    </>
  )
}
