import type { Bilingual, Language } from "../data/language.ts";
import { type Html, lines, markup, trustedHtml } from "../rendering/markup.ts";
import { ANSWER_SIDES, type Question } from "../survey/codebook.ts";
import { IMPORT_PAGE_WORDS as W } from "../wording/import_page_words.ts";
import {
  FAULT_WORDS,
  GUESS_WORDS,
  IMPORT_HEADINGS,
  nameIn,
  NEEDED_WORDS,
  TIMING_WORDS,
  TYPE_WORDS,
  USE_WORDS,
} from "../wording/import_words.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import type { FlaggedLines } from "./flag_free_answers.ts";
import { withOccurrences } from "./form_mapping.ts";
import type { ImportPlan, NoPlan } from "./import_plan.ts";
import type { ImportSession } from "./import_session.ts";
import type { PlannedChart } from "./planned_charts.ts";
import { noPlanText, planText } from "./plan_text.ts";
import { refusedValues } from "./refused_values.ts";

/** What the page shows of a session. */
export interface ImportViewContent {
  readonly session: ImportSession;
  readonly plan: ImportPlan | NoPlan;
  readonly charts: readonly PlannedChart[];
  readonly lang: Language;
  /** Where free answers may tell who somebody is. */
  readonly flagged: FlaggedLines;
}

/** Values of refused answers that are listed; a file of nothing but free text has thousands. */
const MOST_VALUES = 100;

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

function field(id: string, label: string, control: Html): Html {
  return markup`<div class="field"><label for="${id}">${label}</label>${control}</div>`;
}

function option(value: string, label: string, selected: boolean): Html {
  return markup`<option value="${value}"${selected && trustedHtml(" selected")}>${label}</option>`;
}

function settingsPart({ session, lang }: ImportViewContent, plan: ImportPlan): Html {
  const to = (words: Bilingual) => say(lang, words);
  const headings = plan.columns.map(({ column }) => column.heading);
  const [first] = plan.surveys;
  const column = (id: string, label: Bilingual, chosen: string | null) =>
    field(
      id,
      to(label),
      markup`<select id="${id}" data-edit="setting" data-name="${id}">${option("", to(W.noColumn), chosen === null)}${
        headings.map((heading) => option(heading, heading, heading === chosen))
      }</select>`,
    );
  const event = (name: keyof ImportSession["event"], label: Bilingual, value: string, type = "text") =>
    field(
      `event-${name}`,
      to(label),
      markup`<input id="event-${name}" type="${type}" data-edit="event" data-name="${name}" value="${
        session.event[name] ?? value
      }"${(name === "population" || name === "applicants") && trustedHtml(' inputmode="numeric" pattern="[0-9]*"')}>`,
    );
  const told = first?.event;
  const text = (value: unknown) => typeof value === "string" ? value : "";
  const ofEvent = first !== undefined && !first.isNew ? null : markup`
${event("title", W.eventTitle, plan.form.codebook.title)}
${plan.form.mapping.by === null && event("name", W.eventName, text(told?.content.name))}
${event("date", W.date, text(told?.content.date), "date")}
${plan.surveys.every(({ value }) => value === null) && event("municipality", W.municipality, told?.municipality ?? "")}
${event("prefecture", W.prefecture, "")}
${plan.form.mapping.by === null && event("population", W.population, "")}
${plan.form.mapping.by === null && event("applicants", W.applicants, "")}`;
  return markup`<section aria-labelledby="h-settings"><h2 id="h-settings">${to(W.settings)}</h2>
<div class="fields">
${column("by", W.by, plan.form.mapping.by)}
${column("unique", W.unique, plan.form.mapping.unique)}
${
    field(
      "keep",
      to(W.keep),
      markup`<select id="keep" data-edit="keep">${option("first", to(W.first), session.keep === "first")}${
        option("last", to(W.last), session.keep === "last")
      }</select>`,
    )
  }
${
    field(
      "survey",
      to(W.survey),
      markup`<input id="survey" data-edit="survey" pattern="[a-z0-9][a-z0-9-]*" value="${
        session.survey === "" ? plan.form.codebook.id : session.survey
      }">`,
    )
  }
${ofEvent}
</div></section>`;
}

function questionsPart(plan: ImportPlan, lang: Language): Html {
  const { form } = plan;
  return markup`<section aria-labelledby="h-questions"><h2 id="h-questions">${say(lang, W.questions)}</h2>
<ol class="questions">${form.codebook.questions.map((question) => questionItem(question, plan, lang))}</ol></section>`;
}

function questionItem(question: Question, { form, columns }: ImportPlan, lang: Language): Html {
  const to = (words: Bilingual) => say(lang, words);
  const { id, wording, type, timing } = question;
  const guesses = form.guesses.filter((guess) => guess.question === id)
    .map(({ what }) => to(nameIn(GUESS_WORDS, what)));
  const own = columns.filter(({ mapped }) => mapped !== null && "question" in mapped && mapped.question === id);
  const scale = form.codebook.scales.find((one) => one.id === question.scale);
  const types = type === "single" || type === "scale" ? ["single", "scale", "free"] : [type, "free"];
  const kind = form.isProposed && type !== "free"
    ? markup`<label for="type-${id}">${
      to(W.type)
    }</label> <select id="type-${id}" data-edit="type" data-question="${id}">${
      [...new Set(types)].map((one) => option(one, to(nameIn(TYPE_WORDS, one)), one === type))
    }</select>`
    : markup`<span class="type">${to(nameIn(TYPE_WORDS, type))}</span>`;
  return markup`<li class="question" data-drop="${id}"><h3>${wording}</h3>
<p>${kind}${
    timing !== "only" &&
    markup` <span class="mark">${to(TIMING_WORDS[timing])}</span>`
  }${
    guesses.length > 0 &&
    markup` <span class="mark guess">${to(W.guessed)}: ${guesses.join(to(PUNCTUATION.comma))}</span>`
  }${
    own.length === 0 &&
    markup` <span class="mark open">${to(W.noColumnYet)}</span> <span class="drop">${to(W.dropHere)}</span>`
  }</p>
${scale !== undefined && answersList(question, { scale, isProposed: form.isProposed, lang })}</li>`;
}

function answersList(
  { id, type }: Question,
  { scale, isProposed, lang }: {
    readonly scale: ImportPlan["form"]["codebook"]["scales"][number];
    readonly isProposed: boolean;
    readonly lang: Language;
  },
): Html {
  const to = (words: Bilingual) => say(lang, words);
  const last = scale.answers.length - 1;
  const beside = scale.otherAnswers.map(({ label }) => markup`<li>${label}</li>`);
  if (!isProposed) {
    return markup`<ul class="answers">${scale.answers.map(({ label }) => markup`<li>${label}</li>`)}${beside}</ul>`;
  }
  const step = (at: number, by: -1 | 1, label: string) =>
    markup`<button type="button" id="move-${id}-${at}-${
      by === -1 ? "up" : "down"
    }" data-move="${id}" data-from="${at}" data-to="${at + by}"${
      (at + by < 0 || at + by > last) && trustedHtml(" disabled")
    } aria-label="${label}: ${to(by === -1 ? W.up : W.down)}">${by === -1 ? "↑" : "↓"}</button>`;
  return markup`<details${type === "scale" && trustedHtml(" open")}><summary>${
    to(W.answers)
  }: ${scale.answers.length}</summary>
<ol class="answers">${
    scale.answers.map(({ label, side }, at) =>
      markup`<li draggable="true" data-order="${id}" data-at="${at}"><span class="label">${label}</span>${
        step(at, -1, label)
      }${step(at, 1, label)}${
        side !== undefined &&
        markup`<select id="side-${id}-${at}" aria-label="${label}: ${
          to(W.side)
        }" data-edit="side" data-question="${id}" data-label="${label}">${
          ANSWER_SIDES.map((one) => option(one, to(W[one]), one === side))
        }</select>`
      }</li>`
    )
  }${beside}</ol></details>`;
}

function refusedPart(plan: ImportPlan, lang: Language): Html {
  const to = (words: Bilingual) => say(lang, words);
  const values = refusedValues(plan);
  const decided = plan.form.mapping.answers;
  if (values.length === 0 && decided.length === 0) return markup``;
  const rows = values.slice(0, MOST_VALUES).map(({ kind, question, written, lines: places, nearest }, at) => {
    const asked = plan.form.codebook.questions.find(({ id }) => id === question);
    const scale = plan.form.codebook.scales.find(({ id }) => id === asked?.scale);
    const choice = kind !== "unknown-answer" || scale === undefined || question === null || written === null
      ? markup`${to(W.refuse)}`
      : markup`<select id="meaning-${at}" aria-label="${
        to(W.meaning)
      }: ${written}" data-edit="answer" data-question="${question}" data-written="${written}">${
        option("!refuse", to(W.refuse), true)
      }${option("!missing", to(W.missing), false)}${
        scale.answers.map(({ label }) =>
          option(label, label === nearest?.label ? `${label}（${nearest.score.toFixed(2)}）` : label, false)
        )
      }</select>`;
    return markup`<tr><td>${asked?.wording ?? ""}</td><td>${written ?? ""}</td><td>${
      to(nameIn(FAULT_WORDS, kind))
    }</td><td class="number">${places.length}</td><td>${choice}</td></tr>`;
  });
  const settled = decided.map(({ question, written, label }, at) => {
    const asked = plan.form.codebook.questions.find(({ id }) => id === question);
    return markup`<tr><td>${asked?.wording ?? question}</td><td>${written}</td><td>→ ${
      label ?? to(W.missing)
    }</td><td></td><td><button type="button" id="undo-${at}" data-undo="${question}" data-written="${written}" aria-label="${
      to(W.undo)
    }: ${written}">${to(W.undo)}</button></td></tr>`;
  });
  return markup`<section aria-labelledby="h-refused"><h2 id="h-refused">${to(W.refused)}</h2>
<div class="wide" tabindex="0" role="group" aria-labelledby="h-refused"><table><thead><tr><th scope="col">${
    to(W.asked)
  }</th><th scope="col">${to(W.written)}</th><th scope="col">${to(W.why)}</th><th scope="col">${
    to(W.rows)
  }</th><th scope="col">${to(W.meaning)}</th></tr></thead><tbody>${rows}${settled}</tbody></table></div></section>`;
}

function columnsPart(plan: ImportPlan, lang: Language): Html {
  const to = (words: Bilingual) => say(lang, words);
  const { form } = plan;
  const numbers = new Map(
    withOccurrences(plan.columns.map(({ column }) => column)).map(({ column, occurrence }) => [column.at, occurrence]),
  );
  const uses = ["unused", "time", "name", "contact", "identifier", "technical", "weight"] as const;
  const rows = plan.columns.filter(({ mapped }) =>
    mapped === null || !("question" in mapped) || form.close.some(({ heading }) => heading === mapped.heading)
  )
    .filter(({ mapped }) => mapped?.use !== "group" && mapped?.use !== "empty").map(
      ({ column: { at, heading }, mapped }) => {
        const close = form.close.find((one) => one.heading === heading);
        const chosen = mapped === null ? "" : "question" in mapped ? mapped.question : mapped.use;
        const open = form.codebook.questions.filter(({ id }) =>
          id === chosen ||
          !plan.columns.some(({ mapped }) => mapped !== null && "question" in mapped && mapped.question === id)
        );
        return markup`<tr><td><span class="chip${
          mapped === null && " open"
        }" draggable="true" data-column="${heading}" data-occurrence="${
          numbers.get(at) ?? 1
        }">${heading}</span></td><td><select id="column-${at}" aria-label="${
          to(W.use)
        }: ${heading}" data-edit="column" data-heading="${heading}" data-occurrence="${numbers.get(at) ?? 1}">${
          mapped === null && option("", to(W.undecided), true)
        }${
          open.map(({ id, wording }) =>
            option(id, id === close?.question ? `${wording}（${close.score.toFixed(2)}）` : wording, id === chosen)
          )
        }${uses.map((use) => option(use, to(nameIn(USE_WORDS, use)), use === chosen))}</select></td></tr>`;
      },
    );
  if (rows.length === 0) return markup``;
  return markup`<section aria-labelledby="h-columns"><h2 id="h-columns">${to(W.columns)}</h2>
<div class="wide" tabindex="0" role="group" aria-labelledby="h-columns"><table><thead><tr><th scope="col">${
    to(W.column)
  }</th><th scope="col">${to(W.use)}</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
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

/** Why a plan cannot be accepted yet; none when it can. */
export function reasonsAgainst({ form, needed, surveys }: ImportPlan, lang: Language): readonly string[] {
  const wordings = form.questionsWithoutColumn.map((id) =>
    form.codebook.questions.find((one) => one.id === id)?.wording ?? id
  );
  return [
    ...wordings.map((wording) => `${wording}: ${say(lang, W.noColumnYet)}`),
    ...needed.flatMap((what) => {
      const words = NEEDED_WORDS[what];
      return words === undefined ? [] : [say(lang, words.what)];
    }),
    ...surveys.some(({ kept }) => kept.length > 0) ? [] : [say(lang, W.rowsToKeep)],
  ];
}

function acceptPart(plan: ImportPlan, lang: Language): Html {
  const reasons = reasonsAgainst(plan, lang);
  return markup`<section class="accept"><p>${
    reasons.length === 0
      ? say(lang, W.acceptHelp)
      : markup`<strong>${say(lang, W.cannotAccept)}</strong>${lines(reasons.join("\n"))}`
  }</p>
<button type="button" id="accept" class="main"${reasons.length > 0 && trustedHtml(" disabled")}>${
    say(lang, W.accept)
  }</button></section>`;
}

/** What stands in place of everything when a plan has been written. */
export function importedView(folders: readonly string[], lang: Language): Html {
  return markup`<section aria-labelledby="h-done"><h2 id="h-done" tabindex="-1">${say(lang, W.done)}</h2>
<ul>${folders.map((folder) => markup`<li><code>${folder}</code></li>`)}</ul><p>${say(lang, W.doneNext)}</p></section>`;
}
