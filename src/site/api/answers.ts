import { z } from 'zod'
import { document, picture } from './file-schemas.ts'

/** What /api/v1 answers: the description (openapi.ts) is made from these, and the tests read the answers with them. */
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const count = z.number().int().min(0)

export const licence = z
  .object({
    gilt: z.string().describe('Wofür die Lizenz gilt'),
    name: z.string(),
    adresse: z
      .url()
      .nullable()
      .describe('Adresse des Lizenztexts; null, wenn keine Lizenz erklärt ist oder sie keine eigene Adresse hat'),
    namensnennung: z.string().describe('So ist die Quelle zu nennen'),
  })
  .meta({ id: 'Lizenz' })
export type LicenceAnswer = z.infer<typeof licence>
const licences = z.array(licence).describe('Lizenzen der Angaben in dieser Antwort, mit Namensnennung')

const party = z
  .object({ kennung: z.string().describe('Amtlicher Gemeindeschlüssel (AGS) oder Kennung des Verbands'), name: z.string() })
  .meta({ id: 'Beteiligte' })
const named = z.object({ kennung: z.string(), bezeichnung: z.string() }).meta({ id: 'Bezeichnetes' })

export const project = z
  .object({
    kennung: slug,
    adresse: z.url().describe('Seite des Steckbriefs'),
    titel: z.string(),
    kurzbeschreibung: z.string(),
    themen: z.array(named),
    kategorie: slug.nullable().describe('Kategorie des Landespreises'),
    federfuehrend: party.nullable(),
    beteiligte: z.array(party).describe('Beteiligte Kommunen ohne die federführende'),
    sonstigeBeteiligte: z.array(z.string()),
    unterstuetztDurch: z.string(),
    anlass: z.string().nullable(),
    ziel: z.string().nullable(),
    umsetzung: z.string().nullable(),
    finanzierung: z.string().nullable(),
    erfahrungen: z.string().nullable(),
    rechtsform: named.nullable(),
    rechtsformZusatz: z.string(),
    seit: z.number().int().nullable(),
    bis: z.number().int().nullable(),
    stand: named,
    wirkungen: z.array(z.object({ kennzahl: z.string(), bedeutung: z.string() })),
    auszeichnungen: z.array(
      z.object({
        art: z.literal(['gewonnen', 'teilgenommen', 'andere']),
        text: z.string(),
        ausgabe: slug.nullable().describe('Kennung der Ausgabe des Landespreises, wenn bekannt'),
      }),
    ),
    verweise: z.array(z.object({ titel: z.string(), adresse: z.string() })),
    pdf: z.url().describe('Der ganze Steckbrief als barrierefreies PDF, unter der Lizenz des Steckbriefs'),
    bilder: z.array(picture),
    dokumente: z.array(document),
    quellen: z.array(z.string()).describe('Woraus eine Zusammenfassung gemacht ist'),
    herkunft: z.literal(['organisation', 'oeffentliche-quellen', 'import']),
    fassung: z.number().int().min(1),
    veroeffentlichtAm: z.iso.datetime(),
    bestaetigtAm: z.iso
      .date()
      .nullable()
      .describe(
        'Wann zuletzt bestätigt wurde, dass die Angaben stimmen; null, wo es hier niemand bestätigt hat (Zusammenfassungen öffentlicher Quellen, aus dem früheren Portal Übernommenes)',
      ),
    bestaetigenBis: z.iso
      .date()
      .nullable()
      .describe('Ab diesem Tag gelten die Angaben als nicht bestätigt, wenn es bis dahin niemand tut'),
    standDerQuelle: z.iso
      .date()
      .nullable()
      .describe('Wann die öffentlichen Quellen gelesen wurden oder das Übernommene zuletzt bearbeitet war; sonst null'),
    auchAufDenWegGebrachtVon: z
      .array(z.object({ kennung: z.string().nullable(), name: z.string(), projekt: z.url().nullable() }))
      .describe('Wer von sich sagt, das Gleiche auf den Weg gebracht zu haben, und wo dessen eigenes Projekt steht'),
    lizenz: z.url().nullable().describe('Lizenz dieses Steckbriefs; null, wenn keine erklärt ist'),
  })
  .meta({ id: 'Projekt' })
export type ProjectAnswer = z.infer<typeof project>

export const projectPage = z
  .object({
    gesamt: count.describe('Alle Projekte, die zur Frage passen'),
    weiter: z.url().nullable().describe('Adresse der nächsten Seite; null auf der letzten'),
    lizenzen: licences,
    eintraege: z.array(project),
  })
  .meta({ id: 'Projektliste' })

export const singleProject = z.object({ lizenzen: licences, projekt: project }).meta({ id: 'Projektantwort' })

const topic = z
  .object({
    kennung: slug,
    titel: z.string(),
    andereWoerter: z.array(z.string()),
    projekte: count,
  })
  .meta({ id: 'Thema' })
export const topicList = z
  .object({
    lizenzen: licences,
    eintraege: z.array(
      z.object({ kennung: slug, titel: z.string(), beschreibung: z.string(), themen: z.array(topic) }).meta({ id: 'Themenfeld' }),
    ),
  })
  .meta({ id: 'Themenliste' })

const place = z
  .object({
    kennung: z.string().describe('Amtlicher Gemeindeschlüssel (AGS) oder Kennung des Verbands'),
    name: z.string(),
    kurzname: slug.describe('So heißt die Kommune im Parameter „kommune“'),
    art: z.string().describe('Zum Beispiel kreisfreie Stadt, Stadt, Gemeinde, Kreis'),
    kreis: z.string().nullable(),
    regierungsbezirk: z.string().nullable(),
    einwohner: count.nullable(),
    einwohnerAm: z.iso.date().nullable(),
    flaecheKm2: z.number().nullable(),
    groesse: z.string().nullable(),
    laenge: z.number().nullable().describe('Geografische Länge (WGS 84)'),
    breite: z.number().nullable().describe('Geografische Breite (WGS 84)'),
    projekte: count,
    projekteFederfuehrend: count,
    projekteBeteiligt: count,
  })
  .meta({ id: 'Kommune' })
export type PlaceAnswer = z.infer<typeof place>
export const placeList = z.object({ lizenzen: licences, eintraege: z.array(place) }).meta({ id: 'Kommunenliste' })

const edition = z
  .object({
    kennung: slug,
    adresse: z.url(),
    nummer: z.number().int(),
    titel: z.string(),
    ausgelobtVon: z.string(),
    einreichungVon: z.iso.datetime(),
    einreichungBis: z.iso.datetime().describe('Einsendeschluss, ausschließlich'),
    preisverleihung: z.iso.datetime().nullable().describe('null, solange der Tag nicht bekannt gegeben ist'),
    preisgeldJeKategorieEuro: z.number(),
    kategorien: z.array(z.object({ kennung: slug, titel: z.string(), sonderkategorie: z.boolean() })),
    beitraege: count.nullable().describe('Eingegangene Beiträge, wenn bekannt gegeben'),
  })
  .meta({ id: 'Ausgabe' })
export type EditionAnswer = z.infer<typeof edition>
export const editionList = z.object({ lizenzen: licences, eintraege: z.array(edition) }).meta({ id: 'Ausgabenliste' })

const winner = z
  .object({
    ausgabe: slug,
    kategorie: z.string(),
    titel: z.string(),
    federfuehrend: z.string().nullable(),
    beteiligte: z.array(z.string()).describe('Bei früheren Ausgaben so, wie die Quelle die Kommunen zusammen nennt'),
    ort: z.string().nullable().describe('AGS der federführenden Kommune, wenn bekannt'),
    begruendung: z.string().describe('Begründung der Jury oder, bei früheren Ausgaben, eine Zusammenfassung'),
    preisgeldEuro: z.number(),
    adresse: z.url(),
    quelle: z.string().nullable(),
    steckbrief: z.url().nullable().describe('Adresse im Projektverzeichnis, wenn das Projekt dort steht'),
  })
  .meta({ id: 'Preistraeger' })
export type WinnerAnswer = z.infer<typeof winner>
export const winnerList = z.object({ lizenzen: licences, eintraege: z.array(winner) }).meta({ id: 'Preistraegerliste' })

export const problem = z
  .object({
    type: z.url(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    fehler: z.array(z.object({ parameter: z.string(), meldung: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'Nach RFC 9457' })
export type ProblemAnswer = z.infer<typeof problem>
