/**
 * The class that makes a block as tall, or a part of a bar as wide, as its minutes: `minutes-45`. Style
 * attributes are forbidden by the content security policy, so lengths that depend on data are classes in steps
 * of five minutes.
 */
export function minutesClass(minutes: number): string {
  return `minutes-${Math.min(120, Math.max(5, Math.round(minutes / 5) * 5))}`
}
