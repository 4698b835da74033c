package esma.web.page;

import esma.web.view.Layout;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes views as HTML, through templates compiled with this module. */
public final class Renderer {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, Renderer.class.getClassLoader(), "esma.web.template");
    private final String assets;
    private final String database;
    private final String version;

    /**
     * For one server.
     *
     * @param assets folder of the assets, in addresses
     * @param database name of the file that it shows
     * @param version of esma
     */
    public Renderer(String assets, String database, String version) {
        this.assets = assets;
        this.database = database;
        this.version = version;
    }

    /** Answers with a page; nothing keeps a copy of it. */
    public void page(Context ctx, String template, String section, String title, Object view) {
        StringOutput html = new StringOutput();
        Layout layout = new Layout(title, section, assets, database, version);
        engine.render(template + ".jte", Map.of("layout", layout, "view", view), html);
        ctx.contentType("text/html; charset=utf-8");
        ctx.header("Cache-Control", "no-store");
        ctx.result(html.toString().getBytes(StandardCharsets.UTF_8));
    }
}
