import type { Entrant } from './contest.ts'

/** What the server said. 'unknown': no answer arrived, so the act may have happened or not. */
export type Said = { status: number; location: string; text: string } | 'unknown'

/** One entrant's browser without script: reads forms as they are and sends them back. */
export function clientFor(url: () => string, entrant: Entrant) {
  const ask = async (path: string, init: RequestInit = {}): Promise<Said> => {
    try {
      const headers = { ...(init.headers as Record<string, string>), cookie: entrant.cookie, origin: url() }
      const answer = await fetch(url() + path, { ...init, headers, redirect: 'manual', signal: AbortSignal.timeout(30_000) })
      return { status: answer.status, location: answer.headers.get('location') ?? '', text: await answer.text() }
    } catch {
      return 'unknown'
    }
  }
  return {
    get: (path: string) => ask(path),
    post: (path: string, fields: [string, string][]) => ask(path, { method: 'POST', body: new URLSearchParams(fields) }),
    upload: (path: string, fields: [string, string][], file: Blob, fileName: string) => {
      const body = new FormData()
      for (const [name, value] of fields) body.append(name, value)
      body.append('file', file, fileName)
      return ask(path, { method: 'POST', body })
    },
  }
}

export type Client = ReturnType<typeof clientFor>

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** Names and values of the form whose action ends like this, as a browser would send them. */
export function formFields(html: string, actionEnd: string): [string, string][] {
  const forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
  const form = forms.find(([, attributes = '']) => attribute(attributes, 'action')?.endsWith(actionEnd))
  const body = form?.[2] ?? ''
  const inputs = [...body.matchAll(/<input\b([^>]*)>/g)].map((match) => match[1] as string).filter(isSent)
  const areas = [...body.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)]
  return [
    ...inputs.map((input): [string, string] => [attribute(input, 'name') ?? '', attribute(input, 'value') ?? '']),
    ...areas.map(([, attributes = '', text = '']): [string, string] => [
      attribute(attributes, 'name') ?? '',
      unescape(text).replace(/^\n/, ''),
    ]),
  ]
}

function isSent(input: string): boolean {
  const type = attribute(input, 'type') ?? 'text'
  return (
    attribute(input, 'name') !== undefined &&
    !/submit|file/.test(type) &&
    (!/checkbox|radio/.test(type) || /\bchecked\b/.test(input))
  )
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)
  return found ? unescape(found[1] as string) : undefined
}

function unescape(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
}

export function withField(fields: [string, string][], name: string, value: string): [string, string][] {
  return [...fields.filter(([other]) => other !== name), [name, value]]
}
