import { once } from 'node:events'
import { createServer } from 'node:net'
import { ConfigError, type Config } from '../src/platform/config.ts'

/** Before anything else is started: the commonest trouble gets a sentence instead of a stack. */
export async function refuseTakenPort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  const probe = createServer()
  probe.listen(port, host)
  try {
    await once(probe, 'listening')
  } catch (error) {
    throw new ConfigError(sentenceFor((error as { code?: string }).code, host, port), { cause: error })
  }
  probe.close()
  await once(probe, 'close')
}

function sentenceFor(code: string | undefined, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Please choose another one: PORT=${port + 1} npm start`
  if (code === 'EACCES') return `Port ${port} needs rights you do not have. Please choose another one: PORT=3000 npm start`
  return `Cannot listen at ${host}:${port} (${code}). Please check HOST and PORT.`
}
