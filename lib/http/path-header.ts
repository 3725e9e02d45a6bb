/** The path and query of the page asked for; the middleware sets it, as pages are not told. */
export const pathHeader = "x-path";
