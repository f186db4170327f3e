/** Made up, and recognisable as such: nobody can take one for an entry. They are in no table. */
export type Sample = { slug: string; title: string; lead: string; text: string[] }

export const SAMPLES: Sample[] = [
  {
    slug: 'vollstreckung',
    title: 'Musterbeitrag: Gemeinsame Vollstreckungsstelle (erfunden)',
    lead: 'Stadt Musterhausen',
    text: [
      'Drei erfundene Kommunen ziehen offene Forderungen seit 2021 mit einer gemeinsamen Stelle ein. Zwei Beschäftigte vertreten sich gegenseitig; die Kosten teilen sich die Beteiligten nach Fallzahlen.',
      'Die durchschnittliche Bearbeitungszeit ist von elf auf sechs Wochen gesunken. Eine vierte Kommune hat ihr Interesse erklärt.',
    ],
  },
  {
    slug: 'klimaschutz',
    title: 'Musterbeitrag: Klimaschutz über Kreisgrenzen (erfunden)',
    lead: 'Kreis Beispielstein',
    text: [
      'Zwei erfundene Kreise planen Windflächen, Radwege und Gewässerrandstreifen mit einem gemeinsamen Büro. Die Vereinbarung gilt zunächst für fünf Jahre.',
      'Ein Ergebnis liegt noch nicht vor; die ersten Flächen sind ausgewiesen.',
    ],
  },
]

export function sampleOf(slug: string): Sample | null {
  return SAMPLES.find((sample) => sample.slug === slug) ?? null
}
