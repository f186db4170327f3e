import { mailEntry, refusalEntry, type GalleryEntry } from '../ui/gallery.tsx'
import { addressChangedMail, addressCodeMail, addressNoticeMail, addressUndoneMail } from './address/address.mail.tsx'
import { addressRefusalText } from './address/address.page.tsx'
import { undoRefusalText } from './address/address-undo.page.tsx'
import { factorMail, type FactorChange } from './factors/factors.mail.tsx'
import { wrongSetupCode } from './factors/factor-setup.page.tsx'
import { wrongFactor } from './factors/second-factor.page.tsx'
import { oidcFailureText } from './oidc/oidc.page.tsx'
import { invitationRefusalText } from './organisation/invitation.page.tsx'
import { joinRefusalText } from './organisation/join.page.tsx'
import { answerRefusalText } from './organisation/join-requests.page.tsx'
import { memberRefusalText } from './organisation/members.page.tsx'
import { membershipMail, type Occasion } from './organisation/membership.mail.tsx'
import { personRefusalText } from './persons/persons.page.tsx'
import { roleMail } from './roles/role.mail.tsx'
import { roleRefusalText } from './roles/roles.page.tsx'
import { wrongCode } from './sign-in/code.page.tsx'
import { signInMail } from './sign-in/sign-in.mail.tsx'

const baseUrl = 'https://portal.example'
const link = `${baseUrl}/anmelden/link/beispiel`

const occasions: Occasion[] = [
  'joined',
  'request-made',
  'request-admitted',
  'request-declined',
  'invited',
  'invitation-accepted',
  'promoted',
  'demoted',
  'removed',
  'left',
  'address-changed',
]
const factorChanges: FactorChange[] = ['totp-added', 'totp-removed', 'passkey-added', 'passkey-removed', 'recovery-codes-renewed']

/** Every mail and every refusal of accounts and organisations. */
export const peopleGallery: GalleryEntry[] = [
  mailEntry(signInMail({ link, code: '123456', baseUrl })),
  ...occasions.map((occasion) =>
    mailEntry(membershipMail({ occasion, organisation: 'Hellenthal', person: 'Erika Beispiel', link, baseUrl })),
  ),
  ...factorChanges.map((change) => ({
    ...mailEntry(factorMail({ change, baseUrl })),
    title: `Änderung an der Sicherheit Ihres Kontos (${change})`,
  })),
  mailEntry(addressCodeMail({ code: '123456', baseUrl })),
  mailEntry(addressNoticeMail({ newAddress: 'erika@kommune.example', link, baseUrl })),
  mailEntry(addressChangedMail({ baseUrl })),
  mailEntry(addressUndoneMail({ baseUrl })),
  mailEntry(roleMail({ act: 'grant', role: 'juror', baseUrl })),
  {
    ...mailEntry(roleMail({ act: 'revoke', role: 'office', baseUrl })),
    title: 'Ihre Rolle im Portal hat sich geändert (entzogen)',
  },
  refusalEntry('Anmelden', { 'mailed-code': wrongCode, 'setup-code': wrongSetupCode, ...wrongFactor, ...oidcFailureText }),
  refusalEntry('E-Mail-Adresse', { ...addressRefusalText, ...undoRefusalText }),
  refusalEntry('Beitritt', { ...joinRefusalText, ...answerRefusalText }),
  refusalEntry('Mitglieder', memberRefusalText),
  refusalEntry('Einladung', invitationRefusalText),
  refusalEntry('Rollen', roleRefusalText),
  refusalEntry('Zugänge', personRefusalText),
]
