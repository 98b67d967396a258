package caravan.model.data;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.NearestName;
import caravan.text.source.SourceText;
import caravan.text.yaml.LocalizedText;
import caravan.text.yaml.MapReader;
import caravan.text.yaml.YamlMap;
import caravan.text.yaml.YamlNode;
import caravan.text.yaml.YamlScalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code codelists.yaml}: for each dimension its codes with their names. */
public final class CodeListsReader {
  private final Diagnostics out;

  private CodeListsReader(Diagnostics out) {
    this.out = out;
  }

  /** The code lists of a parsed file; what is wrong goes to {@code out}. */
  public static CodeLists read(YamlNode root, Diagnostics out) {
    CodeListsReader reader = new CodeListsReader(out);
    Map<String, Map<String, CodeLists.Code>> lists = new LinkedHashMap<>();
    if (root instanceof YamlMap map) {
      for (YamlMap.Entry entry : map.entries()) {
        lists.put(entry.name(), reader.codes(entry.value(), entry.name().equals("unit")));
      }
    } else {
      MapReader.wrongType(root, "a list with its codes", "write partner: {KAZ: Kazakhstan}", out);
    }
    return new CodeLists(lists);
  }

  private Map<String, CodeLists.Code> codes(YamlNode node, boolean units) {
    Map<String, CodeLists.Code> codes = new LinkedHashMap<>();
    if (!(node instanceof YamlMap map)) {
      MapReader.wrongType(node, "a code with its name", "write {KAZ: Kazakhstan}", out);
      return codes;
    }
    for (YamlMap.Entry entry : map.entries()) {
      CodeLists.Code code =
          units && entry.value() instanceof YamlMap unit && hasForms(unit)
              ? unit(entry.name(), unit)
              : code(entry.name(), entry.value(), map, units);
      if (code != null) {
        codes.put(entry.name(), code);
      }
    }
    return codes;
  }

  private static boolean hasForms(YamlMap names) {
    return names.entries().stream().anyMatch(e -> e.value() instanceof YamlMap);
  }

  /** A unit whose noun has a form for each plural category in some languages. */
  private CodeLists.Code unit(String code, YamlMap names) {
    Map<String, SourceText> labels = new LinkedHashMap<>();
    Map<String, Map<String, String>> forms = new LinkedHashMap<>();
    for (YamlMap.Entry entry : names.entries()) {
      if (!(entry.value() instanceof YamlMap words)) {
        SourceText text = MapReader.asText(entry.value(), out);
        if (text != null) {
          labels.put(entry.name(), text);
        }
        continue;
      }
      MapReader reader = MapReader.of(words, words.span(), SourceShapes.FORMS, out);
      SourceText label = reader.requireText("other");
      Map<String, String> found = new LinkedHashMap<>();
      for (String category : DataShapes.CATEGORIES) {
        SourceText word = reader.text(category);
        if (word != null) {
          found.put(category, word.text());
          label = category.equals("many") ? word : label;
        }
      }
      reader.finish();
      if (label != null) {
        labels.put(entry.name(), label);
        forms.put(entry.name(), found);
      }
    }
    return new CodeLists.Code(
        code, new LocalizedText(names.span(), null, labels), List.of(), forms);
  }

  /** For countries the program knows names. */
  private static LocalizedText unnamed(YamlNode at) {
    return new LocalizedText(at.span(), null, Map.of());
  }

  private CodeLists.@Nullable Code code(String name, YamlNode value, YamlMap list, boolean isUnit) {
    if (value instanceof YamlScalar scalar && scalar.isNull()) {
      return new CodeLists.Code(name, unnamed(value), List.of());
    }
    if (value instanceof YamlMap map
        && Stream.of("name", "members", "forms").anyMatch(key -> map.get(key) != null)) {
      MapReader reader = MapReader.of(map, map.span(), SourceShapes.CODE, out);
      LocalizedText text = reader.get("name") == null ? unnamed(value) : reader.localized("name");
      List<SourceText> members = reader.texts("members");
      Map<String, Map<String, String>> forms = sentenceForms(reader.get("forms"));
      reader.finish();
      if (isUnit && !forms.isEmpty()) {
        out.error(
            Code.WRONG_TYPE,
            map.span(),
            "a unit has forms for its numbers, not for sentences",
            "write " + name + ": {en: {one: …, other: …}}");
        return null;
      }
      for (SourceText member : members) {
        if (list.get(member.text()) == null) {
          out.error(
              Code.UNKNOWN_CODE,
              member.span(),
              "the list has no code \"" + member + "\"",
              NearestName.help(
                  member.text(), list.entries().stream().map(YamlMap.Entry::name).toList()));
        }
      }
      return text == null
          ? null
          : new CodeLists.Code(name, text, members.stream().map(SourceText::text).toList(), forms);
    }
    LocalizedText text = MapReader.asLocalized(value, out);
    return text == null ? null : new CodeLists.Code(name, text, List.of());
  }

  /** Forms of a name that sentences need, by language. */
  private Map<String, Map<String, String>> sentenceForms(@Nullable YamlNode node) {
    Map<String, Map<String, String>> forms = new LinkedHashMap<>();
    for (YamlMap.Entry language : entries(node)) {
      Map<String, String> found = new LinkedHashMap<>();
      for (YamlMap.Entry form : entries(language.value())) {
        if (!form.name().matches(SourceShapes.FORM)) {
          out.error(
              Code.UNKNOWN_KEY,
              form.key().span(),
              "the name of a form has small letters only, not \"" + form.name() + "\"",
              "write {ru: {genitive: Казахстана}}");
          continue;
        }
        SourceText text = MapReader.asText(form.value(), out);
        if (text != null) {
          found.put(form.name(), text.text());
        }
      }
      forms.put(language.name(), found);
    }
    return forms;
  }

  private List<YamlMap.Entry> entries(@Nullable YamlNode node) {
    if (node == null || node instanceof YamlMap) {
      return node instanceof YamlMap map ? map.entries() : List.of();
    }
    MapReader.wrongType(node, "forms by language", "write {ru: {genitive: Казахстана}}", out);
    return List.of();
  }
}
