import { type Chapter, chapter } from "../chapters/chapter.ts";
import type { ChapterPart, DocumentChapter, WrittenDocument } from "../chapters/written_document.ts";
import type { Language } from "../data/language.ts";
import { beforeAfterFlowsFigures } from "../figures/before_after_flows.ts";
import { codeMatrixFigure } from "../figures/code_matrix.ts";
import { effectsForestFigure } from "../figures/effects_forest.ts";
import { responseRatesFigure } from "../figures/response_rates.ts";
import { beforeAfterTable } from "../tables/before_after_table.ts";
import { clearedAnswersTables } from "../tables/cleared_answers_table.ts";
import { codeCountsTable } from "../tables/code_counts_table.ts";
import { groupSharesTable } from "../tables/group_shares_table.ts";
import { responseRatesTable } from "../tables/response_rates_table.ts";
import { countCodes } from "../text/count_codes.ts";
import { NO_SURVEY } from "../wording/chapter_words.ts";
import { COMMON } from "../wording/common_words.ts";
import { described } from "../wording/described.ts";
import { DOCUMENT } from "../wording/document_words.ts";
import { METHOD } from "../wording/method_words.ts";
import { say } from "../wording/say.ts";
import { SECTIONS } from "../wording/section_words.ts";
import { missingDataPart } from "./missing_data_part.ts";
import { changesParts, readingParts } from "./document_changes.ts";
import { itemsOf, ownChapter } from "./own_document_chapter.ts";
import { contentByOrigin } from "./content_by_origin.ts";
import { type PageContent, type SurveyContent, surveysOf } from "./page_content.ts";
import { surveyPlace } from "./page_marks.ts";
import { pageTitles } from "./page_title.ts";
import { printedAnswersPart } from "./printed_answer_tables.ts";
import { methodNotesOf } from "./sections/method_section.ts";

/**
 * The report as a document to edit: what it concludes and what is not known, the surveys, every questionnaire whose answers are
 * known, changes and differences, what people wrote, what a report adds, the method.
 *
 * Generated answers are in no figure of it: of a questionnaire that has nothing else there stands what is printed about it, and
 * where its sample lies.
 */
export function reportDocument(content: PageContent, lang: Language): WrittenDocument {
  const { surveys, contribution } = content;
  const added = contribution?.document(lang) ?? null;
  const { title, lead, running } = pageTitles(content, lang);
  const chapters = [
    {
      title: say(lang, DOCUMENT.inShort),
      parts: [
        ...added?.opening ?? [],
        ...surveys.length === 0 ? [part("", [say(lang, NO_SURVEY)], [])] : [],
        ...missingDataPart(content, lang),
      ],
    },
    responseChapter(content, lang),
    ...surveys.map((survey) => surveyChapter(survey, { content, lang })),
    comparisonsChapter(content, lang),
    themesChapter(content, lang),
    ...added?.closing ?? [],
  ];
  const placed = chapters.flatMap(({ parts }) => itemsOf(parts));
  return {
    language: lang,
    title,
    lead: [lead, ...contribution === null ? [] : [say(lang, contribution.words.credit)]],
    running,
    chapters: [
      ...chapters,
      ...ownChapter(content, { lang, of: null, placed }),
      methodChapter(content, lang),
    ].filter(({ parts }) => parts.length > 0),
  };
}

/** The chapter of one questionnaire as a document of its own, whatever its answers are. */
export function chapterDocument(survey: SurveyContent, { content, lang }: ChapterDocumentOptions): WrittenDocument {
  const { title, parts } = chapterOf(survey, { content, lang });
  const { running } = pageTitles(content, lang);
  const isSample = survey.survey.origin === "synthetic";
  const written = [...parts, ...printedAnswersPart(survey, { content, lang })];
  return {
    language: lang,
    title,
    lead: isSample
      ? [say(lang, DOCUMENT.sampleChapter(content.contribution?.words.noValues ?? null))]
      : [say(lang, DOCUMENT.toEdit)],
    running,
    chapters: [
      { title: "", parts: written },
      ...ownChapter(content, { lang, of: survey.survey.id, placed: itemsOf(written) }),
    ],
  };
}

/** What {@linkcode chapterDocument} is made with. */
export interface ChapterDocumentOptions {
  readonly content: PageContent;
  readonly lang: Language;
}

function part(heading: string, paragraphs: readonly string[], items: ChapterPart["items"]): ChapterPart {
  return { heading, paragraphs, items };
}

function chapterOf({ survey }: SurveyContent, { content, lang }: ChapterDocumentOptions): Chapter {
  const { contribution, study: { plan } } = content;
  return chapter(survey, { surveys: surveysOf(content), report: contribution ?? undefined, plan, lang });
}

function responseChapter(content: PageContent, lang: Language): DocumentChapter {
  const asked = { study: content.study, surveys: surveysOf(content) };
  const parts = asked.surveys.length === 0 ? [] : [
    part("", [say(lang, SECTIONS.responseLead)], [
      responseRatesFigure(asked, { lang }),
      responseRatesTable(asked, { lang }),
    ]),
  ];
  return { title: say(lang, DOCUMENT.surveys), parts };
}

function surveyChapter(survey: SurveyContent, { content, lang }: ChapterDocumentOptions): DocumentChapter {
  const { title, parts } = chapterOf(survey, { content, lang });
  const { id, origin } = survey.survey;
  const printed = content.contribution?.surveyTables(id, { lang }) ?? [];
  const cleared = content.cleared === undefined ? [] : clearedAnswersTables(survey.survey, content.cleared, { lang });
  const answers = printedAnswersPart(survey, { content, lang });
  if (origin !== "synthetic") return { title, parts: [...parts, ...items([...printed, ...cleared]), ...answers] };
  return {
    title: surveyPlace(survey, lang),
    parts: [
      part("", [say(lang, DOCUMENT.notPublished(content.contribution?.words.noValues ?? null, id))], [
        ...printed,
        ...cleared,
      ]),
      ...answers,
    ],
  };
}

function items(tables: ChapterPart["items"]): readonly ChapterPart[] {
  return tables.length === 0 ? [] : [part("", [], tables)];
}

/** Of changes and differences those that rest on answers: generated ones say nothing. */
function comparisonsChapter(content: PageContent, lang: Language): DocumentChapter {
  const known = contentByOrigin(content).answered;
  const title = say(lang, SECTIONS.changesAndDifferences);
  if (known === null) return { title, parts: [] };
  const { changes, byEvent } = known.comparisons;
  const parts = [
    ...changes.length === 0 ? [] : [
      part(say(lang, SECTIONS.beforeAfter), described(changes, lang), [
        ...beforeAfterFlowsFigures(changes, { key: "before-after-flows", lang }),
        beforeAfterTable(changes, { key: "before-after", lang }),
      ]),
      ...changesParts(known, lang),
    ],
    ...byEvent.length === 0 ? [] : [
      part(say(lang, SECTIONS.acrossEvents), described(byEvent, lang), [
        effectsForestFigure(byEvent, { key: "events-effects", lang, title: say(lang, SECTIONS.eventEffects) }),
        groupSharesTable(byEvent, { key: "events-shares", lang, title: say(lang, SECTIONS.eventShares) }),
      ]),
    ],
  ];
  return { title, parts: parts.length === 0 ? [] : [...parts, ...readingParts(known, lang)] };
}

function themesChapter({ coding }: PageContent, lang: Language): DocumentChapter {
  const byPlace = coding === null || coding.answers.length === 0 ? null : countCodes(coding, "municipality");
  return {
    title: say(lang, SECTIONS.themesTitle),
    parts: coding === null || byPlace === null ? [] : [
      part("", [say(lang, DOCUMENT.themesLead)], [
        codeMatrixFigure(byPlace, { lang }),
        codeCountsTable(byPlace, { lang }),
      ]),
    ],
  };
}

function methodChapter(content: PageContent, lang: Language): DocumentChapter {
  const { origins, notes } = methodNotesOf(content);
  return {
    title: say(lang, METHOD.title),
    parts: [
      part(
        say(lang, COMMON.numbersOrigin),
        origins.map(({ label, text }) => say(lang, DOCUMENT.meaning(label, text))),
        [],
      ),
      ...notes.map(({ title, text }) => part(say(lang, title), [say(lang, text)], [])),
    ],
  };
}
