import type { Bilingual, Language } from "../data/language.ts";
import { type Html, markup } from "../rendering/markup.ts";
import { IMPORT_PAGE_WORDS as W } from "../wording/import_page_words.ts";
import { IMPORT_HEADINGS } from "../wording/import_headings.ts";
import { say } from "../wording/say.ts";
import { acceptPart } from "./accept_part.ts";
import { columnsPart } from "./columns_part.ts";
import type { FlaggedLines } from "./flag_free_answers.ts";
import type { ImportPlan, NoPlan } from "./import_plan.ts";
import type { ImportSession } from "./import_session.ts";
import { noPlanText } from "./no_plan_text.ts";
import { planText } from "./plan_text.ts";
import { beforeFilePart } from "./pair_view.ts";
import type { PlannedChart } from "./planned_charts.ts";
import { questionsPart } from "./questions_part.ts";
import { refusedPart } from "./refused_part.ts";
import { settingsPart } from "./settings_part.ts";

/** What the page shows of a session. */
export interface ImportViewContent {
  readonly session: ImportSession;
  readonly plan: ImportPlan | NoPlan;
  readonly charts: readonly PlannedChart[];
  readonly lang: Language;
  /** Where free answers may tell who somebody is. */
  readonly flagged: FlaggedLines;
}

/** Everything below the page's heading, for a file that has been read. */
export function importView(content: ImportViewContent): Html {
  const { plan, session, lang } = content;
  const to = (words: Bilingual) => say(lang, words);
  if ("reason" in plan) {
    return markup`<section aria-labelledby="h-plan"><h2 id="h-plan">${to(W.plan)}</h2>
<p class="fault">${noPlanText(session.file, plan, lang)}</p></section>`;
  }
  return markup`<section aria-labelledby="h-plan"><h2 id="h-plan">${to(W.plan)}</h2>
<pre class="plan" tabindex="0" role="group" aria-labelledby="h-plan">${headOf(plan, content)}</pre></section>
${settingsPart(content, plan)}
${plan.surveys.length === 1 && beforeFilePart(lang)}
${questionsPart(plan, lang)}
${refusedPart(plan, lang)}
${columnsPart(plan, lang)}
${chartsPart(content)}
${acceptPart(plan, lang)}`;
}

/** The plan's first lines and what is said of rows: the rest has places of its own on the page. */
function headOf(plan: ImportPlan, { lang, flagged }: Pick<ImportViewContent, "lang" | "flagged">): string {
  const [head = "", surveys = "", ...rest] = planText(plan, { lang, showValues: true, flagged }).split("\n\n");
  const leftOut = rest.find((part) => part.startsWith(say(lang, IMPORT_HEADINGS.leftOut)));
  return [head, surveys, leftOut ?? ""].filter((text) => text !== "").join("\n\n");
}

function chartsPart({ charts, plan, lang }: ImportViewContent): Html {
  if (charts.length === 0 || "reason" in plan) return markup``;
  const [first] = plan.surveys;
  const name = first === undefined ? "" : say(lang, { ja: first.codebook.title, en: first.codebook.titleEnglish });
  return markup`<section aria-labelledby="h-charts"><h2 id="h-charts">${say(lang, W.charts)}</h2>
<p>${name}${say(lang, W.chartsOf)}</p>
<div class="charts">${
    charts.map(({ svg, alt }) =>
      // A picture of its own: its marks are no parts of the page for whoever has it read aloud.
      markup`<figure><img alt="${alt}" src="data:image/svg+xml;base64,${
        new TextEncoder().encode(svg).toBase64()
      }"></figure>`
    )
  }</div></section>`;
}

/** What stands in place of everything when a plan has been written. */
export function importedView(folders: readonly string[], lang: Language, clearance: Html | null = null): Html {
  return markup`<section aria-labelledby="h-done"><h2 id="h-done" tabindex="-1">${say(lang, W.done)}</h2>
<ul>${folders.map((folder) => markup`<li><code>${folder}</code></li>`)}</ul><p>${say(lang, W.doneNext)}</p></section>
${clearance}`;
}
