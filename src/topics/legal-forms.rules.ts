/**
 * Forms of cooperation, those of the GkG NRW first (Gesetz über kommunale Gemeinschaftsarbeit, §§ 2 to 28). The words are the law's;
 * `meaning` is for orientation and no legal advice.
 */
export const LEGAL_FORMS = [
  {
    slug: 'arbeitsgemeinschaft',
    label: 'Kommunale Arbeitsgemeinschaft',
    law: '§§ 2–3 GkG NRW',
    meaning: 'Berät und stimmt Planungen und Einrichtungen ab; Zuständigkeiten gehen nicht über.',
  },
  {
    slug: 'zweckverband',
    label: 'Zweckverband',
    law: '§§ 4–22a GkG NRW',
    meaning: 'Eigene Körperschaft des öffentlichen Rechts mit Satzung, Verbandsversammlung und Umlage.',
  },
  {
    slug: 'vereinbarung-delegierend',
    label: 'Öffentlich-rechtliche Vereinbarung, delegierend',
    law: '§ 23 GkG NRW',
    meaning: 'Ein Partner übernimmt die Aufgabe in seine Zuständigkeit; Recht und Pflicht gehen über.',
  },
  {
    slug: 'vereinbarung-mandatierend',
    label: 'Öffentlich-rechtliche Vereinbarung, mandatierend',
    law: '§ 23 GkG NRW',
    meaning: 'Ein Partner führt die Aufgabe für die anderen durch; diese bleiben zuständig.',
  },
  {
    slug: 'vereinbarung',
    label: 'Öffentlich-rechtliche Vereinbarung',
    law: '§§ 23–24 GkG NRW',
    meaning: 'Delegierend oder mandatierend; Näheres ist nicht angegeben.',
  },
  {
    slug: 'kommunalunternehmen',
    label: 'Gemeinsames Kommunalunternehmen (AöR)',
    law: '§§ 27–28 GkG NRW',
    meaning: 'Gemeinsame Anstalt des öffentlichen Rechts.',
  },
  {
    slug: 'vertrag',
    label: 'Öffentlich-rechtlicher Vertrag',
    law: '§ 54 VwVfG NRW',
    meaning: 'Vertrag außerhalb des GkG, zum Beispiel eine Verwaltungs- oder Kooperationsvereinbarung.',
  },
  {
    slug: 'privatrecht',
    label: 'Form des Privatrechts',
    law: '§ 1 Absatz 3 GkG NRW',
    meaning: 'Zum Beispiel GmbH, Verein oder Genossenschaft.',
  },
  {
    slug: 'grenzueberschreitend',
    label: 'Grenzüberschreitende Vereinbarung',
    law: null,
    meaning: 'Auf der Grundlage eines Abkommens mit dem Nachbarstaat.',
  },
  {
    slug: 'ohne-rechtsform',
    label: 'Absprache ohne eigene Rechtsform',
    law: null,
    meaning: 'Zum Beispiel Absichtserklärung, Netzwerk oder Konsortium.',
  },
] as const

export type LegalForm = (typeof LEGAL_FORMS)[number]['slug']

export function legalFormOf(slug: string | null): (typeof LEGAL_FORMS)[number] | null {
  return LEGAL_FORMS.find((form) => form.slug === slug) ?? null
}

/** What people call them; the narrower word first. */
const NAMES: readonly (readonly [RegExp, LegalForm])[] = [
  [/mandatierend/, 'vereinbarung-mandatierend'],
  [/delegierend/, 'vereinbarung-delegierend'],
  [/grenzüberschreitend/, 'grenzueberschreitend'],
  [/öffentlich-rechtliche Vereinbarung/, 'vereinbarung'],
  [/Zweckverband/, 'zweckverband'],
  [/Arbeitsgemeinschaft/, 'arbeitsgemeinschaft'],
  [/GmbH|Gemeinschaftsunternehmen/, 'privatrecht'],
  [/[Vv]ertrag|vereinbarung/, 'vertrag'],
  [/Letter of Intent|Netzwerk|Konsortium/, 'ohne-rechtsform'],
]

/** Which of them a text means; null when none is named. */
export function legalFormIn(text: string): LegalForm | null {
  return NAMES.find(([pattern]) => pattern.test(text))?.[1] ?? null
}
