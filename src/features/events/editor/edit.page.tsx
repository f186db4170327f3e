import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { Hidden, Select, TextArea, TextField } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { EditedEvent } from '../event.queries.ts'
import { stateOf } from '../event.rules.ts'
import { materialText, stateText } from '../event-words.page.tsx'
import { scanText } from '../../../media/index.ts'
import type { EditedMaterial } from '../materials.queries.ts'
import { EventFields, type FieldsView } from './event-fields.page.tsx'

const { editor } = paths.events
export const editorTrail = [
  { label: 'Startseite', href: paths.home.to() },
  { label: 'Veranstaltungen verwalten', href: editor.list.to() },
]

export function creationPage({ id, ...fields }: FieldsView & { id: string }): Page {
  return {
    title: 'Neue Veranstaltung',
    trail: editorTrail,
    errors: fields.errors,
    elements: ['character-count'],
    body: (
      <Form action={editor.creation.to()}>
        <Hidden name="id" value={id} />
        <EventFields {...fields} />
        <Acts isPublic={false} />
      </Form>
    ),
  }
}

export type EditView = FieldsView & {
  event: EditedEvent
  materials: EditedMaterial[]
  now: Date
  saved?: boolean
  materialId: string
}

export function editPage(view: EditView): Page {
  const { event, errors, now } = view
  const state = stateOf(event, now)
  return {
    title: event.content.title || 'Veranstaltung ohne Titel',
    trail: editorTrail,
    errors,
    elements: ['character-count'],
    body: (
      <>
        <Standing {...view} />
        {state === 'cancelled' ? null : (
          <Form action={editor.event.to({ eventId: event.id })} label="Veranstaltung bearbeiten">
            <Hidden name="base" value={event.latest} />
            <EventFields {...view} />
            <Acts isPublic={event.published !== null} />
          </Form>
        )}
        <Materials {...view} />
        <Copy eventId={event.id} />
        {state === 'planned' || state === 'public' ? <Cancellation {...view} /> : null}
      </>
    ),
  }
}

function Standing({ event, errors, now, saved }: EditView) {
  const hasChanges = event.published && event.published.number < event.latest
  return (
    <>
      {saved && !errors ? <Notice tone="success" title="Gespeichert" /> : null}
      <p class="kern-body">
        Stand: {stateText[stateOf(event, now)]}
        {hasChanges ? '. Es gibt Änderungen, die noch nicht veröffentlicht sind.' : '.'}
      </p>
      {event.cancellationReason ? (
        <Notice tone="danger" title="Abgesagt">
          <p>{event.cancellationReason}</p>
        </Notice>
      ) : null}
      <Ways event={event} />
    </>
  )
}

function Ways({ event }: { event: EditedEvent }) {
  const eventId = event.id
  return (
    <>
      <ButtonLink href={editor.topics.to({ eventId })} label="Themen" tone="secondary" />
      {event.published ? null : <ButtonLink href={editor.discarding.to({ eventId })} label="Entwurf verwerfen" tone="tertiary" />}
      {event.published ? (
        <ButtonLink href={paths.events.event.to({ eventId })} label="Öffentliche Seite ansehen" tone="secondary" />
      ) : null}
      {event.publishedContent?.series === 'office-hour' ? (
        <ButtonLink href={editor.hour.to({ eventId })} label="Fragen der Sprechstunde" tone="secondary" />
      ) : null}
      {event.published && event.content.registers ? (
        <ButtonLink href={editor.participants.to({ eventId })} label="Teilnehmende" tone="secondary" />
      ) : null}
    </>
  )
}

function Copy({ eventId }: { eventId: string }) {
  return (
    <Form action={editor.copy.to({ eventId })} label="Veranstaltung kopieren">
      <h2 class="kern-heading-medium">Kopieren</h2>
      <p class="kern-body">Legt einen neuen Entwurf mit denselben Angaben an, ohne Zeiten und ohne Angemeldete.</p>
      <Actions>
        <SubmitButton label="Veranstaltung kopieren" tone="secondary" />
      </Actions>
    </Form>
  )
}

function Acts({ isPublic }: { isPublic: boolean }) {
  return (
    <Actions>
      <SubmitButton label={isPublic ? 'Änderungen veröffentlichen' : 'Veröffentlichen'} name="act" value="publish" />
      <SubmitButton label="Als Entwurf speichern" name="act" value="save" tone="secondary" />
    </Actions>
  )
}

function Materials({ event, materials, materialId, now, errors }: EditView) {
  const startsAt = event.publishedContent?.startsAt
  if (!startsAt || new Date(startsAt) > now) return null
  const eventId = event.id
  return (
    <section class="ik-flow" aria-labelledby="material">
      <h2 class="kern-heading-medium" id="material">
        Aufzeichnungen und Folien
      </h2>
      {materials.map(({ id, kind, label, scan }) => (
        <Form key={id} action={editor.materialRemoval.to({ eventId, materialId: id })} label={`${label} entfernen`}>
          <p class="kern-body">
            {materialText[kind]}: {label}
            {scan && scan !== 'passed' ? ` (${scanText[scan]})` : null}
          </p>
          <SubmitButton label="Entfernen" about={label} tone="tertiary" />
        </Form>
      ))}
      <ButtonLink href={editor.materialUpload.to({ eventId })} label="Folien hochladen (PDF)" tone="secondary" />
      <NewMaterial eventId={eventId} materialId={materialId} errors={errors} />
    </section>
  )
}

function NewMaterial({ eventId, materialId, errors }: Pick<EditView, 'materialId' | 'errors'> & { eventId: string }) {
  return (
    <Form action={editor.materials.to({ eventId })} label="Material hinzufügen">
      <Hidden name="id" value={materialId} />
      <Select
        name="kind"
        label="Art"
        options={[
          { value: 'recording', label: materialText.recording },
          { value: 'slides', label: materialText.slides },
        ]}
        error={errors?.kind}
      />
      <TextField name="label" label="Was es ist" error={errors?.label} />
      <TextField name="url" type="url" label="Adresse" hint="Wo die Datei liegt; sie beginnt mit https://." error={errors?.url} />
      <TextField name="note" label="Hinweis" hint="Zum Beispiel zu Untertiteln oder Rechten." error={errors?.note} optional />
      <Actions>
        <SubmitButton label="Hinzufügen" tone="secondary" />
      </Actions>
    </Form>
  )
}

function Cancellation({ event, errors }: EditView) {
  return (
    <Form action={editor.cancellation.to({ eventId: event.id })} label="Veranstaltung absagen">
      <h2 class="kern-heading-medium">Absagen</h2>
      <p class="kern-body">
        Alle Angemeldeten bekommen eine E-Mail, ihre Kalender werden berichtigt. Eine Absage lässt sich nicht zurücknehmen.
      </p>
      <TextArea name="reason" label="Grund" error={errors?.reason} rows={3} />
      <Actions>
        <SubmitButton label="Veranstaltung absagen" tone="danger" />
      </Actions>
    </Form>
  )
}
