import { paths } from '../paths.ts'
import type { Page } from '../platform/page.ts'
import { Hidden } from '../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { SummaryList } from '../ui/summary-list.tsx'
import { Table } from '../ui/table.tsx'
import { mailsText } from './draft.page.tsx'
import type { MailingCase } from './mailing-case.ts'
import { faultsOf, type Fault, type Mailing } from './mailing.rules.ts'
import type { Recipient } from './merge.rules.ts'
import { mailingTrail } from './outbox-words.page.tsx'

type View = { mailing: Mailing; found: MailingCase; mark: string; error?: string }

export function releasePage({ mailing, found: { group, recipients }, mark, error }: View): Page {
  const faults = faultsOf(mailing, recipients)
  const ready = group !== null && recipients.length > 0 && faults.length === 0
  return {
    title: 'Nachricht freigeben',
    trail: mailingTrail(mailing),
    errors: error ? { form: error } : undefined,
    wide: true,
    body: (
      <>
        <SummaryList
          rows={[
            { term: 'Betreff', detail: mailing.subject },
            { term: 'An', detail: group?.label ?? 'Diese Empfänger gibt es zurzeit nicht.' },
            { term: 'Umfang', detail: mailsText(recipients.length) },
          ]}
        />
        {faults.length > 0 ? <Faults mailing={mailing} faults={faults} /> : null}
        {ready ? <Release mailing={mailing} mark={mark} /> : <BackToDraft mailing={mailing} />}
        {recipients.length > 0 ? <Recipients recipients={recipients} mailing={mailing} /> : null}
      </>
    ),
  }
}

function Release({ mailing, mark }: { mailing: Mailing; mark: string }) {
  return (
    <Form action={paths.outbox.release.to({ mailingId: mailing.id })} label="Nachricht freigeben">
      <Hidden name="seen" value={mark} />
      <p class="kern-body">
        Mit der Freigabe stehen Text und Empfänger fest. Die erste E-Mail geht eine Minute später hinaus; bis dahin können Sie
        alles abbrechen, danach das, was noch nicht gesendet ist.
      </p>
      <Actions>
        <SubmitButton label="Jetzt freigeben" />
        <ButtonLink href={paths.outbox.mailing.to({ mailingId: mailing.id })} label="Zurück zum Entwurf" tone="secondary" />
      </Actions>
    </Form>
  )
}

function BackToDraft({ mailing }: { mailing: Mailing }) {
  return (
    <Actions>
      <ButtonLink href={paths.outbox.mailing.to({ mailingId: mailing.id })} label="Zurück zum Entwurf" />
    </Actions>
  )
}

function Faults({ mailing, faults }: { mailing: Mailing; faults: Fault[] }) {
  return (
    <Notice tone="danger" title="Bei einigen Empfängern fehlt eine Angabe" level={2}>
      <ul class="kern-list kern-list--bullet">
        {faults.map(({ about, position, missing }) => (
          <li key={position}>
            <a class="kern-link" href={previewOf(mailing, position)}>
              {about} (E-Mail {position})
            </a>
            : {missing.map((name) => `{{${name}}}`).join(', ')}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Recipients({ recipients, mailing }: { recipients: Recipient[]; mailing: Mailing }) {
  return (
    <Table
      caption="Empfänger"
      head={['Zu', 'Person', 'Vorschau']}
      rows={recipients.map(({ about, name, email, concealed }, index) => [
        about,
        concealed ? 'noch nicht bekannt' : `${name}, ${email}`,
        <a class="kern-link" href={previewOf(mailing, index + 1)}>
          E-Mail {index + 1}
        </a>,
      ])}
    />
  )
}

const previewOf = (mailing: Mailing, position: number) => paths.outbox.preview.to({ mailingId: mailing.id }, { seite: position })
