/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { elementOf, pageLanguage } from "./browser.ts";
import { ANSWER_FIELDS } from "../explore_state.ts";
import { COMMON } from "../../wording/common_words.ts";
import { FREE_ANSWERS } from "../../wording/free_answer_words.ts";
import { SECTIONS } from "../../wording/section_words.ts";
import { normalised, wordsOf } from "./normalised.ts";
import { say } from "../../wording/say.ts";
import { PAGE } from "../../wording/page_words.ts";

/** Shows the free answers that match the words and choices of the form, and says how many there are. */
export function filterComments(form: HTMLFormElement): void {
  const values = new FormData(form);
  const words = wordsOf(String(values.get("words") ?? ""));
  const choices = ANSWER_FIELDS.filter((name) => name !== "words").map((name) =>
    [name, String(values.get(name) ?? "")] as const
  )
    .filter(([, value]) => value !== "");
  let found = 0;
  let all = 0;
  const themes: string[] = [];
  for (const section of document.querySelectorAll<HTMLElement>("section.comments")) {
    let here = 0;
    for (const row of section.querySelectorAll<HTMLElement>("tbody tr")) {
      const text = normalised(row.textContent ?? "");
      const fits = words.every((word) => text.includes(word)) &&
        choices.every(([name, value]) => (row.dataset[name] ?? "").split("|").includes(value));
      row.hidden = !fits;
      highlight(row, fits ? words : []);
      if (fits) { for (const theme of (row.dataset.theme ?? "").split("|")) if (theme !== "") themes.push(theme); }
      all++;
      if (fits) here++;
    }
    section.hidden = here === 0;
    found += here;
  }
  tell(form, found, all);
  digest(form, themes, { found, narrowed: words.length > 0 || choices.length > 0 });
}

/** What is chosen in the form, field by field; what is empty is left out. */
export function chosenAnswers(form: HTMLFormElement): Readonly<Record<string, string>> {
  const values = new FormData(form);
  return Object.fromEntries(
    ANSWER_FIELDS.map((field) => [field, String(values.get(field) ?? "")] as const).filter(([, value]) => value !== ""),
  );
}

/** Puts the form into what an address says. */
export function chooseAnswers(form: HTMLFormElement, answers: Readonly<Record<string, string>>): void {
  for (const name of ANSWER_FIELDS) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = answers[name] ?? "";
  }
}

/** The rows that are shown, as one table: an answer each, with the heading of the table it stands in. */
export function shownAnswers(): HTMLTableElement {
  const table = document.createElement("table");
  const sections = [...document.querySelectorAll<HTMLElement>("section.comments:not([hidden])")];
  const head = table.createTHead().insertRow();
  for (const title of [COMMON.question, FREE_ANSWERS.answerId, FREE_ANSWERS.category, FREE_ANSWERS.verbatim]) {
    const cell = document.createElement("th");
    cell.textContent = say(pageLanguage(), title);
    head.append(cell);
  }
  const body = table.createTBody();
  for (const section of sections) {
    const heading = (section.querySelector("h3")?.textContent ?? "").replaceAll(/\s+/g, " ").trim();
    for (const row of section.querySelectorAll<HTMLTableRowElement>("tbody tr:not([hidden])")) {
      const cells = [...row.cells];
      const texts = [heading, cells[0]?.dataset.raw ?? "", row.dataset.category ?? "", cells.at(-1)?.textContent ?? ""];
      const line = body.insertRow();
      for (const text of texts) line.insertCell().textContent = text;
    }
  }
  return table;
}

/** What the shown answers are about: each theme with its number, most first; nothing where all answers are shown. */
function digest(
  form: HTMLFormElement,
  themes: readonly string[],
  { found, narrowed }: { readonly found: number; readonly narrowed: boolean },
): void {
  const list = document.getElementById("comment-digest");
  if (list === null) return;
  const field = form.elements.namedItem("theme");
  const name = (theme: string) =>
    field instanceof HTMLSelectElement ? [...field.options].find(({ value }) => value === theme)?.text ?? theme : theme;
  const counts = [...Map.groupBy(themes, (theme) => theme)].map(([theme, all]) => ({ theme, count: all.length }))
    .toSorted((a, b) => b.count - a.count);
  list.hidden = !narrowed || found === 0 || counts.length === 0;
  list.replaceChildren(...counts.map(({ theme, count }) => {
    const item = document.createElement("li");
    const small = document.createElement("small");
    small.textContent = `${count}${say(pageLanguage(), SECTIONS.answerCounter)}`;
    item.append(`${name(theme)} `, small);
    return item;
  }));
}

/** Marks what was sought in the answer itself; a cell whose letters change length when normalised stays as it is. */
function highlight(row: HTMLElement, words: readonly string[]): void {
  for (const mark of row.querySelectorAll("mark")) mark.replaceWith(mark.textContent ?? "");
  row.normalize();
  if (words.length === 0) return;
  for (const cell of row.querySelectorAll("td")) {
    for (const text of [...cell.childNodes].filter((node) => node.nodeType === node.TEXT_NODE)) markWords(text, words);
  }
}

function markWords(node: ChildNode, words: readonly string[]): void {
  const text = node.textContent ?? "";
  const plain = normalised(text);
  if (plain.length !== text.length) return;
  const places = words.map((word) => ({ at: plain.indexOf(word), word })).filter(({ at }) => at !== -1)
    .toSorted((a, b) => a.at - b.at);
  const parts: (string | HTMLElement)[] = [];
  let end = 0;
  for (const { at, word } of places) {
    if (at < end) continue;
    const mark = document.createElement("mark");
    mark.textContent = text.slice(at, at + word.length);
    parts.push(text.slice(end, at), mark);
    end = at + word.length;
  }
  if (parts.length > 0) node.replaceWith(...parts, text.slice(end));
}

/** Shows the rows of the catalogue that hold the words of the form. */
export function filterCatalogue(form: HTMLFormElement): void {
  const words = wordsOf(String(new FormData(form).get("words") ?? ""));
  let found = 0;
  const rows = [...document.querySelectorAll<HTMLElement>("table.catalogue tbody tr")];
  for (const row of rows) {
    const text = normalised(row.textContent ?? "");
    row.hidden = !words.every((word) => text.includes(word));
    if (!row.hidden) found++;
  }
  tell(form, found, rows.length);
}

function tell(form: HTMLFormElement, found: number, all: number): void {
  const output = form.elements.namedItem("found");
  if (!(output instanceof HTMLOutputElement)) return;
  output.value = say(pageLanguage(), PAGE.foundOfAll(all, found));
}

/** Filters whatever the page has to filter. */
export function filterAll(): void {
  const comments = elementOf("comment-filter", HTMLFormElement);
  if (comments !== null) filterComments(comments);
  const catalogue = elementOf("catalogue-filter", HTMLFormElement);
  if (catalogue !== null) filterCatalogue(catalogue);
}
