import { paths } from '../../../../paths.ts'
import { eurosTyped } from '../../../../plain/euros.ts'
import { shortGermanDay } from '../../../../plain/german-day.ts'
import type { GuidelineRefusal, GuidelineState, PublishedGuideline, WithdrawalRefusal } from '../guideline.rules.ts'

export const guidelineStateText: Record<GuidelineState, string> = {
  planned: 'geplant, noch nicht öffentlich',
  valid: 'gilt',
  ended: 'abgelaufen',
  replaced: 'abgelöst',
  withdrawn: 'zurückgenommen',
}

export const guidelineRefusalText: Record<GuidelineRefusal, string> = {
  'day-taken':
    'Für diesen Tag gibt es schon eine Richtlinie. Bitte ändern Sie diese, oder wählen Sie einen anderen Tag, an dem die neue beginnt.',
  'day-stays':
    'Der Tag, ab dem eine Richtlinie gilt, lässt sich nicht ändern. Bitte legen Sie für den anderen Tag eine neue an; eine geplante können Sie zurücknehmen.',
  'ends-before-it-begins': 'Der letzte Tag liegt vor dem ersten. Bitte wählen Sie einen späteren, oder lassen Sie das Feld leer.',
  'condition-without-source':
    'Eine Voraussetzung nennt eine Quelle, die es nicht gibt. Bitte prüfen Sie die Nummern in den eckigen Klammern.',
  'figures-without-source': 'Bitte kreuzen Sie bei mindestens einer Quelle an, dass dort die Beträge stehen.',
  'guideline-withdrawn': 'Diese Richtlinie ist zurückgenommen und lässt sich nicht mehr ändern. Bitte legen Sie eine neue an.',
  'guideline-stale':
    'Diese Richtlinie wurde inzwischen geändert. Ihre Angaben stehen noch hier: Öffnen Sie die Richtlinie in einem zweiten Fenster und vergleichen Sie, bevor Sie noch einmal speichern.',
}

export const withdrawalRefusalText: Record<WithdrawalRefusal, string> = {
  'guideline-begun':
    'Diese Richtlinie ist schon öffentlich; was öffentlich war, bleibt nachzulesen. Bitte ändern Sie sie, oder legen Sie eine neue an.',
}

/** The field beside which it is said. */
export function fieldOf(because: GuidelineRefusal): string {
  if (because === 'day-taken' || because === 'day-stays') return 'validFrom'
  if (because === 'ends-before-it-begins') return 'validUntil'
  if (because === 'condition-without-source') return 'conditions'
  return because === 'figures-without-source' ? 'sourceName1' : 'form'
}

/** What stands in the form, by the names of its fields. */
export type Typed = Record<string, string>

export function typedOf(guideline: PublishedGuideline): Typed {
  return {
    title: guideline.title,
    issuedOn: shortGermanDay(guideline.issuedOn),
    validFrom: shortGermanDay(guideline.validFrom),
    validUntil: shortGermanDay(guideline.validUntil ?? ''),
    twoPartners: eurosTyped(guideline.twoPartnersCents),
    furtherPartner: eurosTyped(guideline.furtherPartnerCents),
    crossBorder: eurosTyped(guideline.crossBorderCents),
    share: String(guideline.sharePercent),
    conditions: guideline.conditions.map(({ text, source }) => `${text} [${source}]`).join('\n'),
    ...Object.fromEntries(
      guideline.sources.flatMap(({ name, url, figures }, index) => [
        [`sourceName${index + 1}`, name],
        [`sourceUrl${index + 1}`, url],
        [`sourceFigures${index + 1}`, figures ? 'ja' : ''],
      ]),
    ),
  }
}

export const guidelinesTrail = [
  { label: 'Startseite', href: paths.home.to() },
  { label: 'Förderrichtlinien', href: paths.partners.guidelines.list.to() },
]
