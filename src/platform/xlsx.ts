import writeXlsxFile, { type SheetData } from 'write-excel-file/node'

export type XlsxCell = string | number | Date | null

/** More makes Excel call the file damaged. */
const LONGEST_CELL = 32_767
// What XML 1.0 cannot carry.
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** One sheet, its head fixed and bold. Texts are cells of the type text, so no program calculates them. */
export async function xlsx(name: string, head: string[], rows: XlsxCell[][]): Promise<Uint8Array> {
  const data: SheetData = [
    head.map((label) => ({ value: written(label), type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map(cell)),
  ]
  const columns = head.map((label) => ({ width: Math.min(60, Math.max(16, label.length + 2)) }))
  return writeXlsxFile(data, { sheet: name, columns, stickyRowsCount: 1 }).toBuffer()
}

function cell(value: XlsxCell) {
  if (value === null) return null
  if (typeof value === 'number') return { value, type: Number }
  if (value instanceof Date) return { value, type: Date, format: 'dd.mm.yyyy hh:mm' }
  return { value: written(value), type: String }
}

function written(text: string): string {
  return text.toWellFormed().replace(UNWRITABLE, '').slice(0, LONGEST_CELL)
}
