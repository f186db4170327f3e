export type Fields = Map<string, string[]>
type Part = { type: string; fields: Fields; body: string }

const MOST_PARTS = 20

/**
 * The mail itself, then its parts, one level deep: all that reports consist of (RFC 3462). They are plain ASCII; a part in base64 is
 * decoded, anything cleverer is left as it stands.
 */
export function partsOf(raw: string): Part[] {
  const whole = partOf(raw)
  const boundary = /;\s*boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(whole.fields.get('content-type')?.[0] ?? '')
  const line = boundary?.[1] ?? boundary?.[2]
  if (!line) return [whole]
  const [, ...rest] = `\n${whole.body.replaceAll('\r\n', '\n')}`.split(`\n--${line}`)
  const inner = rest.filter((part) => !part.startsWith('--')).slice(0, MOST_PARTS)
  return [whole, ...inner.map((part) => partOf(part.slice(part.indexOf('\n') + 1)))]
}

/** Names in small letters; lines that go on are joined. */
export function fieldsOf(text: string): Fields {
  const fields: Fields = new Map()
  const [head = ''] = text.replaceAll('\r\n', '\n').replace(/^\n+/, '').split('\n\n', 1)
  for (const line of head.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':')
    if (colon < 1) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    fields.set(name, [...(fields.get(name) ?? []), line.slice(colon + 1).trim()])
  }
  return fields
}

function partOf(text: string): Part {
  const whole = text.replaceAll('\r\n', '\n')
  const end = whole.startsWith('\n') ? 0 : whole.indexOf('\n\n')
  const fields = end === 0 ? new Map<string, string[]>() : fieldsOf(whole)
  const body = end < 0 ? '' : whole.slice(end).replace(/^\n+/, '')
  const isPacked = /^base64\b/i.test(fields.get('content-transfer-encoding')?.[0] ?? '')
  return {
    type: fields.get('content-type')?.[0] ?? 'text/plain',
    fields,
    body: isPacked ? Buffer.from(body, 'base64').toString('utf8') : body,
  }
}
