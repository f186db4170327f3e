import type { Db } from './db.ts'
import { type Listening, listen } from './db-listen.ts'

type Slot<T> = { listening: Listening; value: Promise<T> | undefined }

/** `forget`: for who has just changed the answer and cannot wait until the notification comes round. */
type Cached<T> = ((db: Db) => Promise<T>) & { forget: (db: Db) => void }

/**
 * A query whose answer every process keeps until PostgreSQL notifies on the channel (a trigger on the tables does, see
 * platform_notify_change). While the ear is not open, nothing is kept: each call asks the database.
 */
export function cached<T>(channel: string, read: (db: Db) => Promise<T>): Cached<T> {
  const slots = new WeakMap<Db, Slot<T>>()
  const ask = async (db: Db) => {
    const slot = slots.get(db) ?? openSlot(db)
    if (!slot.listening.isOpen()) return read(db)
    slot.value ??= keep(slot, read(db))
    return slot.value
  }
  return Object.assign(ask, {
    forget: (db: Db) => {
      const slot = slots.get(db)
      if (slot) slot.value = undefined
    },
  })

  function openSlot(db: Db): Slot<T> {
    const slot: Slot<T> = {
      value: undefined,
      listening: listen(db, channel, () => {
        slot.value = undefined
      }),
    }
    slots.set(db, slot)
    return slot
  }
}

/** An answer that failed is not kept. A notification while reading empties the slot, so an outdated answer is not kept either. */
function keep<T>(slot: Slot<T>, reading: Promise<T>): Promise<T> {
  reading.catch(() => {
    if (slot.value === reading) slot.value = undefined
  })
  return reading
}
