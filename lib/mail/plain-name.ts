/** A dot that makes a link of the words around it: before an ending of letters, or within four numbers. */
const linkingDot = /(?<=[\p{L}\p{M}\p{N}])[.\u3002\uff0e\uff61](?=\p{L}{2}|\d+[.\u3002\uff0e\uff61]\d)/gu;

/**
 * A name as it stands in a mail of ours. Programs for mail make a link of a bare "evil.example", and of its dots in other
 * scripts; with a space behind the dot "Booking.com" and "Dr.Smith" are still the names they are, and lead nowhere.
 */
export function plainName(text: string): string {
  return text.replace(linkingDot, "$& ");
}
