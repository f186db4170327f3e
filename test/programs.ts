import { existsSync, globSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What the suite uses besides npm's packages, each from the Debian package of that name. */
export type Program = {
  package: string
  /** Packages that are installed with it: it needs them, and would choose others that start services. */
  alongside?: string[]
  find: () => string | undefined
  /** What is not run without it. */
  serves: string
}

export const programs: Program[] = [
  {
    // Without windows it needs half as long for a page as the whole browser.
    package: 'chromium-headless-shell',
    find: () => process.env['CHROMIUM'] ?? onPath('chromium-headless-shell'),
    serves: 'journeys and accessibility in Chromium',
  },
  { package: 'clamav-daemon', find: () => onPath('clamd'), serves: "virus scan by ClamAV's daemon" },
  { package: 'postgresql', find: debianPrograms, serves: "the suite on Debian's PostgreSQL, the check of db/schema.sql" },
  { package: 'libreoffice-calc-nogui', find: () => onPath('soffice'), serves: 'tables opened in LibreOffice' },
  {
    package: 'wordpress',
    // mini-httpd instead of Apache: a web server that starts by itself when it is installed is nobody's wish.
    alongside: ['mini-httpd', 'php-cli', 'php-mysql', 'php-gd', 'mariadb-server-core', 'wordpress-theme-twentytwentythree'],
    find: wordPress,
    serves: 'import from a real WordPress',
  },
  { package: 'poppler-utils', find: () => onPath('pdfinfo'), serves: 'structure of the PDF as others read it' },
]

/** Of a package; undefined where it is not installed. */
export function findProgram(name: string): string | undefined {
  return programs.find((program) => program.package === name)?.find()
}

/** For `{ skip }`: why something is not run, or false. */
export function withoutProgram(name: string): string | false {
  return findProgram(name) ? false : `not run: Debian's ${name} is missing`
}

/** Folder with initdb, postgres and pg_dump of the newest version installed. */
export function debianPrograms(): string | undefined {
  return globSync('/usr/lib/postgresql/*/bin/initdb')
    .map((file) => file.slice(0, -'/initdb'.length))
    .sort((one, other) => versionOf(one) - versionOf(other))
    .at(-1)
}

function wordPress(): string | undefined {
  const folder = '/usr/share/wordpress'
  const files = ['wp-settings.php', 'wp-content/themes/twentytwentythree'].map((file) => join(folder, file))
  const isWhole = files.every((file) => existsSync(file)) && onPath('php') && onPath('mariadbd') && onPath('mariadb-install-db')
  return isWhole ? folder : undefined
}

function versionOf(folder: string): number {
  return Number(folder.split('/').at(-2))
}

// An ordinary user's PATH leaves out where daemons live.
function onPath(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/sbin']
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file))
}
