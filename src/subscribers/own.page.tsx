import { paths } from '../paths.ts'
import type { Page } from '../platform/page.ts'
import { Actions, ButtonLink } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'

export const accountTrail = [
  { label: 'Startseite', href: paths.home.to() },
  { label: 'Mein Konto', href: paths.people.account.to() },
]

/** Whoever gets something is led to the settings. */
export function nothingSubscribedPage(email: string): Page {
  return {
    title: 'E-Mails vom Portal',
    trail: accountTrail,
    body: (
      <>
        <Notice tone="info" title="Sie haben nichts bestellt" level={2}>
          <p>Für die Adresse {email} ist weder ein Newsletter noch Neues aus dem Projektverzeichnis bestellt.</p>
        </Notice>
        <p class="kern-body">E-Mails zu Ihrem Konto, Ihren Beiträgen und Ihren Anmeldungen bekommen Sie unabhängig davon.</p>
        <Actions>
          <ButtonLink href={paths.subscribers.signUp.to()} label="E-Mails bestellen" tone="secondary" />
        </Actions>
      </>
    ),
  }
}
