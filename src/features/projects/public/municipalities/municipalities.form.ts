import { z } from 'zod'

const LONGEST = 80
const form = z.string().trim().max(LONGEST).catch('')

/** A filter is never an error: what makes no sense shows all. */
export function readPlaceSearch(typed: string | undefined): string {
  return form.parse(typed ?? '')
}
