"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * Whether scripts run. False while a page is made on the server and where it wakes up: what does nothing without scripts
 * need not be sent, many times over, by every row.
 */
export const useScripted = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
