// Writing a folder that a browser can open: the index of one tool, and for tertib the pages of the demo around it.

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PROGRAMS = fileURLToPath(new URL("../target/release/", import.meta.url));
const NOTES = "bangku.json";

/** Runs a program of this bench. @param {string} name @param {string[]} words */
function run(name, ...words) {
  return execFileSync(join(PROGRAMS, name), words, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 26 });
}

/**
 * Builds the index of so many cases once, and for tertib a second time to see whether it comes out the same.
 * @param {string} tool @param {number} cases @param {string} below the folder for all indexes
 */
export function build(tool, cases, below) {
  const folder = join(below, `${tool}-${cases}`);
  const notes = join(folder, NOTES);
  if (!existsSync(notes)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    if (tool === "tertib") frame(folder);
    else writeFileSync(join(folder, "index.html"), '<!doctype html><html lang="id"><meta charset="utf-8"><title>Pagefind</title>');
    const built = JSON.parse(run("pencarian", tool, String(cases), folder));
    if (tool === "tertib") built.identical = JSON.parse(run("pencarian", tool, String(cases), folder)).digest === built.digest;
    writeFileSync(notes, JSON.stringify(built));
  }
  return { ...JSON.parse(readFileSync(notes, "utf8")), folder };
}

/** The pages of the demo site, with their style and scripts; the index of the generated cases takes the place of theirs. @param {string} folder */
function frame(folder) {
  const demo = `${folder}-demo`;
  rmSync(demo, { recursive: true, force: true });
  run("tertib", "demo", demo, "--no-serve");
  cpSync(join(demo, "publik"), folder, { recursive: true });
  rmSync(join(folder, "cari", "indeks"), { recursive: true });
  rmSync(demo, { recursive: true, force: true });
}
