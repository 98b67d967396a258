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
    Map<String, SourceEntry> sources = new LinkedHashMap<>();
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
        SourceEntry source = source(item);
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

  private @Nullable SourceEntry source(YamlNode item) {
    MapReader reader = MapReader.of(item, item.span(), SourceShapes.SOURCE, out);
    SourceText id = reader.requireText("id");
    String type = type(reader.requireText("type"));
    Map<String, LocalizedText> texts = new TreeMap<>();
    SourceShapes.TEXTS.forEach(name -> put(texts, name, localized(reader, name)));
    SourceShapes.NUMBERS.forEach(name -> put(texts, name, localized(reader, name, MOST_OF_NUMBER)));
    SourceShapes.IDENTIFIERS.forEach(name -> put(texts, name, identifier(reader, name)));
    put(texts, SourceEntry.NOTE, reader.localized(SourceEntry.NOTE));
    Map<String, List<LocalizedName>> people = new TreeMap<>();
    SourceShapes.PEOPLE.forEach(
        role -> put(people, role, names(reader.get(role), SourceShapes.AUTHOR)));
    put(people, SourceEntry.EDITOR, names(reader.get(SourceEntry.EDITOR), SourceShapes.EDITOR));
    LocalizedDate issued = dates.read(reader.get("issued"));
    LocalizedDate accessed = dates.read(reader.get("accessed"));
    String url = webAddress(reader.text("URL"));
    String language = language(reader.text("language"));
    SourceShapes.DATES.forEach(name -> dates.read(reader.get(name)));
    SourceShapes.UNSHOWN.forEach(reader::get);
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
    return new SourceEntry(
        id.text(), id.span(), type, texts, people, issued, accessed, url, language);
  }

  private static <T> void put(Map<String, T> values, String name, @Nullable T value) {
    if (value != null) {
      values.put(name, value);
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

  private @Nullable LocalizedText localized(MapReader reader, String key) {
    return localized(reader, key, MOST_OF_TEXT);
  }

  private @Nullable LocalizedText localized(MapReader reader, String key, int most) {
    return bounded(reader.localized(key), key, most);
  }

  /** What is the same in all languages. */
  private @Nullable LocalizedText identifier(MapReader reader, String key) {
    SourceText text = reader.text(key);
    return text == null ? null : bounded(LocalizedText.of(text), key, MOST_OF_TEXT);
  }

  private @Nullable LocalizedText bounded(@Nullable LocalizedText texts, String key, int most) {
    if (texts == null) {
      return null;
    }
    List<SourceText> tooLong = texts.all().stream().filter(t -> t.length() > most).toList();
    tooLong.forEach(
        text ->
            out.error(
                Code.TOO_LARGE,
                text.span(),
                "a \"" + key + "\" has at most " + most + " characters"));
    return tooLong.isEmpty() ? texts : null;
  }

  private @Nullable List<LocalizedName> names(@Nullable YamlNode node, Shape shape) {
    if (node == null) {
      return null;
    }
    List<LocalizedName> names = new ArrayList<>();
    List<YamlNode> items = node instanceof YamlList list ? list.items() : List.of(node);
    if (items.size() > MOST_NAMES) {
      out.error(Code.TOO_LARGE, node.span(), "a source has at most " + MOST_NAMES + " names");
      return null;
    }
    for (YamlNode item : items) {
      MapReader reader = MapReader.of(item, item.span(), shape, out);
      LocalizedText family = localized(reader, "family");
      LocalizedText given = localized(reader, "given");
      LocalizedText literal = localized(reader, "literal");
      LocalizedText particle = localized(reader, "non-dropping-particle");
      LocalizedText dropped = localized(reader, "dropping-particle");
      LocalizedText suffix = localized(reader, "suffix");
      List.of("comma-suffix", "static-ordering", "parse-names").forEach(reader::get);
      reader.finish();
      if (literal != null) {
        names.add(new LocalizedName(literal, null, null, null, null, true));
      } else if (family != null) {
        names.add(new LocalizedName(family, given, particle, dropped, suffix, false));
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
