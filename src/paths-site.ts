import { path } from './plain/path.ts'

/** Of the portal as a whole; part of paths.ts. */
export const sitePaths = {
  search: path('/suche'),
  searchSuggestions: path('/suche/vorschlaege'),
  topicList: path('/themen'),
  /** What all features have about a topic. */
  topic: path('/themen/:slug'),
  /** Where pages that are no texts of the editors stand in Leichte Sprache or in sign language. */
  otherForms: path('/redaktion/andere-formen'),
  otherFormsRemoval: path('/redaktion/andere-formen/entfernung'),
  sitemap: path('/sitemap.xml'),
  robots: path('/robots.txt'),
  dataSources: path('/datenquellen'),
  /** What waits for whom, and what happens when: the editors' and the office's. */
  desk: path('/schreibtisch'),
  year: path('/schreibtisch/kalender'),
  /** What failed in the background. */
  disturbances: path('/stoerungen'),
  health: path('/bereit'),
  securityTxt: path('/.well-known/security.txt'),
  asset: path('/assets/:asset'),
  icons: { ico: path('/favicon.ico'), svg: path('/favicon.svg'), touch: path('/apple-touch-icon.png') },
  /** Demo and development only; 404 with NODE_ENV=production. */
  demo: {
    gallery: path('/werkstatt'),
    mails: path('/entwicklung/mail'),
    mail: path('/entwicklung/mail/:mailId'),
    clock: path('/entwicklung/uhr'),
    preparation: path('/entwicklung/vorbereitung'),
  },
}
