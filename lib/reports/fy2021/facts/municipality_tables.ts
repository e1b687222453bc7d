import {
  basis,
  decimalNumber,
  identifier,
  oneOf,
  optionalCell,
  optionalText,
  optionalWholeNumber,
  text,
  wholeNumber,
} from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";
import { severalIdentifiers } from "./printed_cells.ts";

/** What figure 2-2 prints of one municipality beside its population. */
export type MunicipalProfileRecord = RowOf<typeof municipalProfilesTable.columns>;

/** Area and state of the project of the municipalities that were consulted (figure 2-2). */
export const municipalProfilesTable = defineTable({
  file: "data/report/municipal_profiles.csv",
  description: "One row a municipality that was consulted: its area and the state of the project (figure 2-2).",
  key: ["municipalityId"],
  columns: {
    municipalityId: identifier("Municipality, as in data/study/municipalities.csv."),
    areaKm2: decimalNumber("Area in square kilometres as printed; see remark before using it for a density."),
    areaPrinted: text("Area as printed."),
    modelProjectYears: wholeNumber("Years of the model project (モデル事業); 0 when not carried out."),
    modelProjectPrinted: text("Model project as printed."),
    transitionProject: oneOf("State of the transition project (移行準備事業).", ["planned", "running", "undecided"]),
    transitionProjectPrinted: text("Transition project as printed."),
    implementation: oneOf("Plan to carry out 重層的支援体制整備事業.", ["planned", "undecided"]),
    implementationPrinted: text("Plan as printed."),
    remark: optionalText("What a reader must know of this row, in the project's own words."),
    remarkEnglish: optionalText("The same in English; empty with the remark."),
    figureKey: identifier("Catalogue key of the figure or table it is taken from."),
  },
});

const OPERATOR_BASIS_DESCRIPTION =
  "printed, reading when the word is missing and the context gives it, or not-printed where no operator is said.";

/** As of every basis, with a word for rows that have no operator to be printed or read. */
const OPERATOR_BASIS = oneOf(OPERATOR_BASIS_DESCRIPTION, ["printed", "reading", "not-printed"]).meta({
  description: OPERATOR_BASIS_DESCRIPTION,
  type: "printed / reading / not-printed",
  basis: true,
});

/** One consultation body of a municipality as run by one operator; a body with three operators has three records. */
export type ConsultationBodyRecord = RowOf<typeof consultationBodiesTable.columns>;

/**
 * Consultation bodies (相談支援概況) of figures 2-5, 2-38, 2-65, 2-68 (釧路市) and 2-69 (大牟田市).
 *
 * Add up `operatorCount`, never `count`, over rows, and only rows of unit `places`.
 */
export const consultationBodiesTable = defineTable({
  file: "data/report/consultation_bodies.csv",
  description: "One row a consultation body and operator (直営, 委託 …). Add up operator_count, not count, over rows.",
  key: ["bodyId", "operatorOrder"],
  columns: {
    bodyId: identifier("Stable name of the body, such as gyoda-body-2: order in the list of its municipality."),
    operatorOrder: wholeNumber("Order of the operator among those of the body.", { minimum: 1 }),
    municipalityId: identifier("Municipality whose interview named the body."),
    field: oneOf("Field of welfare, read from the name and the printed note.", [
      "elderly",
      "disability",
      "children",
      "poverty",
      "medical-care",
      "violence",
      "adult-guardianship",
      "consumer-legal",
      "general",
    ]),
    fieldBasis: basis("printed: the bullet itself says the field; reading: the project's judgement."),
    bodyType: oneOf("Type of body, the same word for the same statutory body in every municipality.", [
      "community-general-support-centre",
      "core-consultation-support-centre",
      "disability-consultation-office",
      "community-living-support-base",
      "employment-and-living-support-centre",
      "self-reliance-support-centre",
      "child-rearing-comprehensive-support-centre",
      "community-child-rearing-support-centre",
      "parent-child-gathering-place",
      "user-support-service",
      "family-child-consultation-office",
      "child-consultation-centre",
      "home-medical-care-coordination-centre",
      "adult-guardianship-support-centre",
      "spousal-violence-counselling-centre",
      "consumer-centre",
      "legal-consultation-centre",
      "community-social-worker",
    ]),
    bodyTypeBasis: basis("printed: the name says the type; reading: the project takes the body for one."),
    namePrinted: text("Name, quoted."),
    unit: oneOf("What is counted: places, or persons where the report counts staff.", ["places", "persons"]),
    count: optionalWholeNumber(
      "How many there are of the body, over all its operators; empty when nothing is counted.",
    ),
    countBasis: oneOf(
      "printed: the report gives the number; one-entry: it names one centre or office without a number, counted as 1; not-printed: it names a service, so nothing is counted.",
      ["printed", "one-entry", "not-printed"],
    ),
    countPrinted: optionalText("Number as printed."),
    operator: oneOf(
      "direct 直営, commissioned 委託, subsidised 補助金支出, mixed: two authorities in one place, none: there is no such body.",
      ["direct", "commissioned", "subsidised", "mixed", "not-printed", "none"],
    ),
    operatorBasis: OPERATOR_BASIS,
    contractorType: optionalCell(
      oneOf("Kind of organisation that is commissioned or subsidised, quoted without spaces.", [
        "社会福祉法人",
        "社会福祉協議会",
        "社会福祉事業団",
        "医療法人",
        "医療法人社団",
        "社会医療法人",
        "医療生協",
        "医師会",
        "NPO法人",
        "民間",
        "市内法人",
      ]),
    ),
    operatorCount: optionalWholeNumber("How many of the body this operator runs."),
    item: oneOf("Item of the interview under which it is printed.", ["consultation", "history"]),
    itemOrder: wholeNumber("Place under its item, from 1; findings of hearing_findings.csv are counted, too.", {
      minimum: 1,
    }),
    printed: text("The printed bullet, quoted whole."),
    catchmentAreas: optionalWholeNumber("Catchment areas (圏域) of the body where printed.", { minimum: 1 }),
    remark: optionalText("What a reader must know of this row, in the project's own words."),
    figureKey: identifier("Catalogue key of the interview."),
  },
});

/** One finding of the hearing before the consultation, in the project's own words. */
export type HearingFindingRecord = RowOf<typeof hearingFindingsTable.columns>;

/**
 * Findings of the hearings: every bullet of figures 2-5, 2-38, 2-65, 2-68 (釧路市), 2-69 (大牟田市), and what only the
 * paragraph before each figure says. The bullets on consultation bodies are records of their own.
 */
export const hearingFindingsTable = defineTable({
  file: "data/report/hearing_findings.csv",
  description: "One row a finding of an interview; consultation bodies are in consultation_bodies.csv.",
  key: ["findingId"],
  columns: {
    findingId: identifier("Stable name, such as gyoda-finding-1."),
    municipalityId: identifier("Municipality that was heard."),
    order: wholeNumber("Order within the municipality, as printed: those of the table, then those of the paragraph.", {
      minimum: 1,
    }),
    section: wholeNumber("Section of the table: 1 beginnings, 2 present state, 3 aims.", { minimum: 1, maximum: 3 }),
    sectionPrinted: text("Heading of the section, quoted."),
    item: oneOf("Item of the table.", [
      "department",
      "trigger",
      "history",
      "consultation",
      "participation-and-community",
      "awareness",
      "aim",
    ]),
    itemPrinted: text("Heading of the item, quoted."),
    itemOrder: optionalWholeNumber(
      "Place under its item in the table, from 1; bodies of consultation_bodies.csv are counted, too. Empty for what only the paragraph says and for the number of bodies, which is not printed.",
      { minimum: 1 },
    ),
    place: oneOf("table: a bullet of the figure; text: only in the paragraph before it.", ["table", "text"]),
    summary: text("The finding in the project's own words."),
    summaryEnglish: text("The same in English."),
    quotedAim: optionalText("Aim taken from the city's plan (地域福祉計画), quoted; empty elsewhere."),
    topics: severalIdentifiers("Subjects: topics of topics.csv, the project's tags."),
    nature: oneOf("How the project reads it: status 現状, strength 強み, issue 課題, aim 実現させたいこと.", [
      "status",
      "strength",
      "issue",
      "aim",
    ]),
    natureBasis: basis("printed: the report's heading says so; reading: the project's judgement."),
    figureKey: identifier("Catalogue key of the interview."),
  },
});
