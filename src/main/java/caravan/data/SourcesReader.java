package caravan.data;

import caravan.diagnostic.Code;
import caravan.diagnostic.Diagnostics;
import caravan.source.SourceText;
import caravan.source.Span;
import caravan.yaml.MapReader;
import caravan.yaml.YamlList;
import caravan.yaml.YamlMap;
import caravan.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code sources.yaml}: a list of CSL-YAML items under {@code references}. */
public final class SourcesReader {
  /** CSL variables that are allowed and not used yet. */
  private static final Set<String> OTHER_VARIABLES =
      Set.of(
          "abstract",
          "archive",
          "call-number",
          "chapter-number",
          "collection-title",
          "DOI",
          "edition",
          "editor",
          "genre",
          "ISBN",
          "ISSN",
          "issue",
          "medium",
          "number",
          "page",
          "publisher-place",
          "section",
          "title-short",
          "version",
          "volume");

  private final Diagnostics out;

  private SourcesReader(Diagnostics out) {
    this.out = out;
  }

  /** The bibliography of a parsed file; what is wrong goes to {@code out}. */
  public static Bibliography read(YamlNode root, Diagnostics out) {
    return new SourcesReader(out).bibliography(root);
  }

  private Bibliography bibliography(YamlNode root) {
    MapReader reader = MapReader.of(root, root.span(), "the file of sources", out);
    YamlNode references = reader.require("references");
    reader.finish();
    Map<String, Source> sources = new LinkedHashMap<>();
    if (references instanceof YamlList list) {
      for (YamlNode item : list.items()) {
        Source source = source(item);
        if (source != null && sources.putIfAbsent(source.id(), source) != null) {
          out.error(
              Code.DUPLICATE_ID,
              source.span(),
              "a second source with the id \"" + source.id() + "\"",
              "give each source an id of its own");
        }
      }
    } else if (references != null) {
      MapReader.wrongType(references, "a list of sources", out);
    }
    return new Bibliography(sources);
  }

  private @Nullable Source source(YamlNode item) {
    MapReader reader = MapReader.of(item, item.span(), "a source", out);
    SourceText id = reader.requireText("id");
    SourceText type = reader.requireText("type");
    String title = text(reader, "title");
    List<String> authors = authors(reader.get("author"));
    String container = text(reader, "container-title");
    String publisher = text(reader, "publisher");
    String issued = date(reader, "issued");
    String accessed = date(reader, "accessed");
    SourceText url = reader.text("URL");
    String language = text(reader, "language");
    String note = text(reader, "note");
    OTHER_VARIABLES.stream().sorted().forEach(reader::get);
    reader.finish();
    if (id == null) {
      return null;
    }
    if (!id.text().matches("[A-Za-z0-9][A-Za-z0-9_.-]*")) {
      out.error(
          Code.WRONG_TYPE, id.span(), "an id has letters, digits and hyphens, not \"" + id + "\"");
      return null;
    }
    return new Source(
        id.text(),
        id.span(),
        type == null ? "document" : type.text(),
        title,
        authors,
        container != null ? container : publisher,
        issued,
        webAddress(url),
        accessed,
        language,
        note);
  }

  private @Nullable String webAddress(@Nullable SourceText url) {
    if (url == null) {
      return null;
    }
    if (!url.text().matches("https?://[^\\s\"<>]+")) {
      out.error(
          Code.UNSAFE_LINK, url.span(), "the address of a source begins with https:// or http://");
      return null;
    }
    return url.text();
  }

  private static @Nullable String text(MapReader reader, String key) {
    SourceText text = reader.text(key);
    return text == null ? null : text.text();
  }

  /** A date as a text, or CSL's {@code date-parts}. */
  private @Nullable String date(MapReader reader, String key) {
    YamlNode node = reader.get(key);
    if (node instanceof YamlMap map) {
      MapReader parts = new MapReader(map, "a date", out);
      YamlNode list = parts.require("date-parts");
      parts.finish();
      return list == null ? null : joined(list);
    }
    SourceText text = MapReader.asText(node, out);
    if (text == null) {
      return null;
    }
    if (!text.text().matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
      badDate(text.span(), text.text());
      return null;
    }
    return text.text();
  }

  private @Nullable String joined(YamlNode node) {
    YamlNode first =
        node instanceof YamlList outer && outer.items().size() == 1 ? outer.items().get(0) : node;
    List<String> parts = new ArrayList<>();
    if (first instanceof YamlList list) {
      for (YamlNode part : list.items()) {
        SourceText text = MapReader.asText(part, out);
        String digits = text == null ? "" : text.text();
        parts.add(digits.length() == 1 ? "0" + digits : digits);
      }
    }
    String date = String.join("-", parts);
    if (!date.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
      badDate(node.span(), date);
      return null;
    }
    return date;
  }

  private void badDate(Span span, String found) {
    out.error(
        Code.WRONG_TYPE,
        span,
        "expected a date, found \"" + found + "\"",
        "write 2025, 2025-06 or 2025-06-13");
  }

  private List<String> authors(@Nullable YamlNode node) {
    if (node == null) {
      return List.of();
    }
    List<String> authors = new ArrayList<>();
    List<YamlNode> items = node instanceof YamlList list ? list.items() : List.of(node);
    for (YamlNode item : items) {
      MapReader reader = MapReader.of(item, item.span(), "an author", out);
      String family = text(reader, "family");
      String given = text(reader, "given");
      String literal = text(reader, "literal");
      reader.finish();
      if (literal != null) {
        authors.add(literal);
      } else if (family != null) {
        authors.add(given == null ? family : family + ", " + given);
      } else {
        out.error(Code.MISSING_KEY, item.span(), "an author needs \"family\" or \"literal\"");
      }
    }
    return authors;
  }
}
