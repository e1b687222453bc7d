import type { Bilingual, Language } from "../../data/language.ts";
import { type Origin, ORIGINS } from "../../data/origin.ts";
import { type Html, markup } from "../../rendering/markup.ts";
import type { Survey } from "../../survey/survey.ts";
import { PUNCTUATION, say } from "../../wording/say.ts";
import type { PageBuilder, PageSection } from "../page_builder.ts";
import { hasAssumedScales, type PageContent, surveysOf } from "../page_content.ts";
import { originMark, surveyPlace } from "../page_marks.ts";
import { beforeAfterNote, compareNote, disclosureNote, smallBaseNote } from "./method_notes.ts";
import { COMMON } from "../../wording/common_words.ts";
import { originLabel } from "../../wording/source_words.ts";
import { METHOD } from "../../wording/method_words.ts";
import {
  ASSUMED_SCALES,
  GENERAL_NOTES,
  type MethodNote,
  ORIGIN_NOTES,
  UNPRINTED_ANSWERS,
} from "../../wording/method_notes.ts";

/** What {@linkcode methodNotesOf} gives. */
export interface MethodNotes {
  /** What numbers of each origin are. */
  readonly origins: readonly { readonly origin: Origin; readonly label: Bilingual; readonly text: Bilingual }[];
  readonly notes: readonly MethodNote[];
}

/** All that is to be said of the method, in its order: the notes that hold here, a report's own in the place of theirs. */
export function methodNotesOf(content: PageContent): MethodNotes {
  const surveys = surveysOf(content);
  const own = content.contribution?.methodNotes ?? [];
  const notes = [
    ...GENERAL_NOTES,
    smallBaseNote(surveys),
    beforeAfterNote(surveys),
    compareNote(surveys),
    disclosureNote(surveys, content.study.plan.attributes),
    surveys.some(({ codebook }) => hasAssumedScales(codebook)) ? ASSUMED_SCALES : null,
    content.contribution === null && surveys.some(asksFreely) ? UNPRINTED_ANSWERS : null,
  ].filter((note) => note !== null);
  const shown = notes.map((note) => own.find(({ id }) => id === note.id) ?? note);
  const further = own.filter(({ id }) => !notes.some((note) => note.id === id));
  return { origins: originTexts(content), notes: [...shown, ...further] };
}

/** Method and caveats in one place: every number links here. */
export function methodSection({ lang }: PageBuilder, content: PageContent): PageSection {
  const { origins, notes } = methodNotesOf(content);
  return {
    id: "method",
    title: say(lang, METHOD.title),
    // It explains the marks: it makes no statement that bears one.
    origins: [],
    body: markup`<div class="method">${
      entry({ id: "origin", title: say(lang, COMMON.numbersOrigin) }, [
        ...origins.map(({ origin, text }) => markup`${originMark(origin, lang)} ${say(lang, text)}`),
        originsOfSurveys(content, lang),
      ])
    }${notes.map((note) => noteEntry(note, lang))}</div>`,
  };
}

function asksFreely({ codebook }: Survey): boolean {
  return codebook.questions.some(({ type }) => type === "free");
}

function noteEntry({ id, title, text }: MethodNote, lang: Language): Html {
  return entry({ id, title: say(lang, title) }, [say(lang, text)]);
}

function entry(
  { id, title }: { readonly id: string; readonly title: string },
  texts: readonly (string | Html | null)[],
): Html {
  return markup`<section id="m-${id}" aria-labelledby="m-${id}-h"><h3 id="m-${id}-h">${title}</h3>${
    texts.map((text) => text !== null && markup`<p>${text}</p>`)
  }</section>\n`;
}

/** What numbers of an origin are: of each that a survey has, or that the report speaks of. */
function originTexts({ surveys, contribution }: PageContent): MethodNotes["origins"] {
  const worded = contribution?.words.origins ?? {};
  return ORIGINS.filter((origin) => origin in worded || surveys.some(({ survey }) => survey.origin === origin))
    .map((origin) => ({
      origin,
      label: { ja: originLabel(origin, "ja"), en: originLabel(origin, "en") },
      text: worded[origin] ?? ORIGIN_NOTES[origin],
    }));
}

function originsOfSurveys({ surveys }: PageContent, lang: Language): Html | null {
  if (surveys.length === 0) return null;
  return markup`${
    surveys.map((survey, at) =>
      markup`${at > 0 && say(lang, PUNCTUATION.comma)}${surveyPlace(survey, lang)} ${
        originMark(survey.survey.origin, lang)
      }`
    )
  }`;
}
