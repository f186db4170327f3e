import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { dirname } from 'node:path'
import { firaSans } from './pdf-fonts.ts'

const compilers = new Map<string, NodeCompiler>()

/**
 * A tagged PDF/UA-1 from a .typ file. The template reads `json(bytes(sys.inputs.data))`, so what people typed is data and
 * never markup. It must set title and language (`set text(font: ("Fira Sans", "Fira More"), lang: "de")`), and give every
 * picture its text, or Typst refuses.
 */
export async function renderPdf(template: string, data: unknown): Promise<Uint8Array> {
  const json = JSON.stringify(data, (_, value) =>
    typeof value === 'string' ? value.toWellFormed().replace(CONTROLS, '') : value,
  )
  try {
    return compilePdf(template, json)
  } catch (error) {
    if (!UNDISPLAYABLE.test(String(error))) throw error
    return compilePdf(template, json.replace(BEYOND_EUROPE, '□'))
  }
}

/** PDF/UA forbids text without letters to show it: what our fonts lack is a box, so that nobody's typing stops a document. */
const UNDISPLAYABLE = /could not be displayed/
const CONTROLS = /(?![\t\n])\p{Cc}/gu
const BEYOND_EUROPE = /[^\u{20}-\u{24F}\u{2010}-\u{2027}\u{2030}-\u{205E}\u{20AC}]/gu

function compilePdf(template: string, json: string): Uint8Array {
  const compiler = compilerFor(dirname(template))
  const compiled = compiler.compile({ mainFilePath: template, inputs: { data: json }, resetRead: true })
  if (!compiled.result) throw pdfError(compiler, compiled.takeError())
  try {
    return compiler.pdf(compiled.result, { pdfStandard: PdfStandard.UA_1 })
  } catch (error) {
    throw new Error(`Typst: ${JSON.stringify(error instanceof Error ? error.message : error)}`, { cause: error })
  } finally {
    compiler.evictCache(10)
  }
}

function compilerFor(workspace: string): NodeCompiler {
  const compiler = compilers.get(workspace) ?? NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: firaSans() }] })
  compilers.set(workspace, compiler)
  return compiler
}

function pdfError(compiler: NodeCompiler, error: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): Error {
  const diagnostics = error ? compiler.fetchDiagnostics(error) : []
  return new Error(`Typst: ${diagnostics.map((diagnostic) => diagnostic.message).join('; ')}`)
}
