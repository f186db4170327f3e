import markdownIt from 'markdown-it'

const parser = markdownIt({ html: false, linkify: true, typographer: false })
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false })

/**
 * Where a text leads, on the web or in the portal, Markdown or not: its links, and addresses that are written out. `page`: where it is
 * read, for links to a place on the same page; the top is on each.
 */
export function addressesIn(text: string, page?: string): string[] {
  const tokens = parser.parse(text, {}).flatMap(({ children }) => children ?? [])
  const links = tokens.flatMap((token) => (token.type === 'link_open' ? [String(token.attrGet('href') ?? '')] : []))
  const addresses = links.map((link) => (page !== undefined && /^#(?!top$)./i.test(link) ? page + link : link))
  return [...new Set(addresses.filter((address) => /^(https?:\/\/|\/(?!\/))/i.test(address)))]
}
