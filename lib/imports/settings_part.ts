import type { Bilingual, Language } from "../data/language.ts";
import { type Html, markup, trustedHtml } from "../rendering/markup.ts";
import { IMPORT_PAGE_WORDS as W } from "../wording/import_page_words.ts";
import { say } from "../wording/say.ts";
import { field, option } from "./form_controls.ts";
import type { ImportPlan } from "./import_plan.ts";
import type { ImportSession } from "./import_session.ts";

/** Which sheet of a workbook, or table of a page, is read, where there are several. */
function sheetField({ format }: ImportPlan, lang: Language): Html | false {
  if (format.kind === "text" || format.otherSheets.length === 0) return false;
  const { sheet, otherSheets } = format;
  return field(
    "sheet",
    say(lang, W.sheet),
    markup`<select id="sheet" data-edit="setting" data-name="sheet">${
      [sheet, ...otherSheets].map((name) => option(name, name, name === sheet))
    }</select>`,
  );
}

/** Settings of the import, and what is known of the event. */
export function settingsPart(
  { session, lang }: { readonly session: ImportSession; readonly lang: Language },
  plan: ImportPlan,
): Html {
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
${sheetField(plan, lang)}
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
