package caravan.app.schema;

import caravan.model.data.DataShapes;
import caravan.model.data.SourceShapes;
import caravan.report.page.PageShapes;
import caravan.text.json.Json;
import caravan.text.yaml.Shape;
import java.util.LinkedHashMap;
import java.util.Map;

/** The schemas (JSON Schema, draft 7) of everything that authors write in YAML. */
public final class Schemas {
  private Schemas() {}

  /** The text of each schema by the name of its file, {@code site.schema.json}. */
  public static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    add(files, "site", PageShapes.SITE);
    add(files, "sources", SourceShapes.SOURCES);
    files.put("codelists.schema.json", Json.write(SchemaWriter.codeLists()));
    files.put("figures.schema.json", Json.write(SchemaWriter.namedExpressions()));
    add(files, "dataset", DataShapes.DATASET);
    add(files, "front-matter", PageShapes.FRONT_MATTER);
    add(files, "chart", PageShapes.CHART);
    add(files, "table", PageShapes.TABLE);
    return files;
  }

  private static void add(Map<String, String> files, String name, Shape shape) {
    files.put(name + ".schema.json", Json.write(new SchemaWriter().document(shape)));
  }
}
