const MOST = 20
const MOST_LINES = 14
/** A page that was compared stands in one line. */
const MOST_SIGNS = 300
/** A promise that nobody waited for fails the run but no test. */
const TOO_LATE = /^# (Error: Test .* generated asynchronous activity after the test ended\..*)$/gm
const NOT_OK = /^( *)not ok \d+ - (.*)\n\1 {2}---\n([\s\S]*?)\n\1 {2}\.\.\.$/gm

/** Name, place and message of each failed test in reports that are TAP: CI keeps the end of what a run prints, and they belong there. */
export function failedTests(reports: string[]): string[] {
  const failed = reports.flatMap((report) => [...report.matchAll(NOT_OK)]).filter(isItsOwnFailure)
  const tooLate = reports.flatMap((report) => [...report.matchAll(TOO_LATE)]).map(([, error = '']) => `✖ ${unescaped(error)}`)
  const left = failed.length - MOST
  return [...failed.slice(0, MOST).flatMap(told), ...(left > 0 ? [`✖ and ${left} more`] : []), ...tooLate]
}

/** A suite fails with its tests, which are named themselves; a test that is still to do may fail. */
function isItsOwnFailure([, , name = '', details = '']: RegExpMatchArray): boolean {
  return !details.includes("failureType: 'subtestsFailed'") && !/ # TODO\b/.test(name)
}

function told([, , name = '', details = '']: RegExpMatchArray): string[] {
  const place = /^ *location: '(.*)'$/m.exec(details)?.[1] ?? 'in a hook'
  return [
    `✖ ${unescaped(name)} (${place})`,
    ...messageOf(details)
      .slice(0, MOST_LINES)
      .map((line) => line.slice(0, MOST_SIGNS)),
    '',
  ]
}

const unescaped = (text: string): string => text.replaceAll('\\#', '#')

function messageOf(details: string): string[] {
  const [, indent = '', first = ''] = /^( *)error: (.*)$/m.exec(details) ?? []
  if (!first.startsWith('|')) return [`  ${first.replaceAll(/^'|'$/g, '')}`]
  const lines = details.slice(details.indexOf('error: |')).split('\n').slice(1)
  const end = lines.findIndex((line) => line.startsWith(indent) && line[indent.length] !== ' ')
  return lines.slice(0, end).map((line) => line.slice(indent.length))
}
