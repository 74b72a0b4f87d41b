import { defineConfig } from "vitest/config";

// Fixed names without hashes: the server answers with an ETag and `no-cache`, and a check can compare dist with its source.
export default defineConfig({
  base: "/assets/",
  publicDir: "public",
  build: {
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    target: "es2022",
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: {
        page: "src/page.ts",
        accessibility: "src/accessibility.ts",
        live: "src/livePage.ts",
        workshop: "src/workshopPage.ts",
        draw: "src/draw.ts",
        zoom: "src/zoom.ts",
        trial: "src/trial.ts",
      },
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "[name].js",
        assetFileNames: (asset) => (asset.names.some((name) => name.endsWith(".css")) ? "page.css" : "[name][extname]"),
        codeSplitting: {
          groups: [
            { name: "maplibre", test: /node_modules[\\/](maplibre-gl|@maplibre|@mapbox)/ },
            { name: "terra-draw", test: /node_modules[\\/]terra-draw/ },
            // What several pages have in common, in one file under one name: pages name it beforehand.
            { name: "shared", minShareCount: 2, test: /[\\/]src[\\/]|preload-helper/ },
          ],
        },
      },
    },
  },
  worker: {
    format: "es",
    rolldownOptions: { output: { entryFileNames: "maplibre-worker.js", chunkFileNames: "maplibre-worker-[name].js" } },
  },
  test: { include: ["tests/**/*.test.ts"], environment: "node" },
});
