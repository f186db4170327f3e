import { paths } from '../../paths.ts'
import type { FieldErrors } from '../../platform/forms.ts'
import type { Page } from '../../platform/page.ts'
import { Actions, ButtonLink, Form, SubmitButton } from '../../ui/form.tsx'
import { CodeField } from './code-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { CHALLENGE_MINUTES } from './challenge.rules.ts'
import { signInCrumb, startPage } from './sign-in.page.tsx'

export const wrongCode = 'Dieser Code stimmt nicht. Bitte prüfen Sie die Ziffern oder fordern Sie einen neuen Code an.'

export function enterCodePage({ errors, mailsUrl }: { errors?: FieldErrors; mailsUrl: string | null }): Page {
  return {
    title: 'Code eingeben',
    trail: [startPage, signInCrumb],
    errors,
    body: (
      <>
        <p>
          Wir haben Ihnen eine E-Mail gesendet. Geben Sie den Code in diesem Browser ein oder öffnen Sie den Link in der E-Mail.
          Beides gilt {CHALLENGE_MINUTES} Minuten und nur einmal.
        </p>
        {mailsUrl ? <DemoMails href={mailsUrl} /> : null}
        <Form action={paths.people.signInCode.to()}>
          <CodeField error={errors?.code} />
          <Actions>
            <SubmitButton label="Anmelden" />
            <ButtonLink href={paths.people.signIn.to()} label="Neuen Code anfordern" tone="secondary" />
          </Actions>
        </Form>
        <p>
          Keine E-Mail angekommen? Sehen Sie im Ordner für unerwünschte E-Mails nach. Manche Verwaltungen halten E-Mails einige
          Minuten zurück.
        </p>
      </>
    ),
  }
}

function DemoMails({ href }: { href: string }) {
  return (
    <Notice tone="info" title="Vorführung: Es wird keine E-Mail versandt.">
      <p>
        <a href={href}>Geschriebene E-Mails lesen</a>
      </p>
    </Notice>
  )
}

/** GET never uses the link up: mail scanners open links before people do. */
export function openLinkPage({ token, email }: { token: string; email: string }): Page {
  return {
    title: 'Anmeldung bestätigen',
    trail: [startPage, signInCrumb],
    body: (
      <Form action={paths.people.signInLink.to({ token })}>
        <p>
          Sie melden sich mit der Adresse <strong>{email}</strong> an.
        </p>
        <Actions>
          <SubmitButton label="Jetzt anmelden" />
        </Actions>
      </Form>
    ),
  }
}

export function challengeOverPage(): Page {
  return {
    title: 'Bitte fordern Sie einen neuen Code an',
    trail: [startPage, signInCrumb],
    body: (
      <>
        <p>
          Code und Link dieser Anmeldung gelten nicht mehr: Sie sind abgelaufen, schon verwendet worden, oder der Code wurde zu
          oft falsch eingegeben. Der Code gilt außerdem nur in dem Browser, in dem Sie ihn angefordert haben.
        </p>
        <Actions>
          <ButtonLink href={paths.people.signIn.to()} label="Zur Anmeldung" />
        </Actions>
      </>
    ),
  }
}

export function deactivatedPage(): Page {
  return {
    title: 'Ihr Zugang ist gesperrt',
    trail: [startPage, signInCrumb],
    body: <p>Ihre Adresse ist bestätigt, aber Ihr Zugang wurde gesperrt. Bitte wenden Sie sich an das Wettbewerbsbüro.</p>,
  }
}
