import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { Hidden, Select, TextField } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { EditedEvent } from '../event.queries.ts'
import { stateOf } from '../event.rules.ts'
import { materialText, stateText } from '../event-words.page.tsx'
import { scanText } from '../../../media/index.ts'
import type { EditedMaterial } from '../materials.queries.ts'
import { EventFields, type FieldsView } from './event-fields.page.tsx'

const { editor } = paths.events
const UNTITLED = 'Veranstaltung ohne Titel'
export const editorTrail = [
  { label: 'Startseite', href: paths.home.to() },
  { label: 'Veranstaltungen verwalten', href: editor.list.to() },
]
export const trailOfEdited = ({ id: eventId, content }: EditedEvent) => [
  ...editorTrail,
  { label: content.title || UNTITLED, href: editor.event.to({ eventId }) },
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
  /** Of the event that a copy would become. */
  copyId: string
}

export function editPage(view: EditView): Page {
  const { event, errors, now } = view
  const state = stateOf(event, now)
  return {
    title: event.content.title || UNTITLED,
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
        <Copy eventId={event.id} copyId={view.copyId} />
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
      <Ways event={event} now={now} />
    </>
  )
}

function Ways({ event, now }: { event: EditedEvent; now: Date }) {
  const to = { eventId: event.id }
  const state = stateOf(event, now)
  return (
    <Actions>
      <ButtonLink href={editor.preview.to(to)} label="Vorschau" tone="secondary" />
      <ButtonLink href={editor.versions.to(to)} label="Fassungen" tone="secondary" />
      <ButtonLink href={editor.topics.to(to)} label="Themen" tone="secondary" />
      {event.published ? (
        <ButtonLink href={paths.events.event.to(to)} label="Öffentliche Seite ansehen" tone="secondary" />
      ) : (
        <ButtonLink href={editor.discarding.to(to)} label="Entwurf verwerfen" tone="tertiary" />
      )}
      {event.publishedContent?.series === 'office-hour' ? (
        <ButtonLink href={editor.hour.to(to)} label="Fragen der Sprechstunde" tone="secondary" />
      ) : null}
      {event.published && event.content.registers ? (
        <ButtonLink href={editor.participants.to(to)} label="Teilnehmende" tone="secondary" />
      ) : null}
      {state === 'planned' || state === 'public' ? (
        <ButtonLink href={editor.cancellation.to(to)} label="Absagen" tone="tertiary" />
      ) : null}
    </Actions>
  )
}

function Copy({ eventId, copyId }: { eventId: string; copyId: string }) {
  return (
    <Form action={editor.copy.to({ eventId })} label="Veranstaltung kopieren">
      <Hidden name="id" value={copyId} />
      <h2 class="kern-heading-medium">Kopieren</h2>
      <p class="kern-body">
        Legt einen neuen Entwurf mit denselben Angaben an, ohne Zeiten, ohne den Termin des Landespreises und ohne Angemeldete.
      </p>
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
      <SubmitButton label="Speichern und Vorschau ansehen" name="act" value="preview" tone="secondary" />
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
