import { germanDecimal, type Fraction } from '../../../../plain/fraction.ts'
import type { Trial } from '../../judging/ranking/stability.rules.ts'

export type Names = { entry: (entryId: string) => string; seat: (seatId: string) => string; criterion: (slug: string) => string }

/** Landmarks of Krippendorff (2004): from 0.8 dependable, from 0.667 for careful conclusions. */
export function agreementText(alpha: Fraction | null): string {
  if (!alpha) return 'nicht bestimmbar'
  const value = germanDecimal(alpha, 2)
  const hundredths = (alpha.n * 1000n) / alpha.d
  if (hundredths >= 800n) return `${value} (hoch)`
  if (hundredths >= 667n) return `${value} (mittel)`
  return `${value} (gering: die Jury urteilt sehr verschieden)`
}

export function trialText(trial: Trial, names: Names): string {
  if (trial.kind === 'without-juror') return `ohne ${names.seat(trial.seatId)}`
  if (trial.kind === 'without-criterion') return `ohne das Kriterium „${names.criterion(trial.slug)}“`
  return 'bei Gewichten, die um bis zu 10 % verschoben sind'
}

export function trialResult(trial: Trial, names: Names): string {
  const first = trial.first.map((entryId) => `„${names.entry(entryId)}“`).join(', ')
  if (trial.first.length === 0) return 'niemand (keine Bewertung übrig)'
  if (!trial.changes) return 'unverändert'
  return trial.kind === 'weights' ? `möglich wären ${first}` : `vorn wäre ${first}`
}
