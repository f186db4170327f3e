import { paths } from '../../paths.ts'
import { day } from '../../plain/german-date.ts'
import type { FieldErrors } from '../../platform/forms.ts'
import type { Page } from '../../platform/page.ts'
import { Actions, Form, SubmitButton } from '../../ui/form.tsx'
import { Table } from '../../ui/table.tsx'
import { accountCrumb } from '../sessions/account.page.tsx'
import type { AnswerRefusal } from './membership.rules.ts'

export const answerRefusalText: Record<AnswerRefusal, string> = {
  'works-in-office': 'Diese Person arbeitet inzwischen im Wettbewerbsbüro. Bitte lehnen Sie die Anfrage ab.',
  'person-belongs-elsewhere': 'Diese Person gehört inzwischen zu einer anderen Organisation. Bitte lehnen Sie die Anfrage ab.',
}

export type RequestRow = { id: string; name: string; email: string; organisation: string; asked_at: Date }

/** For the office: all; for managers: those of their organisation. */
export function joinRequestsPage({ requests, errors }: { requests: RequestRow[]; errors?: FieldErrors }): Page {
  return {
    title: 'Anfragen zum Beitritt',
    trail: [{ label: 'Startseite', href: paths.home.to() }, accountCrumb],
    errors,
    body:
      requests.length === 0 ? (
        <p>Zurzeit wartet niemand auf eine Antwort.</p>
      ) : (
        <RequestTable requests={requests} caption="Offene Anfragen" />
      ),
  }
}

export function RequestTable({ requests, caption }: { requests: RequestRow[]; caption: string }) {
  return (
    <Table
      caption={caption}
      head={['Name', 'Organisation', 'Gefragt am', 'Antwort']}
      rows={requests.map((request) => [
        <NameAndAddress key={request.id} {...request} />,
        request.organisation,
        day(request.asked_at),
        <Answer key={request.id} request={request} />,
      ])}
    />
  )
}

/** One column for both: three fit where five would scroll. */
export function NameAndAddress({ name, email }: { name: string; email: string }) {
  return (
    <>
      {name}
      <br />
      <span class="kern-body kern-body--small kern-body--muted">{email}</span>
    </>
  )
}

function Answer({ request }: { request: RequestRow }) {
  return (
    <Form action={paths.people.joinRequest.to({ requestId: request.id })} label={`Anfrage von ${request.name} beantworten`}>
      <Actions>
        <SubmitButton name="answer" value="admit" label="Aufnehmen" about={request.name} />
        <SubmitButton name="answer" value="decline" label="Ablehnen" about={request.name} tone="secondary" />
      </Actions>
    </Form>
  )
}
