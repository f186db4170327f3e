/** Of WordPress and of the most common builders; anything else in square brackets is text. */
const KNOWN =
  /^(audio|caption|contact-form-7|embed|gallery|playlist|video|wp_caption|wpforms|gravityform|ninja_form|tablepress|table|(vc|et_pb|fusion|av|elementor|nectar|cs|mk)_[\w-]+)$/
const CODE = /\[(\/?)([a-z][\w-]*)((?:\s[^\]]*)?)\]/g
/** What stands between them is text, and stays. */
const AROUND_TEXT =
  /^(caption|wp_caption|(vc|et_pb|fusion|av|nectar|cs|mk)_(section|row|column|col|text|column_text|textblock).*)$/

/** Without short codes; galleries become the pictures that they number. `lost` names those that did something. */
export function withoutShortCodes(html: string): { html: string; lost: string[] } {
  const lost = new Set<string>()
  const rest = html.replace(CODE, (whole: string, closing: string, name: string, attributes: string) => {
    if (!KNOWN.test(name)) return whole
    if (name === 'gallery') return picturesIn(attributes)
    if (closing === '' && !AROUND_TEXT.test(name)) lost.add(name)
    return ''
  })
  return { html: rest, lost: [...lost] }
}

function picturesIn(attributes: string): string {
  const ids = /ids=["']?([\d,\s]+)/.exec(attributes)?.[1]?.split(',') ?? []
  return ids.map((id) => `<img class="wp-image-${id.trim()}">`).join('\n')
}
