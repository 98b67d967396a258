package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.text.encode.Digest;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What describes all datasets of a report, held to the standards of catalogues. */
class DataCatalogTest extends DatasetReport {
  @ParameterizedTest
  @ValueSource(strings = {"datapackage.json", "en/datapackage.json", "zh/datapackage.json"})
  void theDataPackageFitsItsSchema(String path) throws Exception {
    build();
    JsonObject described = json(path);
    assertThat(described.get("$schema").getAsString())
        .isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
    Path folder = root.resolve("site").resolve(path).getParent();
    for (JsonObject resource : objects(described.get("resources")).toList()) {
      assertThat(resource.get("type").getAsString()).isEqualTo("table");
      byte[] file = Files.readAllBytes(folder.resolve(resource.get("path").getAsString()));
      assertThat(resource.get("bytes").getAsInt()).isEqualTo(file.length);
      assertThat(resource.get("hash").getAsString()).isEqualTo("sha256:" + Digest.of(file));
      // What version 1 calls profiles is $schema and type in version 2.
      resource.addProperty("profile", "tabular-data-resource");
    }
    described.addProperty("profile", "tabular-data-package");
    String schema = Files.readString(RESOURCES.resolve("datapackage/tabular-data-package.json"));
    assertThat(JsonSchemas.errors(JsonSchemas.of(schema), described.toString())).isEmpty();
    objects(described.get("resources")).forEach(resource -> resource.remove("schema"));
    assertThat(JsonSchemas.errors(JsonSchemas.of(schema), described.toString())).isNotEmpty();
  }

  @Test
  void theCatalogueIsDcatAp() throws Exception {
    build();
    Model model = RDFDataMgr.loadModel(root.resolve("site/catalog.jsonld").toString());
    assertThat(violations(model)).isEmpty();
    assertThat(model.size()).isGreaterThan(80);
    String dcat = "http://www.w3.org/ns/dcat#";
    List<String> downloads =
        model
            .listObjectsOfProperty(model.createProperty(dcat + "downloadURL"))
            .mapWith(Object::toString)
            .toList();
    assertThat(downloads)
        .hasSize(6)
        .allSatisfy(
            one -> {
              assertThat(one).startsWith(BASE);
              assertThat(root.resolve("site").resolve(one.substring(BASE.length()))).exists();
            });
    assertThat(
            model
                .listObjectsOfProperty(model.createProperty("http://purl.org/dc/terms/spatial"))
                .mapWith(Object::toString)
                .toList())
        .containsExactlyInAnyOrder(
            "http://publications.europa.eu/resource/authority/country/KAZ",
            "http://publications.europa.eu/resource/authority/country/KGZ");
    // A shape that could not fail would hold nothing.
    Model broken =
        model.removeAll(null, model.createProperty("http://purl.org/dc/terms/publisher"), null);
    assertThat(violations(broken)).isNotEmpty();
  }

  private static List<String> violations(Model model) {
    Graph shapes = RDFDataMgr.loadGraph(RESOURCES.resolve("dcat/shapes.ttl").toString());
    ValidationReport report = ShaclValidator.get().validate(Shapes.parse(shapes), model.getGraph());
    return report.getEntries().stream().map(Object::toString).toList();
  }

  @Test
  void theCroissantHasWhatItsSpecificationRequires() throws Exception {
    build();
    JsonObject all = json("croissant.json");
    assertThat(all.keySet())
        .contains(
            "@context",
            "@type",
            "conformsTo",
            "description",
            "license",
            "name",
            "url",
            "creator",
            "datePublished",
            "distribution",
            "recordSet");
    assertThat(all.get("@type").getAsString()).isEqualTo("sc:Dataset");
    assertThat(all.get("conformsTo").getAsString()).isEqualTo("http://mlcommons.org/croissant/1.0");
    assertThat(all.get("datePublished").getAsString()).isEqualTo("2026-01-30");
    assertThat(all.get("version").getAsString()).isEqualTo("2.0.1");
    Map<String, List<String>> heads = new LinkedHashMap<>();
    for (JsonObject file : objects(all.get("distribution")).toList()) {
      assertThat(file.get("@type").getAsString()).isEqualTo("cr:FileObject");
      String path = file.get("contentUrl").getAsString().substring(BASE.length());
      assertThat(file.get("sha256").getAsString()).isEqualTo(Digest.of(bytes(path)));
      assertThat(file.get("contentSize").getAsString()).isEqualTo(bytes(path).length + " B");
      heads.put(file.get("@id").getAsString(), rows(path).get(0));
    }
    for (JsonObject set : objects(all.get("recordSet")).toList()) {
      assertThat(set.get("@type").getAsString()).isEqualTo("cr:RecordSet");
      Set<String> ids = new HashSet<>();
      for (JsonObject field : objects(set.get("field")).toList()) {
        assertThat(field.get("@type").getAsString()).isEqualTo("cr:Field");
        assertThat(field.get("dataType").getAsString()).isIn("sc:Text", "sc:Float", "sc:URL");
        assertThat(ids.add(field.get("@id").getAsString())).isTrue();
        assertThat(field.get("@id").getAsString()).startsWith(set.get("@id").getAsString() + "/");
        JsonObject source = field.getAsJsonObject("source");
        String file = source.getAsJsonObject("fileObject").get("@id").getAsString();
        String column = source.getAsJsonObject("extract").get("column").getAsString();
        assertThat(heads.get(file)).contains(column);
      }
      assertThat(objects(set.get("key")).map(one -> one.get("@id").getAsString()))
          .allMatch(ids::contains);
    }
    // It is RDF of its own vocabulary: no term falls through.
    Model model =
        RDFDataMgr.loadModel(
            root.resolve("site/croissant.json").toString(), org.apache.jena.riot.Lang.JSONLD);
    assertThat(
            model
                .listObjectsOfProperty(
                    model.createProperty("http://mlcommons.org/croissant/column"))
                .toList())
        .hasSize(14);
  }
}
