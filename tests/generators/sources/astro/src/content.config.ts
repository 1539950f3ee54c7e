import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";

const blog = defineCollection({
  loader: glob({ base: "./src/content/blog", pattern: "*.md" }),
  schema: z.object({ title: z.string(), date: z.coerce.date(), tags: z.array(z.string()), language: z.string().default("en") }),
});

export const collections = { blog };
