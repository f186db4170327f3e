import { moment } from '../../../../plain/german-date.ts'
import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Crumb, Page } from '../../../../platform/page.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { TextField } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Table } from '../../../../ui/table.tsx'
import { headCount, needCounts, type Ceremony, type Guest } from '../../ceremony.rules.ts'
import { kindText, needText } from '../../guest/guest-words.page.tsx'
import { officeTrail } from '../entries/office-words.page.tsx'

export const ceremonyTrail: Crumb[] = [...officeTrail, { label: 'Preisverleihung', href: paths.office.ceremony.overview.to() }]

export const guestKnownText = 'Diese Adresse steht schon auf der Liste.'

type View = {
  ceremony: Ceremony
  guests: Guest[]
  values?: { name?: string; email?: string }
  errors?: FieldErrors
}

export function guestsPage(view: View): Page {
  const { ceremony, guests, errors } = view
  const count = headCount(guests)
  return {
    title: 'Gäste der Preisverleihung',
    trail: ceremonyTrail,
    errors,
    wide: true,
    body: (
      <>
        <p class="ik-lead">
          {moment(ceremony.beginsAt)}. Eingeladen: {count.invited}. Zugesagt: {count.coming}, dazu als Begleitung:{' '}
          {count.companions}. Abgesagt: {count.declined}. Noch ohne Antwort: {count.open}.
        </p>
        <Bulk guests={guests} />
        {guests.length === 0 ? (
          <EmptyState title="Noch niemand auf der Liste">
            Übernehmen Sie Einreichende und Jury, oder tragen Sie Gäste einzeln ein.
          </EmptyState>
        ) : (
          <Listed guests={guests} />
        )}
        <AddForm {...view} />
      </>
    ),
  }
}

/** Everybody of a kind at once: whoever is invited learns nothing about results from being invited or not. */
function Bulk({ guests }: { guests: Guest[] }) {
  const waiting = guests.filter(({ invitedAt }) => !invitedAt).length
  return (
    <div class="edition-row-buttons ik-screen-only">
      <Form action={paths.office.ceremony.collection.to()} label="Einreichende und Jury übernehmen">
        <SubmitButton label="Einreichende und Jury übernehmen" tone="secondary" />
      </Form>
      {waiting > 0 ? (
        <Form action={paths.office.ceremony.invitations.to()} label="Einladungen senden">
          <SubmitButton label={waiting === 1 ? '1 Einladung senden' : `${waiting} Einladungen senden`} />
        </Form>
      ) : null}
      {guests.length > 0 ? (
        <Form action={paths.office.ceremony.guestsExport.to()} label="Gästeliste ausgeben">
          <Actions>
            <SubmitButton label="Als XLSX" name="format" value="xlsx" tone="secondary" />
            <SubmitButton label="Als CSV" name="format" value="csv" tone="secondary" />
          </Actions>
        </Form>
      ) : null}
    </div>
  )
}

function Listed({ guests }: { guests: Guest[] }) {
  const needs = needCounts(guests)
  return (
    <>
      {needs.length > 0 ? (
        <p class="kern-body">Gebraucht wird: {needs.map(({ need, count }) => `${needText[need]} (${count})`).join(', ')}.</p>
      ) : null}
      <Table
        caption="Gäste"
        captionHidden
        head={['Name', 'Rolle', 'Antwort', 'Begleitung', 'Was gebraucht wird', 'E-Mail-Adresse', 'Entfernen']}
        rows={guests.map((guest) => [
          guest.name,
          kindText[guest.kind],
          answerText(guest),
          guest.answer?.companions.join(', ') || '–',
          needsText(guest) || '–',
          <span key="email" class="ik-nowrap">
            {guest.email}
          </span>,
          <Removal key={guest.id} guest={guest} />,
        ])}
      />
    </>
  )
}

export function answerText({ invitedAt, answer }: Guest): string {
  if (answer) return answer.coming ? 'kommt' : 'abgesagt'
  return invitedAt ? 'eingeladen' : 'noch nicht eingeladen'
}

export function needsText({ answer }: Guest): string {
  return [...(answer?.needs ?? []).map((need) => needText[need]), answer?.needsNote ?? '']
    .filter((text) => text !== '')
    .join('; ')
}

function Removal({ guest }: { guest: Guest }) {
  return (
    <Form action={paths.office.ceremony.guestRemoval.to({ guestId: guest.id })} label={`${guest.name} entfernen`}>
      <SubmitButton label="Entfernen" about={guest.name} tone="secondary" />
    </Form>
  )
}

function AddForm({ values, errors }: View) {
  return (
    <div class="ik-screen-only">
      <Form action={paths.office.ceremony.guests.to()} label="Gast eintragen">
        <h2 class="kern-heading-large">Gast eintragen</h2>
        <TextField name="name" label="Name" value={values?.name} error={errors?.name} required />
        <TextField name="email" label="E-Mail-Adresse" type="email" value={values?.email} error={errors?.email} required />
        <Actions>
          <SubmitButton label="Eintragen" tone="secondary" />
        </Actions>
      </Form>
    </div>
  )
}
