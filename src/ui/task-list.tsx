import { Badge, type BadgeTone } from './badge.tsx'

export type Task = { title: string; href?: string; hint?: string; status: { label: string; tone: BadgeTone } }

export function TaskList({ tasks }: { tasks: Task[] }) {
  return (
    <ol class="kern-task-list__list ik-task-list">
      {tasks.map((task, index) => (
        <TaskItem key={task.title} task={task} number={index + 1} />
      ))}
    </ol>
  )
}

function TaskItem({ task, number }: { task: Task; number: number }) {
  const statusId = `aufgabe-${number}-stand`
  return (
    <li class="kern-task-list__item">
      <span class="kern-number" aria-hidden="true">
        {number}
      </span>
      <div class="kern-task-list__title">
        <div class="ik-task-list__text">
          {task.href ? (
            <a class="kern-link kern-link--stretched kern-link--no-visited-state" href={task.href} aria-describedby={statusId}>
              {task.title}
            </a>
          ) : (
            <span class="kern-body">{task.title}</span>
          )}
          {task.hint ? <span class="kern-body kern-body--small kern-body--muted">{task.hint}</span> : null}
        </div>
        <div class="kern-task-list__status" id={statusId}>
          <Badge {...task.status} />
        </div>
      </div>
    </li>
  )
}
