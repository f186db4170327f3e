import type { StepField } from '../../../src/features/award/steps.rules.ts'
import type { Alike } from './entrant.ts'

const SUBJECTS = [
  'Gemeinsame Vergabestelle',
  'Geteilter Bauhof',
  'Ein Standesamt für zwei',
  'Gemeinsames Archiv',
  'Klärschlamm zusammen verwerten',
  'Gewerbegebiet über die Grenze',
  'Radweg ohne Lücke',
  'Hochwasserwarnung im Verbund',
  'Personalabrechnung aus einer Hand',
  'Vollstreckung im Auftrag',
  'Bibliotheken mit einem Ausweis',
  'Gemeinsame Gleichstellungsarbeit',
  'IT-Sicherheit zu dritt',
  'Ein Klimaschutzmanagement für alle',
  'Musikschule am Fluss',
  'Wohngeldstelle im Nachbarort',
  'Feuerwehrtechnik gemeinsam beschaffen',
  'Ein Online-Dienst für fünf Rathäuser',
  'Touristische Route durch zwei Täler',
  'Trinkwassernetz im Notfall verbunden',
  'Datenschutzbeauftragte für alle',
  'Volkshochschule ohne Ortsgrenze',
  'Gemeinsame Ausbildung im Rathaus',
]
const BEGINNINGS = [
  'Anfangs half man sich nur in der Urlaubszeit aus; daraus wurde eine feste Zusammenarbeit.',
  'Eine Stelle ließ sich zweimal nicht besetzen. Zu zweit war sie es nach wenigen Wochen.',
  'Die Räte haben die Vereinbarung am selben Abend beschlossen.',
  'Es gab drei Verfahren für dieselbe Aufgabe. Heute gibt es eines.',
  'Aus einem Arbeitskreis wurde ein gemeinsames Team mit eigener Leitung.',
  'Ein Starkregen hat gezeigt, was allein nicht zu leisten ist.',
  'Die Partner teilen sich Personal, Geräte und die Vertretung.',
  'Ein Gutachten empfahl den Neubau an drei Orten; gebaut wurde an einem.',
  'Bürgerinnen und Bürger wollten wissen, warum an der Stadtgrenze andere Regeln gelten.',
  'Den Anstoß gab eine Auszubildende mit ihrer Abschlussarbeit.',
  'Nach dem Ausfall eines Servers halfen die Nachbarn binnen eines Tages.',
]
const MIDDLES = [
  'Die Kosten werden nach Einwohnerzahl geteilt und jährlich abgerechnet.',
  'Einmal im Vierteljahr sitzen alle an einem Tisch, reihum in jedem Haus.',
  'Wer etwas braucht, ruft eine Nummer an, gleich aus welchem Ort.',
  'Die Fachverfahren wurden angeglichen, die Akten werden gemeinsam geführt.',
  'Eine kleine Lenkungsgruppe entscheidet, was als Nächstes kommt.',
  'Für jede Leistung steht ein Preis im Vertrag, den beide Kämmereien geprüft haben.',
  'Der Kreis stellt die Räume, die Gemeinden stellen die Leute.',
  'Bestellt wird gemeinsam, geliefert wird an die einzelnen Standorte.',
  'Zwei Tage in der Woche wird vor Ort beraten, sonst per Video.',
]
const ENDS = [
  'Vorgänge dauern kürzer, und niemand ist mehr allein zuständig.',
  'Zwei weitere Nachbarn haben gefragt, ob sie dazukommen können.',
  'Was gespart wurde, bleibt in der Aufgabe und bezahlt die Fortbildung.',
  'Im zweiten Jahr kam eine weitere Aufgabe hinzu.',
  'Die Zufriedenheit wird jedes Frühjahr erfragt und ist gestiegen.',
  'Der Vertrag läuft unbefristet und kann mit Jahresfrist gekündigt werden.',
  'Alle Vorlagen stehen anderen Verwaltungen offen.',
]
const MADE_UP = '(Erfunden, ohne Bezug zu wirklichen Vorhaben.)'

const one = (from: readonly string[], index: number): string => from[index % from.length] ?? ''

/** Names no municipality and claims nothing of one: whoever reads it sees at once that it is made up. */
export function contestTitle(index: number): string {
  return `Probe ${String(index + 1).padStart(2, '0')}: ${one(SUBJECTS, index)} (erfunden)`
}

/** Each entry says something else, and the same again in every run. */
export function wordsFor(index: number, placeName: string): (field: StepField) => string {
  const short: Record<string, string> = {
    leadName: placeName,
    department: one(['Hauptamt', 'Organisation', 'Fachbereich Zentrale Dienste', 'Stabsstelle Zusammenarbeit'], index),
    contactName: 'Petra Probe (erfunden)',
    links: `https://probe-${index + 1}.kommune.example/projekt`,
    controlledPartners: '',
    foreignPartners: '',
    privatePartners: '',
    cutoffExplanation: '',
  }
  return ({ name, label, control, maxCharacters }) => {
    const known = short[name]
    if (known !== undefined) return known
    if (control === 'line') return `${label} (erfunden)`
    const turn = index * 2 + label.length
    const told = [one(BEGINNINGS, turn), one(MIDDLES, turn), one(ENDS, turn)]
    const more = (maxCharacters ?? 0) > 2000 ? [one(MIDDLES, turn + 2), one(BEGINNINGS, turn + 3), one(ENDS, turn + 1)] : []
    return [`${one(SUBJECTS, index)}:`, ...told, ...more, MADE_UP].join(' ')
  }
}

export function alikeFor(index: number): Alike {
  const year = String(2017 + ((index * 5) % 8))
  const forms = ['vereinbarung-delegierend', 'zweckverband', 'vereinbarung-mandatierend', 'vertrag', 'arbeitsgemeinschaft']
  return { 'legal-form': one(forms, index * 3), year, day: `15.${1 + (index % 9)}.${year}` }
}
