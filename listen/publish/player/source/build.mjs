// Binds the player's sources into the one file that sites get:
//
//     npm install --prefix tests/node && node listen/publish/player/source/build.mjs

import { createHash } from "node:crypto";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";

const here = new URL(".", import.meta.url).pathname;
const require = createRequire(`${here}../../../../tests/node/`);
const { build, transform } = require("esbuild");
const { minify } = require("terser");

// Styles become strings, small.
const styles = {
  name: "styles",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), { loader: "css", minify: true });
      return { contents: `export default ${JSON.stringify(code.trim())}`, loader: "js" };
    });
  },
};

async function sourceHash() {
  const names = (await readdir(here)).filter((name) => /\.(js|css)$/.test(name)).sort();
  const hash = createHash("sha256");
  for (const name of names) hash.update(await readFile(here + name));
  return hash.digest("hex").slice(0, 12);
}

const { outputFiles } = await build({
  entryPoints: [`${here}element.js`],
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  plugins: [styles],
  write: false,
});
// esbuild binds the sources together, terser makes them shorter still.
const { code } = await minify(outputFiles[0].text, { module: true, compress: { passes: 3, unsafe_arrows: true } });
await writeFile(process.argv[2] ?? `${here}../listen-player.js`, `// Apache-2.0, source/ ${await sourceHash()}\n${code}\n`);
