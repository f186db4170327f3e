import { paths } from '../paths.ts'
import type { Asked } from './search-result.queries.ts'

export type Wish = Partial<Omit<Asked, 'at'>>

/** The same search otherwise; from its first page, unless another is wished for. */
export function searchAddress(asked: Omit<Asked, 'at'>, wish: Wish): string {
  const { q, part, year, topic, page, exactly } = { ...asked, page: 1, ...wish }
  return paths.search.to({
    q,
    ...(part !== '' && { bereich: part }),
    ...(year !== null && { jahr: year }),
    ...(topic !== null && { thema: topic }),
    ...(exactly && { schreibweise: 'genau' }),
    ...(page > 1 && { seite: page }),
  })
}
