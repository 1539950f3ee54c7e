import { feedPlugin } from "@11ty/eleventy-plugin-rss";

export default function (config) {
  config.addPlugin(feedPlugin, {
    type: "atom",
    outputPath: "/feed/feed.xml",
    collection: { name: "posts", limit: 10 },
    metadata: {
      language: "en",
      title: "The Street",
      base: "https://example.com/",
      author: { name: "The Street" },
    },
  });
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  config.addCollection("tagList", (api) =>
    [...new Set(api.getAll().flatMap((item) => item.data.tags ?? []))].filter((tag) => tag !== "posts"),
  );
  return { dir: { input: "content", output: "_site", includes: "../_includes" }, markdownTemplateEngine: false, htmlTemplateEngine: "njk" };
}
