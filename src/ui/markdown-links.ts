import markdownIt from 'markdown-it'

const parser = markdownIt({ html: false, linkify: true, typographer: false })
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false })

/** Where a text leads, on the web or in the portal, Markdown or not: its links, and addresses that are written out. */
export function addressesIn(text: string): string[] {
  const tokens = parser.parse(text, {}).flatMap(({ children }) => children ?? [])
  const addresses = tokens.flatMap((token) => (token.type === 'link_open' ? [String(token.attrGet('href') ?? '')] : []))
  return [...new Set(addresses.filter((address) => /^(https?:\/\/|\/(?!\/))/i.test(address)))]
}
