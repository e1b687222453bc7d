/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { ExploreData } from "../explore_data.ts";
import type { Language } from "../../data/language.ts";
import { closedChoices } from "../explore_choices.ts";
import { type LegendEntry, legendLines, legendPlaces } from "../explore_legend.ts";
import { EXPLORE_BASES, EXPLORE_MEASURES, type ExploreState } from "../explore_state.ts";
import { type ExploreTable, exploreTable } from "../explore_table.ts";
import { exploreView, type ExploreWording } from "../explore_view.ts";
import { cellText } from "../../rendering/table_cells.ts";
import { elementOf, pageLanguage } from "./browser.ts";
import { drawExplore } from "./explore_chart.ts";
import { svgNode } from "./explore_drawing.ts";
import { watchTips } from "./tooltips.ts";
import { say } from "../../wording/say.ts";
import { EXPLORE } from "../../wording/explore_words.ts";

/** Shows a state: form, title, sentence, chart and table. Does nothing on a page without an Explore. */
export function showExplore(data: ExploreData, state: ExploreState): void {
  const form = elementOf("explore-form", HTMLFormElement);
  const chart = elementOf("explore-chart", HTMLElement);
  const table = elementOf("explore-table", HTMLElement);
  if (form === null || chart === null || table === null) return;
  const lang = pageLanguage();
  fillForm(form, { data, state, lang });
  const view = exploreView(data, state, lang);
  setText("explore-title", view.synthetic ? say(lang, EXPLORE.titleOfSynthetic(view.title)) : view.title);
  setText("explore-says", view.sentence);
  elementOf("explore-view", HTMLElement)?.setAttribute("data-origin", view.synthetic ? "synthetic" : "observed");
  showWordings(view.wordings, lang);
  const empty = view.rows.length === 0 && view.flows.length === 0;
  // Where everything is withheld the sentence says so; an empty chart would say nothing.
  const drawn = view.flows.length > 0 || view.rows.some(({ share }) => share !== null);
  chart.hidden = !drawn;
  table.closest("details")?.toggleAttribute("hidden", empty);
  for (
    const button of document.querySelectorAll<HTMLButtonElement>(
      "[data-explore=svg], [data-explore=png], [data-explore=csv]",
    )
  ) {
    button.disabled = button.dataset.explore === "csv" ? empty : !drawn;
  }
  chart.replaceChildren();
  table.replaceChildren();
  setText("explore-done", "");
  if (empty) return;
  table.append(tableOf(exploreTable(view, state, lang)));
  if (!drawn) return;
  const { svg, tips } = drawExplore(view, {
    width: Math.max(280, Math.floor(chart.clientWidth)),
    lang,
    bars: state.measure === "distribution",
  });
  chart.append(svg, ...legendLines(view, state, lang).map(list));
  watchTips(chart, svg, view.synthetic ? tips.map((tip) => `${say(lang, EXPLORE.syntheticMark)}\n${tip}`) : tips);
}

/** The state that the form is in. */
export function readForm(data: ExploreData): ExploreState | null {
  const form = elementOf("explore-form", HTMLFormElement);
  if (form === null) return null;
  const values = new FormData(form);
  // Boxes of events that did not ask the question are closed, and keep what they are for the next question.
  const chosen = [...form.querySelectorAll<HTMLInputElement>("input[name=event]:checked")].map(({ value }) => value);
  return {
    construct: String(values.get("construct") ?? ""),
    measure: EXPLORE_MEASURES.find((measure) => measure === values.get("measure")) ?? "share",
    events: data.events.map(({ id }) => id).filter((id) => chosen.includes(id)),
    split: data.attributes.find(({ id }) => id === valueOf(form, "split"))?.id ?? "",
    base: EXPLORE_BASES.find((base) => base === valueOf(form, "base")) ?? "respondents",
  };
}

/** The value of a list, whether or not it is closed at the moment. */
function valueOf(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLSelectElement ? field.value : "";
}

/** A city's box ticks or clears all its events. */
export function tickCity(box: HTMLInputElement): void {
  for (const event of box.closest(".city")?.querySelectorAll<HTMLInputElement>("input[name=event]") ?? []) {
    event.checked = box.checked;
  }
}

function fillForm(form: HTMLFormElement, { data, state, lang }: FormState): void {
  const { events } = data;
  const closed = closedChoices(data, state, lang);
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) {
      if (field.name === "construct") field.value = state.construct;
      if (field.name === "split") field.value = state.split;
      if (field.name === "base") field.value = state.base;
      if (field.name === "split" || field.name === "base") field.disabled = closed[field.name] !== null;
    }
    if (!(field instanceof HTMLInputElement)) continue;
    if (field.name === "measure") {
      field.checked = field.value === state.measure;
      // What is chosen stays open, so that the keyboard is never left on a closed field.
      field.disabled = field.value === "flow" && closed.flow !== null && state.measure !== "flow";
    }
    if (field.name === "event") {
      field.checked = state.events.includes(field.value);
      field.disabled = closed.events.includes(field.value);
    }
    if (field.name === "city") {
      const own = events.filter(({ city }) => city === field.value);
      const ticked = own.filter(({ id }) => state.events.includes(id)).length;
      field.checked = ticked === own.length;
      field.indeterminate = ticked > 0 && ticked < own.length;
      field.disabled = own.every(({ id }) => closed.events.includes(id));
    }
  }
  setText("explore-why", closed.reasons.join(""));
}

/** What the form shows. */
interface FormState {
  readonly data: ExploreData;
  readonly state: ExploreState;
  readonly lang: Language;
}

/** The wording of what was asked, once for all events that asked in the same words. */
function showWordings(wordings: readonly ExploreWording[], lang: Language): void {
  const list = elementOf("explore-wordings", HTMLElement);
  if (list === null) return;
  list.replaceChildren(...wordings.map(({ places, text }) => {
    const item = document.createElement("li");
    const quoted = document.createElement("span");
    quoted.textContent = text;
    if (lang !== "ja") quoted.lang = lang;
    item.append(say(lang, EXPLORE.wordingOf(places)), quoted);
    return item;
  }));
  list.closest("details")?.toggleAttribute("hidden", wordings.length === 0);
}

function list(entries: readonly LegendEntry[]): HTMLElement {
  const legend = document.createElement("p");
  legend.className = "legend";
  for (const { kind, label } of entries) {
    const entry = document.createElement("span");
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("width", "22");
    svg.setAttribute("height", "12");
    svg.setAttribute("aria-hidden", "true");
    svg.append(svgNode("rect", legendPlaces(kind)));
    entry.append(svg, ` ${label}`);
    legend.append(entry, " ");
  }
  return legend;
}

function tableOf({ columns, rows }: ExploreTable): HTMLTableElement {
  const made = document.createElement("table");
  made.append(document.createElement("thead"), document.createElement("tbody"));
  const head = made.tHead?.insertRow();
  for (const { id, label } of columns) {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.textContent = label;
    if (rows.some((row) => typeof row[id] === "number")) cell.className = "n";
    head?.append(cell);
  }
  for (const row of rows) {
    const line = made.tBodies[0]?.insertRow();
    for (const [at, column] of columns.entries()) {
      const value = row[column.id] ?? null;
      const cell = document.createElement(at === 0 ? "th" : "td");
      if (at === 0) cell.scope = "row";
      if (typeof value === "number") cell.className = "n";
      cell.textContent = cellText(value, column);
      line?.append(cell);
    }
  }
  return made;
}

function setText(id: string, text: string): void {
  const element = document.getElementById(id);
  if (element !== null && element.textContent !== text) element.textContent = text;
}
