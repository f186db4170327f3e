import { paths } from '../paths.ts'
import { moment } from '../plain/german-date.ts'
import type { FieldErrors } from '../platform/forms.ts'
import type { Page } from '../platform/page.ts'
import { Badge } from '../ui/badge.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { RadioGroup } from '../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../ui/form.tsx'
import { Table } from '../ui/table.tsx'
import type { Mailing } from './mailing.rules.ts'
import { mailingBadge, outboxTrail } from './outbox-words.page.tsx'
import type { RecipientGroup, Template } from './source.ts'

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

export function newMailingPage(templates: Template[], errors?: FieldErrors): Page {
  return {
    title: 'Neue Nachricht',
    trail: outboxTrail,
    errors,
    body: (
      <Form action={paths.outbox.creation.to()} label="Neue Nachricht">
        <RadioGroup
          name="template"
          legend="Womit möchten Sie beginnen?"
          hint="Text und Empfänger können Sie danach frei ändern. Eine frühere Nachricht verwenden Sie wieder, indem Sie sie dort kopieren."
          options={templates.map(({ key, label, subject }) => ({ value: key, label, hint: subject }))}
          value={templates[0]?.key}
          error={errors?.template}
        />
        <Actions>
          <SubmitButton label="Entwurf anlegen" />
        </Actions>
      </Form>
    ),
  }
}
