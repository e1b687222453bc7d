/**
 * Rules for the cells of a notebook, joined to one module, as a plugin of `deno lint`.
 *
 * `notebook-shown` is no rule: it tells where a cell shows a value, so that what is shown can be checked for promises.
 *
 * @module
 */

/** Code under which the plugin reports each top-level expression; its message is the kind of the expression. */
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
          SwitchStatement: report("a switch"),
          TryStatement: report("the handling of errors"),
          "ArrowFunctionExpression > BlockStatement": report("a function of several statements"),
          "FunctionExpression > BlockStatement": report("a function of several statements"),
          "CallExpression > MemberExpression[property.name='forEach']": report("a loop"),
        };
      },
    },
    "no-machine-access": {
      create: (context) => ({
        "MemberExpression[object.name='Deno']"(node: Deno.lint.Node) {
          context.report({ node, message: `files, environment and processes ${LOGIC}: cells don't touch the machine` });
        },
      }),
    },
    "no-absolute-path": {
      create: (context) => {
        const check = (node: Deno.lint.Node, text: unknown) => {
          if (typeof text !== "string" || !ABSOLUTE_PATH.test(text)) return;
          context.report({ node, message: `the path ${JSON.stringify(text)} is that of one machine` });
        };
        return {
          Literal: (node) => check(node, node.value),
          TemplateElement: (node) => check(node, node.raw),
        };
      },
    },
    "import-library-only": {
      create: (context) => ({
        ImportDeclaration(node) {
          if (node.source.value !== "#lib") context.report({ node, message: "a notebook imports from #lib only" });
        },
        ImportExpression(node) {
          context.report({ node, message: "a notebook imports from #lib only, with an import at its top" });
        },
      }),
    },
  },
};

/** A POSIX path of two folders or more, a path of Windows, a file URL, a home folder. */
const ABSOLUTE_PATH = /^(?:\/[\w.@+-]+\/[\w.@+-]|[A-Za-z]:[\\/]\w|\\\\\w|file:|~\/)/;

const shown: Deno.lint.Plugin = {
  name: "notebook-shown",
  rules: {
    expression: {
      create: (context) => ({
        "Program > ExpressionStatement"(node: Deno.lint.ExpressionStatement) {
          context.report({ node: node.expression, message: node.expression.type });
        },
      }),
    },
  },
};

/** The plugins by name; `deno lint` loads each from a module of its own. */
export const CELL_LINT_PLUGINS = { language, house, shown };
