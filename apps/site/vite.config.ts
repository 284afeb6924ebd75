import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";

/**
 * In the built server our own packages stay outside the bundle: Node runs their `.ts` sources, each exists once in
 * the process, and their native modules resolve from where they are declared. Only `ui` (.tsx) is bundled.
 */
function ownPackagesOutside(): Plugin {
  return {
    name: "maillage:own-packages-outside",
    apply: "build",
    enforce: "pre",
    applyToEnvironment: (environment) => environment.name === "ssr",
    resolveId: (id) => (/^@maillage\/(?!ui\/)/.test(id) ? { id, external: true } : null),
  };
}

/**
 * What every page takes along: our components, but neither the style guide with its examples, nor the list that a
 * search field fetches with its first focus, nor the contours that the interactive map fetches when it is asked for.
 */
const sharedComponents =
  /packages\/ui\/(?!src\/(?:style-guide|.*\.examples|.*\/data\/|combobox\/suggestions|territory-map\/contours))|apps\/site\/app\/components\//;

export default defineConfig({
  plugins: [ownPackagesOutside(), tailwindcss(), reactRouter()],
  build: { target: "es2022", assetsInlineLimit: 0, reportCompressedSize: false },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          // A page asks for a handful of files, not for one by component (25 requests at most, design 4).
          output: {
            codeSplitting: { groups: [{ name: "components", test: sharedComponents }] },
          },
        },
      },
    },
  },
  resolve: { dedupe: ["react", "react-dom"] },
});
