import type { Place } from '../../../../places/index.ts'

/** A topic that municipalities alike have a project about, and this one has none. */
export type MissingTopic = {
  topic: string
  /** Those in the same Regierungsbezirk first, each group by name. */
  doneBy: Place[]
  /** How many of them lie in the same Regierungsbezirk. */
  near: number
}

const MOST = 8

/** Alike: of the same size class and both or neither within a county; counties are alike among themselves. Near ones count twice. */
export function missingTopics(
  place: Place,
  { places, topics, does }: { places: Place[]; topics: string[]; does: (place: Place, topic: string) => boolean },
): MissingTopic[] {
  const alike = places.filter((other) => isAlike(place, other)).sort((one, other) => nearFirst(place, one, other))
  return topics
    .filter((topic) => !does(place, topic))
    .map((topic) =>
      missingTopic(
        place,
        topic,
        alike.filter((other) => does(other, topic)),
      ),
    )
    .filter(({ doneBy }) => doneBy.length > 0)
    .sort((one, other) => weightOf(other) - weightOf(one))
    .slice(0, MOST)
}

export function isAlike(place: Place, other: Place): boolean {
  const isSameKind = place.kind === other.kind && (place.countyId === null) === (other.countyId === null)
  return place.id !== other.id && isSameKind && place.sizeClass === other.sizeClass
}

function missingTopic(place: Place, topic: string, doneBy: Place[]): MissingTopic {
  return { topic, doneBy, near: doneBy.filter((other) => isNear(place, other)).length }
}

const isNear = (place: Place, other: Place) => place.districtId !== null && place.districtId === other.districtId

function nearFirst(place: Place, one: Place, other: Place): number {
  return Number(isNear(place, other)) - Number(isNear(place, one)) || one.name.localeCompare(other.name, 'de')
}

const weightOf = ({ doneBy, near }: MissingTopic) => doneBy.length + near
