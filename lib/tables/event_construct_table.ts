import {
  COMPARISON_PRESENTATION_OPTIONS,
  type ComparisonPresentationOptions,
} from "../wording/comparison_presentation.ts";
import { dataKind } from "../data/data_kinds.ts";
import { type OptionKinds, required, requireKind, requireOptions } from "../data/check_call.ts";
import { type AskedConstruct, comparableQuestions } from "../comparisons/asked_constructs.ts";
import { timingOf } from "../comparisons/comparability.ts";
import { constructName } from "../comparisons/construct_name.ts";
import { favourableShare } from "../comparisons/favourable_share.ts";
import type { Distribution } from "../counts/distribution.ts";
import type { Language } from "../data/language.ts";
import type { Survey } from "../survey/survey.ts";
import { PICTURE } from "../wording/change_picture_words.ts";
import { COMMON } from "../wording/common_words.ts";
import { percentText } from "../wording/number_words.ts";
import { say } from "../wording/say.ts";
import { type Table, textColumn } from "./table.ts";
import { comparisonTable } from "./comparison_table.ts";
import { SURVEY_IDS } from "./row_ids.ts";
import { surveyRowIds } from "../survey/survey_ids.ts";

/** What {@linkcode eventConstructTable} is told. */
export interface EventConstructTableOptions extends ComparisonPresentationOptions {
  /** Events, in the order of the rows. */
  readonly surveys: readonly Survey[];
}

/** The kind of each of these options. */
export const EVENT_CONSTRUCT_TABLE_OPTIONS: OptionKinds<EventConstructTableOptions> = {
  ...COMPARISON_PRESENTATION_OPTIONS,
  surveys: required(dataKind.surveys),
};

/**
 * The headline: every event by everything asked, each cell the favourable share with its people, or that it was not asked.
 *
 * Only cells with the same letter in a column may be compared; a share without a letter was asked in a way of its own.
 */
export function eventConstructTable(
  constructs: readonly AskedConstruct[],
  given: EventConstructTableOptions,
): Table {
  const action = "list constructs by event";
  requireKind(action, constructs, { name: "constructs", kind: dataKind.constructs });
  requireOptions(action, given, EVENT_CONSTRUCT_TABLE_OPTIONS);
  const { surveys, ...options } = given;
  const { lang = "ja" } = options;
  const data = constructs.flatMap(({ questions }) => questions.map(({ sources }) => ({ sources, caveats: [] })));
  return comparisonTable(data, options, {
    title: say(lang, PICTURE.matrixTitle),
    notes: [say(lang, PICTURE.matrixNote)],
    columns: [
      textColumn("event", say(lang, COMMON.event)),
      ...headings(constructs, lang).map(([construct, heading]) => textColumn(construct, heading)),
    ],
    ids: SURVEY_IDS,
    rows: surveys.map((survey) => ({
      ...surveyRowIds(survey),
      event: say(lang, survey.place),
      ...Object.fromEntries(constructs.map((one) => [one.construct, cellOf(one, survey.id, lang)])),
    })),
  });
}

/** What each construct is called; with its id where two are called alike, as where they have no name but one wording. */
function headings(constructs: readonly AskedConstruct[], lang: Language): readonly (readonly [string, string])[] {
  const named = constructs.map(({ construct, questions: [first] }) =>
    [construct, first === undefined ? construct : say(lang, constructName(first.parts[0].question))] as const
  );
  const alike = (name: string) => named.filter(([, other]) => other === name).length > 1;
  return named.map(([construct, name]) =>
    [construct, alike(name) ? say(lang, PICTURE.nameWithId(name, construct)) : name] as const
  );
}

function cellOf(asked: AskedConstruct, surveyId: string, lang: Language): string {
  const here = comparableQuestions(asked).filter(({ question }) => question.parts[0].surveyId === surveyId);
  if (here.length === 0) return say(lang, PICTURE.notAsked);
  const [before, after] = (["before", "after"] as const).map((timing) =>
    here.find(({ question }) => timingOf(question) === timing)?.question
  );
  if (before !== undefined && after !== undefined) {
    return say(lang, PICTURE.beforeAfterCell(shareText(before, lang), shareText(after, lang)));
  }
  const several = new Set(asked.questions.map(({ parts }) => parts[0].surveyId)).size > 1;
  return here.map(({ question, letter }) => {
    const mark = letter ?? (several ? say(lang, PICTURE.askedDifferently) : "");
    return `${shareText(question, lang)}${mark === "" ? "" : ` ${mark}`}`;
  }).join(say(lang, { ja: "、", en: ", " }));
}

function shareText(question: Distribution, lang: Language): string {
  const { count, base } = favourableShare(question);
  return say(lang, PICTURE.cell(percentText(count, base), count, base));
}
