/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { pageLanguage } from "./browser.ts";
import { say } from "../../wording/say.ts";
import { PAGE } from "../../wording/page_words.ts";

/** Shows the free answers that match the words and choices of the form, and says how many there are. */
export function filterComments(form: HTMLFormElement): void {
  const values = new FormData(form);
  const words = normalised(String(values.get("words") ?? "")).split(/\s+/).filter((word) => word !== "");
  const choices = ["city", "event", "construct", "category", "theme"].map((name) =>
    [name, String(values.get(name) ?? "")] as const
  )
    .filter(([, value]) => value !== "");
  let found = 0;
  let all = 0;
  for (const section of document.querySelectorAll<HTMLElement>("section.comments")) {
    let here = 0;
    for (const row of section.querySelectorAll<HTMLElement>("tbody tr")) {
      const text = normalised(row.textContent ?? "");
      const fits = words.every((word) => text.includes(word)) &&
        choices.every(([name, value]) => (row.dataset[name] ?? "").split("|").includes(value));
      row.hidden = !fits;
      all++;
      if (fits) here++;
    }
    section.hidden = here === 0;
    found += here;
  }
  tell(form, found, all);
}

/** Shows the rows of the catalogue that hold the words of the form. */
export function filterCatalogue(form: HTMLFormElement): void {
  const words = normalised(String(new FormData(form).get("words") ?? "")).split(/\s+/).filter((word) => word !== "");
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

/** So that full and half width, upper and lower case find each other. */
function normalised(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
