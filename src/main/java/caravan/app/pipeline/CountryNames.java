package caravan.app.pipeline;

import caravan.language.typesetting.RegionNames;
import caravan.model.data.CodeLists;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import caravan.text.yaml.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives countries that a report's code lists do not name the names that Unicode's CLDR has. */
final class CountryNames {
  private CountryNames() {}

  /** The lists with all names; a code without a name that is no country's is an error. */
  static CodeLists complete(CodeLists lists, List<String> languages, Diagnostics out) {
    Map<String, Map<String, CodeLists.Code>> named = new LinkedHashMap<>();
    lists
        .lists()
        .forEach(
            (dimension, codes) -> {
              Map<String, CodeLists.Code> all = new LinkedHashMap<>();
              codes.forEach((name, code) -> all.put(name, named(code, languages, out)));
              named.put(dimension, all);
            });
    return new CodeLists(named);
  }

  private static CodeLists.Code named(
      CodeLists.Code code, List<String> languages, Diagnostics out) {
    if (!code.isUnnamed()) {
      return code;
    }
    Map<String, SourceText> names = new LinkedHashMap<>();
    SourceFile file = code.name().span().file();
    for (String language : languages) {
      String name = RegionNames.of(code.code(), language);
      if (name == null) {
        out.error(
            Code.MISSING_KEY,
            code.name().span(),
            "\"" + code.code() + "\" has no name, and is the code of no country",
            "write " + code.code() + ": NAME");
        // One text for all, so that nothing else is said of it.
        return named(
            code, new LocalizedText(code.name().span(), text(file, code.code()), Map.of()));
      }
      names.put(language, text(file, name));
    }
    return named(code, new LocalizedText(code.name().span(), null, names));
  }

  private static SourceText text(SourceFile file, String text) {
    return SourceText.mapped(text, file, new int[text.length() + 1]);
  }

  private static CodeLists.Code named(CodeLists.Code code, LocalizedText name) {
    return new CodeLists.Code(code.code(), name, code.members(), code.forms());
  }
}
