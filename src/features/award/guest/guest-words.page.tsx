import type { GuestKind, Need } from '../ceremony.rules.ts'

export const needText: Record<Need, string> = {
  'step-free': 'Stufenloser Zugang',
  'sign-language': 'Gebärdensprache',
  'hearing-loop': 'Höranlage (Induktionsschleife)',
  vegetarian: 'Vegetarisches Essen',
  vegan: 'Veganes Essen',
}

export const kindText: Record<GuestKind, string> = {
  winner: 'Preisträger',
  entrant: 'Teilnehmende',
  juror: 'Jury',
  guest: 'Gast',
}
