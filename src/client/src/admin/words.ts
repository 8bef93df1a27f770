/** A label within a sentence: `Ticket task` -> `ticket task`, `MCP tool` stays. */
export function inSentence(label: string): string {
  const second = label.slice(1, 2)
  return second !== second.toLowerCase() ? label : label.slice(0, 1).toLowerCase() + label.slice(1)
}
