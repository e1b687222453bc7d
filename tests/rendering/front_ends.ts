import sanitize from "sanitize-html";
import { defaultSchema } from "hast-util-sanitize";

/** Attributes that JupyterLab leaves to the elements of a table of a notebook that is not trusted (apputils, sanitizer.ts). */
const CELL = [
  "abbr",
  "align",
  "bgcolor",
  "colspan",
  "headers",
  "height",
  "nowrap",
  "rowspan",
  "scope",
  "valign",
  "width",
];
const JUPYTER = {
  allowedTags: [
    "br",
    "caption",
    "div",
    "footer",
    "p",
    "section",
    "strong",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
  ],
  allowedAttributes: {
    "*": ["class", "dir", "hidden", "id", "lang", "title"],
    caption: ["align"],
    div: ["align"],
    table: ["align", "bgcolor", "border", "cellpadding", "cellspacing", "frame", "rules", "summary", "width"],
    tbody: ["align", "valign"],
    thead: ["align", "valign"],
    tr: ["align", "bgcolor", "valign"],
    td: CELL,
    th: CELL,
  },
} satisfies sanitize.IOptions;

/** Values that JupyterLab leaves to styles of a table, of those that are used here; `overflow-wrap: anywhere` is not among them. */
const LENGTH = /^\d+(?:px|em|pt|%)?$/;
const BORDER = /^(?:(?:thin|medium|thick|[\d.]+px|0|none|solid|#[0-9a-f]+)\s*){1,3}$/i;
const JUPYTER_STYLES: sanitize.IOptions["allowedStyles"] = {
  "*": {
    background: [/^#[0-9a-f]+$/i],
    border: [BORDER],
    "border-bottom": [BORDER],
    "border-top": [BORDER],
    "border-collapse": [/^(?:collapse|separate)$/],
    "caption-side": [/^(?:top|bottom)$/],
    color: [/^#[0-9a-f]+$/i],
    "font-size": [LENGTH],
    "font-weight": [/^(?:normal|bold|[1-9]00)$/],
    "line-height": [/^[\d.]+$/],
    margin: [/^(?:\d+(?:px)?\s*){1,4}$/],
    "margin-top": [LENGTH],
    "min-width": [LENGTH],
    "overflow-wrap": [/^(?:normal|break-word)$/],
    padding: [/^(?:\d+(?:px)?\s*){1,4}$/],
    "text-align": [/^(?:left|right|center|justify)$/],
    "vertical-align": [/^(?:top|middle|bottom)$/],
    "white-space": [/^(?:normal|pre|nowrap|pre-wrap|pre-line)$/],
    width: [/^(?:auto|\d+(?:px|%))$/],
  },
};

/** What GitHub leaves of HTML, as hast-util-sanitize lists it; names of attributes there are those of the DOM. */
const { tagNames, attributes } = defaultSchema;
const GITHUB = {
  allowedTags: [...tagNames ?? []],
  allowedAttributes: {
    "*": (attributes?.["*"] ?? []).flatMap((name) => typeof name === "string" ? [name.toLowerCase()] : []),
  },
} satisfies sanitize.IOptions;

/** How tables look in a front end: what it leaves of the HTML, and its own style sheet for tables. */
export interface FrontEnd {
  readonly name: string;
  readonly shown: (html: string) => string;
  readonly style: string;
}

/** How notebooks set tables: in Jupyter and where GitHub shows them. A rule of a style sheet outdoes an attribute of a cell. */
const NOTEBOOK_STYLE =
  "table{table-layout:fixed;border-collapse:collapse;font-size:12px}th,td{padding:.5em;line-height:normal;white-space:normal;text-align:right}";

/** What people open notebooks with that they have not run themselves: none runs scripts, two drop styles. */
export const FRONT_ENDS: readonly FrontEnd[] = [
  {
    name: "JupyterLab",
    shown: (html) =>
      sanitize(html, {
        ...JUPYTER,
        allowedAttributes: { ...JUPYTER.allowedAttributes, "*": [...JUPYTER.allowedAttributes["*"], "style"] },
        allowedStyles: JUPYTER_STYLES,
      }),
    style: NOTEBOOK_STYLE.replace("12px", "13px"),
  },
  { name: "Jupyter Notebook 6", shown: (html) => sanitize(html, JUPYTER), style: NOTEBOOK_STYLE },
  { name: "GitHub", shown: (html) => sanitize(html, GITHUB), style: NOTEBOOK_STYLE },
];
