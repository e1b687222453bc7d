import type { Language } from "../data/language.ts";
import { studiedMunicipalities } from "../study/study.ts";
import { beforeAfterTable } from "../tables/before_after_table.ts";
import { changeDifferencesTable } from "../tables/change_differences_table.ts";
import { changeModelsTable } from "../tables/change_models_table.ts";
import { comparabilityTable } from "../tables/comparability_table.ts";
import { descriptionsTable } from "../tables/descriptions_table.ts";
import { groupSharesTable } from "../tables/group_shares_table.ts";
import { groupPairsTable, groupTestsTable } from "../tables/group_tests_table.ts";
import { marginsTable } from "../tables/margins_table.ts";
import { nonresponseCurveTable } from "../tables/nonresponse_curve_table.ts";
import { pairedTestsTable } from "../tables/paired_tests_table.ts";
import { missingAnswersTable, sensitivityTable } from "../tables/sensitivity_table.ts";
import { transitionTable } from "../tables/transition_table.ts";
import type { Table } from "../tables/table.ts";
import { municipalityKind } from "../wording/municipality_words.ts";
import { say } from "../wording/say.ts";
import { SECTIONS } from "../wording/section_words.ts";
import type { PageContent } from "./page_content.ts";
import { scoreTables, sizesTable } from "./reading_tables.ts";

/** Tables that set answers against each other, with what they may be read with: the words first, then the numbers. */
export function comparisonTables(content: PageContent, lang: Language): readonly Table[] {
  const { study, surveys, comparisons } = content;
  const { changes, changeDifferences, byEvent, byMunicipality, constructs } = comparisons;
  const { one, several } = municipalityKind(studiedMunicipalities(study));
  const before = changes.length === 0 ? [] : [
    descriptionsTable(changes, { lang, key: "before-after-in-words", title: say(lang, SECTIONS.beforeAfterInWords) }),
    beforeAfterTable(changes, { lang, key: "before-after" }),
    transitionTable(changes, { lang, key: "before-after-transitions-table" }),
    pairedTestsTable(changes, { lang, key: "before-after-tests" }),
    marginsTable(changes, { lang, key: "before-after-margins" }),
    missingAnswersTable(changes, { lang, key: "before-after-missing-answers" }),
    nonresponseCurveTable(changes, { lang, key: "before-after-nonresponse-table" }),
    sensitivityTable(changes, { lang, key: "before-after-sensitivity" }),
  ];
  const apart = changeDifferences.length === 0 ? [] : [
    descriptionsTable(changeDifferences, { lang, key: "changes-in-words", title: say(lang, SECTIONS.changesInWords) }),
    changeDifferencesTable(changeDifferences, { lang, key: "change-differences" }),
    changeModelsTable(changeDifferences, { lang, key: "change-models" }),
  ];
  const events = byEvent.length === 0 ? [] : [
    descriptionsTable(byEvent, { lang, key: "events-in-words", title: say(lang, SECTIONS.eventsInWords) }),
    groupSharesTable(byEvent, { lang, key: "events-shares", title: say(lang, SECTIONS.eventShares) }),
    groupTestsTable(byEvent, { lang, key: "events-tests", title: say(lang, SECTIONS.eventTests) }),
    groupPairsTable(byEvent, { lang, key: "events-pairs", title: say(lang, SECTIONS.eventPairs) }),
  ];
  const cities = byMunicipality.length === 0 ? [] : [
    descriptionsTable(byMunicipality, {
      lang,
      key: "cities-in-words",
      title: say(lang, SECTIONS.placesInWords(one, several)),
    }),
    groupSharesTable(byMunicipality, { lang, key: "cities-shares", title: say(lang, SECTIONS.placeShares(one)) }),
    groupTestsTable(byMunicipality, { lang, key: "cities-tests", title: say(lang, SECTIONS.placeTests(one, several)) }),
  ];
  const asked = surveys.length < 2 || constructs.length === 0
    ? []
    : [comparabilityTable(constructs, { lang, key: "comparability-table" })];
  const plain = { lang, key: (name: string) => name };
  const sizes = sizesTable(content, plain);
  const read = [...scoreTables(content, plain), ...sizes === null ? [] : [sizes]];
  return [...before, ...apart, ...events, ...cities, ...read, ...asked];
}
