/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** Width up to which rows of tables become cards. */
export const NARROW = "(max-width: 640px)";

/** Marks in the contents, and in the header, which section is being read. */
export function markSection(): void {
  const line = 120;
  const sections = [...document.querySelectorAll<HTMLElement>("main > section[id]")];
  const current = sections.findLast((section) => section.getBoundingClientRect().top < line) ?? sections[0];
  for (const link of document.querySelectorAll<HTMLAnchorElement>("#contents a")) {
    if (current !== undefined && link.hash === `#${current.id}`) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  const here = document.getElementById("here");
  const name = current?.querySelector("h2")?.textContent ?? "";
  if (here !== null && here.textContent !== name) here.textContent = name;
}

/**
 * Fits what has come into sight to the screen: on a telephone rows of tables become cards, each cell with its heading; elsewhere a
 * table that is too wide is set closer. Only what still has to be moved sideways is a stop of the Tab key.
 */
export function fitContent(root: ParentNode = document): void {
  const narrow = matchMedia(NARROW).matches;
  for (const table of root.querySelectorAll<HTMLTableElement>("table")) {
    if (isFolded(table)) continue;
    if (narrow) labelCells(table);
    table.classList.toggle("cards", narrow && (table.tHead?.rows[0]?.cells.length ?? 0) > 2);
  }
  const scrollers = [...root.querySelectorAll<HTMLElement>(".drawing, .scroll")].filter((one) => !isFolded(one));
  const tables = scrollers.map((scroller) => scroller.querySelector("table"));
  for (const table of tables) table?.classList.remove("snug");
  const tooWide = scrollers.map(isTooWide);
  for (const [at, table] of tables.entries()) table?.classList.toggle("snug", !narrow && tooWide[at] === true);
  const wide = scrollers.map(isTooWide);
  for (const [at, scroller] of scrollers.entries()) {
    // The Explore's chart is read with the arrow keys.
    if (wide[at] === true || scroller.id === "explore-chart") scroller.tabIndex = 0;
    else scroller.removeAttribute("tabindex");
  }
}

function isTooWide({ scrollWidth, clientWidth }: HTMLElement): boolean {
  return scrollWidth > clientWidth + 1;
}

/** What is folded is fitted when it is opened: to measure it now would lay it out. */
function isFolded(element: Element): boolean {
  return element.closest("details:not([open]), [hidden]") !== null;
}

/** Gives each cell its heading, and back the roles that cards take from a table. */
function labelCells(table: HTMLTableElement): void {
  if (table.getAttribute("role") === "table") return;
  const heads = [...table.tHead?.rows[0]?.cells ?? []];
  const role = (elements: Iterable<Element>, name: string) => {
    for (const element of elements) element.setAttribute("role", name);
  };
  role([table], "table");
  role(table.querySelectorAll("thead, tbody"), "rowgroup");
  role(table.querySelectorAll("tr"), "row");
  role(table.querySelectorAll("thead th"), "columnheader");
  role(table.querySelectorAll("tbody th"), "rowheader");
  role(table.querySelectorAll("tbody td:not(.drawn)"), "cell");
  for (const row of table.querySelectorAll<HTMLTableRowElement>("tbody tr")) {
    for (const [at, cell] of [...row.cells].entries()) {
      if (!cell.classList.contains("drawn")) cell.dataset.label = heads[at]?.textContent ?? "";
    }
  }
}

/** Shows a figure as large as it was drawn, to be moved sideways, or as wide as the screen. */
export function enlarge(button: HTMLElement, id: string): void {
  const figure = document.getElementById(id);
  if (figure === null) return;
  button.setAttribute("aria-pressed", String(figure.classList.toggle("large")));
  fitContent(figure);
}

/** Marks the section that is read whenever the page has moved, once a picture. */
export function markSectionOnScroll(): void {
  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      markSection();
    });
  }, { passive: true });
}
