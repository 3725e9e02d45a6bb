"use client";

import { FileField } from "#components/form/file-field.tsx";

interface Props {
  label: string;
  hint: string;
  maxBytes: number;
  tooLarge: string;
}

/** The file, told to be too large before it travels. */
export function UploadField({ label, hint, maxBytes, tooLarge }: Props) {
  return (
    <FileField
      name="file"
      label={label}
      hint={hint}
      accept=".csv,.timeclock,.timelog,.tc,.txt,text/csv,text/plain"
      onChange={({ currentTarget }) => {
        const size = currentTarget.files?.[0]?.size ?? 0;
        currentTarget.setCustomValidity(size > maxBytes ? tooLarge : "");
      }}
    />
  );
}
