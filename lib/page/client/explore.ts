/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { ExploreData } from "../explore_data.ts";
import { EXPLORE_BASES, EXPLORE_MEASURES, type ExploreState } from "../explore_state.ts";
import { type ExploreTable, exploreTable } from "../explore_table.ts";
import { type ExploreView, exploreView } from "../explore_view.ts";
import { cellText } from "../../rendering/table_cells.ts";
import { ACCENT, BAND, INK, MISSING, MOVEMENT_COLORS } from "../../figures/palette.ts";
import { elementOf, pageLanguage } from "./browser.ts";
import { drawExplore } from "./explore_chart.ts";
import { watchTips } from "./tooltips.ts";
import { say } from "../../wording/say.ts";
import { COMMON } from "../../wording/common_words.ts";
import { EXPLORE } from "../../wording/explore_words.ts";

/** Shows a state: form, title, sentence, chart and table. Does nothing on a page without an Explore. */
export function showExplore(data: ExploreData, state: ExploreState): void {
  const form = elementOf("explore-form", HTMLFormElement);
  const chart = elementOf("explore-chart", HTMLElement);
  const table = elementOf("explore-table", HTMLElement);
  if (form === null || chart === null || table === null) return;
  fillForm(form, data, state);
  const lang = pageLanguage();
  const view = exploreView(data, state, lang);
  setText("explore-title", view.synthetic ? say(lang, EXPLORE.titleOfSynthetic(view.title)) : view.title);
  setText("explore-says", view.sentence);
  const empty = view.rows.length === 0 && view.flows.length === 0;
  // Where everything is withheld the sentence says so; an empty chart would say nothing.
  const drawn = view.flows.length > 0 || view.rows.some(({ share }) => share !== null);
  chart.hidden = !drawn;
  table.closest("details")?.toggleAttribute("hidden", empty);
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-explore=svg], [data-explore=csv]")) {
    button.disabled = button.dataset.explore === "svg" ? !drawn : empty;
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
  chart.append(svg, ...legend(view, state));
  watchTips(chart, svg, tips);
}

/** The state that the form is in. */
export function readForm(data: ExploreData): ExploreState | null {
  const form = elementOf("explore-form", HTMLFormElement);
  if (form === null) return null;
  const values = new FormData(form);
  const chosen = values.getAll("event");
  return {
    construct: String(values.get("construct") ?? ""),
    measure: EXPLORE_MEASURES.find((measure) => measure === values.get("measure")) ?? "share",
    events: data.events.map(({ id }) => id).filter((id) => chosen.includes(id)),
    split: data.attributes.find(({ id }) => id === values.get("split"))?.id ?? "",
    base: EXPLORE_BASES.find((base) => base === values.get("base")) ?? "respondents",
  };
}

/** A city's box ticks or clears all its events. */
export function tickCity(box: HTMLInputElement): void {
  for (const event of box.closest(".city")?.querySelectorAll<HTMLInputElement>("input[name=event]") ?? []) {
    event.checked = box.checked;
  }
}

function fillForm(form: HTMLFormElement, { events, lists }: ExploreData, state: ExploreState): void {
  const isListed = lists.some(({ construct }) => construct === state.construct);
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) {
      if (field.name === "construct") field.value = state.construct;
      if (field.name === "split") {
        field.value = state.split;
        field.disabled = state.measure !== "share" || isListed;
      }
      if (field.name === "base") {
        field.value = state.base;
        field.disabled = state.measure === "flow" || (state.measure === "share" && state.split !== "" && !isListed);
      }
    }
    if (!(field instanceof HTMLInputElement)) continue;
    if (field.name === "measure") field.checked = field.value === state.measure;
    if (field.name === "event") field.checked = state.events.includes(field.value);
    if (field.name === "city") {
      const own = events.filter(({ city }) => city === field.value);
      const ticked = own.filter(({ id }) => state.events.includes(id)).length;
      field.checked = ticked === own.length;
      field.indeterminate = ticked > 0 && ticked < own.length;
    }
  }
}

function legend(view: ExploreView, { measure }: ExploreState): readonly HTMLElement[] {
  const lang = pageLanguage();
  if (measure === "share") {
    return [list([
      ["dot", say(lang, COMMON.share)],
      ["line", say(lang, COMMON.interval95)],
      ...(view.rows.some(({ bounds }) => bounds !== null) ? [["band", say(lang, EXPLORE.bandLegend)] as const] : []),
    ])];
  }
  if (measure === "flow") {
    return [
      list([["rose", say(lang, COMMON.rose)], [
        "same",
        say(lang, EXPLORE.stayed),
      ], [
        "fell",
        say(lang, COMMON.fell),
      ]]),
    ];
  }
  // Answers that have a row each need no colour to tell them apart.
  if (view.rows.some(({ answer }) => answer !== undefined)) return [];
  // Wordings differ by event: each set of answers has its own line.
  const sets = new Map(view.rows.map(({ parts }) => [parts.map(({ label }) => label).join("|"), parts]));
  return [...sets.values()].map((parts) => list(parts.map(({ label, color }) => [color ?? "none", label])));
}

function list(entries: readonly (readonly [string, string])[]): HTMLElement {
  const legend = document.createElement("p");
  legend.className = "legend";
  for (const [kind, label] of entries) {
    const entry = document.createElement("span");
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("width", "22");
    svg.setAttribute("height", "12");
    svg.setAttribute("aria-hidden", "true");
    const shape = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    const places: Readonly<Record<string, readonly [number, number, number, number, string]>> = {
      dot: [6, 1, 10, 10, ACCENT],
      line: [0, 5, 22, 2, INK],
      band: [0, 0, 22, 12, BAND],
      rose: [0, 0, 22, 12, MOVEMENT_COLORS.rose],
      same: [0, 0, 22, 12, MOVEMENT_COLORS.same],
      fell: [0, 0, 22, 12, MOVEMENT_COLORS.fell],
      none: [0.5, 0.5, 21, 11, MISSING.fill],
    };
    const [x, y, width, height, fill] = places[kind] ?? [0, 0, 22, 12, kind];
    for (const [name, value] of Object.entries({ x, y, width, height, fill, rx: kind === "dot" ? 5 : 0 })) {
      shape.setAttribute(name, String(value));
    }
    if (kind === "none") shape.setAttribute("stroke", MISSING.stroke);
    svg.append(shape);
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
