/** Something that cannot be done as things are, though the command was called rightly: the message says it all. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
