import { paths } from '../../paths.ts'
import type { LinkSource } from '../../platform/links.job.ts'
import { listPageForms } from './other-forms.queries.ts'

/** A video that was taken down, a page that has moved, or one that is no more and need not be named. */
export const otherFormLinks: LinkSource = {
  table: 'site_other_forms',
  list: async (db) =>
    (await listPageForms(db)).map(({ address, easyLanguage, signVideo }) => ({
      id: address,
      title: `Andere Form von ${address}`,
      href: paths.otherForms.to({ seite: address }),
      urls: [address, easyLanguage, signVideo].filter((url) => url !== ''),
    })),
}
