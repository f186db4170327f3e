import { paths } from '../../../../../paths.ts'
import { contrastOnWhite } from '../../../../../plain/contrast.ts'
import type { Part } from './part.ts'

export const designPart: Part = {
  slug: 'gestaltung',
  title: 'Gestaltung',
  intro: 'Farbe und Logo der Urkunden. Ohne Logo tragen sie das Zeichen des Portals.',
  values: [
    {
      name: 'design_colour',
      label: 'Farbe',
      kind: 'line',
      max: 7,
      hint: 'Als Farbwert, zum Beispiel #2044aa. Auf Weiß muss sie gut lesbar sein.',
    },
    {
      name: 'logo_id',
      label: 'Logo',
      kind: 'choice',
      optional: 'null',
      hint: 'Zur Wahl stehen die hochgeladenen Logos, auch die früherer Ausgaben.',
      options: ({ logos }) => [{ value: '', label: 'kein Logo' }, ...logos.map(({ id, alt }) => ({ value: id, label: alt }))],
    },
  ],
  way: { label: 'Logo hochladen', to: (editionId) => paths.office.edition.logo.to({ editionId }) },
  refuse: ({ after }) => colourProblem(after.values.design_colour ?? ''),
}

/** WCAG 2.2, 1.4.3: the heading of a certificate is text. */
const LEAST_CONTRAST = 4.5

function colourProblem(colour: string): Record<string, string> {
  if (!/^#[0-9a-f]{6}$/.test(colour))
    return {
      design_colour: 'Bitte geben Sie die Farbe als # mit sechs Zeichen von 0 bis 9 und a bis f an, zum Beispiel #2044aa.',
    }
  const contrast = contrastOnWhite(colour)
  if (contrast >= LEAST_CONTRAST) return {}
  // Rounded down: 4.49 must not be told as 4.5.
  const is = (Math.floor(contrast * 10) / 10).toLocaleString('de-DE', { minimumFractionDigits: 1 })
  return {
    design_colour: `Diese Farbe ist auf Weiß zu blass: Ihr Kontrast ist ${is} zu 1, nötig sind 4,5 zu 1. Bitte wählen Sie eine dunklere.`,
  }
}
