/* The same site by Eleventy: works are Markdown with a layout, everything else is made of their collection. */
const newestFirst = (works) => works.sort((a, b) => b.date - a.date || (a.data.key < b.data.key ? 1 : -1));

module.exports = (config) => {
  const all = (api) => newestFirst([...api.getFilteredByTag("work")]);
  config.addPassthroughCopy({ "style.css": "style.css" });
  config.addCollection("works", all);
  config.addCollection("years", (api) => {
    const years = new Map();
    for (const work of all(api)) {
      const year = String(work.date.getUTCFullYear());
      years.set(year, [...(years.get(year) ?? []), work]);
    }
    return [...years].map(([name, works]) => ({ name, works }));
  });
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  config.addFilter("first", (list, count) => list.slice(0, count));
  return { dir: { input: "content", output: "_site" }, markdownTemplateEngine: false, htmlTemplateEngine: "njk" };
};
