/** The languages in which the frame of the portal speaks. */
export type Language = 'de' | 'en'

/** The same words in each of them: one that is missing does not compile. */
export type Said = Record<Language, string>
