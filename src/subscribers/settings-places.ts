import { paths } from '../paths.ts'
import { requireActor } from '../people/index.ts'
import type { Page } from '../platform/page.ts'
import { seeOther, show, type Ctx } from '../platform/web.ts'
import { subscriptionGonePage, subscriptionTrail } from './confirmation.page.tsx'
import { accountTrail, nothingSubscribedPage } from './own.page.tsx'
import { openLink } from './sealed-link.ts'
import { findSubscriber, findSubscriberId, type Subscriber } from './subscriber.queries.ts'

export type SettingsAddresses = Record<'settings' | 'saved' | 'adding' | 'leavingAll' | 'resuming', string>

/** The same settings stand behind the link of each mail and in the account with that address. */
export type SettingsPlace = {
  patterns: Record<'settings' | 'adding' | 'leavingAll' | 'resuming', string>
  addressesIn: (c: Ctx) => SettingsAddresses
  findOwner: (c: Ctx) => Promise<Subscriber | null>
  /** Where nothing is subscribed to (any more). */
  showNothing: (c: Ctx) => Response
  trail: Page['trail']
  /** Why what is added here needs no confirmation. */
  reached: string
}

const SAVED = { stand: 'gespeichert' }
const { preferences, adding, leavingAll, resuming, own, ownAdding, ownLeavingAll, ownResuming } = paths.subscribers

export const behindLink: SettingsPlace = {
  patterns: {
    settings: preferences.pattern,
    adding: adding.pattern,
    leavingAll: leavingAll.pattern,
    resuming: resuming.pattern,
  },
  addressesIn: (c) => {
    const to = { token: tokenOf(c) }
    return {
      settings: preferences.to(to),
      saved: preferences.to(to, SAVED),
      adding: adding.to(to),
      leavingAll: leavingAll.to(to),
      resuming: resuming.to(to),
    }
  },
  findOwner: async (c) => {
    const { db, keys } = c.var.deps
    const id = openLink(tokenOf(c), 'preferences', keys)
    return id === null ? null : findSubscriber(db, id)
  },
  showNothing: (c) => show(c, subscriptionGonePage(), 410),
  trail: subscriptionTrail,
  reached: 'Diese Seite erreicht nur, wer einen Link aus einer E-Mail an Ihre Adresse hat.',
}

/** By the sign-in alone, which has proven the address: no link stays behind in this browser that would go on opening them. */
export const inAccount: SettingsPlace = {
  patterns: {
    settings: own.pattern,
    adding: ownAdding.pattern,
    leavingAll: ownLeavingAll.pattern,
    resuming: ownResuming.pattern,
  },
  addressesIn: () => ({
    settings: own.to(),
    saved: own.to(SAVED),
    adding: ownAdding.to(),
    leavingAll: ownLeavingAll.to(),
    resuming: ownResuming.to(),
  }),
  findOwner: async (c) => {
    const { db } = c.var.deps
    const id = await findSubscriberId(db, requireActor(c).email)
    return id === null ? null : findSubscriber(db, id)
  },
  showNothing: (c) => (c.req.method === 'GET' ? show(c, nothingSubscribedPage(requireActor(c).email)) : seeOther(c, own.to())),
  trail: accountTrail,
  reached: 'Ihre Adresse ist durch Ihre Anmeldung bestätigt.',
}

function tokenOf(c: Ctx): string {
  return c.req.param('token') ?? ''
}
