import type { ComponentChildren } from 'preact'
import { paths } from '../paths.ts'
import { moment } from '../plain/german-date.ts'
import type { WrittenMail } from '../platform/mail-folder.ts'
import type { Page } from '../platform/page.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { SummaryList } from '../ui/summary-list.tsx'
import { Table } from '../ui/table.tsx'

const ADDRESS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:)])/

export function writtenMailsPage(mails: WrittenMail[]): Page {
  return {
    title: 'Postausgang der Vorführung',
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    body: <Mails mails={mails} />,
    wide: true,
  }
}

function Mails({ mails }: { mails: WrittenMail[] }) {
  if (mails.length === 0)
    return <EmptyState title="Noch keine Nachricht">Hier steht, was das Portal sonst per E-Mail verschickt.</EmptyState>
  return (
    <Table
      caption="Nachrichten, die neuesten zuerst"
      head={['Betreff', 'An', 'Zeitpunkt']}
      rows={mails.map((mail) => [
        <a class="kern-link" href={paths.demo.mail.to({ mailId: mail.id })}>
          {mail.subject}
        </a>,
        mail.recipient,
        moment(new Date(mail.queuedAt)),
      ])}
    />
  )
}

export function writtenMailPage(mail: WrittenMail): Page {
  const here = paths.demo.mail
  return {
    title: mail.subject,
    trail: [
      { label: 'Startseite', href: paths.home.to() },
      { label: 'Postausgang der Vorführung', href: paths.demo.mails.to() },
    ],
    body: (
      <>
        <SummaryList
          rows={[
            { term: 'An', detail: mail.recipient },
            { term: 'Zeitpunkt', detail: moment(new Date(mail.queuedAt)) },
            {
              term: 'Gestaltete Fassung',
              detail: (
                <a class="kern-link" href={here.to({ mailId: mail.id }, { ansicht: 'html' })}>
                  Nachricht so ansehen, wie ein Mailprogramm sie zeigt
                </a>
              ),
            },
            ...mail.attachments.map((attachment, index) => ({
              term: `Anlage ${index + 1}`,
              detail: (
                <a class="kern-link" href={here.to({ mailId: mail.id }, { anlage: index })}>
                  {attachment.fileName}
                </a>
              ),
            })),
          ]}
        />
        <h2 class="kern-heading-medium">Text der Nachricht</h2>
        <pre class="ik-mail-text">{linked(mail.text)}</pre>
      </>
    ),
  }
}

function linked(text: string): ComponentChildren[] {
  return text.split(ADDRESS).map((part, index) =>
    index % 2 === 1 ? (
      <a class="kern-link" href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  )
}
