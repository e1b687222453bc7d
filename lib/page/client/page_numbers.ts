/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** What a page of the style sheet has between its margins, in CSS pixels: A4 less 15 mm at the sides, 20 above and 18 below. */
const PAPER = { width: (210 - 30) / 25.4 * 96, height: (297 - 38) / 25.4 * 96 };
/** Left free at the foot of a page: print may set a line a little lower than the screen does. */
const SPARE = 24;
/** Less than this on the last page of a part, a few lines, and its pages are made shorter: then it has more. */
const LEAST = 96;
/** What a page may begin with. */
const UNITS =
  "tr, h3, h4, p, li, section, .figure, .drawing, .paper-parts > svg, div.table, details.table, summary, .scroll";
/** Where nothing begins a page: what is repeated, what stands side by side, what is not seen. */
const WITHIN = "thead, .method, .answers, .unseen, nav";

/**
 * Parts all on paper into pages, and writes behind each entry of the contents the page that it stands on.
 *
 * Browsers tell nobody where a page ends. The same rules that part pages part columns, so that a copy is laid out unseen in columns
 * of the size of a page, and what begins a column begins a page in print, too: then no number depends on a hair. What paper alone
 * does is done by hand: the heading of a table stands again at the top of each page that its rows go on to. A test holds the
 * numbers against the printed pages.
 */
export function numberContents(): void {
  const entries = [...document.querySelectorAll<HTMLAnchorElement>("#contents a")];
  if (document.documentElement.classList.contains("brief") || entries.length === 0 || !numbersPages()) return;
  clearContents();
  const frame = document.createElement("iframe");
  Object.assign(frame.style, { position: "fixed", left: "-9999px", border: "0", visibility: "hidden" });
  Object.assign(frame.style, { width: `${PAPER.width}px`, height: `${PAPER.height}px` });
  document.body.append(frame);
  const copy = frame.contentDocument;
  if (copy !== null) {
    fill(copy);
    const units = unitsOf(document);
    const { pages, first } = pagesOf(copy);
    for (const at of first) units[at]?.classList.add("begins-page");
    for (const entry of entries) {
      const page = pages.get(decodeURIComponent(entry.hash.slice(1)));
      if (page !== undefined) entry.dataset.page = String(page);
    }
  }
  frame.remove();
}

/** Takes numbers and breaks away again: they hold for this paper only. */
export function clearContents(): void {
  for (const entry of document.querySelectorAll<HTMLAnchorElement>("#contents a")) delete entry.dataset.page;
  for (const unit of document.querySelectorAll(".begins-page")) unit.classList.remove("begins-page");
}

/** In the order of the page; that of a copy is the same. */
function unitsOf(page: Document): readonly HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>(`main :is(${UNITS})`)];
}

/** Whether the browser prints the style sheet's own numbers at the foot of pages: where it does not, none would be found. */
function numbersPages(): boolean {
  return [...document.styleSheets].some((sheet) =>
    [...sheet.cssRules].some((rule) => rule instanceof CSSPageRule && /counter\(page\)/.test(rule.cssText))
  );
}

/** A copy of the page under the rules of print; each section is laid out in columns, each of them a page. */
function fill(copy: Document): void {
  const { documentElement: root } = document;
  copy.documentElement.lang = root.lang;
  copy.documentElement.className = root.className;
  for (const style of document.querySelectorAll("style")) copy.head.append(copy.importNode(style, true));
  const page = document.getElementById("page");
  if (page !== null) copy.body.append(copy.importNode(page, true));
  for (const sheet of copy.styleSheets) asPrinted(sheet.cssRules);
  copy.body.style.textRendering = "geometricPrecision";
  for (const part of partsOf(copy)) {
    Object.assign(part.style, { width: `${PAPER.width}px`, columnWidth: `${PAPER.width}px`, columnGap: "0" });
    Object.assign(part.style, { columnFill: "auto", breakAfter: "auto" });
  }
}

/** What begins a page of its own: the contents, and each section. */
function partsOf(copy: Document): readonly HTMLElement[] {
  return [...copy.querySelectorAll<HTMLElement>("nav, main > section")];
}

/** Lets rules for print hold, and those for screens not; what begins a page begins a column. */
function asPrinted(rules: CSSRuleList): void {
  // By their names: rules of another document are of no class of this one.
  for (const rule of rules as Iterable<CSSRule & Partial<CSSMediaRule & CSSStyleRule>>) {
    if (rule.media !== undefined) {
      const kinds = rule.media.mediaText.split(",").map((kind) => kind.trim());
      if (kinds.includes("print")) rule.media.mediaText = "all";
      else if (kinds.every((kind) => kind.startsWith("screen"))) rule.media.mediaText = "not all";
    }
    if (rule.style?.breakBefore === "page") rule.style.breakBefore = "column";
    if (rule.cssRules !== undefined) asPrinted(rule.cssRules);
  }
}

/** What the columns of a copy tell. */
interface Paged {
  /** The page of each element that may stand in the contents. */
  readonly pages: ReadonlyMap<string, number>;
  /** Places, in {@linkcode unitsOf}, of those that begin a page. */
  readonly first: readonly number[];
}

function pagesOf(copy: Document): Paged {
  const units = unitsOf(copy);
  const places = new Map(units.map((unit, at) => [unit, at]));
  const pages = new Map<string, number>();
  const first: number[] = [];
  let before = 0;
  for (const part of partsOf(copy)) {
    layOut(part);
    const columnOf = columnsOf(part);
    for (const element of [part, ...part.querySelectorAll("section[id], h3[id]")]) {
      pages.set(element.id, before + 1 + columnOf(element.getBoundingClientRect()));
    }
    let column = 0;
    for (const unit of part.querySelectorAll<HTMLElement>(UNITS)) {
      const at = places.get(unit);
      if (at === undefined || unit.getClientRects().length === 0 || unit.closest(WITHIN) !== null) continue;
      const now = columnOf(unit.getBoundingClientRect());
      if (now > column) first.push(at);
      column = Math.max(column, now);
    }
    before += Math.round(part.scrollWidth / PAPER.width);
  }
  return { pages, first };
}

/** Tells the column that a box of a part stands in. */
function columnsOf(part: HTMLElement): (box: DOMRect) => number {
  const { left } = part.getBoundingClientRect();
  return (box) => Math.max(0, Math.floor((box.left - left + 2) / PAPER.width));
}

/** Lays a part out so that no page of it is nearly empty, where that can be had. */
function layOut(part: HTMLElement): void {
  for (const spare of [SPARE, SPARE + 40, SPARE + 80]) {
    for (const room of part.querySelectorAll(".room")) room.remove();
    part.style.height = `${PAPER.height - spare}px`;
    repeatHeadings(part);
    const { top } = part.getBoundingClientRect();
    const columnOf = columnsOf(part);
    const last = Math.round(part.scrollWidth / PAPER.width) - 1;
    const ends = [...part.querySelectorAll(UNITS)].flatMap((unit) => [...unit.getClientRects()])
      .filter((box) => columnOf(box) === last).map((box) => box.bottom - top);
    if (last <= 0 || Math.max(...ends) >= LEAST) return;
  }
}

/** Gives each page that the rows of a table go on to the room of the table's heading. */
function repeatHeadings(part: HTMLElement): void {
  const columnOf = columnsOf(part);
  for (const table of part.querySelectorAll("table")) {
    const height = table.tHead?.getBoundingClientRect().height ?? 0;
    if (height === 0) continue;
    let column = columnOf(table.getBoundingClientRect());
    for (const row of table.querySelectorAll<HTMLTableRowElement>(":scope > tbody > tr")) {
      const now = columnOf(row.getBoundingClientRect());
      if (now > column) {
        const room = row.ownerDocument.createElement("tr");
        room.className = "room";
        const cell = room.insertCell();
        cell.colSpan = row.cells.length;
        Object.assign(cell.style, { height: `${height}px`, padding: "0", border: "0" });
        // It stands at the top, not in what is left of the column before.
        room.style.breakBefore = "column";
        row.before(room);
      }
      column = now;
    }
  }
}
