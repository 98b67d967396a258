package caravan.text.diagnostic;

import caravan.text.json.Json;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * SARIF 2.1.0, which code hosts and editors read. Files are named from the report's folder; lines
 * and columns count from 1, columns in code points, the end is exclusive.
 */
public final class SarifFormat implements DiagnosticFormat {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String ROOT = "SRCROOT";

  private final String version;

  /**
   * @param version of the program
   */
  public SarifFormat(String version) {
    this.version = Objects.requireNonNull(version, "version");
  }

  @Override
  public String format(List<Diagnostic> diagnostics) {
    Map<Code, Integer> rules = new EnumMap<>(Code.class);
    diagnostics.forEach(diagnostic -> rules.put(diagnostic.code(), 0));
    int index = 0;
    for (Map.Entry<Code, Integer> rule : rules.entrySet()) {
      rule.setValue(index++);
    }
    Map<String, Integer> seen = new HashMap<>();
    List<Object> results = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      results.add(
          result(
              diagnostic,
              Objects.requireNonNull(rules.get(diagnostic.code())),
              Fingerprint.of(diagnostic, seen)));
    }
    Map<String, @Nullable Object> driver = new LinkedHashMap<>();
    driver.put("name", "Caravan");
    driver.put("semanticVersion", version);
    driver.put("rules", rules.keySet().stream().map(SarifFormat::rule).toList());
    Map<String, @Nullable Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put(
        "originalUriBaseIds",
        Map.of(ROOT, Map.of("description", Map.of("text", "The folder of the report."))));
    run.put("columnKind", "unicodeCodePoints");
    run.put("results", results);
    Map<String, @Nullable Object> log = new LinkedHashMap<>();
    log.put("version", "2.1.0");
    log.put("$schema", SCHEMA);
    log.put("runs", List.of(run));
    return Json.write(log);
  }

  private static Map<String, @Nullable Object> rule(Code code) {
    CodePage page = CodePage.of(code);
    Map<String, @Nullable Object> help = new LinkedHashMap<>();
    help.put("text", page.text());
    help.put("markdown", page.markdown());
    Map<String, @Nullable Object> rule = new LinkedHashMap<>();
    rule.put("id", code.id());
    rule.put("shortDescription", Map.of("text", page.summary()));
    rule.put("fullDescription", Map.of("text", page.explanation()));
    rule.put("help", help);
    return rule;
  }

  private static Map<String, @Nullable Object> result(
      Diagnostic diagnostic, int rule, String fingerprint) {
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("ruleId", diagnostic.code().id());
    result.put("ruleIndex", rule);
    result.put("level", diagnostic.severity().word());
    result.put("message", Map.of("text", plain(Sayings.all(diagnostic))));
    result.put("locations", List.of(Map.of("physicalLocation", place(diagnostic.span()))));
    result.put("partialFingerprints", Map.of("place/v1", fingerprint));
    List<Object> related = related(diagnostic);
    if (!related.isEmpty()) {
      result.put("relatedLocations", related);
    }
    List<Object> changes = new ArrayList<>();
    if (diagnostic.fix() != null) {
      changes.add(change(diagnostic.fix()));
    }
    for (Place other : diagnostic.places()) {
      if (other.fix() != null) {
        changes.add(change(other.fix()));
      }
    }
    if (!changes.isEmpty()) {
      // One mistake is mended by one change of all its places.
      result.put("fixes", List.of(Map.of("artifactChanges", changes)));
    }
    return result;
  }

  /** The other places, and the values of the data. */
  private static List<Object> related(Diagnostic diagnostic) {
    List<Object> related = new ArrayList<>();
    diagnostic.places().stream()
        .limit(JsonFormat.MOST_PLACES)
        .forEach(other -> related.add(related(other.span(), Sayings.of(other), related.size())));
    for (Cell cell : diagnostic.cells().first()) {
      related.add(related(cell.span(), cell.said(), related.size()));
    }
    return related;
  }

  private static Map<String, @Nullable Object> related(Span span, String text, int number) {
    Map<String, @Nullable Object> location = new LinkedHashMap<>();
    location.put("id", number);
    location.put("physicalLocation", place(span));
    location.put("message", Map.of("text", plain(Printable.text(text))));
    return location;
  }

  private static Map<String, @Nullable Object> place(Span span) {
    Map<String, @Nullable Object> place = new LinkedHashMap<>();
    place.put("artifactLocation", artifact(span));
    place.put("region", region(span));
    return place;
  }

  private static Map<String, @Nullable Object> change(Fix fix) {
    Map<String, @Nullable Object> replacement = new LinkedHashMap<>();
    replacement.put("deletedRegion", region(fix.span()));
    replacement.put("insertedContent", Map.of("text", fix.replacement()));
    Map<String, @Nullable Object> change = new LinkedHashMap<>();
    change.put("artifactLocation", artifact(fix.span()));
    change.put("replacements", List.of(replacement));
    return change;
  }

  private static Map<String, @Nullable Object> artifact(Span span) {
    Map<String, @Nullable Object> artifact = new LinkedHashMap<>();
    artifact.put("uri", UriPath.of(span.file().path()));
    artifact.put("uriBaseId", ROOT);
    return artifact;
  }

  private static Map<String, @Nullable Object> region(Span span) {
    Map<String, @Nullable Object> region = new LinkedHashMap<>();
    region.put("startLine", span.line());
    region.put("startColumn", span.column());
    region.put("endLine", span.endLine());
    region.put("endColumn", span.endColumn());
    return region;
  }

  /**
   * A plain text message: braces are doubled there, and words of the content must not become a
   * link. A backslash of the content must not take away the one that is put ahead of a bracket.
   */
  private static String plain(String text) {
    return text.replace("{", "{{").replace("}", "}}").replace("\\", "\\\\").replace("](", "\\](");
  }
}
