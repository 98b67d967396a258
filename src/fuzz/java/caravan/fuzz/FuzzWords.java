package caravan.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Words that the readers of the program take for something, which chance would hardly find. */
final class FuzzWords {
  private static final List<String> WORDS =
      List.of(
          "](=",
          "[](=",
          "=!)",
          "<!--",
          "-->",
          "```chart\n",
          "```table\n",
          "```\n",
          "[^1]",
          "[^1]: ",
          "> [!NOTE]\n",
          "|---|",
          "@fig-",
          "@tbl-",
          "[@a",
          "![](",
          "&amp;",
          "&#x",
          "\\",
          "~~~",
          "***",
          "observations:",
          "dimensions:",
          "multiplier: 1e9",
          "unit: ",
          "also:",
          "revisions:",
          "members:",
          "references:",
          "languages:",
          "checks:",
          "2025-Q1",
          "2025-01/2025-05",
          "latest",
          "growth(",
          "share(",
          "sum(",
          "rank(",
          "streak(",
          "cagr(",
          "..",
          " in ",
          " and ",
          "not ",
          "==",
          "kaz-growth",
          "both",
          "a: ",
          "b-c: ",
          "a-b",
          "1e9USD",
          "%",
          "−",
          " ",
          "½",
          "２",
          "US$",
          "€",
          "billion",
          "thousand",
          "percent",
          "percentage points",
          "basis points",
          "half",
          "twice",
          "doubled",
          "fell",
          "down to",
          "between",
          "not ",
          "did not exceed",
          "deficit of",
          "第",
          "亿",
          "万",
          "美元",
          "百分之",
          "成",
          "倍",
          "下降",
          "逆差",
          "不足",
          "以上",
          "млрд",
          "тыс.",
          "долл. США",
          "процентов",
          "в два раза",
          "вдвое",
          "снизился",
          "дефицит",
          "не превысил",
          "почти",
          "Mrd.",
          "Prozent",
          "sank um",
          "zwischen",
          "DOI",
          "https://",
          "p. ",
          "с. ",
          "\"\"",
          ";",
          "\t",
          "\r\n",
          "\uFEFF",
          "\u200B",
          "\u0301");

  private FuzzWords() {}

  /** As libFuzzer reads them: in quotes, bytes that are no plain character in hexadecimal. */
  static List<String> ofDictionary() {
    return WORDS.stream().map(FuzzWords::quoted).toList();
  }

  private static String quoted(String word) {
    StringBuilder out = new StringBuilder("\"");
    for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b >= ' ' && b < 127 && b != '"' && b != '\\';
      out.append(plain ? Character.toString(b) : "\\x%02X".formatted(b & 0xff));
    }
    return out.append('"').toString();
  }
}
