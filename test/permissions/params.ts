import { paths } from '../../src/paths.ts'
import type { ActorName, Situation } from '../situation.ts'

type Params = Situation['params']

const PROFILES_OF_OTHERS: string[] = [paths.projects.claim.template, paths.projects.mailbox.template]

/** One placeholder stands for things of many kinds: what each route means by it. */
function meantBy(template: string, params: Params): Params {
  const slug = (name: string) => ({ slug: params[name] ?? '' })
  if (PROFILES_OF_OTHERS.includes(template)) return slug('importedSlug')
  if (/^(\/api\/v1)?\/projekte\/:slug/.test(template)) return { ...slug('profileSlug'), fileId: params.profileFileId ?? '' }
  if (template === paths.projects.municipality.template) return slug('placeSlug')
  if (template === paths.topic.template) return slug('topicSlug')
  return template.startsWith(paths.projects.draft.template) ? { step: 'content' } : {}
}

/** Only the partner holds the links that were mailed to somebody without an account. */
function mailedTo({ params, partnerToken, shareToken }: Situation, template: string): string | undefined {
  const mailed: Record<string, string | undefined> = {
    [paths.award.partnerAnswer.template]: partnerToken,
    [paths.award.shareAnswer.template]: shareToken,
    [paths.projects.mailedConfirmation.template]: params.confirmationToken,
    [paths.projects.contactConfirmation.template]: params.contactToken,
  }
  return mailed[template]
}

export function paramsFor(situation: Situation, actor: ActorName, template: string): Params {
  const params = { ...situation.params, ...meantBy(template, situation.params) }
  const token = actor === 'partner' ? mailedTo(situation, template) : undefined
  return token ? { ...params, token } : params
}
