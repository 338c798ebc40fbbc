// The schemas as editors use them: Taplo, which Even Better TOML runs too, finds them from the files and says of each whether
// it is right.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, test } from "node:test";

const root = resolve(import.meta.dirname, "../..");
const taplo = join(root, "tests/browser/node_modules/.bin/taplo");
const folder = mkdtempSync(join(tmpdir(), "tertib-skema-"));
after(() => rmSync(folder, { recursive: true }));

const quiet = {
  ...process.env,
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_AUTHOR_NAME: "Admin",
  GIT_AUTHOR_EMAIL: "admin@contoh.go.id",
  GIT_COMMITTER_NAME: "Admin",
  GIT_COMMITTER_EMAIL: "admin@contoh.go.id",
};
const [program, ...before] = process.env.TERTIB ? [process.env.TERTIB] : ["cargo", "run", "--quiet", "--"];
const tertib = (...words) =>
  execFileSync(program, [...before, ...words], { cwd: root, env: quiet, encoding: "utf8" });

/** What Taplo says of the files of a site; empty when all are right. */
function check(site, ...files) {
  const run = spawnSync(taplo, ["check", ...files], { cwd: site, encoding: "utf8" });
  assert.equal(run.error, undefined);
  return run.status === 0 ? "" : run.stderr;
}

test("every file of the sample site is right by its schema", () => {
  const site = join(folder, "contoh");
  tertib("demo", site, "--no-serve");
  // Some samples are wrong on purpose: Taplo names those of whose form tertib complains, and nothing else.
  const report = spawnSync(program, [...before, "check", "--site", site, "--format", "json"], {
    cwd: root,
    env: quiet,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  const wrong = JSON.parse(report.stdout).findings.filter(({ rule }) => rule === "syntax" || rule === "schema");
  const paths = new Set(wrong.map(({ path }) => join(site, path)));
  const named = [...check(site).matchAll(/invalid file .* path="(.*)"/g)].map(([, path]) => path);
  assert.deepEqual(named.sort(), [...paths].sort());
  assert.ok(named.length > 0);
  // And by that of its own kind: each can be made wrong.
  for (const [file, line, told] of [
    ["tertib.toml", '\n[kiriman]\ntolak = "parah"\n', "parah"],
    ["content/kalender.toml", "\n[[libur]]\ntanggal = 2027-01-01\n", "nama"],
    ["content/petugas.toml", '\n[[petugas]]\nid = "x"\nnama = "X"\nsurel = []\n', "surel"],
    ["cases/2025/04/2025-0001.toml", '\n[[langkah]]\naktivitas = "satu"\n', "satu"],
  ]) {
    const path = join(site, file);
    const stood = readFileSync(path);
    appendFileSync(path, line);
    const said = check(site, file);
    assert.match(said, new RegExp(told), `${file}: ${said}`);
    writeFileSync(path, stood);
  }
});

test("a new site and a new case lead editors to their schemas", () => {
  const site = join(folder, "baru");
  tertib("init", site);
  assert.equal(check(site), "");
  for (const file of ["tertib.toml", "content/kalender.toml", "content/petugas.toml"]) {
    assert.match(readFileSync(join(site, file), "utf8"), /^#:schema /, file);
  }
  writeFileSync(join(site, "tertib.toml"), "#:schema schemas/settings.schema.json\njudul = 1\n");
  assert.match(check(site, "tertib.toml"), /1 is not of type "string"/);
});
