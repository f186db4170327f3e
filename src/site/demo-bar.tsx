import { paths } from '../paths.ts'
import { clockTime, day, moment } from '../plain/german-date.ts'

/** The moments of the 2nd prize worth seeing; site/demo-clock knows their instants. */
export const demoMoments = {
  'vor-dem-start': 'vor dem Start',
  einreichung: 'Einreichung',
  'letzte-minute': 'letzte Minute',
  jury: 'Jury',
  preisverleihung: 'nach der Preisverleihung',
} as const
export type DemoMoment = keyof typeof demoMoments

/**
 * Says that this is a demonstration, what time it is in it, and jumps. Sends 'moment' and 'zurueck' (a path).
 * On narrow screens it is one line: the button itself shows the time.
 */
export function DemoBar({ now, path }: { now: Date; path: string }) {
  return (
    <aside class="ik-demo-bar" aria-label="Vorführung">
      <form class="ik-container ik-demo-bar__form" action={paths.demo.clock.to()} method="post">
        <p class="ik-demo-bar__text">
          <strong>Vorführung.</strong>{' '}
          <span class="ik-demo-bar__now">
            Im Portal ist es <time dateTime={now.toISOString()}>{moment(now)}</time>.
          </span>
        </p>
        <input type="hidden" name="zurueck" value={path} />
        <details class="ik-demo-bar__more">
          <summary class="ik-demo-bar__jump">
            <span class="ik-demo-bar__short-now">
              {day(now)}, {clockTime(now)}
              <span class="ik-visually-hidden">: </span>
            </span>
            <span class="ik-demo-bar__change">Zeit wechseln</span>
          </summary>
          <div class="ik-demo-bar__jumps" role="group" aria-label="Zu einem anderen Zeitpunkt springen">
            {Object.entries(demoMoments).map(([key, label]) => (
              <button key={key} class="ik-demo-bar__jump" type="submit" name="moment" value={key}>
                {label}
              </button>
            ))}
          </div>
        </details>
      </form>
    </aside>
  )
}
