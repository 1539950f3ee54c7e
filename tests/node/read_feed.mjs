// Prints what other people's parsers make of a feed, as JSON.
import { readFileSync } from "node:fs";
import partytime from "podcast-partytime";
import { parseRssFeed } from "feedsmith";

const feed = readFileSync(process.argv[2], "utf8");
console.log(JSON.stringify({ partytime: partytime.parseFeed(feed), feedsmith: parseRssFeed(feed) }));
