/** WordPress's short links: '/?p=8634'. Pages and attachments are numbered with the posts. */
const NUMBERED = ['p', 'page_id', 'attachment_id']
/** The sizes that WordPress makes of a picture, beside the picture itself. */
const SIZE = /-\d{1,5}x\d{1,5}(?=\.[A-Za-z]{3,4}$)/
const UPLOADS = '/wp-content/uploads/'

/** How an address is kept in site_redirects; null for one that nothing can be kept under. */
export function oldAddress(path: string, query: URLSearchParams): string | null {
  const number = NUMBERED.map((name) => query.get(name)).find((value) => value !== null)
  if (/^\/*$/.test(path)) return number && /^\d{1,12}$/.test(number) ? `/?p=${number}` : null
  return decoded(path)
}

/** Under what it may be kept: as it is, or as the picture that it is a size of. The first counts most. */
export function addressesToTry(address: string): string[] {
  const whole = address.startsWith(UPLOADS) ? address.replace(SIZE, '') : address
  return [...new Set([address, whole])]
}

function decoded(path: string): string | null {
  try {
    const text = decodeURIComponent(path)
      .normalize('NFC')
      .replace(/(?<=[^/])\/+$/, '')
    return isKeepable(text) ? text : null
  } catch {
    return null
  }
}

/** PostgreSQL keeps no NUL, and an index no text of any length. */
function isKeepable(text: string): boolean {
  return text.length <= 1000 && !/\p{Cc}/u.test(text)
}
