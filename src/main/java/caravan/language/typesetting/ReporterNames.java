package caravan.language.typesetting;

import caravan.model.data.CodeLists;

/** Who counted, as readers know them. */
public final class ReporterNames {
  private ReporterNames() {}

  /**
   * The name of a reporter: in the report's list of reporters, or else in any other of its lists,
   * or else as CLDR names the country; the code itself where none of them has it.
   */
  public static String of(CodeLists lists, String code, String language) {
    if (lists.find("reporter", code) != null) {
      return lists.name("reporter", code, language);
    }
    for (String list : lists.lists().keySet()) {
      if (lists.find(list, code) != null) {
        return lists.name(list, code, language);
      }
    }
    String country = RegionNames.of(code, language);
    return country == null ? code : country;
  }
}
