import { z } from 'zod'

export const restoreForm = z.strictObject({
  base: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
})

export const STATES_A_PAGE = 50

/** Which states the list shows: states are numbered without gaps, so pages can be counted. Anything unreadable is the first page. */
export function statesPage(newest: number, wanted: string | undefined): { page: number; from: number } {
  const pages = Math.max(1, Math.ceil(newest / STATES_A_PAGE))
  const page = Math.min(pages, Math.max(1, Number.parseInt(wanted ?? '1', 10) || 1))
  return { page, from: newest - (page - 1) * STATES_A_PAGE }
}
