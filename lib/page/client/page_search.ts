/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { PAGE } from "../../wording/page_words.ts";
import { say } from "../../wording/say.ts";
import { elementOf, pageLanguage } from "./browser.ts";
import { normalised, wordsOf } from "./normalised.ts";
import { unfold } from "./unfold.ts";

/** What is found as one: a heading, a paragraph, an item, a row of a table. */
const UNITS = ["h2", "h3", "p", "li", "tbody tr", "summary"].map((name) => `main ${name}`).join();
/** Places that are listed; more are counted. */
const LISTED = 30;
/** Letters shown on each side of what was found. */
const AROUND = 24;

/** Name of the marks on the words sought, in the style sheet. */
const MARKS = "sought";

let hits: readonly HTMLElement[] = [];
/** Which of them is shown, before the first is asked for -1. */
let shown = -1;

/** Lists the places of the page that hold all words sought, with what stands around them, and marks the words in all of them. */
export function searchPage(form: HTMLFormElement): void {
  const list = elementOf("page-hits", HTMLOListElement);
  const output = form.elements.namedItem("hits");
  if (list === null || !(output instanceof HTMLOutputElement)) return;
  const words = wordsOf(String(new FormData(form).get("sought") ?? ""));
  const lang = pageLanguage();
  hits = words.length === 0 ? [] : placesWith(words);
  shown = -1;
  CSS.highlights.set(MARKS, new Highlight(...hits.flatMap((element) => rangesOf(element, words))));
  output.value = words.length === 0 ? "" : say(lang, PAGE.hits(hits.length));
  list.replaceChildren(...hits.slice(0, LISTED).map((element) => hitItem(element, words)));
  if (hits.length > LISTED) {
    const more = document.createElement("li");
    more.textContent = say(lang, PAGE.moreHits(hits.length - LISTED));
    list.append(more);
  }
}

/** Shows the next of the places found, after the last the first, and says which of how many it is. */
function showNextHit(form: HTMLFormElement): void {
  const output = form.elements.namedItem("hits");
  if (hits.length === 0 || !(output instanceof HTMLOutputElement)) return;
  shown = (shown + 1) % hits.length;
  hits.slice(shown, shown + 1).forEach(showHit);
  output.value = say(pageLanguage(), PAGE.hitOf(shown + 1, hits.length));
}

/** Where the words stand in the texts of an element; a word that is set in several pieces is left out. */
function rangesOf(element: HTMLElement, words: readonly string[]): readonly Range[] {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  while (texts.nextNode() !== null) {
    const node = texts.currentNode;
    const text = normalised(node.textContent ?? "");
    if (text.length !== node.textContent?.length) continue;
    for (const word of words) {
      for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        ranges.push(range);
      }
    }
  }
  return ranges;
}

/** The innermost units that hold every word, in the order of the page; copies for the eye alone are passed over. */
function placesWith(words: readonly string[]): readonly HTMLElement[] {
  const found = [...document.querySelectorAll<HTMLElement>(UNITS)].filter((element) => {
    if (element.closest("#samples-body[hidden], .unseen, #explore-view") !== null) return false;
    const text = normalised(element.textContent ?? "");
    return words.every((word) => text.includes(word));
  });
  return found.filter((element) => !found.some((other) => other !== element && element.contains(other)));
}

function hitItem(element: HTMLElement, words: readonly string[]): HTMLLIElement {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  const chapter = document.createElement("small");
  chapter.textContent = element.closest("section[id]")?.querySelector("h2, h3")?.textContent ?? "";
  button.append(chapter, document.createElement("br"), ...around(element.textContent ?? "", words[0] ?? ""));
  button.addEventListener("click", () => {
    shown = hits.indexOf(element);
    showHit(element);
  });
  item.append(button);
  return item;
}

function showHit(element: HTMLElement): void {
  unfold(element);
  element.scrollIntoView({ block: "center", behavior: "instant" });
  for (const other of document.querySelectorAll(".hit")) other.classList.remove("hit");
  element.classList.add("hit");
}

/** What was found, marked, between the letters around it. */
function around(text: string, word: string): readonly (string | HTMLElement)[] {
  const plain = text.replaceAll(/\s+/g, " ").trim();
  const at = normalised(plain).indexOf(word);
  // Where a letter has another length after normalising, places differ: then the beginning is shown, unmarked.
  if (at === -1 || normalised(plain).length !== plain.length) return [plain.slice(0, 2 * AROUND)];
  const mark = document.createElement("mark");
  mark.textContent = plain.slice(at, at + word.length);
  const start = Math.max(0, at - AROUND);
  return [
    `${start > 0 ? "…" : ""}${plain.slice(start, at)}`,
    mark,
    plain.slice(at + word.length, at + word.length + AROUND),
  ];
}

/** Enter in the field of the search goes on to the next place. */
export function watchSearch(): void {
  document.addEventListener("submit", ({ target }) => {
    if (target instanceof HTMLFormElement && target.id === "page-search") showNextHit(target);
  });
}
