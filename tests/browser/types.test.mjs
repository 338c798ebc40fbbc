// The scripts that pages load are typed by JSDoc; the TypeScript compiler only checks them, they are served as written.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const assets = new URL("../../themes/baku/aset/", import.meta.url);

test("the types of the search scripts hold", () => {
  const scripts = readdirSync(assets).filter((name) => /^(?:cari|arsip)-.*\.js$/.test(name));
  assert.ok(scripts.length > 10, scripts.join());
  const tsc = fileURLToPath(new URL("node_modules/typescript/bin/tsc", import.meta.url));
  const options = ["--checkJs", "--allowJs", "--noEmit", "--strict", "--target", "es2022", "--lib", "es2022,dom,dom.iterable"];
  const { status, stdout } = spawnSync(process.execPath, [tsc, ...options, ...scripts.map((name) => fileURLToPath(new URL(name, assets)))], { encoding: "utf8" });
  assert.equal(status, 0, stdout);
});
