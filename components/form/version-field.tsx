"use client";

import { useEffect, useState } from "react";
import { useForm } from "./form-context.ts";

/**
 * The version of the record that was on the screen. When the answer says that there is a newer one, the next try
 * carries that: whoever has seen what changed may write over it.
 */
export function VersionField({ version }: { version: number }) {
  const told = useForm()?.detail?.version;
  const newer = typeof told === "number" ? told : version;
  const [known, setKnown] = useState(version);
  useEffect(() => setKnown((before) => Math.max(before, newer)), [newer]);
  return <input type="hidden" name="version" value={Math.max(version, newer, known)} />;
}
