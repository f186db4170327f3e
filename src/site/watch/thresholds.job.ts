import { statfs } from 'node:fs/promises'
import { transact } from '../../platform/db.ts'
import type { Tick } from '../../platform/jobs.ts'
import { lockOpenAlarms, machineTime, measureDatabase, recordAlarms } from './thresholds.queries.ts'
import { alarmsOf, alarmText, changesOf, type Alarm } from './thresholds.rules.ts'
import { tellAdministrators } from './tell-administrators.ts'
import { allClearMail, warningMail } from './watch.mail.tsx'

/** Each minute: what has gone out of order is told once, and once more when it is over. */
export const thresholdsTick: Tick = thresholdsTickOf(freeShareOf)

/** `freeShare`: of the disk with this folder. */
export function thresholdsTickOf(freeShare: (folder: string) => Promise<number>): Tick {
  return async (deps) => {
    const { db, config, log } = deps
    const now = alarmsOf({ ...(await measureDatabase(db)), freeShare: await freeShare(config.dataDir) })
    await transact(db, async (tx) => {
      const { begun, over } = changesOf(await lockOpenAlarms(tx), now)
      if (begun.length === 0 && over.length === 0) return
      const at = await machineTime(tx)
      await recordAlarms(tx, { begun, over, at })
      log.warn({ begun, over }, 'alarms have changed')
      const words = (alarms: Alarm[]) => alarms.map((alarm) => alarmText[alarm])
      const key = `alarms ${at.toISOString()}`
      await tellAdministrators(tx, config, { mail: warningMail, sentences: words(begun), key: `${key} begun` })
      await tellAdministrators(tx, config, { mail: allClearMail, sentences: words(over), key: `${key} over` })
    })
  }
}

async function freeShareOf(folder: string): Promise<number> {
  const { bavail, blocks } = await statfs(folder)
  return blocks === 0 ? 1 : bavail / blocks
}
