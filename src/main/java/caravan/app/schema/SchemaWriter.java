package caravan.app.schema;

import caravan.model.data.SourceShapes;
import caravan.report.page.PageShapes;
import caravan.text.yaml.Kind;
import caravan.text.yaml.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes shapes as JSON Schema. For one document. */
final class SchemaWriter {
  private static final String DRAFT = "http://json-schema.org/draft-07/schema#";

  /** What every key may have: nothing behind the colon means that the key is not there. */
  private static final Map<String, Object> NOTHING = Map.of("type", "null");

  private final Map<String, Object> definitions = new LinkedHashMap<>();

  /** A schema of a file or block. */
  Map<String, @Nullable Object> document(Shape shape) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("$schema", DRAFT);
    document.putAll(map(shape));
    if (!definitions.isEmpty()) {
      document.put("definitions", definitions);
    }
    return document;
  }

  /** The schema of {@code codelists.yaml}, whose keys are the dimensions of the report. */
  static Map<String, @Nullable Object> codeLists() {
    SchemaWriter writer = new SchemaWriter();
    Map<String, @Nullable Object> unit = new LinkedHashMap<>();
    unit.put("description", "Units that the report declares, with their names.");
    unit.putAll(writer.kind(SourceShapes.UNIT_LIST));
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("$schema", DRAFT);
    document.put("title", "code lists");
    document.put(
        "description", "For each dimension of the datasets, by its name, the codes with names.");
    document.put("type", "object");
    document.put("properties", Map.of("unit", unit));
    document.put("additionalProperties", writer.kind(SourceShapes.CODE_LIST));
    return document;
  }

  /** The schema of {@code figures.yaml}, whose keys are names of the author's choice. */
  static Map<String, @Nullable Object> namedExpressions() {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("$schema", DRAFT);
    document.put("title", "figures.yaml");
    document.put("description", "Names for expressions, for all pages: kgz-growth: growth(…).");
    document.putAll(new SchemaWriter().kind(PageShapes.NAMED));
    return document;
  }

  private Map<String, Object> map(Shape shape) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<Object> required = new ArrayList<>();
    for (Shape.Field field : shape.fields()) {
      Map<String, Object> property = new LinkedHashMap<>();
      property.put("description", field.description());
      property.putAll(field.required() ? kind(field.kind()) : orNothing(kind(field.kind())));
      properties.put(field.key(), property);
      if (field.required()) {
        required.add(field.key());
      }
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("title", shape.what());
    map.put("description", shape.description());
    map.put("type", "object");
    map.put("properties", properties);
    if (!required.isEmpty()) {
      map.put("required", required);
    }
    if (!shape.oneOf().isEmpty()) {
      map.put("anyOf", shape.oneOf().stream().map(SchemaWriter::present).toList());
    }
    map.put("additionalProperties", false);
    return map;
  }

  private static Map<String, Object> present(List<String> keys) {
    return Map.of("required", keys);
  }

  private Map<String, Object> kind(Kind kind) {
    if (kind instanceof Kind.Text text) {
      return text(text.pattern());
    } else if (kind instanceof Kind.Word word) {
      return Map.of("enum", word.words());
    } else if (kind instanceof Kind.Number number) {
      return number(number);
    } else if (kind instanceof Kind.Truth) {
      return Map.of("type", "boolean");
    } else if (kind instanceof Kind.Localized) {
      return any(List.of(text(null), localized()));
    } else if (kind instanceof Kind.Many many) {
      return many(many);
    } else if (kind instanceof Kind.Of of) {
      return map(of.shape());
    } else if (kind instanceof Kind.Named named) {
      return named(kind(named.value()), named.key());
    } else if (kind instanceof Kind.Tree tree) {
      return tree(tree);
    } else if (kind instanceof Kind.Either either) {
      return either(either);
    } else if (kind instanceof Kind.Nothing) {
      return NOTHING;
    } else if (kind instanceof Kind.Items) {
      return Map.of("type", "array");
    }
    throw new IllegalArgumentException("no schema for " + kind);
  }

  /** YAML takes 2025 for a number and true for a truth value, also where a text is meant. */
  private static Map<String, Object> text(@Nullable String pattern) {
    Map<String, Object> text = new LinkedHashMap<>();
    if (pattern == null) {
      text.put("type", List.of("string", "number", "boolean"));
      text.put("pattern", "\\S");
    } else {
      boolean number = "2025".matches(pattern);
      boolean truth = "true".matches(pattern);
      List<Object> types = new ArrayList<>(List.of("string"));
      types.addAll(number ? List.of("number") : List.of());
      types.addAll(truth ? List.of("boolean") : List.of());
      text.put("type", types.size() == 1 ? "string" : types);
      text.put("pattern", "^(?:" + pattern + ")$");
    }
    return text;
  }

  private static Map<String, Object> number(Kind.Number number) {
    Map<String, Object> schema = new LinkedHashMap<>();
    Integer most = number.most();
    schema.put("type", most == null ? "number" : "integer");
    if (number.positive()) {
      schema.put("exclusiveMinimum", 0);
    }
    if (most != null) {
      schema.put("minimum", 0);
      schema.put("maximum", most);
    }
    return schema;
  }

  private static Map<String, Object> localized() {
    return named(text(null), null);
  }

  private static Map<String, Object> named(Map<String, Object> value, @Nullable String key) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("type", "object");
    if (key != null) {
      map.put("propertyNames", Map.of("pattern", "^(?:" + key + ")$"));
    }
    map.put("additionalProperties", value);
    return map;
  }

  private Map<String, Object> many(Kind.Many many) {
    // One may stand without a list, so that its schema is needed twice.
    Map<String, Object> item =
        many.alone() && many.item() instanceof Kind.Of of ? defined(of.shape()) : kind(many.item());
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("type", "array");
    if (many.least() > 0) {
      list.put("minItems", many.least());
    }
    list.put("items", item);
    return many.alone() ? any(List.of(list, item)) : list;
  }

  /** A shape that is written once for all places. */
  private Map<String, Object> defined(Shape shape) {
    String name = shape.what().replace(' ', '-');
    if (!definitions.containsKey(name)) {
      definitions.put(name, map(shape));
    }
    return Map.of("$ref", "#/definitions/" + name);
  }

  /** The map at the top has branches only; those below have values too. */
  private Map<String, Object> tree(Kind.Tree tree) {
    Map<String, Object> deeper = Map.of("$ref", "#/definitions/level");
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("^(?:" + tree.branch() + ")$", deeper);
    Map<String, Object> top = branches(keys);
    Map<String, Object> more = new LinkedHashMap<>(keys);
    more.put("^(?:" + tree.leaf() + ")$", kind(tree.value()));
    definitions.put("level", branches(more));
    return top;
  }

  private static Map<String, Object> branches(Map<String, Object> patterns) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("type", "object");
    map.put("patternProperties", patterns);
    map.put("additionalProperties", false);
    return map;
  }

  /** Where one kind is a map of known keys, a map that has one of these keys is meant as that. */
  private Map<String, Object> either(Kind.Either either) {
    List<String> known = new ArrayList<>();
    for (Kind kind : either.kinds()) {
      if (kind instanceof Kind.Of of) {
        of.shape().oneOf().forEach(known::addAll);
      }
    }
    List<Map<String, Object>> schemas = new ArrayList<>();
    for (Kind kind : either.kinds()) {
      if (kind instanceof Kind.Localized && !known.isEmpty()) {
        Map<String, Object> free = new LinkedHashMap<>(localized());
        free.put("not", any(known.stream().map(key -> present(List.of(key))).toList()));
        schemas.add(text(null));
        schemas.add(free);
      } else {
        schemas.add(kind(kind));
      }
    }
    return any(schemas);
  }

  private static Map<String, Object> any(List<Map<String, Object>> schemas) {
    return Map.of("anyOf", schemas);
  }

  /** The same for a key that may be there without a value. */
  private static Map<String, Object> orNothing(Map<String, Object> schema) {
    Map<String, Object> more = new LinkedHashMap<>(schema);
    if (schema.get("anyOf") instanceof List<?> schemas && schema.size() == 1) {
      List<Object> with = new ArrayList<>(schemas);
      with.add(NOTHING);
      more.put("anyOf", with);
    } else if (schema.get("enum") instanceof List<?> words) {
      List<@Nullable Object> with = new ArrayList<>(words);
      with.add(null);
      more.put("enum", with);
    } else if (schema.get("type") instanceof List<?> types) {
      List<Object> with = new ArrayList<>(types);
      with.add("null");
      more.put("type", with);
    } else if (schema.containsKey("anyOf") || number(schema.get("type"))) {
      return any(List.of(schema, NOTHING));
    } else {
      more.put("type", List.of(String.valueOf(schema.get("type")), "null"));
    }
    return more;
  }

  private static boolean number(@Nullable Object type) {
    return "number".equals(type) || "integer".equals(type);
  }
}
