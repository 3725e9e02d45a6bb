/** What is chosen stays a choice, also when it has been archived since. */
export function withOwn<T extends { value: string; label: string }>(
  options: T[],
  own: { id: string; name: string } | null | undefined,
): (T | { value: string; label: string })[] {
  if (!own || options.some((option) => option.value === own.id)) return options;
  return [{ value: own.id, label: own.name }, ...options];
}
