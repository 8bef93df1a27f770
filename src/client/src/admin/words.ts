/** A label within a sentence: `Ticket task` -> `ticket task`, `MCP tool` stays. */
export function inSentence(label: string): string {
  const second = label.slice(1, 2)
  return second !== second.toLowerCase() ? label : label.slice(0, 1).toLowerCase() + label.slice(1)
}

/** A name of the registry as people read it: `main_booking` -> `Main booking`. */
export function inWords(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1).replaceAll('_', ' ')
}
