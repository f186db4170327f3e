import { paths } from '../paths.ts'
import { englishDay, englishMoment } from '../plain/english-date.ts'
import { clockTime, day, moment } from '../plain/german-date.ts'
import type { Language, Said } from '../plain/language.ts'
import { frameWords } from './frame-words.ts'

/** The moments of the 2nd prize worth seeing; site/demo-clock knows their instants. */
export const demoMoments = {
  'vor-dem-start': { de: 'vor dem Start', en: 'before the start' },
  einreichung: { de: 'Einreichung', en: 'entries open' },
  'letzte-minute': { de: 'letzte Minute', en: 'last minute' },
  jury: { de: 'Jury', en: 'jury' },
  preisverleihung: { de: 'nach der Preisverleihung', en: 'after the ceremony' },
} satisfies Record<string, Said>
const DATES = { de: { day, moment }, en: { day: englishDay, moment: englishMoment } }

export type DemoMoment = keyof typeof demoMoments

/**
 * Says that this is a demonstration, what time it is in it, and jumps. Sends 'moment' and 'zurueck' (a path).
 * On narrow screens it is one line: the button itself shows the time.
 */
export function DemoBar({ now, path, language }: { now: Date; path: string; language: Language }) {
  const date = DATES[language]
  return (
    <aside class="ik-demo-bar" aria-label={frameWords.demo[language]}>
      <form class="ik-container ik-demo-bar__form" action={paths.demo.clock.to()} method="post">
        <p class="ik-demo-bar__text">
          <strong>{frameWords.demo[language]}.</strong>{' '}
          <span class="ik-demo-bar__now">
            {frameWords.demoNow[language]} <time dateTime={now.toISOString()}>{date.moment(now)}</time>.
          </span>
        </p>
        <input type="hidden" name="zurueck" value={path} />
        <details class="ik-demo-bar__more">
          <summary class="ik-demo-bar__jump">
            <span class="ik-demo-bar__short-now">
              {date.day(now)}, {clockTime(now)}
              <span class="ik-visually-hidden">: </span>
            </span>
            <span class="ik-demo-bar__change">{frameWords.demoChange[language]}</span>
          </summary>
          <div class="ik-demo-bar__jumps" role="group" aria-label={frameWords.demoJump[language]}>
            {Object.entries(demoMoments).map(([key, label]) => (
              <button key={key} class="ik-demo-bar__jump" type="submit" name="moment" value={key}>
                {label[language]}
              </button>
            ))}
          </div>
        </details>
      </form>
    </aside>
  )
}
