import { paths } from '../paths.ts'
import type { Page } from '../platform/page.ts'
import { Actions, ButtonLink, Form, SubmitButton } from '../ui/form.tsx'
import { Hidden } from '../ui/fields.tsx'
import { Notice } from '../ui/notice.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { SummaryList } from '../ui/summary-list.tsx'
import type { Mailing } from './mailing.rules.ts'
import type { Recipient } from './merge.rules.ts'
import { mailingTrail } from './outbox-words.page.tsx'

type View = {
  mailing: Mailing
  recipient: Recipient
  position: number
  count: number
  mail: { subject: string; text: string }
  missing: string[]
  /** The address to which a trial has just been sent. */
  triedOn: string | null
}

export function previewPage(view: View): Page {
  const { mailing, position, count, mail, missing, triedOn } = view
  const to = { mailingId: mailing.id }
  const pageOf = (page: number) => paths.outbox.preview.to(to, { seite: page })
  return {
    title: `Vorschau: E-Mail ${position} von ${count}`,
    trail: mailingTrail(mailing),
    body: (
      <>
        {triedOn ? <Notice tone="success" title={`Die Probe ist unterwegs an ${triedOn}`} /> : null}
        {missing.length > 0 ? <Missing names={missing} /> : null}
        <Head {...view} />
        <h2 class="kern-heading-medium">So zeigt sie ein Mailprogramm</h2>
        <iframe
          class="outbox-mail"
          src={paths.outbox.preview.to(to, { seite: position, ansicht: 'html' })}
          title={`E-Mail ${position}: ${mail.subject}`}
          sandbox=""
        />
        <h2 class="kern-heading-medium">Nur als Text</h2>
        <pre class="ik-mail-text">{mail.text}</pre>
        <Pagination page={position} pages={count} href={pageOf} />
        <Trial mailing={mailing} position={position} />
      </>
    ),
  }
}

function Head({ recipient: { about, name, email, concealed }, mail }: View) {
  return (
    <SummaryList
      rows={[
        { term: 'Zu', detail: about },
        { term: 'An', detail: concealed ? 'Wer das ist, erfahren Sie erst nach Einreichung und Öffnung.' : `${name}, ${email}` },
        { term: 'Betreff', detail: mail.subject },
      ]}
    />
  )
}

function Missing({ names }: { names: string[] }) {
  return (
    <Notice tone="danger" title="Hier fehlt eine Angabe" level={2}>
      <p class="kern-body">
        Für diese Person gibt es keinen Wert für {names.map((name) => `{{${name}}}`).join(', ')}. So kann die Nachricht nicht
        freigegeben werden.
      </p>
    </Notice>
  )
}

function Trial({ mailing, position }: { mailing: Mailing; position: number }) {
  return (
    <Form action={paths.outbox.trial.to({ mailingId: mailing.id })} label="Probe an mich">
      <Hidden name="seite" value={position} />
      <Actions>
        <SubmitButton label="Diese E-Mail zur Probe an mich senden" tone="secondary" />
        <ButtonLink href={paths.outbox.release.to({ mailingId: mailing.id })} label="Zur Freigabe" tone="secondary" />
      </Actions>
    </Form>
  )
}
