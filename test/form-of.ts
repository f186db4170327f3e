/** What a browser would send with the page's last form as it stands: fields, ticks, choices and hidden ones, without buttons. */
export function formOf(html: string): Record<string, string> {
  const form = html.slice(html.lastIndexOf('<form class="ik-form"'))
  const sent: Record<string, string> = {}
  for (const [, attributes = ''] of form.matchAll(/<input\b([^>]*)>/g)) {
    const name = valueOf(attributes, 'name')
    const isLeftOut = /type="(checkbox|radio)"/.test(attributes) && !/\schecked\b/.test(attributes)
    if (name !== null && !isLeftOut) sent[name] = valueOf(attributes, 'value') ?? ''
  }
  for (const [, attributes = '', text = ''] of form.matchAll(/<textarea\b([^>]*)>([^]*?)<\/textarea>/g))
    sent[valueOf(attributes, 'name') ?? ''] = plain(text)
  for (const [, attributes = '', options = ''] of form.matchAll(/<select\b([^>]*)>([^]*?)<\/select>/g)) {
    const chosen = [...options.matchAll(/<option\b([^>]*)>/g)].find(([, option = '']) => /\sselected\b/.test(option))
    sent[valueOf(attributes, 'name') ?? ''] = valueOf(chosen?.[1] ?? '', 'value') ?? ''
  }
  return sent
}

function valueOf(attributes: string, name: string): string | null {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/]|$)`).exec(attributes)
  return found ? plain(found[1] ?? '') : null
}

const plain = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
