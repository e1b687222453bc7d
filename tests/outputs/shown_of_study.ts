import {
  askedConstructs,
  beforeAfterBarsFigure,
  beforeAfterFlowsFigure,
  beforeAfterTable,
  changeDifferencesTable,
  changeDumbbellFigure,
  changeModelsTable,
  comparabilityMatrixFigure,
  comparabilityTable,
  countAllAnswers,
  descriptionsTable,
  effectiveSizesTable,
  effectsForestFigure,
  eventConstructTable,
  favourableIntervalsFigure,
  groupOddsTable,
  groupPairsTable,
  groupSharesTable,
  groupTestsTable,
  marginsTable,
  missingAnswersTable,
  nonresponseCurveFigure,
  nonresponseCurveTable,
  pairedTestsTable,
  scoresTable,
  sensitivityTable,
  transitionHeatMapFigure,
  transitionTable,
} from "../../lib/mod.ts";
import type { StudyComparisons } from "../../lib/comparisons/compare_study.ts";
import type { Language } from "../../lib/data/language.ts";
import type { Figure } from "../../lib/figures/figure.ts";
import type { Survey } from "../../lib/survey/survey.ts";
import type { Table } from "../../lib/tables/table.ts";

/** What the notebooks of change and difference show of a study; tables by the name that `BESIDE` has. */
export function shownOf(study: StudyComparisons, surveys: readonly Survey[], lang: Language) {
  const { changes, changeDifferences, byEvent, byMunicipality, bySides } = study;
  const how = { key: "made", lang, title: "made" };
  const constructs = askedConstructs(surveys);
  const distributions = surveys.flatMap((survey) => countAllAnswers(survey));
  const tables: Record<string, Table> = {
    eventConstruct: eventConstructTable(constructs, { ...how, surveys }),
    comparability: comparabilityTable(constructs, how),
    scores: scoresTable(distributions, { ...how, changes }),
  };
  const figures: Figure[] = [comparabilityMatrixFigure(constructs, how), favourableIntervalsFigure(constructs, how)];
  if (changes.length > 0) {
    tables["beforeAfter"] = beforeAfterTable(changes, how);
    tables["nonresponse"] = nonresponseCurveTable(changes, how);
    tables["sensitivity"] = sensitivityTable(changes, how);
    tables["missing"] = missingAnswersTable(changes, how);
    tables["margins"] = marginsTable(changes, how);
    tables["transitions"] = transitionTable(changes, how);
    tables["pairedTests"] = pairedTestsTable(changes, how);
    tables["changesInWords"] = descriptionsTable(changes, how);
    const drawn = [beforeAfterBarsFigure, beforeAfterFlowsFigure, changeDumbbellFigure, effectsForestFigure];
    figures.push(...[...drawn, nonresponseCurveFigure, transitionHeatMapFigure].map((figure) => figure(changes, how)));
  }
  if (changeDifferences.length > 0) {
    tables["changeDifferences"] = changeDifferencesTable(changeDifferences, how);
    tables["changeModels"] = changeModelsTable(changeDifferences, how);
    figures.push(effectsForestFigure(changeDifferences, how));
  }
  if (byEvent.length > 0) {
    tables["groupPairs"] = groupPairsTable(byEvent, how);
    tables["groupShares"] = groupSharesTable(byEvent, how);
    tables["groupTests"] = groupTestsTable(byEvent, how);
    tables["groupOdds"] = groupOddsTable(byEvent, how);
    tables["groupsInWords"] = descriptionsTable([...byEvent, ...bySides], how);
    figures.push(effectsForestFigure(byEvent, how), effectsForestFigure(byEvent, { ...how, measure: "ranks" }));
  }
  if (byMunicipality.length > 0) tables["effectiveSizes"] = effectiveSizesTable(byMunicipality, { ...how, surveys });
  return { tables, figures };
}
