import { sql } from 'kysely'
import { paths } from '../../paths.ts'
import type { LinkSource } from '../../platform/links.job.ts'
import { addressesIn } from '../../ui/markdown-links.ts'
import type { Aid } from './aid.rules.ts'
import { publicAddress } from './text-address.ts'
import { addressParts, kindText } from './text-kinds.ts'
import type { OtherForms } from './other-forms.rules.ts'
import type { TextKey } from './text.rules.ts'

type PublicText = TextKey & { title: string; text: string; aid: Aid | null; otherForms: OtherForms }

/** Of each text that everybody reads, the words that are read, and what an aid or another form of it leads to. */
export const textLinks: LinkSource = {
  table: 'editorial_revisions',
  list: async (db, now) => {
    const { rows } = await sql<PublicText>`
      select distinct on (p.kind, p.slug) p.kind, p.slug, r.title, r.text, r.aid, r.other_forms as "otherForms"
      from editorial_publications p join editorial_revisions r on (r.kind, r.slug, r.number) = (p.kind, p.slug, p.number)
      where p.visible_from <= ${now} and not editorial_is_withdrawn(p.kind, p.slug, p.written_at, p.visible_from, ${now})
      order by p.kind, p.slug, p.visible_from desc, p.number desc`.execute(db)
    return rows.map(({ text, aid, otherForms, ...one }) => ({
      id: `${one.kind}/${one.slug}`,
      title: `${kindText[one.kind]}: ${one.title}`,
      href: paths.texts.text.to(addressParts(one)),
      urls: [
        ...addressesIn(text, publicAddress(one)),
        ...[aid?.sourceUrl ?? '', ...Object.values(otherForms)].filter((url) => url !== ''),
      ],
    }))
  },
}
