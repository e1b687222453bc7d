/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { CITATION } from "../../wording/citation_words.ts";
import { PAGE } from "../../wording/page_words.ts";
import { say } from "../../wording/say.ts";
import { elementOf, pageLanguage } from "./browser.ts";

/**
 * Behind the link under each figure and table: its address as before, and beside it how to cite it, and HTML that puts the figure
 * into another page. The picture is in that HTML: whoever embeds it asks no server, and it keeps its mark, its source and its alternative text.
 */
export function watchReuse(): void {
  document.addEventListener("click", (event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const link = target.closest<HTMLAnchorElement>(".actions a[href^='#f-'], .actions a[href^='#t-']");
    const holder = link?.closest<HTMLElement>("[data-key]") ?? null;
    if (link !== null && holder !== null) {
      // Left to the browser, going to the address would take the focus out of the dialog again.
      event.preventDefault();
      location.hash = link.hash;
      link.focus({ preventScroll: true });
      showReuse(holder);
    }
    const button = target.closest<HTMLElement>("#reuse button[data-copy]");
    if (button !== null) void copyAbove(button);
  });
}

function showReuse(holder: HTMLElement): void {
  const dialog = elementOf("reuse", HTMLDialogElement);
  const [cite, embed] = dialog?.querySelectorAll("textarea") ?? [];
  if (dialog === null || cite === undefined || embed === undefined) return;
  cite.value = citationOf(holder, dialog.dataset.cite ?? "");
  const html = embeddedFigure(holder, cite.value);
  embed.value = html;
  embed.closest("section")?.toggleAttribute("hidden", html === "");
  for (const done of dialog.querySelectorAll("output")) done.value = "";
  dialog.showModal();
  // The caret stands at the end, and a telephone shows that: a reader begins at the beginning.
  for (const text of [cite, embed]) {
    text.setSelectionRange(0, 0);
    text.scrollTop = 0;
  }
}

/** Copies the text over a button; where the browser forbids it, the text is selected. */
async function copyAbove(button: HTMLElement): Promise<void> {
  const part = button.closest("section");
  const text = part?.querySelector("textarea") ?? null;
  const done = part?.querySelector("output") ?? null;
  if (text === null || done === null) return;
  text.select();
  const copied = await navigator.clipboard.writeText(text.value).then(() => true, () => false);
  if (copied) done.value = say(pageLanguage(), PAGE.copied);
}

/** Title, the page it stands on and where, and what it is from; what was generated says so first. */
export function citationOf(holder: HTMLElement, page: string): string {
  const lang = pageLanguage();
  const { source = "", origin = "" } = holder.dataset;
  const cited = say(
    lang,
    CITATION.citeItem({
      title: titleOf(holder),
      page,
      place: addressOf(holder),
      source: holder.querySelector(".source")?.textContent?.replace(/^[^:]*: /, "") ?? source,
    }),
  );
  return origin === "synthetic" ? `${say(lang, PAGE.copiedSample)} ${cited}` : cited;
}

function titleOf(holder: HTMLElement): string {
  return holder.querySelector("[role=group]")?.getAttribute("aria-label") ?? "";
}

/** Where the page is, if it is on a server; of a file on a disk its name. */
function addressOf({ id }: HTMLElement): string {
  const page = location.protocol.startsWith("http")
    ? location.href.replace(/#.*/s, "")
    : decodeURIComponent(location.pathname.replace(/.*\//s, ""));
  return `${page}#${id}`;
}

/** A figure with its picture in it, and how to cite it below; empty for a table. */
export function embeddedFigure(holder: HTMLElement, citation: string): string {
  const drawing = holder.matches("figure") ? holder.querySelector("svg") : null;
  if (drawing === null) return "";
  // A document of its own: nothing in it is drawn or loaded.
  const other = document.implementation.createHTMLDocument("");
  const [figure, picture, caption] = ["figure", "img", "figcaption"].map((name) => other.createElement(name));
  if (figure === undefined || picture === undefined || caption === undefined) return "";
  const svg = new XMLSerializer().serializeToString(drawing);
  const alternative = drawing.querySelector("desc")?.textContent ?? titleOf(holder);
  picture.setAttribute("src", `data:image/svg+xml,${encodeURIComponent(svg)}`);
  picture.setAttribute("alt", alternative);
  picture.setAttribute("style", "max-width:100%;height:auto");
  caption.textContent = citation;
  figure.append(picture, caption);
  return figure.outerHTML;
}
