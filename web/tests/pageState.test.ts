import { describe, expect, test } from "vitest";
import { readState, writeState } from "../src/state/pageState";

const read = (query: string) => readState(new URLSearchParams(query));

describe("the address and the state", () => {
  test("an empty address is the default page, and the default page an empty address", () => {
    expect(writeState(read(""))).toBe("?");
    expect(read("").table).toEqual({ layer: "nodes", sort: null, dir: "desc", filter: "" });
  });

  test.each([
    "?place=1002&dimension=migration&cutoff=100",
    "?lang=en&theme=dark&link=1002~u3&off=typology,links",
    "?layers=income:income:2023:2013:equal:6,turbines&at=16.5432,59.6000,8.25",
    "?table=links&sort=weight&dir=asc&filter=K%C3%B6ping",
    "?dimension=commuting&cutoff=100&lines=roads&off=nodes",
    "?print=a3&lines=bundled",
    "?print=a3&feature=typology~77",
  ])("%s says the same when read and written again", (address) => expect(writeState(read(address))).toBe(address));

  test("what cannot be read is left at its default", () => {
    const state = read("?at=abc,1&theme=pink&cutoff=many&layers=income:x:::pie:90&link=alone");
    expect(state.view).toBeNull();
    expect(state.theme).toBe("auto");
    expect(state.cutoff).toBeNull();
    expect(state.selection).toBeNull();
    expect(state.layers[0]).toMatchObject({ id: "income", method: "quantile", count: 5 });
  });
});
