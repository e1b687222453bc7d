import { itemAt } from "../data/item_at.ts";
import { combinedOrigin, type Origin } from "../data/origin.ts";
import { labelScripts } from "../rendering/label_scripts.ts";
import { renderParquet } from "../rendering/render_parquet.ts";
import { renderResource } from "../rendering/render_resource.ts";
import { commentCodesResource, commentsResource } from "../tidy/comment_resources.ts";
import { dataPackage, type WrittenResource } from "../tidy/data_package.ts";
import { type Resource, resourceOrigin } from "../tidy/resource.ts";
import {
  constructsResource,
  eventMunicipalitiesResource,
  eventsResource,
  municipalitiesResource,
} from "../tidy/study_resources.ts";
import { questionsResource } from "../tidy/questions_resource.ts";
import { answersLong, favourableShares, transitionsLong } from "../tidy/survey_resources.ts";
import { packageGuide } from "../wording/package_words.ts";
import { RESOURCE_WORDS } from "../wording/resource_words.ts";
import { type PageContent, surveysOf } from "./page_content.ts";

/** Folder of the outputs that holds what other programs read. */
export const DATA_FOLDER = "data";

/** A file for other programs. */
export interface DataFile {
  /** From the outputs folder. */
  readonly path: string;
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly origin: Origin;
  /** Data files it was made from. */
  readonly inputs: readonly string[];
}

/** The tables that other programs read: what was asked, of whom, and how many gave which answer. */
export function tidyResources({ study, coding, contribution, ...content }: PageContent): readonly Resource[] {
  const surveys = surveysOf(content);
  return [
    answersLong(surveys),
    favourableShares(surveys),
    transitionsLong(surveys),
    questionsResource(surveys),
    constructsResource(study),
    eventsResource(study),
    eventMunicipalitiesResource(study),
    municipalitiesResource(study),
    ...coding === null ? [] : [commentsResource(coding), commentCodesResource(coding)],
    ...contribution?.resources?.() ?? [],
  ].filter(({ sources }) => sources.length > 0);
}

/** The table that is written as Parquet, too: the one from which all others about answers can be made. */
const ANSWERS = "answers_long";

/**
 * The files of the data package: a CSV file for each table, the answers as Parquet, too, and `datapackage.json`, which describes
 * them.
 */
export function dataFiles(content: PageContent): readonly DataFile[] {
  const written = tidyResources(content).flatMap((resource): readonly WrittenResource[] => [
    { resource, format: "csv", bytes: renderResource(resource) },
    ...resource.name === ANSWERS ? [{ resource, format: "parquet" as const, bytes: renderParquet(resource) }] : [],
  ]);
  const files = written.map(({ resource, format, bytes }): DataFile => ({
    path: `${DATA_FOLDER}/${resource.name}.${format}`,
    title: resource.title.ja,
    bytes,
    origin: resourceOrigin(resource),
    inputs: resource.sources.map(({ file }) => file),
  }));
  if (files.length === 0) return [];
  return [...files, ...filesBesideAnswers(written.map(({ resource }) => resource), files), {
    path: `${DATA_FOLDER}/datapackage.json`,
    title: RESOURCE_WORDS.packageTitle.ja,
    bytes: new TextEncoder().encode(dataPackage(written, { name: content.contribution?.id ?? "surveys" })),
    origin: combinedOrigin(files.map(({ origin }) => origin)),
    inputs: files.flatMap(({ inputs }) => inputs),
  }];
}

/** Scripts for SPSS, Stata and R that read the answers with their labels, and the guide to all tables. */
function filesBesideAnswers(resources: readonly Resource[], files: readonly DataFile[]): readonly DataFile[] {
  const named = (name: string) => resources.find((resource) => resource.name === name);
  const [answers, questions, shares] = [named(ANSWERS), named("questions"), named("favourable_shares")];
  const [first] = answers?.rows ?? [];
  if (answers === undefined || questions === undefined || first === undefined) return [];
  const { origin, inputs } = itemAt(files.filter(({ path }) => path === `${DATA_FOLDER}/${ANSWERS}.csv`), 0, "file");
  const example = answers.rows.find(({ timing }) => timing === "after") ?? first;
  const guide = packageGuide({
    tables: [...new Map(resources.map(({ name, title }) => [name, { name, title }])).values()],
    question: String(example.question_id),
    hasShares: (shares?.rows.length ?? 0) > 0,
  });
  const texts = {
    ...Object.fromEntries(
      Object.entries(labelScripts(answers, questions)).map(([ending, text]) => [`${ANSWERS}.${ending}`, text]),
    ),
    "README.md": guide,
  };
  return Object.entries(texts).map(([name, text]) => ({
    path: `${DATA_FOLDER}/${name}`,
    title: answers.title.ja,
    bytes: new TextEncoder().encode(text),
    origin,
    inputs,
  }));
}
