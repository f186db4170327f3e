import { paths } from '../paths.ts'
import { moment } from '../plain/german-date.ts'
import type { FieldErrors } from '../platform/forms.ts'
import type { Page } from '../platform/page.ts'
import { Badge } from '../ui/badge.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Hidden, RadioGroup } from '../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../ui/form.tsx'
import { Table } from '../ui/table.tsx'
import type { Mailing } from './mailing.rules.ts'
import { mailingBadge, outboxTrail } from './outbox-words.page.tsx'
import type { RecipientGroup, Selection, Template } from './source.ts'

type View = { mailings: Mailing[]; groups: RecipientGroup[] }

export function mailingListPage({ mailings, groups }: View): Page {
  return {
    title: 'Postausgang',
    trail: outboxTrail.slice(0, -1),
    wide: true,
    body: (
      <>
        <p class="ik-lead">
          Nachrichten an viele: entwerfen, für jede Person ansehen, freigeben und verfolgen, ob sie ankommen. Jede Person bekommt
          ihre eigene E-Mail.
        </p>
        <Actions>
          <ButtonLink href={paths.outbox.creation.to()} label="Neue Nachricht" />
        </Actions>
        {mailings.length === 0 ? (
          <EmptyState title="Noch keine Nachricht">Was Sie hier entwerfen, sehen alle im Wettbewerbsbüro.</EmptyState>
        ) : (
          <Table
            caption="Nachrichten, die zuletzt geänderte zuerst"
            head={['Betreff', 'Stand', 'An', 'Zuletzt']}
            rows={mailings.map((mailing) => rowOf(mailing, groups))}
          />
        )}
      </>
    ),
  }
}

function rowOf(mailing: Mailing, groups: RecipientGroup[]) {
  const { id, subject, groupKey, groupLabel, releasedAt, releasedByName, changedAt, changedByName } = mailing
  const label = groupLabel ?? groups.find(({ key }) => key === groupKey)?.label ?? 'zurzeit niemand'
  return [
    <a class="kern-link" href={paths.outbox.mailing.to({ mailingId: id })}>
      {subject}
    </a>,
    <Badge {...mailingBadge(mailing)} />,
    label,
    releasedAt ? `freigegeben am ${moment(releasedAt)} von ${releasedByName}` : `am ${moment(changedAt)} von ${changedByName}`,
  ]
}

type NewMailing = { id: string; templates: Template[]; selection: Selection; chosen?: string; errors?: FieldErrors }

export function newMailingPage({ id, templates, selection, chosen, errors }: NewMailing): Page {
  const { groupKey, picked } = selection
  return {
    title: 'Neue Nachricht',
    trail: outboxTrail,
    errors: errors?.id ? { form: errors.id } : errors,
    body: (
      <Form action={paths.outbox.creation.to()} label="Neue Nachricht">
        <Hidden name="id" value={id} />
        {picked.length > 0 ? <Hidden name="gruppe" value={groupKey} /> : null}
        {picked.map((key) => (
          <Hidden key={key} name="auswahl" value={key} />
        ))}
        {picked.length > 0 ? (
          <p>Empfänger sind ausgewählt: {picked.length}. Die Auswahl können Sie im Entwurf noch ändern.</p>
        ) : null}
        <RadioGroup
          name="template"
          legend="Womit möchten Sie beginnen?"
          hint="Text und Empfänger können Sie danach frei ändern. Eine frühere Nachricht verwenden Sie wieder, indem Sie sie dort kopieren."
          options={templates.map(({ key, label, subject }) => ({ value: key, label, hint: subject }))}
          value={chosen ?? templates[0]?.key}
          error={errors?.template}
        />
        <Actions>
          <SubmitButton label="Entwurf anlegen" />
        </Actions>
      </Form>
    ),
  }
}
