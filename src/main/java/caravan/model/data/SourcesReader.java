package caravan.model.data;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.NearestName;
import caravan.text.source.SourceText;
import caravan.text.yaml.LocalizedText;
import caravan.text.yaml.MapReader;
import caravan.text.yaml.Shape;
import caravan.text.yaml.YamlList;
import caravan.text.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads {@code sources.yaml}: a list of CSL-YAML items under {@code references}. */
public final class SourcesReader {
  /** What a variable may hold, in characters. */
  private static final int MOST_OF_TEXT = 2_000;

  /** What a number, a page or the like may hold. */
  private static final int MOST_OF_NUMBER = 100;

  /** How many authors or editors a source may have. */
  private static final int MOST_NAMES = 100;

  /** How many sources a report may have: each language writes references to all of them. */
  static final int MOST_SOURCES = 10_000;

  private final Diagnostics out;
  private final SourceDateReader dates;

  private SourcesReader(Diagnostics out) {
    this.out = out;
    this.dates = new SourceDateReader(out);
  }

  /** The bibliography of a parsed file; what is wrong goes to {@code out}. */
  public static Bibliography read(YamlNode root, Diagnostics out) {
    return new SourcesReader(out).bibliography(root);
  }

  private Bibliography bibliography(YamlNode root) {
    MapReader reader = MapReader.of(root, root.span(), SourceShapes.SOURCES, out);
    YamlNode references = reader.require("references");
    reader.finish();
    Map<String, Source> sources = new LinkedHashMap<>();
    if (references instanceof YamlList list) {
      for (YamlNode item : list.items()) {
        if (sources.size() == MOST_SOURCES) {
          out.error(
              Code.TOO_LARGE,
              item.span(),
              "a report has at most " + MOST_SOURCES + " sources; this is one more",
              "take those out that nothing cites, or split the report");
          break;
        }
        Source source = source(item);
        if (source != null) {
          SourceWarnings.incomplete(source, out);
        }
        if (source != null && sources.putIfAbsent(source.id(), source) != null) {
          out.error(
              Code.DUPLICATE_ID,
              source.span(),
              "a second source with the id \"" + source.id() + "\"",
              "give each source an id of its own");
        }
      }
    } else if (references != null) {
      MapReader.wrongType(
          references, "a list of sources", "write - {id: …, type: …, title: …}", out);
    }
    return new Bibliography(sources);
  }

  private @Nullable Source source(YamlNode item) {
    MapReader reader = MapReader.of(item, item.span(), SourceShapes.SOURCE, out);
    SourceText id = reader.requireText("id");
    String type = type(reader.requireText("type"));
    String title = text(reader, "title");
    List<PersonName> authors = names(reader.get("author"), SourceShapes.AUTHOR);
    List<PersonName> editors = names(reader.get("editor"), SourceShapes.EDITOR);
    String container = text(reader, "container-title");
    String publisher = text(reader, "publisher");
    String issued = dates.read(reader.get("issued"));
    String accessed = dates.read(reader.get("accessed"));
    String url = webAddress(reader.text("URL"));
    String language = language(reader.text("language"));
    LocalizedText note = reader.localized("note");
    Map<String, List<PersonName>> people = new TreeMap<>();
    for (String name : SourceShapes.PEOPLE) {
      YamlNode named = reader.get(name);
      if (named != null) {
        people.put(name, names(named, SourceShapes.AUTHOR));
      }
    }
    SourceShapes.DATES.forEach(name -> dates.read(reader.get(name)));
    SourceShapes.UNSHOWN.forEach(reader::get);
    Map<String, String> variables = new TreeMap<>();
    SourceShapes.TEXTS.forEach(name -> put(variables, name, text(reader, name)));
    SourceShapes.NUMBERS.forEach(name -> put(variables, name, text(reader, name, MOST_OF_NUMBER)));
    reader.finish();
    if (id == null) {
      return null;
    }
    if (!id.text().matches(DataShapes.SOURCE_ID)) {
      out.error(
          Code.WRONG_TYPE,
          id.span(),
          "an id has letters, digits and hyphens, not \"" + id + "\"",
          "begin it with a letter or digit of English; . _ : / + - may stand within");
      return null;
    }
    return new Source(
        id.text(), id.span(), type, title, authors, editors, container, publisher, issued, url,
        accessed, language, note, people, variables);
  }

  private static void put(Map<String, String> variables, String name, @Nullable String value) {
    if (value != null) {
      variables.put(name, value);
    }
  }

  private String type(@Nullable SourceText type) {
    if (type == null) {
      return "document";
    }
    if (!SourceTypes.KNOWN.contains(type.text())) {
      String help = NearestName.help(type.text(), SourceTypes.KNOWN);
      out.error(
          Code.WRONG_TYPE,
          type.span(),
          "\"" + type + "\" is no type of source",
          help != null ? help : "for instance webpage, article-newspaper, report, dataset");
      return "document";
    }
    return type.text();
  }

  private @Nullable String language(@Nullable SourceText tag) {
    // As operating systems write it: en_US.
    String code = tag == null ? null : tag.text().strip().replace('_', '-');
    if (tag != null && code != null && !code.matches(DataShapes.LANGUAGE)) {
      out.error(
          Code.WRONG_TYPE,
          tag.span(),
          "\"" + tag + "\" is no language",
          "write en, zh, ru or pt-BR");
      return null;
    }
    return code;
  }

  private @Nullable String webAddress(@Nullable SourceText url) {
    if (url == null) {
      return null;
    }
    if (url.length() > MOST_OF_TEXT) {
      out.error(
          Code.TOO_LARGE, url.span(), "an address has at most " + MOST_OF_TEXT + " characters");
      return null;
    }
    if (!url.text().matches(DataShapes.WEB)) {
      out.error(
          Code.UNSAFE_LINK, url.span(), "the address of a source begins with https:// or http://");
      return null;
    }
    return url.text();
  }

  private @Nullable String text(MapReader reader, String key) {
    return text(reader, key, MOST_OF_TEXT);
  }

  private @Nullable String text(MapReader reader, String key, int most) {
    SourceText text = reader.text(key);
    if (text != null && text.length() > most) {
      out.error(
          Code.TOO_LARGE, text.span(), "a \"" + key + "\" has at most " + most + " characters");
      return null;
    }
    return text == null ? null : text.text();
  }

  private List<PersonName> names(@Nullable YamlNode node, Shape shape) {
    if (node == null) {
      return List.of();
    }
    List<PersonName> names = new ArrayList<>();
    List<YamlNode> items = node instanceof YamlList list ? list.items() : List.of(node);
    if (items.size() > MOST_NAMES) {
      out.error(Code.TOO_LARGE, node.span(), "a source has at most " + MOST_NAMES + " names");
      return List.of();
    }
    for (YamlNode item : items) {
      MapReader reader = MapReader.of(item, item.span(), shape, out);
      String family = text(reader, "family");
      String given = text(reader, "given");
      String literal = text(reader, "literal");
      String particle = text(reader, "non-dropping-particle");
      String dropped = text(reader, "dropping-particle");
      String suffix = text(reader, "suffix");
      List.of("comma-suffix", "static-ordering", "parse-names").forEach(reader::get);
      reader.finish();
      if (literal != null) {
        names.add(new PersonName(literal, null, true));
      } else if (family != null) {
        names.add(new PersonName(family, given, particle, dropped, suffix, false));
      } else {
        out.error(
            Code.MISSING_KEY,
            item.span(),
            shape.what() + " needs a name",
            "write {family: …, given: …}, or {literal: …} for an institution");
      }
    }
    return names;
  }
}
