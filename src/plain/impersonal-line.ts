const ADDRESS = /[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+/g
const QUOTED = /"[^"]*"|'[^']*'|„[^“]*“|»[^«]*«|“[^”]*”/g

/** The first line of what a program said, without what it may have quoted of people: addresses, and all between quotation marks. */
export function impersonalLine(message: string): string {
  const line = message.split('\n')[0] ?? ''
  return line.replace(ADDRESS, '[Adresse]').replace(QUOTED, '[…]').slice(0, 200).trim()
}
