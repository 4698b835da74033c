package esma.web;

/**
 * A script that lists texts whose contrast against what they are on is below 4.5 (WCAG 2.2, 1.4.3):
 * of every visible element with a text of its own, by computed colours, backgrounds laid over one
 * another.
 */
final class Contrast {
    static final String SCRIPT =
            """
            const parse = c => {
              const m = c.match(/[\\d.]+/g).map(Number);
              return {rgb: m.slice(0, 3), alpha: m.length > 3 ? m[3] : 1};
            };
            const over = (top, rgb) => top.rgb.map((v, i) => v * top.alpha + rgb[i] * (1 - top.alpha));
            const background = e => {
              const layers = [];
              for (; e; e = e.parentElement) layers.unshift(parse(getComputedStyle(e).backgroundColor));
              return layers.reduce((rgb, layer) => over(layer, rgb), [255, 255, 255]);
            };
            const luminance = rgb => {
              const [r, g, b] = rgb.map(v => v / 255)
                .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
              return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const faults = [];
            for (const e of document.querySelectorAll("body *")) {
              const own = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
              if (!own || !e.checkVisibility() || e.closest("option, .katex-mathml")) continue;
              const ground = background(e);
              const text = over(parse(getComputedStyle(e).color), ground);
              const [high, low] = [luminance(text), luminance(ground)].sort((a, b) => b - a);
              const contrast = (high + 0.05) / (low + 0.05);
              if (contrast < 4.5) faults.push(`${e.tagName} ${e.className} ${contrast.toFixed(2)}`);
            }
            return faults;
            """;

    private Contrast() {}
}
