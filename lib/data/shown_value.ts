/** Name under which a Jupyter kernel asks a value how to show it; the kernel's own API is never touched. */
export const JUPYTER_DISPLAY: unique symbol = Symbol.for("Jupyter.display");

/** The same content in several formats, by MIME type; the notebook shows the richest it can. */
export type MimeBundle = Readonly<Record<string, string>>;

/** A value that a notebook shows when it is a cell's last expression. */
export interface NotebookDisplay {
  [JUPYTER_DISPLAY](): Promise<MimeBundle>;
}

/** What of this project can show itself. */
export type ShownKind = "figure" | "table" | "survey" | "report" | "distribution" | "comparison";

type Shower = (value: unknown, kind: ShownKind) => Promise<MimeBundle>;

/** How values are shown is known far above those who make them: it is told here, once, by who exports them to notebooks. */
let shower: Shower | null = null;

/** Tells how values of this project are shown in notebooks. */
export function showValuesBy(show: Shower): void {
  shower = show;
}

/**
 * What makes a value show itself in a notebook; to be spread into it, so that a copy with something changed shows the change.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const table = { ...shownAs("table"), rows: 2 };
 * assert.ok(JUPYTER_DISPLAY in { ...table, rows: 3 });
 * ```
 */
export function shownAs(kind: ShownKind): NotebookDisplay {
  return DISPLAYS[kind];
}

const DISPLAYS: Readonly<Record<ShownKind, NotebookDisplay>> = {
  figure: displayOf("figure"),
  table: displayOf("table"),
  survey: displayOf("survey"),
  report: displayOf("report"),
  distribution: displayOf("distribution"),
  comparison: displayOf("comparison"),
};

function displayOf(kind: ShownKind): NotebookDisplay {
  return {
    // The kernel calls it as a method of what is shown.
    [JUPYTER_DISPLAY](this: unknown) {
      return shower === null ? Promise.resolve({ "text/plain": `[${kind}]` }) : shower(this, kind);
    },
  };
}

/**
 * The same list, whose values a notebook shows one after the other when the list is a cell's last expression.
 *
 * It cannot be seen on the list: whoever goes through it or compares it finds its values alone.
 */
export function shownList<List extends readonly object[]>(list: List): List {
  return Object.defineProperty(list, JUPYTER_DISPLAY, {
    configurable: true,
    async value(this: readonly object[]): Promise<MimeBundle> {
      const bundles = await Promise.all(
        this.map(async (one): Promise<MimeBundle> =>
          JUPYTER_DISPLAY in one ? await (one as NotebookDisplay)[JUPYTER_DISPLAY]() : {}
        ),
      );
      const joined = (type: string) => bundles.flatMap((bundle) => bundle[type] ?? []).join("\n");
      return { "text/html": joined("text/html"), "text/plain": joined("text/plain") };
    },
  });
}
