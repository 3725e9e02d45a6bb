/** Tells password managers whose password a form is about, where the address cannot be typed. */
export function HiddenUsername({ email }: { email: string }) {
  return (
    <input
      type="email"
      name="username"
      value={email}
      autoComplete="username"
      readOnly
      hidden
      aria-hidden="true"
      tabIndex={-1}
    />
  );
}
