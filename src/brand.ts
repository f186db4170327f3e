/** What this portal is called and says of itself: another operator changes it here, and nowhere else. */
export const brand = {
  name: 'Interkommunales.NRW',
  claim: 'Kommunen arbeiten zusammen',
  /** One line on a telephone. */
  scope: 'Für die Kommunen in Nordrhein-Westfalen',
  english: { claim: 'Municipalities working together', scope: 'For the municipalities of North Rhine-Westphalia' },
} as const
