/** For whoever holds words of topics beside their own: profiles are found by a topic's title and synonyms. Payload: slug. */
export const TOPIC_CHANGED = 'topic-changed'
