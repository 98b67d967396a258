package caravan.report.page;

import caravan.chart.map.MapAreas;
import caravan.chart.map.SharedArcs;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.encode.Digest;
import caravan.text.json.JsonFault;
import caravan.text.json.JsonReader;
import caravan.text.source.SourceFile;
import caravan.text.source.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the areas of a report's maps from a file of GeoJSON (RFC 7946): degrees of WGS 84, the east
 * first. Areas are polygons whose features have a code; polygons without one are land around them,
 * and lines are drawn as they are. For one file, which a stranger may have written.
 */
public final class OutlinesReader {
  /** How many places the outlines of a file have at most. */
  public static final int MOST_PLACES = 400_000;

  private static final int MOST_ERRORS = 10;
  private static final int MOST_LISTED = 8;
  private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,31}";

  private static final Pattern FEATURE = Pattern.compile("\"Feature\"");

  private final SourceFile file;
  private final String property;
  private final Diagnostics out;
  private final SharedArcs shared = new SharedArcs();
  private final Set<String> properties = new TreeSet<>();
  private int places;
  private int errors;
  private int coded;

  private OutlinesReader(SourceFile file, String property, Diagnostics out) {
    this.file = file;
    this.property = property;
    this.out = out;
  }

  /** What keeps a feature from being read. */
  private static final class Unread extends Exception {
    private static final long serialVersionUID = 1;

    Unread(String message) {
      super(message);
    }
  }

  /**
   * The areas of a file, or null, with errors, where anything in it can't be read.
   *
   * @param property of each feature that holds its code
   */
  public static @Nullable MapAreas read(SourceFile file, String property, Diagnostics out) {
    return new OutlinesReader(file, property, out).read();
  }

  private @Nullable MapAreas read() {
    Object root;
    try {
      root = JsonReader.read(file.text());
    } catch (JsonFault fault) {
      int line = Math.min(fault.line(), file.lineCount());
      int at = file.lineStart(line);
      int column = Math.min(fault.column() - 1, file.lineText(line).length());
      error(file.span(at + column, at + column), "this is no JSON from here on");
      return null;
    }
    Map<?, ?> map = root instanceof Map<?, ?> found ? found : Map.of();
    if ("Topology".equals(map.get("type"))) {
      error(start(), "this is TopoJSON, and outlines are read from GeoJSON");
      return null;
    }
    if (!(map.get("features") instanceof List<?> features)) {
      error(start(), "this is no FeatureCollection of GeoJSON");
      return null;
    }
    for (int i = 0; i < features.size() && errors < MOST_ERRORS; i++) {
      try {
        feature(features.get(i));
      } catch (Unread unread) {
        error(feature(i), "feature " + (i + 1) + ": " + unread.getMessage());
      }
    }
    if (errors == 0 && coded == 0) {
      out.error(
          Code.MAP_OUTLINES,
          start(),
          "no area has a code: none of the features has \"" + property + "\"",
          "name the property with the code of an area under \"code\" in content/site.yaml"
              + (properties.isEmpty() ? "" : "; there are " + String.join(", ", listed())));
      errors++;
    }
    return errors > 0 ? null : shared.areas(Digest.of(property + ' ' + file.text()));
  }

  private List<String> listed() {
    return properties.stream().limit(MOST_LISTED).toList();
  }

  /** Where about a feature begins: the parser of JSON keeps no places. */
  private Span feature(int index) {
    Matcher type = FEATURE.matcher(file.text());
    for (int i = 0; i <= index; i++) {
      if (!type.find()) {
        return start();
      }
    }
    return file.span(type.start(), type.end());
  }

  private Span start() {
    return Span.startOf(file);
  }

  private void error(Span span, String message) {
    errors++;
    out.error(
        Code.MAP_OUTLINES,
        span,
        message,
        "outlines are a FeatureCollection of GeoJSON, in degrees of WGS 84");
  }

  private void feature(@Nullable Object value) throws Unread {
    if (!(value instanceof Map<?, ?> feature)
        || !(feature.get("geometry") instanceof Map<?, ?> geometry)) {
      throw new Unread("it has no geometry");
    }
    String code = code(feature.get("properties"));
    geometry(geometry, code == null ? MapAreas.NOBODY : code, 0);
  }

  private @Nullable String code(@Nullable Object value) throws Unread {
    Map<?, ?> map = value instanceof Map<?, ?> found ? found : Map.of();
    map.keySet().forEach(key -> properties.add(String.valueOf(key)));
    Object code = map.get(property);
    if (code == null) {
      return null;
    }
    if (!(code instanceof String text) || !text.matches(CODE)) {
      throw new Unread("its \"" + property + "\" is no code, as KAZ is");
    }
    coded++;
    return text;
  }

  private void geometry(Map<?, ?> geometry, String code, int depth) throws Unread {
    Object coordinates = geometry.get("coordinates");
    switch (String.valueOf(geometry.get("type"))) {
      case "Polygon" -> rings(code, coordinates);
      case "MultiPolygon" -> {
        for (Object polygon : list(coordinates)) {
          rings(code, polygon);
        }
      }
      case "LineString" -> shared.addLine(line(coordinates));
      case "MultiLineString" -> {
        for (Object line : list(coordinates)) {
          shared.addLine(line(line));
        }
      }
      case "GeometryCollection" -> {
        if (depth > 0) {
          throw new Unread("it has a collection within a collection");
        }
        for (Object part : list(geometry.get("geometries"))) {
          geometry(part instanceof Map<?, ?> map ? map : Map.of(), code, depth + 1);
        }
      }
      default -> throw new Unread("it has neither polygons nor lines");
    }
  }

  private void rings(String code, @Nullable Object polygon) throws Unread {
    for (Object ring : list(polygon)) {
      shared.add(code, line(ring));
    }
  }

  private List<Long> line(@Nullable Object value) throws Unread {
    List<Long> line = new ArrayList<>();
    for (Object place : list(value)) {
      List<?> numbers = list(place);
      if (numbers.size() < 2) {
        throw new Unread("a place has two numbers, its east and its north");
      }
      line.add(SharedArcs.place(degrees(numbers.get(0), 180), degrees(numbers.get(1), 90)));
    }
    places += line.size();
    if (places > MOST_PLACES) {
      throw new Unread("with it the file has more than " + MOST_PLACES + " places; simplify it");
    }
    return line;
  }

  private static double degrees(@Nullable Object value, int most) throws Unread {
    if (!(value instanceof BigDecimal number)) {
      throw new Unread("a place is two numbers");
    }
    double degrees = number.doubleValue();
    if (!(Math.abs(degrees) <= most)) {
      throw new Unread(number.round(new MathContext(8)) + " is beyond " + most + " degrees");
    }
    return degrees;
  }

  private static List<?> list(@Nullable Object value) throws Unread {
    if (!(value instanceof List<?> list)) {
      throw new Unread("its coordinates are no list");
    }
    return list;
  }
}
