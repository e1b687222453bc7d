/** Every function of the name space `statistics`; one that is added must be added to the right calls, or nothing here compiles. */
import { statistics } from "../../lib/mod.ts";
import { call, type FunctionOf, type RightCall, testCalls } from "./call_laws.ts";

const [low, high] = [[2, 6, 4, 0], [0, 1, 8, 3]] as const;
const table = [[3, 4, 1], [1, 6, 5], [0, 2, 8]];
const favourable = [[5, 9], [2, 14]];
const [moves, others] = [{ up: 9, down: 2, pairs: 30 }, { up: 5, down: 4, pairs: 24 }];
const [share, otherShare] = [{ count: 12, total: 30 }, { count: 17, total: 25 }];
const unlinked = { before: share, after: otherShare };
const meanChange = { estimate: 0.5, standardDeviation: 0.8, sampleSize: 20 };
const chances = { first: { up: 0.4, down: 0.1 }, second: { up: 0.2, down: 0.1 } };
const sides = { first: { before: 0.3, after: 0.6 }, second: { before: 0.3, after: 0.4 } };
const people = [{ before: 20, after: 18 }, { before: 22, after: 25 }];
const none = null;

/** By name, in the order of the alphabet. */
const RIGHT_CALLS: Readonly<Record<FunctionOf<typeof statistics>, RightCall>> = {
  bhapkar: call([table], none),
  bootstrapInterval: call([[1, 2, 4, 7], (sample: readonly number[]) => sample.length], { seed: 1 }),
  brunnerMunzel: call([low, high]),
  changeDifference: call([moves, others]),
  changeDifferencePower: call([chances], { pairs: [20, 24] }),
  changeEquivalence: call([moves, others], { margin: 0.1 }),
  clopperPearsonInterval: call([3, 10]),
  clusteredSampleSize: call([{ clusterSizes: [4, 6], correlation: 0.1 }], none),
  cochranMantelHaenszel: call([[[low, high], [high, low]]]),
  collapseTransitions: call([table, 2], none),
  countsFromPercents: call([["50.0", "50.0"]], { total: 8 }),
  detectableChange: call([], { pairs: 40 }),
  detectableChangeDifference: call([], { pairs: [30, 30] }),
  detectableShareDifference: call([], { groupSizes: [30, 30] }),
  detectableUnlinkedDifference: call([], { people }),
  directStandardisation: call([[{ count: 3, total: 10, standard: 40 }]]),
  dunn: call([[low, high]], none),
  finitePopulationCorrection: call([20, 100], none),
  holmAdjustment: call([[0.01, 0.2]], none),
  isRefusal: call([meanChange], none),
  jeffreysInterval: call([3, 10]),
  jonckheereTerpstra: call([[low, high]]),
  kruskalWallis: call([[low, high]]),
  levelCounts: call([[1, 2, 2], 3], none),
  mannWhitney: call([low, high]),
  marginsScore: call([{ before: 6, after: 16, people: 20 }]),
  mcnemar: call([favourable]),
  meanChange: call([table]),
  meanChangeDifference: call([meanChange, meanChange]),
  movementBounds: call([low, high]),
  newcombeInterval: call([share, otherShare]),
  newcombePairedInterval: call([favourable]),
  nonresponseBounds: call([{ count: 3, responses: 10, population: 30 }], none),
  orderedMarginalHomogeneity: call([table]),
  overlappingSampleSize: call([[30, 40], 10], none),
  pairedEquivalence: call([moves], { margin: 0.1 }),
  pairedPermutation: call([table]),
  pairedScore: call([moves]),
  pairedScorePower: call([{ up: 0.4, down: 0.1 }], { pairs: 30 }),
  pairedSigns: call([table]),
  probabilityOfSuperiority: call([low, high]),
  proportionalOdds: call([[low, high]]),
  proportionalOddsChange: call([[table, table]]),
  rankBiserial: call([table]),
  scoreSummary: call([low]),
  shareDifference: call([share, otherShare]),
  shareDifferencePower: call([{ first: 0.3, second: 0.6 }], { groupSizes: [30, 30] }),
  shareEquivalence: call([share, otherShare], { margin: 0.1 }),
  signedRank: call([table]),
  stratifiedSignedRank: call([[table, table]], none),
  stuartMaxwell: call([table], none),
  transitionCounts: call([[1, 2, 2], [2, 2, 3]]),
  unlinkedChangeDifference: call([unlinked, unlinked]),
  unlinkedChangeDifferencePower: call([sides], { people }),
  unlinkedChangeEquivalence: call([unlinked, unlinked], { margin: 0.1 }),
  unlinkedProportionalOddsChange: call([[{ before: low, after: high }, { before: low, after: high }]]),
  weightedKappa: call([table]),
  weightedSampleSize: call([[1, 2, 1]], none),
  wilsonInterval: call([3, 10]),
};

testCalls("every statistic", {
  module: statistics,
  rightCalls: RIGHT_CALLS,
  atLeast: { options: 80, withoutOptions: 12 },
});
