import { operations } from "#lib/api/operations.ts";
import { defineApi } from "#lib/doors/api.ts";

/** One door for every operation, so that a wrong method or an unknown path gets an answer of the API, too. */
export const GET = defineApi(operations);
export const POST = defineApi(operations);
export const PUT = defineApi(operations);
export const PATCH = defineApi(operations);
export const DELETE = defineApi(operations);
