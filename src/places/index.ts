import type { Web } from '../platform/web.ts'
import { suggestionsRoutes } from './suggestions.routes.tsx'

/** The door: where. The register of municipalities, counties, bodies and Regierungsbezirke. */
export { whereabouts, type Place, type PlaceKind } from './place.ts'
export { findPlace, findPlaces, listPlaces, listPlacesByConfirmedDomain, listPlacesById } from './place.queries.ts'

export { boxOf, middleOf, outlines, OUTLINES_VIEW_BOX, type Outline } from './outlines.ts'
export { AreaMap } from './area-map/area-map.tsx'
export { AreaMapLevels } from './area-map/area-map-levels.tsx'
export { AreaTable } from './area-map/area-table.tsx'
export { MapSource } from './area-map/area-map-legend.tsx'
export type { Counted } from './area-map/area-map-words.ts'
export { readMapQuestion, writtenMapQuestion } from './area-map/area-map.form.ts'
export { areasOf, type Area, type MapQuestion } from './area-map/area-map.rules.ts'
export { placesGallery } from './places-gallery.tsx'
export { PlacePicker } from './place-picker.tsx'
export { readPlacePicker, withoutPickerFields, type PickerReading, type PickerState } from './place-picker.form.ts'
export { findPickerState, findPickerStateOf } from './place-picker.queries.ts'

export const placesRoutes: Web[] = [suggestionsRoutes]
