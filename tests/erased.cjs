// A line of stdin: {path: TypeScript text}; one of stdout: {files: {path: [kinds of all nodes, comments that a tool obeys,
// string values]}}, or {fault: why one of them does not parse}
const ts = require('typescript')
const ORDERS = /@ts-|@jsx|^\/[/*]+\s*(eslint|biome-|prettier-|istanbul|c8 |v8 |deno-|oxlint)/

function erased(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
  if (source.parseDiagnostics.length > 0) throw new Error(`${path}: ${source.parseDiagnostics[0].messageText}`)
  const kinds = []
  const strings = []
  const visit = (node) => {
    kinds.push(ts.isIdentifier(node) ? `${node.text}` : ts.SyntaxKind[node.kind])
    if (ts.isStringLiteralLike(node)) strings.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return [kinds, comments(text).filter((comment) => ORDERS.test(comment)), strings]
}

function comments(text) {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, false, ts.LanguageVariant.Standard, text)
  const found = []
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan())
    if (kind === ts.SyntaxKind.SingleLineCommentTrivia || kind === ts.SyntaxKind.MultiLineCommentTrivia)
      found.push(scanner.getTokenText())
  return found
}

function answer(line) {
  try {
    const files = Object.entries(JSON.parse(line))
    return { files: Object.fromEntries(files.map(([path, text]) => [path, erased(path, text)])) }
  } catch (error) {
    return { fault: String(error) }
  }
}

const lines = require('node:readline').createInterface({ input: process.stdin })
lines.on('line', (line) => console.log(JSON.stringify(answer(line))))
