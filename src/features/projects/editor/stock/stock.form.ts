export const STATES = ['alle', 'unbestaetigt', 'bald', 'ohne-kontakt', 'ohne-thema', 'links', 'quelle'] as const
export const ORDERS = ['aeltestes', 'titel', 'themen'] as const
export type StockState = (typeof STATES)[number]
export type StockOrder = (typeof ORDERS)[number]
export type StockQuestion = { zustand: StockState; folge: StockOrder; q: string; seite: number }

/** What makes no sense asks for nothing. */
export function readStockQuestion(value: (name: string) => string | undefined): StockQuestion {
  const page = Number(value('seite'))
  return {
    zustand: STATES.find((state) => state === value('zustand')) ?? 'alle',
    folge: ORDERS.find((order) => order === value('folge')) ?? 'aeltestes',
    q: (value('q') ?? '').replaceAll('\u0000', '').trim().slice(0, 100),
    seite: Number.isInteger(page) && page > 1 && page < 10_000 ? page : 1,
  }
}

/** Left out is what is usual. */
export function writtenStockQuestion({ zustand, folge, q, seite }: StockQuestion): Record<string, string | number | undefined> {
  return {
    zustand: zustand === 'alle' ? undefined : zustand,
    folge: folge === 'aeltestes' ? undefined : folge,
    q: q === '' ? undefined : q,
    seite: seite === 1 ? undefined : seite,
  }
}
