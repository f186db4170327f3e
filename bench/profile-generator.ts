import { readFileSync } from 'node:fs'
import type { Party, ProfileContent, ProjectStatus, TextName } from '../src/features/projects/profile.rules.ts'
import { TEXTS } from '../src/features/projects/profile.rules.ts'
import type { Place } from '../src/places/index.ts'
import { LEGAL_FORMS, type Theme } from '../src/topics/index.ts'
import { dice, type Dice } from './dice.ts'

/** What generated profiles are made of: parts of German compounds, and sentences with gaps. */
type Words = {
  modifiers: string[]
  heads: Head[]
  fieldNames: [string[], string[]]
  titles: string[]
  adjectives: string[]
  summaries: string[]
  texts: Record<TextName, string[]>
  effects: string[]
  otherPartners: string[]
}
type Head = { word: string; gender: 'm' | 'f' | 'n'; plural: string }

const words = JSON.parse(readFileSync(new URL('./profile-words.json', import.meta.url), 'utf8')) as Words
const ENDINGS = { m: 'er', f: 'e', n: 'es' }

/** The register and the topics; municipalities stand beside the others of their county. */
export type Surroundings = { municipalities: Place[]; counties: Place[]; themes: Theme[] }

/** The same number gives the same profile, whatever else is generated. Fictional: nobody named in it does what it says. */
export function generatedProfile(number: number, surroundings: Surroundings): ProfileContent {
  const roll = dice(number)
  const topics = surroundings.themes.flatMap((theme) => theme.topics)
  const own = Array.from({ length: roll.chance(0.25) ? 2 : 1 }, () => roll.oftenFirst(topics))
  const parties = partiesFor(roll, surroundings)
  const fill = filler(roll, { ...parties, topic: own[0]?.title ?? '', synonyms: own.flatMap(({ synonyms }) => synonyms) })
  return {
    title: fill(roll.one(words.titles)),
    summary: sentences(roll, words.summaries, 2).map(fill).join(' '),
    topics: [...new Set(own.map(({ slug }) => slug))],
    prizeCategory: null,
    lead: party(parties.lead),
    partners: parties.partners.map(party),
    otherPartners: roll.chance(0.3) ? [fill(roll.one(words.otherPartners))] : [],
    supportedBy: roll.chance(0.3) ? 'Land Nordrhein-Westfalen' : '',
    texts: Object.fromEntries(TEXTS.map((name) => [name, sentences(roll, words.texts[name], 2).map(fill).join(' ')])),
    legalForm: roll.chance(0.7) ? roll.oftenFirst(LEGAL_FORMS).slug : null,
    legalFormNote: '',
    ...timesFor(roll),
    effects: Array.from({ length: roll.upTo(2) }, () => ({
      figure: String(roll.upTo(4000)),
      text: fill(roll.one(words.effects)),
    })),
    awards: roll.chance(0.03) ? [{ kind: 'other', text: 'Anerkennung der Region' }] : [],
    links: [],
    sources: [],
  }
}

function timesFor(roll: Dice): Pick<ProfileContent, 'since' | 'until' | 'status'> {
  const since = roll.chance(0.85) ? 2025 - Math.floor(40 * roll.next() ** 2) : null
  const status = roll.one(STATES)
  return { since, until: status === 'ended' && since ? Math.min(2025, since + roll.upTo(12)) : null, status }
}

type Parties = { lead: Place; partners: Place[]; county: string }

/** Neighbours mostly: partners come from the county of the lead, now and then from anywhere; sometimes the county leads. */
function partiesFor(roll: Dice, { municipalities, counties }: Surroundings): Parties {
  const home = roll.oftenFirst(municipalities)
  const county = counties.find(({ id }) => id === home.countyId)
  const lead = county && roll.chance(0.12) ? county : home
  const near = municipalities.filter(({ countyId, districtId }) =>
    home.countyId ? countyId === home.countyId : districtId === home.districtId,
  )
  const wanted = 1 + Math.floor(9 * roll.next() ** 3)
  const partners = Array.from({ length: wanted }, () => (roll.chance(0.85) ? roll.one(near) : roll.one(municipalities)))
  return { lead, county: county?.name ?? home.name, partners: [...new Set(partners)].filter(({ id }) => id !== lead.id) }
}

const STATES: ProjectStatus[] = ['running', 'running', 'running', 'running', 'ended', 'planned', 'unknown']
const party = ({ id, name }: Place): Party => ({ placeId: id, name })

function sentences(roll: Dice, from: readonly string[], most: number): string[] {
  return [...new Set(Array.from({ length: 1 + roll.upTo(most) }, () => roll.one(from)))]
}

type About = Parties & { topic: string; synonyms: string[] }

/** Fills the gaps of a sentence. Each profile has some compounds of its own that come again in it. */
function filler(roll: Dice, { lead, partners, county, topic, synonyms }: About): (text: string) => string {
  const own = Array.from({ length: 4 }, () => ({
    modifier: roll.oftenFirst(words.modifiers),
    head: roll.oftenFirst(words.heads),
  }))
  const ofGender = (gender: Head['gender']) => roll.oftenFirst(words.heads.filter((head) => head.gender === gender))
  const gaps: Record<string, () => string> = {
    lead: () => lead.name,
    partner: () => (partners.length > 0 ? roll.one(partners).name : lead.name),
    county: () => county,
    region: () => roll.one([county, lead.name, ...partners.map(({ name }) => name)]),
    topic: () => topic,
    synonym: () => (synonyms.length > 0 ? roll.one(synonyms) : topic),
    field: () => roll.one(words.fieldNames[0]) + roll.one(words.fieldNames[1]),
    year: () => String(2025 - roll.upTo(20)),
    n: () => String(2 + roll.upTo(30)),
    amount: () => `${5 + roll.upTo(400)}.000`,
  }
  const compound = (gap: string) => {
    const { modifier, head } = own[gap.endsWith('2') ? 1 : roll.upTo(3)] as (typeof own)[number]
    const gender = /F|N/.exec(gap)?.[0].toLowerCase() as Head['gender'] | undefined
    return gap.includes('s') ? modifier + head.plural : modifier + (gender ? ofGender(gender) : head).word
  }
  const adjective = (rest: string) => {
    const { modifier, head } = own[0] as (typeof own)[number]
    return capital(roll.one(words.adjectives) + ENDINGS[head.gender]) + ` ${modifier}${head.word}${rest}`
  }
  return (text) =>
    text
      .replace(/\{adj\} \{comp\}/, () => adjective(''))
      .replaceAll(/\{(\w+)\}/g, (_, gap: string) => (gap.startsWith('comp') ? compound(gap) : (gaps[gap]?.() ?? '')))
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
