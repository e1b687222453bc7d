/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { isLanguage, type Language, languageSuffix } from "../../data/language.ts";
import type { ExploreData } from "../explore_data.ts";
import { type ExploreState, firstExploreState, readAddress, writeAddress } from "../explore_state.ts";
import { elementOf, holdsLanguage, jsonOf, keepPlace, pageLanguage, saveFile, switchLanguage } from "./browser.ts";
import { markCopies } from "./marked_copy.ts";
import { readForm, showExplore, tickCity } from "./explore.ts";
import { foldAfterPrint, printPage, unfoldForPrint } from "./print_page.ts";
import { chooseAnswers, chosenAnswers, filterAll, filterComments } from "./row_filter.ts";
import { isSample, samplesShown, showSamples } from "./samples.ts";
import { clearContents, numberContents } from "./page_numbers.ts";
import { searchPage, watchSearch } from "./page_search.ts";
import { enlarge, fitContent, markSection, markSectionOnScroll } from "./reading.ts";
import { openChapters, unfold } from "./unfold.ts";
import { saveAnswers, saveFigure, saveTable } from "./save_shown.ts";
import { watchReuse } from "./reuse.ts";
import { showSlimDrawings } from "./slim_drawings.ts";
import { saveView } from "./save_view.ts";

/** The language that the file was made in. */
const own = pageLanguage();
const data: ExploreData = JSON.parse(jsonOf("explore-data"));
let state: ExploreState = firstExploreState(data);
/** Whether the address carries the Explore's state: from the first choice on, or when it was opened so. */
let chosen = false;
let place = "";

/** Brings the page to what the address says. */
async function follow(): Promise<void> {
  const address = readAddress(location.hash, data);
  place = address.place;
  if (address.explore !== null) {
    state = address.explore;
    chosen = true;
  }
  // An address within the page, such as that of a link, has no language: the present one stays.
  const asked: Language = location.hash === "" ? own : /[?&]lang=/.test(location.hash) ? address.lang : pageLanguage();
  await speak(asked);
  if (location.hash !== "" && asked !== address.lang) remember();
  const form = elementOf("comment-filter", HTMLFormElement);
  if (form !== null && address.answers !== undefined) chooseAnswers(form, address.answers);
  if (form !== null) filterComments(form);
  if (form !== null && place === "comments") remember();
  const target = place === "" ? null : await reached(place);
  if (target === null) return;
  unfold(target);
  target.scrollIntoView({ block: "start", behavior: "instant" });
}

/** An element, for which samples are shown where it stands among them. */
async function reached(id: string): Promise<HTMLElement | null> {
  if (document.getElementById(id) === null && await isSample(id)) await openSamples(true);
  return document.getElementById(id);
}

async function openSamples(show: boolean): Promise<void> {
  await showSamples(show);
  showExplore(data, state);
  fitContent(elementOf("samples", HTMLElement) ?? document);
}

async function speak(lang: Language): Promise<void> {
  if (!holdsLanguage(lang)) {
    // A large page has a file for each language.
    location.assign(
      `report${languageSuffix(lang)}.html` + writeAddress({ place, lang, explore: chosen ? state : null }, data),
    );
    return;
  }
  const chapters = openChapters();
  const goBack = lang === pageLanguage() ? () => {} : keepPlace();
  const before = elementOf("comment-filter", HTMLFormElement);
  const answers = before === null ? {} : chosenAnswers(before);
  await switchLanguage(lang);
  await showSlimDrawings();
  const after = elementOf("comment-filter", HTMLFormElement);
  if (after !== null) chooseAnswers(after, answers);
  for (const id of chapters) document.querySelector(`#${CSS.escape(id)} > details.chapter`)?.setAttribute("open", "");
  if (samplesShown()) await showSamples(true);
  document.documentElement.classList.add("scripted");
  for (const button of document.querySelectorAll<HTMLElement>("[data-lang]")) {
    button.setAttribute("aria-pressed", String(button.dataset.lang === lang));
  }
  // Beside the text there is room for the contents; above it they would push the text away.
  elementOf("contents", HTMLDetailsElement)?.toggleAttribute("open", matchMedia("(min-width: 1100px)").matches);
  showExplore(data, state);
  filterAll();
  fitContent();
  goBack();
  markSection();
}

function remember(): void {
  const form = elementOf("comment-filter", HTMLFormElement);
  const answers = form === null ? {} : chosenAnswers(form);
  const address = writeAddress({ place, lang: pageLanguage(), explore: chosen ? state : null, answers }, data);
  history.replaceState(null, "", address === "#" ? location.pathname + location.search : address);
}

function explore(target: HTMLElement): void {
  if (target instanceof HTMLInputElement && target.name === "city") tickCity(target);
  const read = readForm(data);
  if (read === null) return;
  state = read;
  chosen = true;
  place = "compare";
  showExplore(data, state);
  remember();
}

async function click(target: Element): Promise<void> {
  const element = target.closest<HTMLElement>(
    "[data-lang],[data-print],[data-paper],[data-csv],[data-svg],[data-png],[data-large],[data-answers],[data-bib],[data-explore],[data-samples],a[data-event],a[data-theme]",
  );
  if (element === null) return;
  const { lang, csv, svg, png, large, explore, event, theme } = element.dataset;
  if (isLanguage(lang)) {
    await speak(lang);
    remember();
    document.querySelector<HTMLElement>(`[data-lang=${lang}]`)?.focus({ preventScroll: true });
  } else if (element.dataset.print !== undefined || element.dataset.paper !== undefined) {
    // On a telephone the buttons stand at the end of the page: its header has no room for them.
    await printPage({ brief: (element.dataset.print ?? element.dataset.paper) === "brief", lang: pageLanguage() });
  } else if (element.dataset.samples !== undefined) await openSamples(!samplesShown());
  else if (csv !== undefined) saveTable(await reached(csv), csv);
  else if (svg !== undefined) await saveFigure(await reached(svg), "svg");
  else if (large !== undefined) enlarge(element, large);
  else if (png !== undefined) await saveFigure(await reached(png), "png");
  else if (element.dataset.bib !== undefined) saveFile("report.bib", element.dataset.bib, "application/x-bibtex");
  else if (element.dataset.answers !== undefined) saveAnswers();
  else if (explore !== undefined) await saveView(explore, { data, state });
  else if (event !== undefined) showComments("event", event);
  else if (theme !== undefined) showComments("theme", theme);
}

/** What is chosen of the free answers is kept in the address. */
function filterAnswers(form: HTMLFormElement): void {
  filterComments(form);
  place = "comments";
  remember();
}

/** Filters the free answers by one condition; the link then leads there. */
function showComments(name: "event" | "theme", value: string): void {
  const form = elementOf("comment-filter", HTMLFormElement);
  if (form === null) return;
  form.reset();
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLSelectElement) field.value = value;
  filterComments(form);
}

document.addEventListener("click", ({ target }) => {
  if (target instanceof Element) void click(target);
});
document.addEventListener("change", ({ target }) => {
  if (target instanceof HTMLElement && target.closest("#explore-form") !== null) explore(target);
  else if (target instanceof HTMLSelectElement && target.form?.id === "comment-filter") filterAnswers(target.form);
});
document.addEventListener("input", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.type !== "search") return;
  const form = target.form;
  if (form?.id === "page-search") searchPage(form);
  else if (form?.id === "comment-filter") filterAnswers(form);
  else filterAll();
});
document.addEventListener("reset", ({ target }) =>
  setTimeout(() => {
    filterAll();
    if (target instanceof HTMLFormElement && target.id === "comment-filter") filterAnswers(target);
  }));
document.addEventListener("submit", (event) => event.preventDefault());
// Toggling does not bubble.
document.addEventListener("toggle", ({ target }) => {
  if (!(target instanceof HTMLDetailsElement)) return;
  if (target.open) fitContent(target);
  if (target.open && target.querySelector("#explore-chart") !== null) showExplore(data, state);
}, true);
addEventListener("hashchange", () => void follow());
addEventListener("beforeprint", () => unfoldForPrint());
addEventListener("beforeprint", () => numberContents());
addEventListener("afterprint", () => {
  foldAfterPrint();
  clearContents();
});
let width = innerWidth;
addEventListener("resize", () => {
  if (innerWidth === width) return;
  width = innerWidth;
  showExplore(data, state);
  fitContent();
  void showSlimDrawings();
});
markSectionOnScroll();
markCopies();
watchReuse();
watchSearch();
void follow();
