// The promises of every page, on the demo in both editions, or on the published folder that TERTIB_SITE names.

import { demo, scratch } from "./support/site.mjs";
import { promises } from "./support/promises.mjs";

const given = process.env.TERTIB_SITE;

if (given) {
  promises(given, async () => ({ site: given, close: () => {} }));
} else {
  // The pages of the public edition come from the same templates: the largest of each kind stands for the others.
  for (const [profile, samples] of [["internal", undefined], ["publik", 1]]) {
    const opened = async () => {
      const { folder, close } = scratch();
      return { site: demo(folder, profile), close };
    };
    promises(`demo, profile ${profile}`, opened, { samples });
  }
}
