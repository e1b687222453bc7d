/** A change of a module that can be switched on while the module runs. */
export interface SwitchedChange {
  readonly id: number;
  /** Characters that others take the place of. */
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

/** A module with its changes built in. */
export interface SwitchedCode {
  readonly text: string;
  /** Changes that are no code, or of nothing that is there when the code runs. */
  readonly invalid: readonly number[];
  /** Changes of a place that another one has already: for a further turn. */
  readonly later: readonly number[];
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly parent: Place | undefined;
  /** Of a property whose value is asked for whenever it is read: that value. */
  readonly value?: Place;
  /** What it is to its parent, where that decides whether an expression may stand there. */
  readonly role: "key" | "callee" | "object" | "target" | "other";
}

/** Expressions that another may stand for. */
const EXPRESSIONS = new Set(
  [
    "Binary",
    "Logical",
    "Call",
    "New",
    "Member",
    "Chain",
    "Array",
    "Object",
    "Conditional",
    "Unary",
    "Await",
    "Assignment",
  ]
    .map((name) => `${name}Expression`).concat(
      "Literal",
      "TemplateLiteral",
      "ArrowFunctionExpression",
      "TSNonNullExpression",
    ),
);
/** Statements that may be left out, or stand in a block. */
const STATEMENTS = new Set(["ExpressionStatement", "IfStatement", "ContinueStatement"]);

/**
 * Builds changes into a module, each so that `globalThis.__changed(id)` decides, whenever its place is reached, which of the two
 * runs: one process then tries many, and knows who reaches each.
 *
 * Works in `deno test` only, as Deno parses code for no other command.
 */
export function switchedCode(text: string, changes: readonly SwitchedChange[]): SwitchedCode {
  const places = placesOf(text);
  const invalid: number[] = [];
  const later: number[] = [];
  const taken: { readonly place: Place; readonly code: string }[] = [];
  for (const change of changes) {
    const place = places === undefined ? undefined : placeOf(places, change);
    if (place === undefined || placesOf(changed(text, change)) === undefined) {
      invalid.push(change.id);
    } else if (taken.some(({ place: other }) => place.start < other.end && other.start < place.end)) {
      later.push(change.id);
    } else taken.push({ place, code: bothOf(text, { place, change }) });
  }
  let made = text;
  for (const { place, code } of taken.toSorted((a, b) => b.place.start - a.place.start)) {
    made = made.slice(0, place.start) + code + made.slice(place.end);
  }
  return { text: made, invalid, later };
}

function changed(text: string, { start, end, to }: SwitchedChange): string {
  return text.slice(0, start) + to + text.slice(end);
}

function bothOf(text: string, { place, change }: { readonly place: Place; readonly change: SwitchedChange }): string {
  const { start, end } = place;
  const was = text.slice(start, end);
  const is = changed(text, change).slice(start, end + change.to.length - (change.end - change.start));
  const asked = `globalThis.__changed?.(${change.id})`;
  if (STATEMENTS.has(place.type)) return `{ if (${asked}) { ${is}\n } else { ${was}\n } }`;
  const { start: value = start } = place.value ?? {};
  const [own, other] = [was.slice(value - start), is.slice(value - start)];
  const either = `(${asked} ? (${other}\n) : (${own}\n))`;
  return value === start
    ? either
    : `get ${was.slice(0, value - start).replace(/\s*:\s*$/, "")}() { return ${either}; }`;
}

/** All places of a source, each after the one it lies in; nothing when the source is no code. */
function placesOf(text: string): readonly Place[] | undefined {
  const found: Place[] = [];
  const byKey = new Map<string, Place>();
  const key = (node: Deno.lint.Node) => `${node.type} ${node.range.join()}`;
  const see = (node: Deno.lint.Node) => {
    const above = "parent" in node ? node.parent as Deno.lint.Node | undefined : undefined;
    const place: Place = {
      type: node.type,
      start: node.range[0],
      end: node.range[1],
      parent: above === undefined || above === null ? undefined : byKey.get(key(above)),
      role: above === undefined || above === null ? "other" : roleOf(node, above),
    };
    found.push(place);
    byKey.set(key(node), place);
  };
  try {
    Deno.lint.runPlugin({ name: "places", rules: { all: { create: () => ({ "*": see }) } } }, "module.ts", text);
  } catch {
    return undefined;
  }
  return found;
}

function roleOf(node: Deno.lint.Node, parent: Deno.lint.Node): Place["role"] {
  const is = (name: string) => {
    const child = (parent as unknown as Readonly<Record<string, Deno.lint.Node | null | undefined>>)[name];
    return child?.range?.[0] === node.range[0] && child.range[1] === node.range[1];
  };
  const computed = "computed" in parent && parent.computed === true;
  if (/^(?:Property|MethodDefinition|PropertyDefinition)$/.test(parent.type) && !computed && is("key")) return "key";
  if (/^(?:Call|New)Expression$/.test(parent.type) && is("callee")) return "callee";
  if (parent.type === "TaggedTemplateExpression") return "callee";
  if (parent.type === "MemberExpression" && is("object")) return "object";
  if (parent.type === "AssignmentExpression" && is("left")) return "target";
  if (
    /^(?:Update|ForIn|ForOf|Unary)/.test(parent.type) && (is("left") || is("argument")) &&
    node.type === "MemberExpression"
  ) {
    return "target";
  }
  return "other";
}

/** The smallest place that holds a change and may be there twice. */
function placeOf(places: readonly Place[], { start, end, to }: SwitchedChange): Place | undefined {
  const holding = places.filter((place) => place.start <= start && end <= place.end);
  let place = holding.reduce<Place | undefined>(
    (best, one) => best === undefined || one.end - one.start <= best.end - best.start ? one : best,
    undefined,
  );
  if (to === ";") {
    return holding.find((one) => STATEMENTS.has(one.type) && one.start === start && one.end === end);
  }
  for (let above = place; above !== undefined; above = above.parent) {
    if (/^TS(?!As|Satisfies|NonNull)|^(?:Import|Export(?!Named|Default))/.test(above.type)) return undefined;
  }
  for (; place !== undefined; place = place.parent) {
    if (/^(?:Function|Class)|^Program$/.test(place.type)) return undefined;
    if (!EXPRESSIONS.has(place.type) || place.parent?.type === "ChainExpression") continue;
    if (place.role === "key") return undefined;
    if (place.role === "target" || (place.role === "callee" && /^(?:Member|Chain)/.test(place.type))) continue;
    // A chain ends where it ends: what is behind `?.` is not asked when nothing stands before it.
    if (place.role === "object" && isInChain(place)) continue;
    return askedWhenRead(place);
  }
  return undefined;
}

/**
 * Words and numbers in an object that a module makes when it is loaded are asked for whenever they are read, so that they need
 * no process of their own.
 */
function askedWhenRead(place: Place): Place {
  const { parent, role } = place;
  if (!/^(?:Literal|TemplateLiteral)$/.test(place.type) || role !== "other") return place;
  if (parent?.type !== "Property" || parent.parent?.type !== "ObjectExpression" || parent.end !== place.end) {
    return place;
  }
  for (let above = parent.parent.parent; above !== undefined; above = above.parent) {
    if (/^(?:Function|ArrowFunction|Class|Await)/.test(above.type)) return place;
  }
  return { ...parent, value: place };
}

function isInChain(place: Place): boolean {
  let at: Place | undefined = place;
  while (at !== undefined && (at.role === "object" || at.role === "callee")) {
    at = at.parent;
    if (at?.parent?.type === "ChainExpression") return true;
  }
  return false;
}
