import { z } from 'zod'

type Def = z.core.$ZodTypeDef & {
  error?: z.core.$ZodErrorMap
  checks?: z.core.$ZodCheck[]
  shape?: Record<string, z.core.$ZodType>
  options?: z.core.$ZodType[]
} & Partial<Record<(typeof INNER)[number], z.core.$ZodType>>
const INNER = ['innerType', 'element', 'in', 'out', 'keyType', 'valueType'] as const

/** Every sentence a schema was given, wherever in it; what its own functions add is told by sentencesOfRefusing. */
export function sentencesOf(schema: z.core.$ZodType): string[] {
  return [...new Set(walk(schema))]
}

/** What a person reads beside the fields who sends these values. */
export function sentencesOfRefusing(schema: z.ZodType, values: Record<string, unknown>): string[] {
  return schema.safeParse(values).error?.issues.map(({ message }) => message) ?? []
}

function walk(schema: z.core.$ZodType): string[] {
  const def = schema['_zod'].def as Def
  const inside = [
    ...Object.values(def.shape ?? {}),
    ...(def.options ?? []),
    ...INNER.flatMap((name) => (def[name] ? [def[name]] : [])),
  ]
  const errors = [def.error, ...(def.checks ?? []).map((check) => check['_zod'].def.error as z.core.$ZodErrorMap | undefined)]
  return [...errors.flatMap(said), ...inside.flatMap(walk)]
}

function said(error: z.core.$ZodErrorMap | undefined): string[] {
  const sentence = error?.({ code: 'custom', input: undefined, path: [] } as never)
  const text = typeof sentence === 'string' ? sentence : sentence?.message
  return text ? [text] : []
}
