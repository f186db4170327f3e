/** A text file that begins with "name: value" lines between two "---". */
export function readFrontMatter(file: string, fileName: string): { fact: (name: string) => string; text: string } {
  const match = /^---\n(.*?)\n---\n+(.*)$/s.exec(file)
  if (!match) throw new Error(`${fileName} has no front matter`)
  const facts = new Map((match[1] as string).split('\n').map((line) => line.split(/:\s*(.*)/s).slice(0, 2) as [string, string]))
  const fact = (name: string) => {
    const value = facts.get(name)
    if (value === undefined) throw new Error(`${fileName} lacks "${name}"`)
    return value
  }
  return { fact, text: (match[2] as string).trim() }
}
