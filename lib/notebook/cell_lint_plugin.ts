/**
 * Rules for the cells of a notebook, joined to one module, as a plugin of `deno lint`.
 *
 * `notebook-shown` is no rule: it tells where a cell shows or drops a value, so that it can be checked for promises.
 *
 * @module
 */

/** Code under which the plugin reports each expression that stands alone; see {@linkcode shownMessage}. */
export const SHOWN_EXPRESSION = "notebook-shown/expression";

const LOGIC = "belongs into a function of lib/, where it has a name, a type and a test";

/** What language and kernel demand of every notebook. */
const language: Deno.lint.Plugin = {
  name: "notebook",
  rules: {
    "no-import-meta": {
      create: (context) => ({
        MetaProperty(node) {
          context.report({ node, message: "a cell is no module: `import.meta` does not run in a notebook" });
        },
      }),
    },
  },
};

/** Names by which code gets at the machine it runs on. */
const MACHINE = new Set([
  ...["Deno", "process", "globalThis", "self", "window", "document", "navigator", "require", "eval", "Function"],
  ...["fetch", "WebSocket", "EventSource", "Worker", "localStorage", "sessionStorage", "caches"],
  ...["alert", "confirm", "prompt"],
]);

/** A POSIX path of two folders or more, or with an ending; a path of Windows, a file URL, a home folder. */
const ABSOLUTE_PATH =
  /^(?:\/[\w.@+-]+\/(?:[\w.@+-]|$)|\/(?:home|Users|root|Volumes|mnt|tmp)(?:\/|$)|\/[^/\s][^\s]*\.\w{1,5}$|[A-Za-z]:[\\/]|\\\\\S|file:|~\/)/;

/** What this project demands of its notebooks: thin, and the same on every machine. */
const house: Deno.lint.Plugin = {
  name: "notebook-house",
  rules: {
    "logic-in-cell": {
      create: (context) => {
        const report = (what: string) => (node: Deno.lint.Node) =>
          context.report({ node, message: `${what} in a cell ${LOGIC}` });
        return {
          ForStatement: report("a loop"),
          ForInStatement: report("a loop"),
          ForOfStatement: report("a loop"),
          WhileStatement: report("a loop"),
          DoWhileStatement: report("a loop"),
          FunctionDeclaration: report("a function"),
          ClassDeclaration: report("a class"),
          ClassExpression: report("a class"),
          SwitchStatement: report("a switch"),
          TryStatement: report("the handling of errors"),
          "ArrowFunctionExpression > BlockStatement": report("a function of several statements"),
          "FunctionExpression > BlockStatement": report("a function of several statements"),
          "CallExpression > MemberExpression[property.name=/^(forEach|reduce(Right)?)$/]": report("a loop"),
          "BinaryExpression[operator=/^([*\\x2f%]|\\*\\*)$/]": report("a formula"),
          "MemberExpression[object.name='Math']": report("a formula"),
        };
      },
    },
    "no-machine-access": {
      create: (context) => {
        const message = `files, network, environment and processes: what touches the machine ${LOGIC}`;
        return globals(MACHINE, (node) => context.report({ node, message }));
      },
    },
    "no-clock-or-chance": {
      create: (context) => {
        const report = (node: Deno.lint.Node) =>
          context.report({
            node,
            message:
              "clock and chance give another result each time: take dates from the data, and a seed as an option",
          });
        return {
          "NewExpression[callee.name='Date'][arguments.length=0]": report,
          "CallExpression[callee.name='Date']": report,
          "MemberExpression[object.name='Date'][property.name='now']": report,
          "MemberExpression[object.name='Temporal'][property.name='Now']": report,
          "MemberExpression[object.name='Math'][property.name='random']": report,
          ...globals(new Set(["crypto", "performance"]), report),
        };
      },
    },
    "no-absolute-path": {
      create: (context) => {
        const check = (node: Deno.lint.Node, text: unknown) => {
          if (typeof text !== "string" || !ABSOLUTE_PATH.test(text)) return;
          context.report({ node, message: `the path ${JSON.stringify(text)} is that of one machine` });
        };
        return {
          Literal(node) {
            // What is put behind another text begins no path.
            const { parent } = node;
            if (parent.type !== "BinaryExpression" || parent.left === node) check(node, node.value);
          },
          TemplateLiteral: (node) => check(node, node.quasis[0]?.raw),
        };
      },
    },
    "import-library-only": {
      create: (context) => {
        const refuse = (node: Deno.lint.Node) =>
          context.report({ node, message: "a notebook exports nothing: nobody can import it" });
        return {
          ImportDeclaration(node) {
            if (node.source.value !== "#lib") context.report({ node, message: "a notebook imports from #lib only" });
          },
          ImportExpression(node) {
            context.report({ node, message: "a notebook imports from #lib only, with an import at its top" });
          },
          ExportNamedDeclaration(node) {
            // The module of joined cells ends in one that names nothing.
            if (node.declaration !== null || node.specifiers.length > 0) refuse(node);
          },
          ExportDefaultDeclaration: refuse,
          ExportAllDeclaration: refuse,
        };
      },
    },
  },
};

/** Visits each use of global names, unless code gives the name a meaning of its own, such as `const process = …`. */
function globals(names: ReadonlySet<string>, visit: (node: Deno.lint.Node) => void): Deno.lint.LintVisitor {
  const uses: Deno.lint.Identifier[] = [];
  const declared = new Set<string>();
  return {
    Identifier(node) {
      if (!names.has(node.name)) return;
      if (isDeclaration(node)) declared.add(node.name);
      else if (!isLabel(node)) uses.push(node);
    },
    "Program:exit"() {
      for (const node of uses) if (!declared.has(node.name)) visit(node);
    },
  };
}

function isDeclaration(node: Deno.lint.Identifier): boolean {
  const { parent } = node;
  if (parent.type === "VariableDeclarator") return parent.id === node;
  if (parent.type === "ArrowFunctionExpression") return parent.body !== node;
  if (parent.type === "Property") return parent.parent.type === "ObjectPattern" && parent.value === node;
  return parent.type === "ImportSpecifier" || parent.type === "ArrayPattern";
}

/** Whether an identifier only names a property or a type. */
function isLabel(node: Deno.lint.Identifier): boolean {
  const { parent } = node;
  if (parent.type === "MemberExpression") return parent.property === node && !parent.computed;
  if (parent.type === "Property") return parent.key === node && parent.value !== node && !parent.computed;
  return parent.type.startsWith("TS");
}

const shown: Deno.lint.Plugin = {
  name: "notebook-shown",
  rules: {
    expression: {
      create: (context) => ({
        ExpressionStatement(node) {
          const { expression, parent } = node;
          const isTop = parent.type === "Program";
          const values = expression.type === "SequenceExpression" ? expression.expressions : [expression];
          for (const value of values) {
            context.report({ node: value, message: shownMessage({ kind: value.type, isTop }) });
          }
        },
      }),
    },
  },
};

/** What the plugin says of an expression: its kind, and whether the cell itself shows it. */
export function shownMessage({ kind, isTop }: { readonly kind: string; readonly isTop: boolean }): string {
  return `${isTop ? "top" : "inner"} ${kind}`;
}

/** The plugins by name; `deno lint` loads each from a module of its own. */
export const CELL_LINT_PLUGINS = { language, house, shown };
