import { fold } from '../plain/fold.ts'

export type Named = {
  id: string
  name: string
  officialName: string
  form: string
  kind: 'municipality' | 'county' | 'body' | 'district'
  /** 'Lippe' for 'Kreis Lippe', 'LVR' for 'Landschaftsverband Rheinland'. */
  shortName: string
  postalCodes: readonly string[]
}

/** What people write for a bracket in an official name, folded. */
const BRACKETS: Record<string, readonly string[]> = {
  westf: ['westf', 'westfalen', 'in westfalen', 'i westf', 'i w'],
  rhld: ['rhld', 'rheinland', 'im rheinland', 'rhl'],
  rheinland: ['rheinland', 'rhld', 'im rheinland', 'rhl'],
  ruhr: ['ruhr', 'an der ruhr', 'a d ruhr'],
  sieg: ['sieg', 'an der sieg', 'a d sieg'],
  niederrhein: ['niederrhein', 'am niederrhein', 'a niederrhein'],
  sauerland: ['sauerland', 'im sauerland', 'i sauerland'],
}

/** Folded phrases and how they are shortened. */
const SHORTENED: readonly (readonly [string, string])[] = [
  [' an der ', ' a d '],
  [' am ', ' a '],
  ['sankt ', 'st '],
  [' sankt ', ' st '],
]

/** Names that the administrations use for themselves. */
const COMMON_NAMES: Record<string, readonly string[]> = {
  '05954': ['EN-Kreis'],
  '05362': ['REK'],
  '05374': ['OBK'],
  '05378': ['RBK'],
  '05382': ['RSK'],
  '05958': ['HSK'],
  '05962': ['MK'],
}

/** Every folded spelling under which a place is found. */
export function spellingsOf(place: Named): string[] {
  // 'Köln' alone is the city: a Regierungsbezirk is only found under that name after it, by the beginning of a word.
  const own = place.kind === 'district' ? [place.name] : [place.name, place.shortName]
  const names = [...own, ...(COMMON_NAMES[place.id] ?? [])].flatMap(nameVariants)
  const spelled = new Set([...names, ...titled(place, names), fold(place.officialName), fold(place.id), ...keys(place)])
  for (const name of names) spelled.add(name.replaceAll(' ', ''))
  for (const code of place.postalCodes) spelled.add(`${code} ${fold(place.name)}`)
  return [...spelled]
}

function nameVariants(name: string): string[] {
  const whole = [fold(name), withoutUmlauts(name), ...bracketVariants(name)]
  return [...new Set(whole.flatMap(shortened))]
}

/** 'Köln' typed on a foreign keyboard: 'koln'. */
function withoutUmlauts(name: string): string {
  return fold(name.normalize('NFD').replace(/\p{Mark}/gu, ''))
}

function bracketVariants(name: string): string[] {
  const match = /^(.+?)\s*(?:\((.+)\)|\/(.+))$/.exec(name)
  if (!match) return []
  const plain = fold(match[1] as string)
  const region = fold(match[2] ?? match[3] ?? '')
  return [plain, ...(BRACKETS[region] ?? [region]).map((variant) => `${plain} ${variant}`)]
}

function shortened(folded: string): string[] {
  const short = SHORTENED.filter(([long]) => long.startsWith(' ') || folded.startsWith(long)).reduce(
    (text, [long, brief]) => text.replace(long, brief),
    folded,
  )
  return [folded, short]
}

/** 'Gemeinde Kall', 'Landkreis Lippe', 'Bezirksregierung Köln'. */
function titled(place: Named, names: readonly string[]): string[] {
  const short = fold(place.shortName)
  if (place.kind === 'municipality')
    return names.flatMap((name) => [`${fold(place.form)} ${name}`, `${lastWord(place.form)} ${name}`])
  if (place.kind === 'county') return [`kreis ${short}`, `landkreis ${short}`, `krs ${short}`, `${short} ${fold(place.form)}`]
  if (place.kind === 'district') return [`bezirksregierung ${short}`, `regierungsbezirk ${short}`, `reg bez ${short}`]
  return [`${short} ${fold(place.name)}`]
}

function lastWord(form: string): string {
  return fold(form).split(' ').at(-1) ?? ''
}

/** Official keys as spreadsheets leave them: without the leading zero; kreisfreie Städte also under their five digits. */
function keys(place: Named): string[] {
  if (!/^0\d+$/.test(place.id)) return []
  const independent = place.form === 'kreisfreie Stadt' ? [place.id.slice(0, 5)] : []
  return [place.id.slice(1), ...independent]
}
