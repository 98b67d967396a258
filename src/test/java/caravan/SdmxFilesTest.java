package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.app.imports.ImportOptions;
import caravan.app.imports.ImportedData;
import caravan.app.imports.TableImport;
import caravan.app.tables.ImportFault;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The observations of a dataset as SDMX: read again, and with a structure that is theirs. */
class SdmxFilesTest extends DatasetReport {
  @Test
  void theSdmxFileIsReadAgain() throws Exception {
    build();
    List<List<String>> rows = rows("en/data/t.sdmx.csv");
    assertThat(rows.get(0))
        .containsExactly(
            "STRUCTURE",
            "STRUCTURE_ID",
            "ACTION",
            "PARTNER",
            "FLOW_1",
            "TIME_PERIOD",
            "OBS_VALUE",
            "OBS_STATUS",
            "UNIT_MEASURE",
            "UNIT_MULT",
            "DECIMALS",
            "DATA_SOURCE",
            "COMMENT_OBS");
    assertThat(read("en/data/t.sdmx.csv")).startsWith("STRUCTURE,");
    assertThat(rows.get(6).subList(0, 9))
        .containsExactly(
            "datastructure",
            "ORG.EXAMPLE:t(1.0)",
            "I",
            "KAZ",
            "exp",
            "2025-01-01/P5M",
            "3.10",
            "A",
            "USD");
    ImportedData read = imported("en/data/t.sdmx.csv");
    assertThat(read.unit()).isEqualTo("USD");
    assertThat(read.multiplier()).isEqualTo("1e6");
    assertThat(read.dimensions().keySet()).containsExactly("partner", "flow_1");
    Map<String, String> values = new TreeMap<>();
    read.rows()
        .forEach(
            row -> values.put(row.key() + "@" + row.period(), row.digits() + " " + row.status()));
    assertThat(values)
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    "[KAZ, exp]@2022", "46.40 ",
                    "[KAZ, exp]@2023", "450000 P",
                    "[KAZ, exp]@2024-H2", "-7 B",
                    "[KAZ, exp]@2024-Q3", "0.0000001 ",
                    "[KAZ, exp]@2024-11", "0 ",
                    "[KAZ, exp]@2025-01/2025-05", "3.10 ",
                    "[KGZ, exp]@2022", "1 ",
                    "[KGZ, imp]@2022", "2.5 ")));
    assertThat(read.rows().stream().map(ImportedData.Row::note).filter(note -> !note.isEmpty()))
        .containsExactlyInAnyOrder(
            "'=cmd|' /C calc'!A0", "comma, \"quote\"\nline; \u202eabc\u202c _x0041_");
  }

  private ImportedData imported(String path) throws IOException, ImportFault {
    List<ImportedData> data =
        TableImport.read(Path.of(path).getFileName().toString(), bytes(path), ImportOptions.NONE);
    assertThat(data).hasSize(1);
    return data.get(0);
  }

  @Test
  void theStructureIsThatOfTheData() throws Exception {
    build();
    JsonObject message = json("en/data/t.sdmx.json");
    assertThat(message.getAsJsonObject("meta").keySet()).contains("id", "prepared", "sender");
    JsonObject data = message.getAsJsonObject("data");
    JsonObject structure = objects(data.get("dataStructures")).toList().get(0);
    String name =
        structure.get("agencyID").getAsString()
            + ":"
            + structure.get("id").getAsString()
            + "("
            + structure.get("version").getAsString()
            + ")";
    List<List<String>> rows = rows("en/data/t.sdmx.csv");
    assertThat(rows.get(1).get(1)).isEqualTo(name);
    JsonObject components = structure.getAsJsonObject("dataStructureComponents");
    List<String> ids = new ArrayList<>();
    JsonObject dimensionList = components.getAsJsonObject("dimensionList");
    List<JsonObject> dimensions = objects(dimensionList.get("dimensions")).toList();
    dimensions.forEach(one -> ids.add(one.get("id").getAsString()));
    ids.add(dimensionList.getAsJsonObject("timeDimension").get("id").getAsString());
    objects(components.getAsJsonObject("measureList").get("measures"))
        .forEach(one -> ids.add(one.get("id").getAsString()));
    objects(components.getAsJsonObject("attributeList").get("attributes"))
        .forEach(one -> ids.add(one.get("id").getAsString()));
    assertThat(ids).isEqualTo(rows.get(0).subList(3, rows.get(0).size()));
    // Each concept and each list that is referred to is there, or is one of SDMX.
    Set<String> there = new HashSet<>();
    objects(data.get("conceptSchemes"))
        .forEach(
            scheme ->
                objects(scheme.get("concepts"))
                    .forEach(
                        one ->
                            there.add(
                                "conceptscheme.Concept=ORG.EXAMPLE:CS_t(1.0)."
                                    + one.get("id").getAsString())));
    Map<String, Set<String>> codes = new HashMap<>();
    objects(data.get("codelists"))
        .forEach(
            list -> {
              String urn =
                  "codelist.Codelist=ORG.EXAMPLE:" + list.get("id").getAsString() + "(1.0)";
              there.add(urn);
              objects(list.get("codes"))
                  .forEach(
                      one ->
                          codes
                              .computeIfAbsent(urn, key -> new HashSet<>())
                              .add(one.get("id").getAsString()));
            });
    java.util.regex.Matcher urns =
        java.util.regex.Pattern.compile("urn:sdmx:org\\.sdmx\\.infomodel\\.([^\"]+)")
            .matcher(message.toString().replace("\\u003d", "="));
    int found = 0;
    while (urns.find()) {
      found++;
      assertThat(urns.group(1))
          .satisfiesAnyOf(
              urn -> assertThat(there).contains(urn),
              urn -> assertThat(urn).startsWith("codelist.Codelist=SDMX:CL_"));
    }
    assertThat(found).isGreaterThan(12);
    for (int d = 0; d < dimensions.size(); d++) {
      String urn =
          dimensions
              .get(d)
              .getAsJsonObject("localRepresentation")
              .get("enumeration")
              .getAsString()
              .replace("urn:sdmx:org.sdmx.infomodel.", "");
      int column = 3 + d;
      assertThat(rows.subList(1, rows.size()).stream().map(row -> row.get(column)))
          .allMatch(codes.get(urn)::contains)
          .allMatch(code -> code.matches("[A-Za-z0-9_@$-]+"));
    }
  }
}
