import { paths } from '../../../../paths.ts'
import { closing } from '../../../../plain/german-date.ts'
import type { Db } from '../../../../platform/db.ts'
import type { Recipient, RecipientGroup, RecipientSource } from '../../../../outbox/index.ts'
import { findCurrentEdition, findEditionById } from '../../edition.queries.ts'
import type { Edition } from '../../edition.rules.ts'
import { listSeats } from '../../judging/seat.queries.ts'
import { findMoment, listMailedEntries } from './mailed-entries.queries.ts'
import {
  fieldNamesOf,
  groupsAt,
  isInGroup,
  keyOf,
  readKey,
  SOURCE,
  type EntryGroup,
  type GroupKey,
  type MailedEntry,
  type Moment,
} from './mailing-groups.rules.ts'
import { fieldLabel, groupLabel, mailingTemplates } from './mailing-words.ts'

/** Whom the office of the prize can write to. */
export const mailingSource: RecipientSource = { name: SOURCE, templates: mailingTemplates, listGroups, listRecipients }

/** Of one edition, also where it is not the one that is worked on. */
export function mailingSourceOf(editionId: string): RecipientSource {
  return { ...mailingSource, listGroups: async (db) => groupsOf(db, await findEditionById(db, editionId)) }
}

async function listGroups(db: Db): Promise<RecipientGroup[]> {
  return groupsOf(db, await findCurrentEdition(db))
}

async function groupsOf(db: Db, edition: Edition | null): Promise<RecipientGroup[]> {
  if (!edition) return []
  const moment = await findMoment(db, edition.id)
  const keys = groupsAt(moment).flatMap((group): GroupKey[] => {
    const key = { editionId: edition.id, group, categoryId: null }
    return group === 'category' ? edition.categories.map(({ id }) => ({ ...key, categoryId: id })) : [key]
  })
  const all: GroupKey[] = [...keys, { editionId: edition.id, group: 'jurors', categoryId: null }]
  const entries = await listMailedEntries(db, edition.id)
  return all.map((key) => asGroup(key, { edition, moment, entries }))
}

type Known = { edition: Edition; moment: Moment; entries: MailedEntry[] }

function asGroup(key: GroupKey, { edition, moment, entries }: Known): RecipientGroup {
  const category = edition.categories.find(({ id }) => id === key.categoryId)
  return {
    key: keyOf(key),
    label: category ? `${groupLabel[key.group]}: ${category.title}` : groupLabel[key.group],
    fields: fieldNamesOf(key.group, moment).map((name) => ({ name, label: fieldLabel[name] ?? name })),
    choices: key.group === 'picked' ? choicesOf(entries) : null,
  }
}

function choicesOf(entries: MailedEntry[]) {
  const leads = new Map(entries.filter(({ state }) => state !== 'withdrawn').map((entry) => [entry.entryId, entry]))
  return [...leads.values()].map(({ entryId, leadName, state, categoryTitle }) => ({
    key: entryId,
    label: [leadName, state === 'handed-in' ? 'eingereicht' : 'Entwurf', ...(categoryTitle ? [categoryTitle] : [])].join(', '),
  }))
}

/** What concerns everybody reaches each person once, however many entries they have. */
type Asked = Parameters<RecipientSource['listRecipients']>[1]

async function listRecipients(db: Db, { group, picked, baseUrl }: Asked): Promise<Recipient[]> {
  const key = readKey(group.key)
  const edition = key && (await findEditionById(db, key.editionId))
  if (!key || !edition) return []
  if (key.group === 'jurors') return listJurors(db, edition, baseUrl)
  const chosen = { categoryId: key.categoryId, picked }
  const entries = await listMailedEntries(db, edition.id)
  return entries
    .filter((entry) => isInGroup(entry, key.group as EntryGroup, chosen))
    .map((entry) => asRecipient(entry, edition, baseUrl))
    .map((recipient) => (key.group === 'entrants' ? { ...recipient, key: edition.id } : recipient))
}

function asRecipient(entry: MailedEntry, edition: Edition, baseUrl: string): Recipient {
  const { entryId, name, email, leadName } = entry
  return {
    key: entryId,
    about: leadName,
    name,
    email,
    // Who works on an entry is part of what is opened; until then the office knows organisations.
    concealed: entry.title === null,
    values: {
      name,
      organisation: leadName,
      kategorie: entry.categoryTitle,
      frist: closing(entry.extendedUntil ?? edition.phases.closes),
      ausgabe: edition.title,
      eingangsnummer: entry.receiptNumber,
      titel: entry.title,
      link: baseUrl + paths.award.entry.to({ entryId }),
    },
  }
}

/** Members; deputies take part in nothing until they take over. */
async function listJurors(db: Db, edition: Edition, baseUrl: string): Promise<Recipient[]> {
  const seats = await listSeats(db, edition.id)
  return seats.flatMap(({ id, body, holders }) =>
    holders
      .filter(({ part }) => part === 'member')
      .map(({ name, email }) => ({
        key: id,
        about: body,
        name,
        email,
        concealed: false,
        values: { name, sitz: body, ausgabe: edition.title, link: baseUrl + paths.jury.start.to() },
      })),
  )
}
