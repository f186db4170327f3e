import { paths } from '../paths.ts'
import type { Deps } from '../platform/deps.ts'
import type { MailLinks } from './leaving.mail.tsx'
import { sealedLink } from './sealed-link.ts'

/** Made anew for each mail and stored nowhere but in it. */
export function linksFor({ keys, config: { baseUrl } }: Pick<Deps, 'keys' | 'config'>, id: string, source: string): MailLinks {
  const { preferences, leaving } = paths.subscribers
  return {
    settings: baseUrl + preferences.to({ token: sealedLink(id, 'preferences', keys) }),
    leaving: baseUrl + leaving.to({ source, token: sealedLink(id, `leave ${source}`, keys) }),
  }
}

/** RFC 2369 and RFC 8058: mail programs show a button for it. */
export function leavingHeaders({ leaving }: MailLinks): Record<string, string> {
  return { 'List-Unsubscribe': `<${leaving}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}
