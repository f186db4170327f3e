import { path } from './plain/path.ts'

/** What the editors write; part of paths.ts. */
export const editorialPaths = {
  page: path('/seiten/:slug'),
  news: path('/aktuelles'),
  /** Atom. */
  newsFeed: path('/aktuelles/feed.xml'),
  newsItem: path('/aktuelles/:slug'),
  library: { list: path('/arbeitshilfen'), aid: path('/arbeitshilfen/:slug') },
  /** For the editors; textKind is 'meldung', 'seite', 'arbeitshilfe' or 'englische-fassung'. */
  texts: {
    list: path('/redaktion/texte'),
    creation: path('/redaktion/texte/neu'),
    media: path('/redaktion/texte/medien'),
    pictures: path('/redaktion/texte/bilder/hochladen'),
    picture: path('/redaktion/texte/bilder/:mediaId'),
    pictureRemoval: path('/redaktion/texte/bilder/:mediaId/entfernung'),
    text: path('/redaktion/texte/:textKind/:textSlug'),
    /** Begins the English version of a page. */
    english: path('/redaktion/texte/:textKind/:textSlug/englisch'),
    files: path('/redaktion/texte/:textKind/:textSlug/dateien/hochladen'),
    fileRemoval: path('/redaktion/texte/:textKind/:textSlug/dateien/entfernung'),
    /** Of a news item. */
    topics: path('/redaktion/texte/:textKind/:textSlug/themen'),
    merge: path('/redaktion/texte/:textKind/:textSlug/zusammenfuehrung'),
    preview: path('/redaktion/texte/:textKind/:textSlug/vorschau'),
    publication: path('/redaktion/texte/:textKind/:textSlug/veroeffentlichung'),
    discarding: path('/redaktion/texte/:textKind/:textSlug/verwerfen'),
    revisions: path('/redaktion/texte/:textKind/:textSlug/fassungen'),
    withdrawal: path('/redaktion/texte/:textKind/:textSlug/zuruecknahme'),
  },
  /** Pictures and documents that several features show. */
  media: path('/medien/:mediaId'),
  /** '800.avif'; what stands there never changes. */
  mediaDrawing: path('/medien/:mediaId/:drawing'),
  /** The editors'. */
  topics: {
    list: path('/redaktion/themen'),
    creation: path('/redaktion/themen/neu'),
    themeCreation: path('/redaktion/themen/neuer-bereich'),
    one: path('/redaktion/themen/:topicId'),
    merging: path('/redaktion/themen/:topicId/zusammenfuehrung'),
    separation: path('/redaktion/themen/:topicId/trennung'),
  },
}
