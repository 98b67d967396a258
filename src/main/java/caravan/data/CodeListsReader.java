package caravan.data;

import caravan.diagnostic.Code;
import caravan.diagnostic.Diagnostics;
import caravan.diagnostic.NearestName;
import caravan.source.SourceText;
import caravan.yaml.LocalizedText;
import caravan.yaml.MapReader;
import caravan.yaml.YamlMap;
import caravan.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        lists.put(entry.name(), reader.codes(entry.value()));
      }
    } else {
      MapReader.wrongType(root, "a map of dimensions", out);
    }
    return new CodeLists(lists);
  }

  private Map<String, CodeLists.Code> codes(YamlNode node) {
    Map<String, CodeLists.Code> codes = new LinkedHashMap<>();
    if (!(node instanceof YamlMap map)) {
      MapReader.wrongType(node, "a map of codes", out);
      return codes;
    }
    for (YamlMap.Entry entry : map.entries()) {
      CodeLists.Code code = code(entry.name(), entry.value(), map);
      if (code != null) {
        codes.put(entry.name(), code);
      }
    }
    return codes;
  }

  private CodeLists.@Nullable Code code(String name, YamlNode value, YamlMap list) {
    if (value instanceof YamlMap map && map.get("name") != null) {
      MapReader reader = new MapReader(map, "a code", out);
      LocalizedText text = reader.requireLocalized("name");
      List<SourceText> members = reader.texts("members");
      reader.finish();
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
          : new CodeLists.Code(name, text, members.stream().map(SourceText::text).toList());
    }
    LocalizedText text = MapReader.asLocalized(value, out);
    return text == null ? null : new CodeLists.Code(name, text, List.of());
  }
}
