import { paths } from '../../paths.ts'
import type { Page } from '../../platform/page.ts'
import { Actions, ButtonLink } from '../../ui/form.tsx'
import { signInCrumb, startPage } from '../sign-in/sign-in.page.tsx'

export type OidcFailure = 'not-reachable' | 'not-verified' | 'no-address'

export const oidcFailureText: Record<OidcFailure, string> = {
  'not-reachable':
    'Der Anmeldedienst Ihrer Verwaltung antwortet gerade nicht. Bitte versuchen Sie es später noch einmal oder melden Sie sich mit einem Code per E-Mail an.',
  'not-verified': 'Die Anmeldung über den Anmeldedienst wurde abgebrochen oder ist abgelaufen. Bitte beginnen Sie noch einmal.',
  'no-address':
    'Der Anmeldedienst hat uns keine bestätigte E-Mail-Adresse genannt. Bitte melden Sie sich mit einem Code per E-Mail an.',
}

export function oidcFailurePage(failure: OidcFailure): Page {
  return {
    title: 'Die Anmeldung hat nicht geklappt',
    trail: [startPage, signInCrumb],
    body: (
      <>
        <p>{oidcFailureText[failure]}</p>
        <Actions>
          <ButtonLink href={paths.people.signIn.to()} label="Zur Anmeldung" />
        </Actions>
      </>
    ),
  }
}
