import type { ComponentChildren } from 'preact'
import { ButtonLink } from '../../ui/form.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import { whenAndWhere, type Block } from './blocks.rules.ts'

/** An issue as a page; the mail says the same. */
export function IssueBody({ blocks, level }: { blocks: Block[]; level: 2 | 3 }) {
  return (
    <div class="ik-flow">
      {blocks.map((block, index) => (
        <BlockOfPage key={index} block={block} level={level} />
      ))}
    </div>
  )
}

type OfPage = { block: Block; level: 2 | 3 }

function BlockOfPage({ block, level }: OfPage) {
  if (block.kind === 'text')
    return (
      <Headed title={block.title} level={level}>
        <Markdown text={block.text} topLevel={level === 2 ? 3 : 4} />
      </Headed>
    )
  if (block.kind === 'call')
    return (
      <Headed title={block.title} level={level}>
        <Markdown text={block.text} topLevel={level === 2 ? 3 : 4} />
        <ButtonLink href={block.href} label={block.label} tone="secondary" />
      </Headed>
    )
  return (
    <Headed title={block.title} href={block.href || undefined} level={level}>
      <p class="kern-body">{block.kind === 'event' ? whenAndWhere(block) : block.summary}</p>
    </Headed>
  )
}

type HeadedProps = { title: string; href?: string; level: 2 | 3; children: ComponentChildren }

function Headed({ title, href, level, children }: HeadedProps) {
  const Heading = `h${level}` as const
  return (
    <section class="ik-flow">
      {title === '' ? null : (
        <Heading class={level === 2 ? 'kern-heading-medium' : 'kern-heading-small'}>
          {href ? (
            <a class="kern-link" href={href}>
              {title}
            </a>
          ) : (
            title
          )}
        </Heading>
      )}
      {children}
    </section>
  )
}
