import rss from "@astrojs/rss";
import { getCollection } from "astro:content";

export async function GET(context) {
  const posts = await getCollection("blog");
  return rss({
    title: "The Street",
    description: "The blog of a street",
    site: context.site,
    items: posts.map((post) => ({ title: post.data.title, pubDate: post.data.date, link: `/posts/${post.id}/` })),
  });
}
