// The yardstick: the least a Hono server can do for a request. Every other figure is a ratio to it.
import { serve } from "@hono/node-server";
import { Hono } from "hono";

const app = new Hono();
app.get("/", (context) => context.text("ok"));
serve({ fetch: app.fetch, port: Number(process.argv[2]), hostname: "127.0.0.1" }, () =>
  console.log("bare answer listening"),
);
