import type { z } from 'zod'
import { sentencesOf, sentencesOfRefusing } from '../platform/form-sentences.ts'
import { fieldSentencesEntry, mailEntry, refusalEntry, type GalleryEntry } from '../ui/gallery.tsx'
import { addressChangedMail, addressCodeMail, addressNoticeMail, addressUndoneMail } from './address/address.mail.tsx'
import { addressRefusalText } from './address/address.page.tsx'
import { undoRefusalText } from './address/address-undo.page.tsx'
import { factorMail, type FactorChange } from './factors/factors.mail.tsx'
import { recoveryForm, removePasskeyForm, totpForm } from './factors/second-factor.form.ts'
import { wrongSetupCode } from './factors/factor-setup.page.tsx'
import { wrongFactor } from './factors/second-factor.page.tsx'
import { oidcFailureText } from './oidc/oidc.page.tsx'
import { invitationRefusalText } from './organisation/invitation.page.tsx'
import { joinRefusalText } from './organisation/join.page.tsx'
import { answerRefusalText } from './organisation/join-requests.page.tsx'
import { inviteForm } from './organisation/members.form.ts'
import { joinOtherForm, joinPlaceForm } from './organisation/join.form.ts'
import { memberRefusalText } from './organisation/members.page.tsx'
import { membershipMail, type Occasion } from './organisation/membership.mail.tsx'
import { personMail } from './persons/person.mail.tsx'
import type { PersonAct } from './persons/person.rules.ts'
import { tendPersonForm } from './persons/persons.form.ts'
import { closingForm } from './own-data/own-data.form.ts'
import { closingRefusalText } from './own-data/own-data.page.tsx'
import { personRefusalText } from './persons/persons.page.tsx'
import { changeRoleForm } from './roles/roles.form.ts'
import { roleMail } from './roles/role.mail.tsx'
import { roleRefusalText } from './roles/roles.page.tsx'
import { wrongCode } from './sign-in/code.page.tsx'
import { askForCodeForm, enterCodeForm, tellNameForm } from './sign-in/sign-in.form.ts'
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

const personActs: PersonAct[] = ['deactivate', 'reactivate', 'reset-factors']
const sentences = (title: string, ...schemas: z.ZodType[]) => fieldSentencesEntry(title, schemas.flatMap(sentencesOf))

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
  ...personActs.map((act) => ({ ...mailEntry(personMail({ act, baseUrl })), title: `Änderung an Ihrem Zugang (${act})` })),
  refusalEntry('Anmelden', { 'mailed-code': wrongCode, 'setup-code': wrongSetupCode, ...wrongFactor, ...oidcFailureText }),
  refusalEntry('E-Mail-Adresse', { ...addressRefusalText, ...undoRefusalText }),
  refusalEntry('Beitritt', { ...joinRefusalText, ...answerRefusalText }),
  refusalEntry('Konto schließen', closingRefusalText),
  refusalEntry('Mitglieder', memberRefusalText),
  refusalEntry('Einladung', invitationRefusalText),
  refusalEntry('Rollen', roleRefusalText),
  refusalEntry('Zugänge', personRefusalText),
  fieldSentencesEntry('Anmelden', [
    ...[askForCodeForm, enterCodeForm, tellNameForm, totpForm, recoveryForm, removePasskeyForm].flatMap(sentencesOf),
    ...['', 'name@'].flatMap((email) => sentencesOfRefusing(askForCodeForm, { email })),
  ]),
  sentences('Organisation', joinPlaceForm, joinOtherForm, inviteForm),
  sentences('Zugänge und Rollen', tendPersonForm, changeRoleForm, closingForm),
  {
    group: 'Mit Skript',
    title: 'Passkey',
    body: (
      <>
        <p>
          <button type="button" class="kern-btn kern-btn--secondary">
            <span class="kern-label">Passkey einrichten</span>
          </button>
        </p>
        <p>
          <button type="button" class="kern-btn kern-btn--secondary">
            <span class="kern-label">Mit Passkey bestätigen</span>
          </button>
        </p>
        <p>Das hat nicht geklappt. Bitte versuchen Sie es noch einmal oder wählen Sie einen anderen Weg.</p>
      </>
    ),
  },
]
