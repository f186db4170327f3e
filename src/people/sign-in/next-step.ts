import { paths } from '../../paths.ts'
import type { Standing } from '../sessions/session.rules.ts'

/** Where somebody with a session goes from the sign-in page; the way back travels along. */
export function nextStep(standing: Standing, returnTo: string): string {
  const query = { weiter: returnTo }
  const ways: Record<Standing, string> = {
    ended: paths.people.signIn.to(query),
    'name-missing': paths.people.name.to(query),
    'second-factor-missing': paths.people.secondFactor.to(query),
    'enrolment-missing': paths.people.secondFactorSetup.to(),
    complete: returnTo,
  }
  return ways[standing]
}
