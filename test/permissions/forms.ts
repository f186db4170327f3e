import { randomUUID } from 'node:crypto'
import { paths } from '../../src/paths.ts'
import type { Situation } from '../situation.ts'
import { ACCOUNT_FORM, AGREE, OTHER_IBAN, SPLIT_FORM } from '../winners.ts'

export type SampleForm = Record<string, string>

/** What a form must carry so that only the right decides. Everything else is sent empty and answered with what is missing. */
export function sampleForm(template: string, { params }: Situation): SampleForm {
  const forms: Record<string, SampleForm> = {
    [paths.people.member.template]: { act: 'promote' },
    [paths.people.joinRequest.template]: { answer: 'decline' },
    [paths.people.invitations.template]: { email: 'eingeladen@hellenthal.example' },
    [paths.people.address.template]: { email: 'umgezogen@anderswo.example' },
    [paths.people.joinOrganisation.template]: { place: '05112000' },
    [paths.people.demoSignIn.template]: { person: params.personId ?? '' },
    [paths.award.entryRights.template]: { [`recht.${params.personId}`]: 'read' },
    [paths.award.step.template]: { base: '1', action: 'save', shortDescription: 'neu' },
    [paths.award.partnerAnswer.template]: { answer: 'agree', reason: '', name: 'Petra Wort', function: 'Bürgermeisterin' },
    [paths.award.split.template]: { ...SPLIT_FORM, base: '1' },
    [paths.award.press.template]: { base: '1', text: 'neu', action: 'save' },
    [paths.award.shareAnswer.template]: AGREE,
    [paths.award.account.template]: { ...ACCOUNT_FORM, base: '1', iban: OTHER_IBAN },
    [paths.award.accountConfirmation.template]: { iban: OTHER_IBAN },
    [paths.office.winners.callBack.template]: { iban: OTHER_IBAN, spokeWith: 'Herr Muster' },
    [paths.office.winners.payments.template]: { format: 'csv' },
    [paths.award.withdrawal.template]: { sure: 'ja', reason: '' },
    [paths.office.ceremony.guestsExport.template]: { format: 'csv' },
    [paths.jury.sheet.template]: { base: '1', action: 'save', 'points.gewinn': '4', 'points.innovation': '4' },
    [paths.jury.seal.template]: { base: '1' },
    [paths.projects.withdrawal.template]: { reason: 'Doppelt.' },
    [paths.outbox.copy.template]: { id: randomUUID() },
    [paths.demo.clock.template]: { moment: 'jury', zurueck: '/' },
  }
  return forms[template] ?? {}
}
