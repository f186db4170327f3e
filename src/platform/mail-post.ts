import { createTransport } from 'nodemailer'
import type { Config } from './config.ts'
import { writeMail } from './mail-folder.ts'
import { encrypted, isOneAddress, messageOf, type Letter } from './mail-message.ts'
import { outcomeOf, type Posted } from './mail-post.rules.ts'

/** Connections to the mail server that stay open over many letters. */
export type Post = { hand: (letter: Letter) => Promise<Posted>; close: () => void }

/** So long a mail server may take for one answer before the connection is given up. */
export const PATIENCE_MS = 150_000

/** Letters to many: whoever hands one over is told what is known of it, and decides what follows. Nothing is tried again here. */
export function openPost(config: Config, sender: string, connections: number): Post {
  const { smtpUrl } = config
  if (!smtpUrl) return { hand: (letter) => intoFolder(config, letter), close: () => {} }
  const transport = createTransport({
    ...encrypted(smtpUrl),
    pool: true,
    maxConnections: connections,
    maxMessages: Infinity,
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: PATIENCE_MS,
  })
  const hand = async (letter: Letter): Promise<Posted> => {
    if (!isOneAddress(letter.recipient)) return { kind: 'refused', said: 'not one address', isFinal: true }
    try {
      await transport.sendMail(messageOf(config, letter, sender))
      return { kind: 'accepted' }
    } catch (error) {
      return outcomeOf(error)
    }
  }
  return { hand, close: () => transport.close() }
}

async function intoFolder({ dataDir }: Config, letter: Letter): Promise<Posted> {
  await writeMail(dataDir, letter)
  return { kind: 'accepted' }
}
