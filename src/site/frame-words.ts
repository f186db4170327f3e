import type { Said } from '../plain/language.ts'

/** What the frame says around every page. An English word that is missing does not compile (see Said). */
export const frameWords = {
  skip: { de: 'Zum Inhalt springen', en: 'Skip to content' },
  start: { de: 'Startseite', en: 'Home' },
  youAreHere: { de: 'Sie sind hier', en: 'You are here' },
  mainNavigation: { de: 'Hauptnavigation', en: 'Main navigation' },
  menu: { de: 'Menü', en: 'Menu' },
  aboutPortal: { de: 'Über dieses Portal', en: 'About this portal' },
  searchLabel: { de: 'Suche im Portal', en: 'Search the portal (results in German)' },
  searchTerm: { de: 'Suchbegriff', en: 'Search term' },
  search: { de: 'Suchen', en: 'Search' },
  signIn: { de: 'Anmelden', en: 'Sign in (in German)' },
  accountOf: { de: 'Konto von ', en: 'Account, in German, of ' },
  inGerman: { de: '', en: ' (in German)' },
  demoNotOfficial: { de: 'Kein amtliches Angebot, Personen erfunden', en: 'Not an official site, people are invented' },
  demo: { de: 'Vorführung', en: 'Demonstration' },
  demoNow: { de: 'Im Portal ist es', en: 'In the portal it is' },
  demoChange: { de: 'Zeit wechseln', en: 'Change time' },
  demoJump: { de: 'Zu einem anderen Zeitpunkt springen', en: 'Jump to another time' },
} satisfies Record<string, Said>
