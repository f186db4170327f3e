export type CsvCell = string | number | null

/**
 * RFC 4180 with semicolons and a byte order mark, as German spreadsheets open it. Text that a spreadsheet would take for a
 * formula gets an apostrophe in front (OWASP, "CSV Injection"); numbers are ours and stay numbers.
 */
export function csv(rows: CsvCell[][]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')
}

const BYTE_ORDER_MARK = '\uFEFF'

function cell(value: CsvCell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  return `"${harmless(value).replaceAll('"', '""')}"`
}

/** Also behind spaces, and as the wide signs of East Asian keyboards. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/

export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}
