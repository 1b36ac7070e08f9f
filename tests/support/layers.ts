import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { runInNewContext } from 'node:vm';
import ts from 'typescript';

/** Folders and files of `src/` that make up one part, the site: Astro and the browser. */
const astroParts = [
  'pages',
  'layouts',
  'components',
  'client',
  'site',
  'styles',
  'content.config.ts',
  'env.d.ts',
];

/** What each part may import besides itself. Who imports pure code may import all that it rests on. */
const allowedImports = {
  model: [],
  parser: ['model'],
  reasoner: ['model'],
  checker: ['model', 'parser', 'reasoner'],
  reporters: ['model', 'parser', 'reasoner', 'checker'],
  graph: ['model', 'reasoner'],
  search: ['model', 'reasoner'],
  export: ['model', 'reasoner'],
  view: ['model', 'parser', 'reasoner', 'checker', 'export'],
  markup: ['model', 'parser', 'reasoner', 'checker', 'graph', 'export', 'view'],
  cli: ['model', 'parser', 'reasoner', 'checker', 'reporters', 'graph', 'search', 'export', 'view'],
  site: [
    'model',
    'parser',
    'reasoner',
    'checker',
    'reporters',
    'graph',
    'search',
    'export',
    'view',
    'markup',
  ],
} as const satisfies Record<string, readonly string[]>;

type Part = keyof typeof allowedImports;

const pureParts: ReadonlySet<Part> = new Set(
  (Object.keys(allowedImports) as Part[]).filter((part) => part !== 'cli' && part !== 'site'),
);

/** The language's own globals, and the few that Node and browsers share and that only compute. */
const pureGlobals: ReadonlySet<string> = new Set([
  ...(runInNewContext('Object.getOwnPropertyNames(globalThis)') as string[]),
  ...['undefined', 'arguments', 'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'structuredClone'],
]);
const impureGlobals: ReadonlySet<string> = new Set(['globalThis', 'console', 'eval', 'WebAssembly']);
const domTypes = /^((HTML|SVG)\w*Element|Element|Node|Event|Document|Window)$/;

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every breach of the layering in a file, as `file:line: offending text: why`. */
export function findLayerViolations(file: SourceFile): string[] {
  const part = findPart(file.path);
  if (!part) return [`${file.path}:1: ${file.path}: not in a known layer; see tests/support/layers.ts`];
  return extractScripts(file).flatMap(({ text, firstLine }) => {
    const source = parse(text);
    const report = (node: ts.Node, why: string) => {
      const { line } = source.ast.getLineAndCharacterOfPosition(node.getStart(source.ast));
      const offending = node.getText(source.ast).replace(/\s+/g, ' ').slice(0, 100);
      return `${file.path}:${firstLine + line}: ${offending}: ${why}`;
    };
    return listNodes(source.ast).flatMap((node) => {
      const why =
        explainImport(node, file.path, part) ??
        (pureParts.has(part) ? explainImpurity(node, source.checker) : undefined);
      return why ? [report(node, `${part} ${why}`)] : [];
    });
  });
}

/** The part of `src/` that a path belongs to: its first folder, or the site. */
function findPart(path: string): Part | undefined {
  const name = path.split('/')[1] ?? '';
  if (astroParts.includes(name)) return 'site';
  return name in allowedImports && path.split('/').length > 2 ? (name as Part) : undefined;
}

function explainImport(node: ts.Node, path: string, part: Part): string | undefined {
  const specifier = readSpecifier(node);
  if (specifier === undefined) return undefined;
  if (specifier === null) return pureParts.has(part) ? 'imports what a reader cannot tell' : undefined;
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(path), specifier);
    if (!target.startsWith('src/')) {
      return pureParts.has(part) || /^(tests|bench)\//.test(target) ? 'imports from outside src/' : undefined;
    }
    const other = findPart(target);
    if (!other) return 'imports from no known layer';
    const allowed: readonly Part[] = [part, ...allowedImports[part]];
    return allowed.includes(other) ? undefined : `may not import ${other}`;
  }
  if (/^(\/|(terms-of-)?oversight\b)/.test(specifier)) {
    return 'imports its own project other than by a relative path';
  }
  if (!pureParts.has(part)) return undefined;
  if (/^@?astro\b/.test(specifier)) return 'may not know Astro';
  return specifier.startsWith('node:') || builtinModules.includes(specifier)
    ? 'may not know Node'
    : undefined;
}

/** The module a node imports; null where it is computed; undefined where the node imports nothing. */
function readSpecifier(node: ts.Node): string | null | undefined {
  const expression =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isExternalModuleReference(node)
        ? node.expression
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : ts.isCallExpression(node) && isImportCall(node)
            ? node.arguments[0]
            : undefined;
  if (!expression) return undefined;
  return ts.isStringLiteralLike(expression) ? expression.text : null;
}

function isImportCall({ expression }: ts.CallExpression): boolean {
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    /^(require|import\.meta\.glob)$/.test(expression.getText())
  );
}

function explainImpurity(node: ts.Node, checker: ts.TypeChecker): string | undefined {
  if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) {
    return 'may not know how it is built or run';
  }
  if (ts.isTypeReferenceNode(node) && domTypes.test(node.typeName.getText())) {
    const isDeclared = checker.getSymbolAtLocation(node.typeName)?.declarations?.length;
    return isDeclared ? undefined : 'may not know the DOM';
  }
  if (!ts.isIdentifier(node) || !isFree(node, checker)) return undefined;
  const name = node.text;
  if (name === 'Math' && readsMember(node, 'random')) return 'may use no randomness';
  if (name === 'Date' && readsMember(node, 'now')) return 'may not read the clock';
  if (name === 'Date' && isCalledWithoutTime(node)) return 'may not read the clock';
  if (name === 'Temporal' && readsMember(node, 'Now')) return 'may not read the clock';
  return pureGlobals.has(name) && !impureGlobals.has(name)
    ? undefined
    : 'may use only what the language itself provides';
}

function readsMember({ parent }: ts.Identifier, member: string): boolean {
  if (ts.isPropertyAccessExpression(parent)) return parent.name.text === member;
  return (
    ts.isElementAccessExpression(parent) &&
    ts.isStringLiteralLike(parent.argumentExpression) &&
    parent.argumentExpression.text === member
  );
}

/** `new Date()` and `Date()` are now; `new Date(0)` is a constant. */
function isCalledWithoutTime(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isCallExpression(parent)) return parent.expression === node;
  return ts.isNewExpression(parent) && parent.expression === node && (parent.arguments?.length ?? 0) === 0;
}

/** Whether an identifier is read as a value that the file itself neither declares nor imports. */
function isFree(node: ts.Identifier, checker: ts.TypeChecker): boolean {
  const { parent } = node;
  const isType = ts.isPartOfTypeNode(node) || ts.isQualifiedName(parent);
  const isLabel = ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent);
  if (isType || isLabel) return false;
  const isName =
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isMetaProperty(parent) && parent.name === node) ||
    (ts.isBindingElement(parent) && parent.propertyName === node) ||
    ((ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) && parent.propertyName === node);
  if (isName) return false;
  const symbol = ts.isShorthandPropertyAssignment(parent)
    ? checker.getShorthandAssignmentValueSymbol(parent)
    : checker.getSymbolAtLocation(node);
  return !symbol?.declarations?.length;
}

/** Parses and binds one file alone: no library and no other module, so that what is unbound is global. */
function parse(text: string): { ast: ts.SourceFile; checker: ts.TypeChecker } {
  const name = 'file.ts';
  const ast = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const program = ts.createProgram({
    rootNames: [name],
    options: { noLib: true, noResolve: true, target: ts.ScriptTarget.Latest, module: ts.ModuleKind.Preserve },
    host: {
      getSourceFile: (path) => (path === name ? ast : undefined),
      fileExists: (path) => path === name,
      readFile: () => undefined,
      writeFile: () => undefined,
      getDefaultLibFileName: () => 'lib.d.ts',
      getCurrentDirectory: () => '/',
      getCanonicalFileName: (path) => path,
      useCaseSensitiveFileNames: () => true,
      getNewLine: () => '\n',
    },
  });
  return { ast, checker: program.getTypeChecker() };
}

function listNodes(root: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return nodes;
}

/** The TypeScript of a file: all of it, or the front matter and the `<script>`s of an Astro component. */
function extractScripts({ path, text }: SourceFile): { text: string; firstLine: number }[] {
  if (!path.endsWith('.astro')) return [{ text, firstLine: 1 }];
  const scripts = [...text.matchAll(/^---\n([\s\S]*?)^---$/gm)].slice(0, 1);
  scripts.push(...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g));
  return scripts.map((match) => {
    const script = match[1] ?? '';
    const start = match.index + match[0].indexOf(script);
    return { text: script, firstLine: text.slice(0, start).split('\n').length };
  });
}
