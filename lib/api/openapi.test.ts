import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { openApi } from "./openapi.ts";
import { operations } from "./operations.ts";

const document = openApi(operations);

describe("the OpenAPI document", () => {
  it("is valid by the specification", async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(document));
    expect(errors).toBeUndefined();
    expect([valid, validator.version]).toEqual([true, "3.1"]);
  });

  it("has every operation with its own name, and nothing else", () => {
    const told = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, one]) => [
        (one as { operationId: string }).operationId,
        `${method.toUpperCase()} ${path}`,
      ]),
    );
    expect(told.sort()).toEqual(operations.map(({ id, method, path }) => [id, `${method} ${path}`]).sort());
  });

  it("leaves no place of an example open", () => {
    expect(JSON.stringify(document)).not.toMatch(/"\{[a-z-]+\}"/);
  });

  it("tells the shape of every body and every answer", () => {
    const empty: string[] = [];
    const look = (value: unknown, path: string) => {
      if (typeof value !== "object" || value === null) return;
      for (const [name, inner] of Object.entries(value)) {
        const isShape = /\/(properties|schema)$/.test(path) || name === "schema";
        if (isShape && JSON.stringify(inner) === "{}") empty.push(`${path}/${name}`);
        look(inner, `${path}/${name}`);
      }
    };
    look(document.paths, "");
    // What changed in the audit trail is whatever it was.
    expect(empty.filter((path) => !/\/(before|after)$/.test(path))).toEqual([]);
  });
});
